/** Every sentence that the product makes of the Mali data, for reading: `npm run sentences` writes sentences.txt and docs/sentences.md. */

import { writeFileSafely } from '../../src/dataset/write/write-file.js';
import { openGraph } from '../../src/index.js';
import { everySentence } from './every-sentence.js';
import { templatesInWords } from './templates-in-words.js';

const graph = await openGraph('data');
for (const [path, text] of [
  ['docs/sentences.md', templatesInWords(graph.corpus)],
  ['sentences.txt', everySentence(graph)],
] as const) {
  await writeFileSafely(path, text);
  console.info(`${path}: ${text.split('\n').length} lines`);
}
