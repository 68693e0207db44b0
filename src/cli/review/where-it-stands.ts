/** Takes a reading and the number of a paragraph as passages have it, gives the paragraph in words: 0 is the title where the text has one, else its opening. */
import type { Reading } from '../../reading/reading.js';

export function whereItStands({ text: { title } }: Reading, number: number | undefined): string {
  if (number === 0) return title === undefined ? 'opening' : 'title';
  return `paragraph ${number ?? '?'}`;
}
