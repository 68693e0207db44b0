/** Decisions on identity that contradict each other, said on standard error: what is read as one rests on them. */
import { contradictionsAmong } from '../../compare/identity/contradictions.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus } from '../../model/records.js';
import { note } from '../terminal/terminal.js';

/** So many are named. */
const NAMED = 3;

/** @param then what comes of it for this command */
export function sayContradictions(
  { identities }: Pick<Corpus, 'identities'>,
  then: string,
  threshold = 0,
): void {
  const found = contradictionsAmong(identities.values(), threshold);
  for (const { different, way } of found.slice(0, NAMED)) {
    const pair = `${shorten(different.left)} and ${shorten(different.right)}`;
    const by = way.length === 0 ? 'by a long way' : `by ${way.map(shorten).join(' = ')}`;
    note(
      `decisions contradict each other: ${pair} are different (${shorten(different.id)}) and the same ${by}; ${then}; take one of them back with claimgraph undo`,
    );
  }
  if (found.length > NAMED) note(`and ${found.length - NAMED} more; claimgraph check names them all`);
}
