/** Sides that are not figures, compared: opposite polarity, single-valued dates, relations in tension, the same in other words, reasons. */
import { propositionKey } from '../../model/identifiers.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus } from '../../model/records.js';
import { EDTF } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { speakersOf } from '../standing/chain.js';
import { byModality, groupSides, isBelief, isFear, isPlan, matchTimes, pairs, type Side } from './sides.js';
import { type Comparison, comparison } from './verdict.js';

/** One proposition, affirmed by some and negated by others. */
export function comparePolarity(sides: readonly Side[]): Comparison[] {
  const denied = new Set(
    sides.flatMap(({ proposition, polarity }) => (polarity === 'negated' ? [proposition.key] : [])),
  );
  const keyOf = ({ proposition: { key } }: Side) => (denied.has(key) ? key : undefined);
  const both = [...groupSides(sides, keyOf).values()].filter((group) =>
    group.some(({ polarity }) => polarity === 'affirmed'),
  );
  return both.flatMap((group) =>
    [...pairs(group.flatMap(byModality))].flatMap(([a, b]) => {
      if (a.polarity === b.polarity) return [];
      const about = a.proposition.subject;
      // Two who want, fear or expect opposite things do not say how it is.
      if (isPlan(a) && isPlan(b))
        return [
          comparison(
            isBelief(a) && isBelief(b) ? 'inTension' : 'compatible',
            'opposite',
            about,
            a.claims,
            b.claims,
          ),
        ];
      // What is meant to happen is not denied by not having happened, nor one year by another.
      if (isFear(a) || isFear(b)) return [comparison('inTension', 'modality', about, a.claims, b.claims)];
      if (isPlan(a) || isPlan(b)) return [comparison('compatible', 'plan', about, a.claims, b.claims)];
      if (matchTimes(a, b) !== 'overlap')
        return [comparison('compatible', 'time', about, a.claims, b.claims)];
      return [comparison('contradictory', 'polarity', about, a.claims, b.claims)];
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

/** One change told by two relations that the ontology declares in tension, read from either end. */
export function compareRivals(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const relations = [...corpus.ontology.relations.values()];
  const rivals = new Set(
    relations.flatMap(({ id, inTensionWith }) => (inTensionWith.length === 0 ? [] : [id, ...inTensionWith])),
  );
  const affirmed = sides.filter(
    ({ polarity, proposition }) => polarity === 'affirmed' && rivals.has(proposition.predicate),
  );
  const byKey = new Map(affirmed.map((side) => [side.proposition.key, side]));
  return affirmed.flatMap((side) => {
    const { subject, predicate, object } = side.proposition;
    if (object.kind !== 'iri') return [];
    const partners = corpus.ontology.relations.get(predicate)?.inTensionWith ?? [];
    return partners.flatMap((partner) => {
      const other = byKey.get(propositionKey(object.value, partner, { kind: 'iri', value: subject }));
      const twice =
        other !== undefined && partner === predicate && other.proposition.key < side.proposition.key;
      if (other === undefined || other === side || twice || isPlan(side) || isPlan(other)) return [];
      return [comparison('inTension', 'wording', subject, side.claims, other.claims)];
    });
  });
}

/** One proposition affirmed in words that the data hold apart (requested, ordered): they agree, and how strongly they say it differs. */
export function compareWords(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  return sides.flatMap(({ proposition, polarity, claims }) => {
    if (polarity === 'negated' || claims.length < 2) return [];
    const worded = claims
      .filter((claim) => claim.wording !== undefined && isToldAsDone(claim))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const voices = groupBy(worded, ({ wording }) => wording?.toLowerCase());
    const [first, ...others] = [...voices.values()];
    if (first === undefined || others.length === 0) return [];
    const own = new Set(first.flatMap((claim) => speakersOf(corpus, claim)));
    const apart = others.flat().filter((claim) => !speakersOf(corpus, claim).some((one) => own.has(one)));
    return apart.length === 0 ? [] : [comparison('agrees', 'wording', proposition.subject, first, apart)];
  });
}

const CAUSES = ['cg:causedBy', 'cg:statedReason'].map(expand);

/**
 * Two different causes or reasons of one event: compatible, as both may have counted, and worth showing, as each puts
 * the blame elsewhere. What one utterance names in one paragraph is one explanation and is not held against itself.
 */
export function compareCauses(sides: readonly Side[]): Comparison[] {
  const explained = groupSides(sides, ({ proposition: { subject, predicate }, polarity }) =>
    polarity === 'affirmed' && CAUSES.includes(predicate) ? subject : undefined,
  );
  return [...explained].flatMap(([event, group]) =>
    [...pairs(group)].flatMap(([a, b]) =>
      toldTogether(a.claims, b.claims) ? [] : [comparison('compatible', 'cause', event, a.claims, b.claims)],
    ),
  );
}

const toldTogether = (left: readonly Claim[], right: readonly Claim[]) =>
  left.some((one) => right.some((other) => one.madeIn === other.madeIn && sharesParagraph(one, other)));

function sharesParagraph({ evidence: a }: Claim, { evidence: b }: Claim): boolean {
  return a.some(({ report, paragraph }) =>
    b.some((other) => other.report === report && other.paragraph === paragraph),
  );
}
