/** What decides, beside the files, what is made of them: the build of the program, the runtime and the ontology (Node). */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ontologyFolder } from '../dataset/records/ontology.js';
import { regularFiles } from '../files/regular-files.js';
import { sha256 } from './sealed.js';

/** A hash; undefined where the program runs from its sources, which have no build. */
export async function madeBy(): Promise<string | undefined> {
  const build = buildId();
  return build === undefined ? undefined : sha256(build, process.version, await ontologyHash());
}

/** Made by the build. */
function buildId(): string | undefined {
  try {
    return readFileSync(fileURLToPath(new URL('../build-id', import.meta.url)), 'utf8');
  } catch {
    return undefined;
  }
}

async function ontologyHash(): Promise<string> {
  const folder = ontologyFolder();
  const files = await regularFiles(folder, {
    wanted: (name) => /\.(?:ttl|rq)$/.test(name),
    onSkipped: () => {},
  });
  const parts = await Promise.all(
    files.map(async (path) => [relative(folder, path), await readFile(path)] as const),
  );
  return sha256(...parts.flat());
}
