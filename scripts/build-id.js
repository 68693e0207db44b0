/** Writes `dist/build-id`: what was built, by the hash of its modules. What a build keeps of data no other build takes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hash = createHash('sha256');
const modules = readdirSync('dist', { recursive: true })
  .filter((name) => name.endsWith('.js') && !/^(?:bundle|viewer)\b/.test(name))
  .sort();
for (const name of modules) hash.update(`${name}\n`).update(readFileSync(join('dist', name)));
writeFileSync('dist/build-id', hash.digest('hex'));
