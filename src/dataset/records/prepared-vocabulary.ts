/** The vocabulary as the build prepared it, where its files are still those that it was made of (Node). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Dataset } from '../dataset.js';
import { packTable, unpackInto } from '../packed-table.js';

const HASH = 32;

const path = () => fileURLToPath(new URL('./vocabulary.columns', import.meta.url));

/** @param files their bytes, in order; undefined where nothing was prepared of them. */
export function preparedVocabulary(files: readonly Uint8Array[]): Dataset | undefined {
  let prepared: Uint8Array;
  try {
    prepared = new Uint8Array(readFileSync(path()));
  } catch {
    return undefined; // run from its sources
  }
  if (!hashOf(files).equals(prepared.subarray(0, HASH))) return undefined;
  const dataset = new Dataset();
  unpackInto(dataset.table, prepared.subarray(HASH));
  return dataset;
}

/** What the build writes beside this module. */
export function prepareVocabulary(files: readonly Uint8Array[], dataset: Dataset): Uint8Array {
  return Buffer.concat([hashOf(files), packTable(dataset.table)]);
}

function hashOf(files: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(`${bytes.length} `).update(bytes);
  return hash.digest();
}
