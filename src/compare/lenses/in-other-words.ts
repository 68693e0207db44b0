/** Two lenses on one corpus to what both say in other words: the same of a part, of a place in that place, of what may be one. */
import { modalityOf } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { lowest } from '../../structures/extremes.js';
import { groupBy } from '../../structures/group-by.js';
import { ROLE } from '../standing/parties.js';
import { HIERARCHIC, type Hierarchy, hierarchyOf, type Link } from './hierarchy.js';
import { sayingOf } from './lenses.js';

/** What one lens says of a whole and the other of its parts; in order: the claims of the left lens, and of the right. */
export interface InOtherWords {
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
  /** How what the one names lies in what the other names, each step once. */
  readonly links: readonly Link[];
  /** Claims that say of parts what is said above of their whole. */
  readonly ofParts: readonly Claim[];
}

interface Match {
  readonly specific: Claim;
  readonly general: Claim;
  readonly links: readonly Link[];
}

/**
 * Pairs of what only the one and only the other lens says, of which the one follows from the other by what lies in
 * what: a part of an event happened in a place, so the event did. A part in an event follows from any more exact part
 * in that event. Figures are not among them, as verdicts compare these; nor
 * denials, which follow the other way.
 */
export function inOtherWords(corpus: Corpus, left: Corpus, right: Corpus): readonly InOtherWords[] {
  const hierarchy = hierarchyOf(corpus);
  const [onlyLeft, onlyRight] = [without(left, right), without(right, left)];
  const down = matches(corpus, hierarchy, onlyLeft, onlyRight);
  const taken = new Set(down.map(({ specific, general }) => pairOf(specific, general)));
  const up = matches(corpus, hierarchy, onlyRight, onlyLeft).filter(
    ({ specific, general }) => !taken.has(pairOf(general, specific)),
  );
  return [false, true].flatMap((guess) => {
    const kept = (some: readonly Match[]) => some.filter(({ links }) => isGuess({ links }) === guess);
    return [
      ...gathered(kept(down), hierarchy).map(({ general, specifics, ...more }) => ({
        left: specifics,
        right: general,
        ...more,
      })),
      ...gathered(kept(up), hierarchy).map(({ general, specifics, ...more }) => ({
        left: general,
        right: specifics,
        ...more,
      })),
    ];
  });
}

/** Whether the two say the same only if what may be one event is one. */
export const isGuess = ({ links }: Pick<InOtherWords, 'links'>): boolean =>
  links.some(({ kind }) => kind === 'perhaps');

/**
 * Where both say where one thing, or what may be one, happened, in places of which nothing tells how they lie to each
 * other.
 */
export function bothSayWhere(
  corpus: Corpus,
  left: Corpus,
  right: Corpus,
  known: readonly InOtherWords[],
): readonly InOtherWords[] {
  const hierarchy = hierarchyOf(corpus);
  const told = new Set(known.flatMap((each) => [...each.left, ...each.right]).map(({ id }) => id));
  const places = (claims: readonly Claim[]) =>
    claims.filter(({ id, proposition }) => proposition.predicate === cg.place && !told.has(id));
  const [here, there] = [places(without(left, right)), places(without(right, left))];
  const pairs = here.flatMap((one) =>
    there.flatMap((other) => {
      const [a, b] = [one.proposition.subject, other.proposition.subject];
      const links = hierarchy.above(a).get(b) ?? hierarchy.above(b).get(a);
      return links === undefined ? [] : [{ one, other, links }];
    }),
  );
  return [...groupBy(pairs, ({ other }) => other.proposition.subject).values()].map((same) => ({
    left: once(same.map(({ one }) => one)),
    right: once(same.map(({ other }) => other)),
    links: eachOnce(same.flatMap(({ links }) => links)),
    ofParts: [],
  }));
}

/** Claims of one lens that the other does not make; those of titles alone say more than their texts. */
function without(one: Corpus, other: Corpus): readonly Claim[] {
  const said = new Set([...other.claims.values()].map(sayingOf));
  return [...one.claims.values()].filter((claim) => !claim.headline && !said.has(sayingOf(claim)));
}

const pairOf = (one: Claim, other: Claim) => `${one.proposition.key} ${other.proposition.key}`;

/** For each claim of `specifics` the nearest of `generals` that follows from it. */
function matches(
  corpus: Corpus,
  hierarchy: Hierarchy,
  specifics: readonly Claim[],
  generals: readonly Claim[],
): readonly Match[] {
  const byStatement = groupBy(generals, (claim) => {
    const { subject, predicate, object } = claim.proposition;
    return statement(claim, subject, predicate, object.value);
  });
  return specifics.flatMap((specific) => {
    if (specific.polarity === 'negated' || HIERARCHIC.has(specific.proposition.predicate)) return [];
    const found = following(corpus, hierarchy, specific).flatMap(({ of, links }) =>
      (byStatement.get(of) ?? []).map((general) => ({ specific, general, links })),
    );
    const nearest = lowest(found.map(({ links }) => links.length));
    return found.filter(({ links }) => links.length === nearest);
  });
}

const statement = (claim: Claim, subject: Iri, predicate: Iri, object: string) =>
  `${subject} ${predicate} ${object} ${claim.polarity} ${modalityOf([claim]) ?? ''}`;

const PARTICIPANT = expand('cg:participant');

/** What follows from a claim, each with the steps by which it does. */
function following(
  corpus: Corpus,
  hierarchy: Hierarchy,
  claim: Claim,
): readonly { readonly of: string; readonly links: readonly Link[] }[] {
  const { subject, predicate, object } = claim.proposition;
  if (corpus.figures.has(object.value)) return [];
  const actor = corpus.entities.get(object.value)?.kind === 'actor';
  const isRole = corpus.ontology.relations.get(predicate)?.family === ROLE;
  const predicates = isRole && actor ? new Set([predicate, PARTICIPANT]) : [predicate];
  const objects =
    object.kind === 'iri'
      ? hierarchy.above(object.value)
      : new Map<string, readonly Link[]>([[object.value, []]]);
  return [...hierarchy.above(subject)].flatMap(([whole, up]) => {
    // A day, or a word for it, is told of the thing itself: a part has its own.
    if (object.kind !== 'iri' && up.some(({ kind }) => kind !== 'perhaps')) return [];
    return [...objects].flatMap(([wider, out]) =>
      [...predicates].map((told) => ({
        of: statement(claim, whole, told, wider),
        links: [...up, ...out],
      })),
    );
  });
}

/** Matches by what is said in general; of parts that say the same, those of which none is a part of another. */
function gathered(found: readonly Match[], hierarchy: Hierarchy) {
  return [...groupBy(found, ({ general }) => general.proposition.key).values()].map((same) => {
    const top = same.filter(
      ({ specific }) =>
        !same.some((other) => other.specific !== specific && isPartOf(hierarchy, specific, other.specific)),
    );
    return {
      general: once(same.map(({ general }) => general)),
      specifics: once(top.map(({ specific }) => specific)),
      links: eachOnce(top.flatMap(({ links }) => links)),
      ofParts: once(same.flatMap((match) => (top.includes(match) ? [] : [match.specific]))),
    };
  });
}

/** Whether one says of a part what the other says of the whole. */
function isPartOf(hierarchy: Hierarchy, one: Claim, other: Claim): boolean {
  const [a, b] = [one.proposition, other.proposition];
  if (a.subject === b.subject || a.object.value !== b.object.value) return false;
  const way = hierarchy.above(a.subject).get(b.subject);
  return way?.every(({ kind }) => kind === 'part') === true;
}

function once(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

/** A guess reads the same from both ends. */
function eachOnce(links: readonly Link[]): readonly Link[] {
  const key = ({ kind, from, to }: Link) =>
    kind === 'perhaps' ? [kind, ...[from, to].sort()].join(' ') : `${kind} ${from} ${to}`;
  return [...new Map(links.map((link) => [key(link), link])).values()];
}
