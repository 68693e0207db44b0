/** Each claim to the sources without which it would not have reached us: utterances, the report, speakers. */
import type { Claim, Corpus, Iri, Utterance } from '../../model/records.js';
import { addTo } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { chainOf } from '../standing/chain.js';

/** The sources that one claim cannot do without. */
export type Needs = ReadonlySet<Iri>;

export interface Dependence {
  needsOf(claim: Claim): Needs;
}

/**
 * A claim needs its report, the utterance in which it is made, and each relay and each speaker that no other way goes
 * around. A speaker takes with it the utterances in which it speaks alone: two who speak together do not need each other.
 */
export function dependenceOf(corpus: Corpus): Dependence {
  const known = new Map<string, Needs>();
  return {
    needsOf(claim) {
      const key = `${claim.report} ${claim.madeIn}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const chain = chainOf(corpus, claim);
      // Whatever every way needs stands on the shortest one, so that no other has to be looked at.
      const speakers = chain.flatMap((utterance) => alone(utterance) ?? []);
      const needs = new Set([
        claim.report,
        claim.madeIn,
        ...chain.map(({ id }) => id).filter((relay) => !goesAround(corpus, claim, ({ id }) => id === relay)),
        ...speakers.filter((speaker) => !goesAround(corpus, claim, (each) => alone(each) === speaker)),
      ]);
      known.set(key, needs);
      return needs;
    },
  };
}

/** The speaker of an utterance with one speaker. */
const alone = ({ speakers }: Utterance): Iri | undefined => (speakers.length === 1 ? speakers[0] : undefined);

/** Whether a way over `quotes` leads from the report to the origin without what is taken out. */
export function goesAround(
  { utterances }: Corpus,
  { report, madeIn }: Pick<Claim, 'report' | 'madeIn'>,
  isOut: (utterance: Utterance) => boolean,
): boolean {
  const isIn = (id: Iri) => {
    const utterance = utterances.get(id);
    return utterance === undefined || !isOut(utterance);
  };
  if (!isIn(report) || !isIn(madeIn)) return false;
  // From its end, as few pass on one utterance, and one report may pass on thousands.
  const seen = new Set([madeIn]);
  for (const here of seen) {
    if (here === report) return true;
    for (const by of quotedBy(utterances).get(here) ?? []) if (isIn(by)) seen.add(by);
  }
  return false;
}

/** Utterance -> those that pass it on. */
const quotedBy = memo((utterances: Corpus['utterances']) => {
  const by = new Map<Iri, Iri[]>();
  for (const { id, quotes } of utterances.values()) for (const quoted of quotes) addTo(by, quoted, id);
  return by;
});

/** What all of them have. */
export function intersection(sets: readonly Needs[]): Needs {
  const [first, ...others] = sets.toSorted((a, b) => a.size - b.size);
  return new Set([...(first ?? [])].filter((each) => others.every((other) => other.has(each))));
}

/** What any of them has. */
export function union(sets: readonly Needs[]): Needs {
  return new Set(sets.flatMap((set) => [...set]));
}
