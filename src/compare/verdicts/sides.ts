/** Claims to sides: all claims that put one proposition forward with one polarity. */
import { AskedClaims } from '../../asked/asked-claims.js';
import { isToldAsDone, modalityOf } from '../../model/modality.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri, Polarity, Proposition, SpeechAct } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { vouching } from '../standing/standing.js';

export interface Side {
  readonly proposition: Proposition;
  readonly polarity: Polarity;
  /** Those who tell it as done, where somebody does. */
  readonly claims: readonly Claim[];
  /** Beside them, those who only plan, ask for, fear or suspect it. */
  readonly beside: readonly Claim[];
}

/** The sides of a corpus, in order of their first claim. Claims of a title alone are left out: they say more than their text. */
export function sidesOf(corpus: Corpus): readonly Side[] {
  const sides = new Map<string, Claim[]>();
  for (const claim of comparedIn(corpus)) {
    if (claim.headline) continue;
    const key = `${claim.proposition.key} ${claim.polarity}`;
    const claims = sides.get(key);
    if (claims === undefined) sides.set(key, [claim]);
    else claims.push(claim);
  }
  return [...sides.values()].map((claims) => {
    const { proposition, polarity } = claims[0]!;
    const told = vouching(claims);
    return { proposition, polarity, claims: told, beside: claims.filter((claim) => !told.includes(claim)) };
  });
}

/** Relations that bear on how others compare, and are compared with none themselves. */
const BEARING: ReadonlySet<Iri> = new Set(['partOf', 'within'].map((name) => expand(`cg:${name}`)));

/** Of claims that are made when they are asked for, those of which a comparison may be made: nobody denies any. */
function comparedIn({ claims, ontology }: Corpus): Iterable<Claim> {
  if (!(claims instanceof AskedClaims)) return claims.values();
  const isCompared = (predicate: Iri) => {
    const relation = ontology.relations.get(predicate);
    return relation?.singleValued === true || (relation?.inTensionWith ?? []).length > 0;
  };
  const relations = [...claims.predicates().keys()].filter(
    (each) => isCompared(each) || each.startsWith(PREFIXES.cg),
  );
  if (relations.every((each) => BEARING.has(each) && !isCompared(each))) return [];
  return relations
    .flatMap((each) => claims.ofPredicate(each))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Whether no claim of the side tells of it as done: it is planned, sought, demanded, expected, feared or suspected. */
export const isPlan = (side: Side) => !side.claims.some(isToldAsDone);

/** Whether every claim of a side is one of these speech acts. */
const isOnly =
  (...acts: readonly SpeechAct[]) =>
  ({ claims }: Pick<Side, 'claims'>) =>
    claims.every(({ speechAct }) => acts.includes(speechAct));

/** Whether a side is no more than feared or suspected: whoever rejects it contradicts nobody. */
export const isFear = isOnly('fears', 'suspects');

/** Whether a side is what somebody holds likely: who holds the opposite likely sees it another way. */
export const isBelief = isOnly('expects', 'suspects');

/** A side parted into those who tell it as done and, for each way in which others put it forward, those who do so. */
export function byModality({ claims, beside, ...side }: Side): readonly Side[] {
  const kindOf = (claim: Claim) => modalityOf([claim]) ?? 'told';
  return [...groupBy([...claims, ...beside], kindOf).values()].map((some) => ({
    ...side,
    claims: some,
    beside: [],
  }));
}

/** Sides grouped by a key; those without a key are left out. */
export function groupSides(sides: readonly Side[], keyOf: (side: Side) => Iri | undefined): Map<Iri, Side[]> {
  const groups = new Map<Iri, Side[]>();
  for (const side of sides) {
    const key = keyOf(side);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [side]);
    else group.push(side);
  }
  return groups;
}

/** Every unordered pair of a list. */
export function* pairs<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!];
}

export type TimeMatch = 'overlap' | 'disjoint' | 'disjoint-unsure';

/**
 * Whether the days that the claims of two sides allow can be one; an open end, or no date at all, allows every day. A
 * date that the text does not state may be off, and is not held against it.
 */
export function matchTimes(left: Pick<Side, 'claims'>, right: Pick<Side, 'claims'>): TimeMatch {
  const a = span(left);
  const b = span(right);
  if (a.first <= b.last && b.first <= a.last) return 'overlap';
  return a.unsure || b.unsure ? 'disjoint-unsure' : 'disjoint';
}

/** The widest span of a side: from its first earliest to its last latest day. */
function span({ claims }: Pick<Side, 'claims'>): { first: string; last: string; unsure: boolean } {
  const first = claims.map((claim) => claim.earliest ?? '').toSorted()[0] ?? '';
  const last =
    claims
      .map((claim) => claim.latest ?? '9999')
      .toSorted()
      .at(-1) ?? '9999';
  const unsure = claims.some((claim) => {
    const { object } = claim.proposition;
    return /[?~%]/.test(claim.when ?? (object.kind === 'literal' ? object.value : ''));
  });
  return { first, last, unsure };
}
