/** A corpus to the bounds within which each count is told: of one group with one outcome in one event, or of a strength. */
import type { Corpus, Figure, Iri } from '../../model/records.js';
import { highest, lowest } from '../../structures/extremes.js';
import { groupBy } from '../../structures/group-by.js';
import { eventTreeOf } from '../casualties/event-tree.js';
import { EVERYONE, isVouched, stanceOf } from '../casualties/stance.js';

export interface Bounds {
  /** What is counted in: an event, or the actor whose strength it is. */
  readonly scope: Iri;
  readonly kind: Figure['kind'];
  readonly group: Iri | undefined;
  readonly item: Iri | undefined;
  readonly outcome: Iri | undefined;
  /** The least and the greatest number that someone allows; undefined where someone leaves that end open. */
  readonly least: number | undefined;
  readonly greatest: number | undefined;
  /** Whether one of those who tell it says about. */
  readonly approximate: boolean;
}

/**
 * By key, in order of key. Denials and what stands in a title alone do not count. As in docs/casualties.md, what a party
 * counts of others than its own gives no least number of casualties.
 */
export function boundsOf(corpus: Corpus): ReadonlyMap<string, Bounds> {
  const stance = stanceOf(corpus, eventTreeOf(corpus));
  const told = [...corpus.claims.values()].flatMap((claim) => {
    const figure = corpus.figures.get(claim.proposition.object.value);
    if (figure === undefined || claim.polarity === 'negated' || claim.headline) return [];
    const { subject, predicate } = claim.proposition;
    const { kind, group, item, outcome } = figure;
    const isFloor = kind !== 'casualty' || isVouched(stance(claim, group ?? EVERYONE));
    const key = [subject, predicate, kind, group, item, outcome].join(' ');
    return [{ key, scope: subject, figure, isFloor }];
  });
  const bounds = [...groupBy(told, ({ key }) => key)].map(([key, all]): [string, Bounds] => {
    const { scope, figure } = all[0] as (typeof all)[number];
    const { kind, group, item, outcome } = figure;
    const floors = all.filter(({ isFloor }) => isFloor).map((each) => each.figure.min);
    const tops = all.map((each) => each.figure.max);
    const approximate = all.some((each) => each.figure.approximate);
    const of = { scope, kind, group, item, outcome, approximate };
    return [key, { ...of, least: widest(floors, lowest), greatest: widest(tops, highest) }];
  });
  return new Map(bounds.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Undefined where one of them is open, or there is none. */
function widest(
  ends: readonly (number | undefined)[],
  of: (known: readonly number[]) => number,
): number | undefined {
  const known = ends.filter((end) => end !== undefined);
  return known.length < ends.length || known.length === 0 ? undefined : of(known);
}
