/** Takes the utterances of a reading and gives those that do not hang in the chain of quotes that begins with the report. */
import type { LocalId, ReadUtterance } from './reading.js';

/** Each with its reason. */
export function outsideChain(utterances: readonly ReadUtterance[]): readonly (readonly [LocalId, string])[] {
  const byId = new Map(utterances.map((each) => [each.id, each]));
  const reached = new Set<LocalId>();
  const waiting = utterances.filter((each) => each.report === true);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next.id)) continue;
    reached.add(next.id);
    for (const id of next.quotes ?? []) {
      const quoted = byId.get(id);
      if (quoted !== undefined) waiting.push(quoted);
    }
  }
  const found: (readonly [LocalId, string])[] = utterances
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => [id, 'nothing leads from the report to it: add it to "quotes" of who passes it on']);
  for (const id of inCircles(byId, reached)) {
    found.push([id, 'it quotes itself, by way of what it quotes: break the circle']);
  }
  return found;
}

/** What quotes itself: leaves of the chain are taken off until none is left. */
function inCircles(
  byId: ReadonlyMap<LocalId, ReadUtterance>,
  among: ReadonlySet<LocalId>,
): readonly LocalId[] {
  const left = new Map([...among].map((id) => [id, byId.get(id)?.quotes ?? []]));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [id, quotes] of [...left]) if (!quotes.some((each) => left.has(each))) left.delete(id);
  }
  // Who only leads into a circle is not in it.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    const quoted = new Set([...left.values()].flat());
    for (const id of [...left.keys()]) if (!quoted.has(id)) left.delete(id);
  }
  return [...left.keys()];
}
