/** Takes trained heads, gives the bytes of a file of heads (read by `readHeads`). */

import { HEADS_MAGIC, type HeadsHeader } from '../../../src/language/heads/heads-file.js';
import { type NamesShape, namesMatrices } from '../../../src/language/heads/names/names-shape.js';
import { type ScorerShape, scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';
import { littleEndian, packed } from '../write-weights.js';
import type { Trained } from './trained.js';

/** All heads of a file. */
export interface TrainedHeads {
  readonly notice: string;
  readonly slots: Uint16Array;
  readonly names: Trained<NamesShape>;
  readonly kinds: Trained<ScorerShape>;
  readonly roles: Trained<ScorerShape>;
  readonly pairs: Trained<ScorerShape>;
}

/** Lays the file out: magic, length of the header, header (JSON), known names, matrices. */
export function headsFile({ notice, slots, ...heads }: TrainedHeads): Uint8Array {
  const names = packed(heads.names, namesMatrices);
  const kinds = packed(heads.kinds, scorerMatrices);
  const roles = packed(heads.roles, scorerMatrices);
  const pairs = packed(heads.pairs, scorerMatrices);
  const header: HeadsHeader = {
    notice,
    slots: slots.length,
    names: names.header,
    kinds: kinds.header,
    roles: roles.header,
    pairs: pairs.header,
  };
  const json = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return Buffer.concat([
    Buffer.from(HEADS_MAGIC, 'latin1'),
    size,
    json,
    littleEndian(slots),
    ...[names, kinds, roles, pairs].flatMap(({ parts }) => parts),
  ]);
}
