/** Takes what was accepted and gives all that has to be written with it: whom it names, in which utterances it reached us. */
import { ShapeError } from '../../model/errors.js';
import { needsOf } from '../../reading/needs.js';
import type { LocalId, Proposal, ProposalKind, Reading, ReadUtterance } from '../../reading/reading.js';
import { memo } from '../../structures/memo.js';

export type Proposals = ReadonlyMap<LocalId, readonly [ProposalKind, Proposal]>;

/**
 * The ids given and those that they cannot be said without, in the order of the reading; with an utterance those on
 * the way from the report to it.
 * @param isRejected what a person does not want to have written.
 * @throws ShapeError where something that was accepted needs something that was rejected.
 */
export function neededFor(
  ids: Iterable<LocalId>,
  proposals: Proposals,
  isRejected: (id: LocalId) => boolean,
): ReadonlySet<LocalId> {
  const quotedBy = relayersIn(proposals);
  const needed = new Map<LocalId, LocalId>();
  for (const id of ids) needed.set(id, id);
  for (const [id, by] of needed) {
    const found = proposals.get(id);
    if (found === undefined) {
      throw new ShapeError(
        `${by} refers to ${id}, which is not in the reading: edit it, or state ${id} first`,
      );
    }
    if (isRejected(id)) {
      throw new ShapeError(
        `${by} needs ${id}, which is rejected: accept ${id}, edit ${by}, or reject it too`,
      );
    }
    const [kind, proposal] = found;
    for (const [need] of needsOf(kind, proposal)) if (!needed.has(need)) needed.set(need, id);
    if (kind !== 'utterances' || (proposal as ReadUtterance).report === true) continue;
    const relayers = (quotedBy.get(id) ?? []).filter((each) => !isRejected(each));
    if (relayers.length === 0) {
      throw new ShapeError(
        `nothing that may be written leads from the report to ${id}: accept what passes it on, or edit its "quotes"`,
      );
    }
    for (const each of relayers) if (!needed.has(each)) needed.set(each, id);
  }
  return new Set([...proposals.keys()].filter((id) => needed.has(id)));
}

/** Asked for each card of a reading. */
const relayersIn = memo((proposals: Proposals): ReadonlyMap<LocalId, readonly LocalId[]> => {
  const found = new Map<LocalId, LocalId[]>();
  for (const [id, [kind, proposal]] of proposals) {
    if (kind !== 'utterances') continue;
    for (const quoted of (proposal as ReadUtterance).quotes ?? []) {
      found.set(quoted, [...(found.get(quoted) ?? []), id]);
    }
  }
  return found;
});

/** The utterance that is the report itself. */
export function rootOf(reading: Reading): ReadUtterance {
  const root = reading.utterances.find((each) => each.report === true);
  if (root === undefined)
    throw new ShapeError('the reading has no utterance with "report": true: add the report');
  return root;
}
