/** New claims to the comparisons that they touch: only the groups with their keys are compared again. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, IdentityDecision, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { CHARACTERIZED } from '../nesting/described.js';
import { assessingKinds, kindOf } from './assessments.js';
import { comparisons } from './comparisons.js';
import { joinsSteps } from './order.js';
import { DOERS, SHARES_DEEDS } from './perpetrators.js';
import type { Comparison } from './verdict.js';

const BEFORE = expand('cg:before');
const PLACE = expand('cg:place');
const WITHIN = expand('cg:within');

export interface AffectedComparisons {
  /** What the new claims speak of, and all that is compared with it as part or whole of what is or may be one event. */
  readonly subjects: ReadonlySet<Iri>;
  /** Every comparison with a claim about one of these on a side; it takes the place of all such comparisons from before. */
  readonly comparisons: readonly Comparison[];
}

/** Whether a comparison has a claim about one of these subjects on a side. */
export function affects(subjects: ReadonlySet<Iri>, { left, right }: Comparison): boolean {
  return [...left, ...right].some(({ proposition }) => subjects.has(proposition.subject));
}

/** The claims of a corpus by what they speak of: made once, then added to as reports arrive. */
export class ComparisonIndex {
  readonly #bySubject = new Map<Iri, Claim[]>();
  /** Events that are part of one another, decided to be the same or perhaps so. */
  readonly #linked = new Map<Iri, Iri[]>();
  readonly #unsure = new Map<Iri, Iri[]>();
  /** Decisions by each of their nodes. */
  readonly #decisions = new Map<Iri, IdentityDecision[]>();
  /** Events that are steps of one matter, and the claims that put an event before or after another. */
  readonly #steps = new Map<Iri, Iri[]>();
  readonly #ordered = new Map<Iri, Claim[]>();
  /** Places that lie within one another, either way, and the events of contrary kinds that took place there. */
  readonly #nested = new Map<Iri, Iri[]>();
  readonly #assessed = new Map<Iri, Iri[]>();
  /** Actor -> events that it is said to have carried out or taken part in, and events that may be another event in which it is named. */
  readonly #events = new Map<Iri, Iri[]>();
  /** The lists that grow while claims are tried: each is to lose its last again. */
  #pushed: unknown[][] | undefined;

  constructor(corpus: Corpus) {
    for (const decision of corpus.identities.values()) {
      const { left, right } = decision;
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        push(this.#decisions, one, decision);
        if (decision.decision !== 'different') push(this.#linked, one, other);
        if (decision.decision === 'unsure') push(this.#unsure, one, other);
      }
    }
    this.add(corpus, corpus.claims.values());
  }

  /** @param corpus the one that the claims are in, with the entities that they name. */
  add(corpus: Corpus, claims: Iterable<Claim>): void {
    const kinds = assessingKinds(corpus);
    for (const claim of claims) {
      const { subject, predicate, object } = claim.proposition;
      this.#push(this.#bySubject, subject, claim);
      if (predicate === WITHIN) {
        this.#push(this.#nested, subject, object.value);
        this.#push(this.#nested, object.value, subject);
      }
      if (predicate === PLACE && kinds.has(kindOf(corpus, subject)))
        this.#push(this.#assessed, object.value, subject);
      if (predicate === cg.subEventOf && object.kind === 'iri') {
        this.#push(this.#linked, subject, object.value);
        this.#push(this.#linked, object.value, subject);
      }
      if (DOERS.has(predicate) || this.#unsure.has(subject)) this.#push(this.#events, object.value, subject);
      if (joinsSteps(corpus, subject, predicate, object.value)) {
        this.#push(this.#steps, subject, object.value);
        this.#push(this.#steps, object.value, subject);
      }
      if (predicate === BEFORE) {
        this.#push(this.#ordered, subject, claim);
        this.#push(this.#ordered, object.value, claim);
      }
    }
  }

  /** The comparisons that these claims would touch; the index stays as it was. */
  ifAdded(corpus: Corpus, claims: readonly Claim[]): AffectedComparisons {
    const pushed: unknown[][] = [];
    this.#pushed = pushed;
    try {
      this.add(corpus, claims);
      return this.affectedBy(corpus, claims);
    } finally {
      this.#pushed = undefined;
      for (const list of pushed) list.pop();
    }
  }

  #push<T>(lists: Map<Iri, T[]>, key: Iri, value: T): void {
    push(lists, key, value);
    this.#pushed?.push(lists.get(key) ?? []);
  }

  /**
   * The comparisons that these claims touch. They are in the index already, and in the corpus, whose figures and
   * ontology are used; the corpus is never gone through.
   */
  affectedBy(corpus: Corpus, claims: readonly Claim[]): AffectedComparisons {
    const subjects = this.#subjectsOf(corpus, claims);
    const kinds = assessingKinds(corpus);
    const near = new Map<Iri, Claim>();
    const take = (some: readonly Claim[]) => {
      for (const claim of some) near.set(claim.id, claim);
    };
    const decisions = new Map<Iri, IdentityDecision>();
    for (const subject of subjects) {
      take(this.#bySubject.get(subject) ?? []);
      for (const decision of this.#decisions.get(subject) ?? []) decisions.set(decision.id, decision);
    }
    for (const claim of [...near.values()]) {
      take(this.#beside(corpus, claim));
      if (claim.proposition.predicate === PLACE && kinds.has(kindOf(corpus, claim.proposition.subject)))
        for (const place of this.#around(claim.proposition.object.value))
          for (const subject of [place, ...(this.#assessed.get(place) ?? [])])
            take((this.#bySubject.get(subject) ?? []).filter(placesOrNests));
      if (claim.proposition.predicate !== BEFORE) continue;
      const { subject, object } = claim.proposition;
      for (const event of [...this.#standIns(subject), ...this.#standIns(object.value)]) {
        take((this.#bySubject.get(event) ?? []).filter((other) => ordersOrJoins(corpus, other)));
        for (const decision of this.#decisions.get(event) ?? []) decisions.set(decision.id, decision);
      }
    }
    const part: Corpus = {
      ...corpus,
      claims: new Map([...near].sort(([a], [b]) => (a < b ? -1 : 1))),
      derivations: new Map(),
      identities: decisions,
    };
    return { subjects, comparisons: comparisons(part).filter((each) => affects(subjects, each)) };
  }

  /** The subjects of the claims, and for events the whole tree in which each stands, with the trees that may be the same. */
  #subjectsOf(corpus: Corpus, claims: readonly Claim[]): ReadonlySet<Iri> {
    const subjects = new Set<Iri>();
    for (const { proposition } of claims) {
      const { subject, predicate, object } = proposition;
      subjects.add(subject);
      if (predicate === cg.subEventOf) subjects.add(object.value);
      // What joins two steps of a matter sets the orders of each against those of the other.
      if (joinsSteps(corpus, subject, predicate, object.value))
        for (const event of this.#standIns(subject))
          for (const { proposition: order } of this.#ordered.get(event) ?? []) subjects.add(order.subject);
      // What lies within what sets the assessments of one place against those of the other.
      if (predicate === WITHIN)
        for (const place of this.#around(subject))
          for (const event of this.#assessed.get(place) ?? []) subjects.add(event);
      // Who belongs to whom, or is described as whom, decides whom two accounts of one event, or perhaps of one, set against each other.
      if (SHARES_DEEDS.has(predicate) || predicate === CHARACTERIZED)
        for (const actor of [subject, object.value])
          for (const event of this.#events.get(actor) ?? []) subjects.add(event);
    }
    for (const subject of subjects) for (const other of this.#linked.get(subject) ?? []) subjects.add(other);
    return subjects;
  }

  /** All places in one tree of places with this one. */
  #around(place: Iri): ReadonlySet<Iri> {
    const found = new Set([place]);
    for (const here of found) for (const next of this.#nested.get(here) ?? []) found.add(next);
    return found;
  }

  /** What can stand for an event where orders are compared: what may be the same, and the steps of its matter. */
  #standIns(event: Iri): ReadonlySet<Iri> {
    const found = new Set([event]);
    for (const here of found) {
      for (const step of this.#steps.get(here) ?? []) found.add(step);
      for (const { left, right, decision } of this.#decisions.get(here) ?? [])
        if (decision !== 'different') found.add(left).add(right);
    }
    return found;
  }

  /** Claims about something else that a claim is compared with, or by: the same relation turned round, and bodies of actors. */
  #beside({ ontology }: Corpus, { proposition: { subject, predicate, object } }: Claim): readonly Claim[] {
    if (object.kind !== 'iri') return [];
    const partners = [...(ontology.relations.get(predicate)?.inTensionWith ?? [])];
    const rivals = [...ontology.relations.values()].filter(({ inTensionWith }) =>
      inTensionWith.includes(predicate),
    );
    const turned = new Set([...partners, ...rivals.map(({ id }) => id)]);
    const asks = turned.size > 0;
    if (!asks && !DOERS.has(predicate) && !this.#unsure.has(subject)) return [];
    return (this.#bySubject.get(object.value) ?? []).filter(
      ({ proposition: other }) =>
        SHARES_DEEDS.has(other.predicate) ||
        other.predicate === CHARACTERIZED ||
        (asks && turned.has(other.predicate) && other.object.value === subject),
    );
  }
}

/** The comparisons touched by claims that join a corpus; `index` holds what was there before, and holds them afterwards. */
export function comparisonsAffectedBy(
  index: ComparisonIndex,
  corpus: Corpus,
  claims: readonly Claim[],
): AffectedComparisons {
  index.add(corpus, claims);
  return index.affectedBy(corpus, claims);
}

const placesOrNests = ({ proposition: { predicate } }: Claim) => predicate === PLACE || predicate === WITHIN;

const ordersOrJoins = (corpus: Corpus, { proposition: { subject, predicate, object } }: Claim) =>
  predicate === BEFORE || joinsSteps(corpus, subject, predicate, object.value);

function push<T>(lists: Map<Iri, T[]>, key: Iri, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
