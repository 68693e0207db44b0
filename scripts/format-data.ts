/** Takes folders and Turtle files and rewrites each in canonical form: `npm run format:data [path…]`. */
import { fail } from '../src/cli/terminal/failure.js';
import { stands, watchOutput } from '../src/cli/terminal/output.js';
import { rdfFiles } from '../src/dataset/read/rdf-files.js';
import { changeFile } from '../src/dataset/write/change-file.js';
import { formatTurtle } from '../src/dataset/write/write-turtle.js';

watchOutput();
const named = process.argv.slice(2);
try {
  const files = await rdfFiles(named.length > 0 ? named : ['data', 'tests/fixtures/small']);
  for (const file of files.filter((path) => path.endsWith('.ttl'))) {
    const isChanged = await changeFile(file, (before) => {
      const after = before === undefined ? undefined : formatTurtle(before, file);
      return [after, after !== before];
    });
    if (isChanged) stands(`${file} is rewritten`);
    if (isChanged) process.stdout.write(`${file}\n`);
  }
} catch (error) {
  process.exitCode = fail(error);
}
