/** A corpus to what lies in what: events in the events they are part of, places in places, actors in bodies; and what may be one. */
import { decisionsOnThings } from '../../model/decided.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { claimsOf } from '../standing/claim-index.js';

/** One step up: `part` of an event or a body, `within` a place, or `perhaps` the same thing by an identity decision. */
export interface Link {
  readonly kind: 'part' | 'within' | 'perhaps';
  readonly from: Iri;
  readonly to: Iri;
}

export interface Hierarchy {
  /** All that a thing lies in, itself included, each with the steps to it; over at most one `perhaps`. */
  above(id: Iri): ReadonlyMap<Iri, readonly Link[]>;
}

const KINDS: ReadonlyMap<Iri, Link['kind']> = new Map([
  [cg.subEventOf, 'part'],
  [expand('cg:partOf'), 'part'],
  [expand('cg:within'), 'within'],
]);

/** The relations that say how things lie in each other. */
export const HIERARCHIC: ReadonlySet<Iri> = new Set(KINDS.keys());

/** From what is affirmed as done and denied by nobody, and from the identity decisions. What is decided to be one is one. */
export function hierarchyOf(corpus: Corpus): Hierarchy {
  const up = new Map<Iri, Link[]>();
  const add = (link: Link) => {
    const known = up.get(link.from);
    if (known === undefined) up.set(link.from, [link]);
    else if (!known.some(({ to }) => to === link.to)) known.push(link);
  };
  const told = claimsOf(corpus, KINDS.keys());
  const denied = new Set(
    told.flatMap(({ polarity, proposition: { key } }) => (polarity === 'negated' ? [key] : [])),
  );
  for (const claim of told) {
    const { key, subject, predicate, object } = claim.proposition;
    if (denied.has(key) || !isToldAsDone(claim) || object.kind !== 'iri') continue;
    add({ kind: KINDS.get(predicate) as Link['kind'], from: subject, to: object.value });
  }
  for (const { left, right, decision } of decisionsOnThings(corpus)) {
    if (decision === 'different') continue;
    add({ kind: 'perhaps', from: left, to: right });
    add({ kind: 'perhaps', from: right, to: left });
  }
  const known = new Map<Iri, ReadonlyMap<Iri, readonly Link[]>>();
  return {
    above(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const found = climb(id, (from) => up.get(from) ?? []);
      known.set(id, found);
      return found;
    },
  };
}

/** Breadth first: the way with the fewest steps to each. */
function climb(id: Iri, linksFrom: (from: Iri) => readonly Link[]): ReadonlyMap<Iri, readonly Link[]> {
  const ways = new Map<Iri, readonly Link[]>([[id, []]]);
  for (const [here, way] of ways) {
    for (const link of linksFrom(here)) {
      const isSecondGuess = link.kind === 'perhaps' && way.some(({ kind }) => kind === 'perhaps');
      if (!ways.has(link.to) && !isSecondGuess) ways.set(link.to, [...way, link]);
    }
  }
  return ways;
}
