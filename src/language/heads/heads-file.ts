/** Takes the bytes of a file of heads, gives the heads. */

import { ClaimgraphError } from '../../model/errors.js';
import type { WordnetFilter } from '../lexicon/wordnet-filter.js';
import { ByteSections, type PackedMatrix, readMatrix } from '../network/byte-sections.js';
import { Heads } from './heads.js';
import { Gazetteer } from './names/gazetteer.js';
import { NamesHead } from './names/names-head.js';
import { type NamesShape, namesMatrices } from './names/names-shape.js';
import { Scorer } from './scoring/scorer.js';
import { type ScorerShape, scorerMatrices } from './scoring/scorer-shape.js';

/** First bytes of a file of heads. */
export const HEADS_MAGIC = 'cgHD0001';

/** One head of the file; its matrices come in the order of its list. */
export interface HeadHeader<Shape> {
  readonly shape: Shape;
  readonly matrices: readonly PackedMatrix[];
}

/** The header: sizes, then in the order of their bytes the known names (2 bytes a slot) and the matrices. */
export interface HeadsHeader {
  readonly notice: string;
  readonly slots: number;
  readonly names: HeadHeader<NamesShape>;
  readonly kinds: HeadHeader<ScorerShape>;
  readonly roles: HeadHeader<ScorerShape>;
  readonly pairs: HeadHeader<ScorerShape>;
}

/**
 * Reads the file; `wordnet` is that of the parser's lexicon. Throws a `ClaimgraphError` where the file is cut short, or
 * of another version.
 */
export function readHeads(bytes: Uint8Array, wordnet: WordnetFilter): Heads {
  const magic = String.fromCharCode(...bytes.subarray(0, HEADS_MAGIC.length));
  if (magic !== HEADS_MAGIC)
    throw new ClaimgraphError(`not a file of heads of this version: it starts with ${JSON.stringify(magic)}`);
  try {
    const sections = new ByteSections(bytes, HEADS_MAGIC.length);
    const header = sections.json() as HeadsHeader;
    const gazetteer = new Gazetteer(sections.numbers(new Uint16Array(header.slots)));
    const names = namesMatrices(header.names.shape).map((one, at) =>
      readMatrix(sections, one, header.names.matrices[at]!),
    );
    const scorer = ({ shape, matrices }: HeadHeader<ScorerShape>): Scorer =>
      new Scorer(
        shape,
        scorerMatrices(shape).map((one, at) => readMatrix(sections, one, matrices[at]!)),
      );
    const kinds = scorer(header.kinds);
    const roles = scorer(header.roles);
    const pairs = scorer(header.pairs);
    return new Heads(
      { names: new NamesHead(header.names.shape, names, gazetteer, wordnet), kinds, roles, pairs },
      wordnet,
    );
  } catch (error) {
    if (error instanceof ClaimgraphError) throw error;
    throw new ClaimgraphError(
      `file of heads of ${bytes.length} bytes is damaged: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}
