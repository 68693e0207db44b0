/** Who quotes whom: a cue that stands in what another says is quoted by that other. */
import type { Draft } from '../finding/draft.js';

export function chainOf(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const parents = new Map<Draft, Draft>();
  const touching = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const sentence of new Set(draft.content.map((span) => span.sentence))) {
      const here = touching.get(sentence);
      if (here === undefined) touching.set(sentence, [draft]);
      else here.push(draft);
    }
  for (const draft of drafts) {
    const around = (touching.get(draft.sentence) ?? []).filter(
      (other) => other !== draft && holds(other, draft),
    );
    const parent = draft.outer ?? smallest(around.filter((other) => !holds(draft, other)));
    if (parent !== undefined && !above(parents, parent, draft)) parents.set(draft, parent);
  }
  // What one tells of in passing is not said by that one.
  for (const draft of drafts) {
    const parent = parents.get(draft);
    if (!draft.aside || parent === undefined) continue;
    const next = parents.get(parent);
    if (next === undefined) parents.delete(draft);
    else parents.set(draft, next);
  }
  return parents;
}

export const holds = (outer: Draft, { sentence, cue }: Draft): boolean =>
  outer.content.some((span) => span.sentence === sentence && span.first <= cue[0] && cue[1] <= span.last);

const size = ({ content }: Draft): number =>
  content.reduce((sum, { first, last }) => sum + last - first + 1, 0);

function smallest(drafts: readonly Draft[]): Draft | undefined {
  let found: Draft | undefined;
  for (const draft of drafts) if (found === undefined || size(draft) < size(found)) found = draft;
  return found;
}

/** Whether one stands above another already. */
function above(parents: ReadonlyMap<Draft, Draft>, from: Draft, wanted: Draft): boolean {
  for (
    let at: Draft | undefined = from, steps = 0;
    at !== undefined && steps < 50;
    at = parents.get(at), steps += 1
  )
    if (at === wanted) return true;
  return false;
}

/** How many stand above it. */
export function depthOf(parents: ReadonlyMap<Draft, Draft>, draft: Draft): number {
  let depth = 0;
  for (let at = parents.get(draft); at !== undefined && depth < 50; at = parents.get(at)) depth += 1;
  return depth;
}
