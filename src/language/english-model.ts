/** Takes the bytes of a weights file, gives the model of English: lexicon, tagger, parsers, lemmas, features. */

import type { LabelModel } from './labeller.js';
import type { LemmaExceptions } from './lemmas.js';
import type { Lexicon } from './lexicon.js';
import { type PackedTable, unpackTable } from './packed-table.js';
import { type TagClasses, tagClasses } from './parser-input.js';
import type { TaggerModel } from './tagger.js';
import type { WeightTable } from './weight-table.js';

/** All that is read from the file. */
export interface EnglishModel {
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[];
  readonly tagClasses: TagClasses;
  readonly labels: readonly string[];
  readonly lexicon: Lexicon;
  readonly tagger: TaggerModel;
  /** Reads left to right, alone: the greedy parser. */
  readonly forward: WeightTable;
  /** Reads right to left. */
  readonly backward: WeightTable;
  /** Reads left to right, guided by the trees of the two others. */
  readonly guided: WeightTable;
  readonly labeller: LabelModel;
  readonly lemmas: LemmaExceptions;
  readonly features: ReadonlyMap<string, string>;
}

/** First bytes of a weights file. */
export const MAGIC = 'cgEN0001';

/** The header: what is not a table, and the tables in the order of their bytes. */
export interface WeightsHeader {
  readonly notice: string;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly tagSets: readonly (readonly number[])[];
  readonly openTags: readonly number[];
  /** Number of known forms: their hashes (4 bytes each), then their set of tags (2 bytes, top bit: closed). */
  readonly known: number;
  /** Slots of the WordNet table, 2 bytes each. */
  readonly slots: number;
  readonly tables: readonly (PackedTable & { readonly name: string })[];
  readonly lemmas: readonly (readonly [string, string])[];
  readonly features: readonly (readonly [string, string])[];
}

/** A weights file that cannot be read. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

/** Reads the file; throws a `WeightsError` where it is cut short, or of another version. */
export function readModel(bytes: Uint8Array): EnglishModel {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new WeightsError(`not a weights file of this version: it starts with ${JSON.stringify(magic)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readSections(bytes, view);
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    throw new WeightsError(`weights file of ${bytes.length} bytes is damaged: ${(error as Error).message}`);
  }
}

function readSections(bytes: Uint8Array, view: DataView): EnglishModel {
  let at = MAGIC.length;
  const size = view.getUint32(at, true);
  at += 4;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + size))) as WeightsHeader;
  at += size;
  const hashes: number[] = [];
  for (let one = 0; one < header.known; one++, at += 4) hashes.push(view.getInt32(at, true));
  const known = new Map<number, number>();
  const closed = new Set<number>();
  for (const hash of hashes) {
    const entry = view.getUint16(at, true);
    at += 2;
    known.set(hash, entry & 0x7fff);
    if (entry & 0x8000) closed.add(hash);
  }
  const slots = new Uint16Array(header.slots);
  for (let one = 0; one < slots.length; one++, at += 2) slots[one] = view.getUint16(at, true);
  const tables = new Map(
    header.tables.map((table) => {
      const packed = bytes.subarray(at, at + table.bytes);
      at += table.bytes;
      return [table.name, unpackTable(table, packed)] as const;
    }),
  );
  const table = (name: string): WeightTable => {
    const found = tables.get(name);
    if (!found) throw new WeightsError(`weights file lacks the table ${name}`);
    return found;
  };
  return {
    tags: header.tags.map((tag) => {
      const [upos, xpos] = tag.split(' ');
      return { upos: upos!, xpos: xpos! };
    }),
    tagClasses: tagClasses(header.tags),
    labels: header.labels,
    lexicon: { known, tagSets: header.tagSets, closed, wordnet: { slots }, openTags: header.openTags },
    tagger: { table: table('tagger'), tags: header.tags.length },
    forward: table('forward'),
    backward: table('backward'),
    guided: table('guided'),
    labeller: { table: table('labeller'), classes: header.labels.length },
    lemmas: new Map(header.lemmas),
    features: new Map(header.features),
  };
}
