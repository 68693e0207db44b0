/** Sides that are not figures, compared: opposite polarity, single-valued dates, order of events, relations in tension. */
import { propositionKey } from '../../model/identifiers.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus } from '../../model/records.js';
import { EDTF } from '../../model/vocabulary.js';
import { groupSides, isFear, isPlan, pairs, type Side } from './sides.js';
import { matchTimes } from './times.js';
import { type Comparison, comparison } from './verdict.js';

/** One proposition, affirmed by some and negated by others. */
export function comparePolarity(sides: readonly Side[]): Comparison[] {
  return [...groupSides(sides, (side) => side.proposition.key).values()].flatMap((group) =>
    [...pairs(group)].map(([a, b]) => {
      const about = a.proposition.subject;
      // What is meant to happen is not denied by not having happened, nor one year by another.
      if (isFear(a) || isFear(b)) return comparison('inTension', 'modality', about, a.claims, b.claims);
      if (isPlan(a) || isPlan(b)) return comparison('compatible', 'plan', about, a.claims, b.claims);
      if (matchTimes(a, b) !== 'overlap') return comparison('compatible', 'time', about, a.claims, b.claims);
      return comparison('contradictory', 'polarity', about, a.claims, b.claims);
    }),
  );
}

/** Different dates for one single-valued property: when it happened, began, ended, when power was taken. */
export function compareDates(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const dated = groupSides(sides, ({ proposition: { subject, predicate, object }, polarity }) => {
    const single = corpus.ontology.relations.get(predicate)?.singleValued === true;
    const isDate = object.kind === 'literal' && object.datatype === EDTF;
    return single && isDate && polarity === 'affirmed' ? `${subject} ${predicate}` : undefined;
  });
  return [...dated.values()].flatMap((group) =>
    [...pairs(group)].map(([a, b]) => {
      const about = a.proposition.subject;
      const match = matchTimes(a, b);
      if (match === 'overlap') return comparison('compatible', 'time', about, a.claims, b.claims);
      if (isPlan(a) !== isPlan(b)) return comparison('compatible', 'plan', about, a.claims, b.claims);
      return comparison(
        match === 'disjoint' ? 'contradictory' : 'inTension',
        'time',
        about,
        a.claims,
        b.claims,
      );
    }),
  );
}

const BEFORE = expand('cg:before');

/** Two events, each said to come before the other. */
export function compareOrder(sides: readonly Side[]): Comparison[] {
  return reversed(sides, (predicate) => (predicate === BEFORE ? [BEFORE] : []), 'contradictory', 'order');
}

/** One change told by two relations that the ontology declares in tension, read from either end. */
export function compareRivals(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const rivals = (predicate: string) => corpus.ontology.relations.get(predicate)?.inTensionWith ?? [];
  return reversed(sides, rivals, 'inTension', 'wording');
}

/** Affirmed sides (s p o) and (o q s) with q among the partners of p, each pair once. */
function reversed(
  sides: readonly Side[],
  partners: (predicate: string) => readonly string[],
  verdict: 'contradictory' | 'inTension',
  reason: 'order' | 'wording',
): Comparison[] {
  const affirmed = sides.filter((side) => side.polarity === 'affirmed');
  const byKey = new Map(affirmed.map((side) => [side.proposition.key, side]));
  return affirmed.flatMap((side) => {
    const { subject, predicate, object } = side.proposition;
    if (object.kind !== 'iri') return [];
    return partners(predicate).flatMap((partner) => {
      const other = byKey.get(propositionKey(object.value, partner, { kind: 'iri', value: subject }));
      const twice =
        other !== undefined && partner === predicate && other.proposition.key < side.proposition.key;
      if (other === undefined || other === side || twice || isPlan(side) || isPlan(other)) return [];
      return [comparison(verdict, reason, subject, side.claims, other.claims)];
    });
  });
}
