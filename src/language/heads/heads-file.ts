/** Takes the bytes of a file of heads, gives the heads. */

import { ClaimgraphError } from '../../model/errors.js';
import { ByteSections, type PackedMatrix, readMatrix } from '../network/byte-sections.js';
import { Heads } from './heads.js';
import { Gazetteer } from './names/gazetteer.js';
import { NamesHead } from './names/names-head.js';
import { type NamesShape, namesMatrices } from './names/names-shape.js';

/** First bytes of a file of heads. */
export const HEADS_MAGIC = 'cgHD0001';

/** The header: sizes, then in the order of their bytes the known names (2 bytes a slot) and the matrices. */
export interface HeadsHeader {
  readonly notice: string;
  readonly slots: number;
  readonly names: { readonly shape: NamesShape; readonly matrices: readonly PackedMatrix[] };
}

/** Reads the file; throws a `ClaimgraphError` where it is cut short, or of another version. */
export function readHeads(bytes: Uint8Array): Heads {
  const magic = String.fromCharCode(...bytes.subarray(0, HEADS_MAGIC.length));
  if (magic !== HEADS_MAGIC)
    throw new ClaimgraphError(`not a file of heads of this version: it starts with ${JSON.stringify(magic)}`);
  try {
    const sections = new ByteSections(bytes, HEADS_MAGIC.length);
    const header = sections.json() as HeadsHeader;
    const gazetteer = new Gazetteer(sections.numbers(new Uint16Array(header.slots)));
    const { shape, matrices } = header.names;
    const names = namesMatrices(shape).map((one, at) => readMatrix(sections, one, matrices[at]!));
    return new Heads(new NamesHead(shape, names, gazetteer));
  } catch (error) {
    if (error instanceof ClaimgraphError) throw error;
    throw new ClaimgraphError(
      `file of heads of ${bytes.length} bytes is damaged: ${(error as Error).message}`,
    );
  }
}
