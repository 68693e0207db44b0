/** Takes the trained tables and lists, gives the bytes of a weights file (read by `readModel`). */

import { MAGIC, type WeightsHeader } from '../../src/language/english-model.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import type { WeightTable } from '../../src/language/weight-table.js';
import { packTable } from './pack-table.js';

/** A table, with the number of sizes its weights are rounded to. */
export interface NamedTable {
  readonly name: string;
  readonly table: WeightTable;
  readonly levels: number;
}

/** All parts of the file. */
export interface WeightsParts {
  readonly notice: string;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lexicon: Lexicon;
  readonly tables: readonly NamedTable[];
  readonly lemmas: readonly (readonly [string, string])[];
  readonly features: readonly (readonly [string, string])[];
}

/** Lays the file out: magic, length of the header, header (JSON), known forms, WordNet table, packed tables. */
export function weightsFile(parts: WeightsParts): Uint8Array {
  const { lexicon } = parts;
  const packed = parts.tables.map(({ name, table, levels }) => ({ name, ...packTable(table, levels) }));
  const header: WeightsHeader = {
    notice: parts.notice,
    tags: parts.tags,
    labels: parts.labels,
    tagSets: lexicon.tagSets,
    openTags: lexicon.openTags,
    known: lexicon.known.size,
    slots: lexicon.wordnet.slots.length,
    tables: packed.map(({ name, packed: table }) => ({ name, ...table })),
    lemmas: parts.lemmas,
    features: parts.features,
  };
  const json = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  const known = [...lexicon.known].sort(([a], [b]) => a - b);
  const hashes = Buffer.alloc(known.length * 4);
  const sets = Buffer.alloc(known.length * 2);
  for (const [at, [hash, set]] of known.entries()) {
    hashes.writeInt32LE(hash, at * 4);
    sets.writeUInt16LE(set | (lexicon.closed.has(hash) ? 0x8000 : 0), at * 2);
  }
  const slots = Buffer.alloc(lexicon.wordnet.slots.length * 2);
  for (const [at, slot] of lexicon.wordnet.slots.entries()) slots.writeUInt16LE(slot, at * 2);
  return Buffer.concat([
    Buffer.from(MAGIC, 'latin1'),
    size,
    json,
    hashes,
    sets,
    slots,
    ...packed.map(({ bytes }) => bytes),
  ]);
}
