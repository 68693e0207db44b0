/** A claim that is not in the data yet to what it would do to the graph: nothing new, a second origin, a contradiction. */

import { corroboratorsIn } from '../compare/differences/difference.js';
import { originsOf } from '../compare/standing/origins.js';
import { ComparisonIndex } from '../compare/verdicts/affected.js';
import type { Comparison } from '../compare/verdicts/verdict.js';
import { modalityOf } from '../model/modality.js';
import type { Claim, Corpus, Entity, Figure, Utterance } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { joined } from '../structures/patched-map.js';

/** What a claim needs to be understood and the data lack: whom it names, what was said, what it counts. */
export interface Beside {
  readonly entities?: readonly Entity[];
  readonly utterances?: readonly Utterance[];
  readonly figures?: readonly Figure[];
}

const NOTHING: Beside = {};

/** What one claim does; lists are in order of IRI. */
export interface Effect {
  /**
   * `new`: nobody has put this forward in this manner (as done, as a plan, as a fear; or denied it). `again`: only
   * voices that are no other origin did. `corroborates`: it adds an origin to those before.
   */
  readonly kind: 'new' | 'again' | 'corroborates';
  /** The claims that put the same forward before, in the same manner. */
  readonly before: readonly Claim[];
  /** How many independent origins it has with this claim. */
  readonly origins: number;
  /** Every comparison in which the claim stands on a side, gravest first. */
  readonly comparisons: readonly Comparison[];
}

export interface EffectFinder {
  /** @param claim one that is not in the corpus; it is not added. */
  effectOf(claim: Claim, beside?: Beside): Effect;
}

/**
 * Goes through the corpus once; each claim then costs what it is compared with. A claim is judged against what is in
 * the corpus, not against others that wait beside it.
 */
export function effectFinder(corpus: Corpus): EffectFinder {
  const index = new ComparisonIndex(corpus);
  // All claims of one report lack the same.
  const besides = memo((beside: Beside) => withBeside(corpus, beside));
  const byKey = groupBy(corpus.claims.values(), ({ proposition }) => proposition.key);
  return {
    effectOf(claim, beside = NOTHING) {
      const after = besides(beside);
      const before = (byKey.get(claim.proposition.key) ?? [])
        .filter((other) => other.polarity === claim.polarity && modalityOf([other]) === modalityOf([claim]))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const isNew = before.length === 0;
      return {
        kind: isNew ? 'new' : corroboratorsIn(after)(before, [claim]).length > 0 ? 'corroborates' : 'again',
        before,
        origins: originsOf(after, [...before, claim]).length,
        comparisons: index
          .ifAdded(after, [claim])
          .comparisons.filter(({ left, right }) => [...left, ...right].some(({ id }) => id === claim.id)),
      };
    },
  };
}

/** The corpus with records that it lacks; its own stand where both have one. Its claims stay as they are. */
function withBeside(corpus: Corpus, { entities = [], utterances = [], figures = [] }: Beside): Corpus {
  const added = <R extends { readonly id: string }>(known: ReadonlyMap<string, R>, more: readonly R[]) =>
    joined(known, new Map(more.map((one) => [one.id, one])));
  return {
    ...corpus,
    entities: added(corpus.entities, entities),
    utterances: added(corpus.utterances, utterances),
    figures: added(corpus.figures, figures),
  };
}
