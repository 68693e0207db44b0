/** The figures of a corpus, compared: within one scope, with the scopes above it, and with those that may be the same. */
import type { Claim, Concept, Corpus, Figure, Iri } from '../../model/records.js';
import { conceptLattice } from '../nesting/lattice.js';
import { type Scopes, scopesOf } from '../nesting/scopes.js';
import { type Count, compareCounts, intervalOf, type Orders } from './figures.js';
import { pairs, type Side } from './sides.js';
import { type Comparison, comparison } from './verdict.js';

interface CountSide extends Count {
  readonly claims: readonly Claim[];
}

/** Every comparison of two counts whose keys can be compared; pairs without a common key are left out, as they say nothing; none is kept. */
export function* compareFigures(corpus: Corpus, sides: readonly Side[]): Generator<Comparison> {
  const scopes = scopesOf(corpus);
  const orders: Orders = { scopes, concepts: conceptLattice(corpus.ontology.concepts) };
  const counts = countsOf(corpus, sides);
  const parts = partsOfUnsure(scopes, counts.keys());
  for (const [scope, here] of counts) {
    for (const [a, b] of pairs(here)) yield* judge(corpus, orders, a, b);
    for (const whole of scopes.above(scope)) {
      const there = counts.get(whole);
      // Two scopes that lie in each other are met from both ends.
      if (there === undefined || (whole < scope && scopes.areEqual(whole, scope))) continue;
      for (const a of here) for (const b of there) yield* judge(corpus, orders, a, b);
    }
    for (const other of scopes.perhapsSame(scope)) {
      // What is perhaps this one may be told in parts: each is then perhaps a part of this one.
      for (const part of parts.get(other) ?? []) {
        if (scopes.isWithin(part, scope)) continue;
        for (const a of here)
          for (const b of counts.get(part) ?? []) yield* judgeUnsure(corpus, orders, a, b, other, part);
      }
      if (other < scope) continue;
      for (const a of here) for (const b of counts.get(other) ?? []) yield* judgeUnsure(corpus, orders, a, b);
    }
    yield* sums(corpus, here);
  }
}

/** What lies in each scope that is perhaps another, of the scopes that have counts. */
function partsOfUnsure(scopes: Scopes, counted: Iterable<Iri>): ReadonlyMap<Iri, readonly Iri[]> {
  const parts = new Map<Iri, Iri[]>();
  for (const part of counted)
    for (const whole of scopes.above(part)) {
      if (scopes.perhapsSame(whole).length === 0) continue;
      const known = parts.get(whole);
      if (known === undefined) parts.set(whole, [part]);
      else known.push(part);
    }
  return parts;
}

/** Affirmed counts by scope and kind of figure. */
function countsOf(corpus: Corpus, sides: readonly Side[]): ReadonlyMap<Iri, readonly CountSide[]> {
  const counts = new Map<Iri, CountSide[]>();
  for (const { proposition, polarity, claims } of sides) {
    const figure =
      proposition.object.kind === 'iri' ? corpus.figures.get(proposition.object.value) : undefined;
    if (figure === undefined || polarity === 'negated') continue;
    const list = counts.get(proposition.subject);
    const side = { scope: proposition.subject, figure, claims };
    if (list === undefined) counts.set(proposition.subject, [side]);
    else list.push(side);
  }
  return counts;
}

function judge(corpus: Corpus, orders: Orders, a: CountSide, b: CountSide): Comparison[] {
  const { verdict, reason } = compareCounts(a, b, orders);
  if (verdict !== 'notComparable') return [comparison(verdict, reason, a.scope, a.claims, b.claims)];
  return overlappingWords(corpus, orders, a, b)
    ? [comparison('inTension', 'wording', a.scope, a.claims, b.claims)]
    : [];
}

/**
 * Two scopes that may be one: judged as if they were, or as if the one were part of the other. Never a contradiction,
 * and nobody says that it is a part: what rests on that rests on the unsure decision.
 */
function judgeUnsure(
  corpus: Corpus,
  orders: Orders,
  a: CountSide,
  b: CountSide,
  left = a.scope,
  right = a.scope,
): Comparison[] {
  return judge(corpus, orders, { ...a, scope: left }, { ...b, scope: right }).map((found) => ({
    ...found,
    about: a.scope,
    verdict: found.verdict === 'contradictory' ? 'inTension' : found.verdict,
    reason:
      found.verdict === 'contradictory' || found.reason === 'part-of' ? 'identity-unsure' : found.reason,
  }));
}

/** Outcomes that overlap without one lying in the other (neutralised, killed), of comparable groups, with counts apart. */
function overlappingWords(
  { ontology }: Corpus,
  { scopes, concepts }: Orders,
  a: CountSide,
  b: CountSide,
): boolean {
  const either = (order: Pick<Scopes, 'isWithin'>, x: Iri | undefined, y: Iri | undefined) =>
    x !== undefined && y !== undefined && (order.isWithin(x, y) || order.isWithin(y, x));
  const related = (x: Iri | undefined, y: Iri | undefined) =>
    x !== undefined && y !== undefined && ontology.concepts.get(x)?.related.includes(y) === true;
  if (!related(a.figure.outcome, b.figure.outcome) && !related(b.figure.outcome, a.figure.outcome))
    return false;
  if (!either(scopes, a.scope, b.scope) || !either(concepts, a.figure.group, b.figure.group)) return false;
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)];
  return x.min > y.max || y.min > x.max;
}

/** A whole against the sum of the parts that one utterance gives: 13,000 beside 11,600 troops and 1,500 police. */
function sums(corpus: Corpus, here: readonly CountSide[]): Comparison[] {
  return here.flatMap((whole) => {
    const parts = corpus.ontology.concepts.get(whole.figure.group ?? '')?.dividedInto ?? [];
    if (parts.length === 0) return [];
    return sumsOfParts(here, parts, whole.figure).flatMap(({ claims, min, max }) => {
      const bounds = intervalOf(whole.figure);
      const apart = bounds.min > max || min > bounds.max;
      if (apart) return [comparison('inTension', 'bounds', whole.scope, whole.claims, claims)];
      // An open sum bounds the whole from one side alone, and an open whole leaves room for more than its parts.
      const isOneNumber = whole.figure.min !== undefined && whole.figure.min === whole.figure.max;
      return isOneNumber && Number.isFinite(max)
        ? [comparison('agrees', 'rounding', whole.scope, whole.claims, claims)]
        : [comparison('compatible', 'bounds', whole.scope, whole.claims, claims)];
    });
  });
}

function sumsOfParts(here: readonly CountSide[], parts: Concept['dividedInto'], whole: Figure) {
  const utterances = new Set(here.flatMap(({ claims }) => claims.map((claim) => claim.madeIn)));
  return [...utterances].flatMap((utterance) => {
    const chosen = parts.map((part) =>
      here.find(
        ({ figure, claims }) =>
          figure.kind === whole.kind &&
          figure.group === part &&
          figure.outcome === whole.outcome &&
          claims.some((claim) => claim.madeIn === utterance),
      ),
    );
    if (chosen.includes(undefined)) return [];
    const sides = chosen as CountSide[];
    const intervals = sides.map(({ figure }) => intervalOf(figure));
    return [
      {
        claims: sides.flatMap(({ claims }) => claims.filter((claim) => claim.madeIn === utterance)),
        min: intervals.reduce((sum, { min }) => sum + min, 0),
        max: intervals.reduce((sum, { max }) => sum + max, 0),
      },
    ];
  });
}
