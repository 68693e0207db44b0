/** A file full of triples of which nothing can be told, as the error that says what was seen and what to do. */
import { ShapeError } from '../model/errors.js';
import type { Account } from './rdf/account.js';
import { inWords } from './telling/names.js';

const NAMED = 5;

export function nothingTold(file: string, { triples, properties }: Account): ShapeError {
  const seen = [...properties].sort(([, a], [, b]) => b.triples - a.triples).slice(0, NAMED);
  const words = seen.map(([property, { triples: number }]) => `${inWords(property)} (${number})`).join(', ');
  const rest = properties.size > NAMED ? ` and ${properties.size - NAMED} more` : '';
  return new ShapeError(
    `${file}: none of its ${triples} triples ties or describes anything; its properties are ${words}${rest}. Say in a mapping what they are (--mapping FILE), or name a file that tells of people, groups, places or events.`,
  );
}
