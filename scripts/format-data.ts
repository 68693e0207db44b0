/** Takes folders and Turtle files and rewrites each in canonical form: `npm run format:data [path…]`. */
import { readFile } from 'node:fs/promises';
import { rdfFiles } from '../src/dataset/read/read.js';
import { writeFileSafely } from '../src/dataset/write/write-file.js';
import { formatTurtle } from '../src/dataset/write/write-turtle.js';

const named = process.argv.slice(2);
const files = await rdfFiles(named.length > 0 ? named : ['data', 'tests/fixtures/small']);
for (const file of files.filter((path) => path.endsWith('.ttl'))) {
  const before = await readFile(file, 'utf8');
  const after = formatTurtle(before, file);
  if (after === before) continue;
  await writeFileSafely(file, after);
  process.stdout.write(`${file}\n`);
}
