/** Takes counts with their events, gives those that say more than one before: `the 12 dead` count nobody again. */
import type { ReportDocument } from '../document/report-document.js';
import type { Draft } from './drafts.js';
import type { Placed } from './event-of-count.js';

/** Places in the list that stay. */
export function withoutRepeats(
  { sentences, text }: ReportDocument,
  drafts: readonly Draft[],
  placed: readonly (Placed | undefined)[],
): ReadonlySet<number> {
  const kept = new Set<number>();
  const seen = new Map<string, number>();
  for (const [at, draft] of drafts.entries()) {
    const event = placed[at]?.event;
    if (event === undefined) continue;
    const { min, max, single, definite, who } = draft.phrase;
    const one =
      single === undefined || who === undefined ? '' : text.slice(who).toLowerCase().split(/\s+/).at(-1);
    const key = `${event} ${draft.outcome} ${min ?? ''} ${max ?? ''} ${one}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, at);
      kept.add(at);
      continue;
    }
    const title = sentences[drafts[before]!.sentence]!.inTitle && !sentences[draft.sentence]!.inTitle;
    if (title) {
      // what the title says, the text says again
      kept.delete(before);
      kept.add(at);
      seen.set(key, at);
      continue;
    }
    const same = draft.sentence === drafts[before]!.sentence;
    if (same ? draft.word !== drafts[before]!.word && definite : definite || single !== undefined) continue;
    kept.add(at);
  }
  return kept;
}
