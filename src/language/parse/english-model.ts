/** Takes the bytes of a weights file, gives the model of English: lexicon, networks, lemmas, features. */

import { ClaimgraphError } from '../../model/errors.js';
import type { LemmaExceptions } from '../lexicon/lemmas.js';
import type { Lexicon } from '../lexicon/word-features.js';
import { ByteSections, type PackedMatrix, readMatrix } from '../network/byte-sections.js';
import { Network } from '../network/network.js';
import { matricesOf, type NetworkShape } from '../network/network-shape.js';

/** All that is read from the file. */
export interface EnglishModel {
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[];
  readonly labels: readonly string[];
  readonly lexicon: Lexicon;
  /** The first reads alone where speed counts, all together where exactness does. */
  readonly networks: readonly Network[];
  readonly lemmas: LemmaExceptions;
  readonly features: ReadonlyMap<string, string>;
}

/** First bytes of a weights file. */
export const MAGIC = 'cgEN0002';

/** A network of the file; its matrices come in the order of `matricesOf`: scales (4 bytes each), packed levels. */
export interface NetworkHeader {
  readonly shape: NetworkShape;
  readonly matrices: readonly PackedMatrix[];
}

/** The header: what is not a table, and the tables in the order of their bytes. */
export interface WeightsHeader {
  readonly notice: string;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly tagSets: readonly (readonly number[])[];
  /** Number of known forms: their hashes (4 bytes each), then their sets of tags (2 bytes each, signed). */
  readonly known: number;
  /** Slots of the WordNet table: parts of speech (2 bytes each), then fields and frames (2 bytes each). */
  readonly slots: number;
  readonly networks: readonly NetworkHeader[];
  readonly lemmas: readonly (readonly [string, string])[];
  readonly features: readonly (readonly [string, string])[];
}

/** A weights file that cannot be read. */
export class WeightsError extends ClaimgraphError {
  override readonly name = 'WeightsError';
}

/** Reads the file; throws a `WeightsError` where it is cut short, or of another version. */
export function readModel(bytes: Uint8Array): EnglishModel {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new WeightsError(`not a weights file of this version: it starts with ${JSON.stringify(magic)}`);
  try {
    return readSections(new ByteSections(bytes, MAGIC.length));
  } catch (error) {
    if (error instanceof ClaimgraphError) throw error;
    throw new WeightsError(`weights file of ${bytes.length} bytes is damaged: ${(error as Error).message}`);
  }
}

function readSections(sections: ByteSections): EnglishModel {
  const header = sections.json() as WeightsHeader;
  const hashes = sections.numbers(new Int32Array(header.known));
  const sets = sections.numbers(new Int16Array(header.known));
  const slots = sections.numbers(new Uint16Array(header.slots));
  const senses = sections.numbers(new Uint16Array(header.slots));
  const networks = header.networks.map(({ shape, matrices }) => {
    const read = matricesOf(shape).map((one, at) => readMatrix(sections, one, matrices[at]!));
    return new Network(shape, read);
  });
  const setOf = new Int16Array(header.known + 1).fill(-1);
  setOf.set(sets, 1);
  return {
    tags: header.tags.map((tag) => {
      const [upos, xpos] = tag.split(' ');
      return { upos: upos!, xpos: xpos! };
    }),
    labels: header.labels,
    lexicon: {
      known: new Map(Array.from(hashes, (hash, at) => [hash, at + 1])),
      setOf,
      tagSets: header.tagSets,
      wordnet: { slots, senses },
    },
    networks,
    lemmas: new Map(header.lemmas),
    features: new Map(header.features),
  };
}
