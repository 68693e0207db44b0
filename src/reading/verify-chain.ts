/** Takes the utterances of a reading and gives those that do not hang in the chain of quotes that begins with the report. */
import { onCircles } from '../structures/circles.js';
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

/** What quotes itself, by way of what it quotes; in the order in which they were reached. */
function inCircles(
  byId: ReadonlyMap<LocalId, ReadUtterance>,
  among: ReadonlySet<LocalId>,
): readonly LocalId[] {
  const steps = [...among].flatMap((from) => (byId.get(from)?.quotes ?? []).map((to) => ({ from, to })));
  const circling = new Set(
    onCircles(steps)
      .flat()
      .map(({ from }) => from),
  );
  return [...among].filter((id) => circling.has(id));
}
