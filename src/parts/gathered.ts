/** Claims of a large corpus as they are asked for, each with what it takes to say of it what the whole corpus says. */
import { speakersOf } from '../compare/standing/chain.js';
import { claimsAbout, claimsNaming, claimsOn, derivationsFrom } from '../compare/standing/claim-index.js';
import { BELONGING } from '../compare/standing/parties.js';
import { comparisonsOf } from '../compare/verdicts/comparisons.js';
import { indirectSupport } from '../compare/verdicts/indirect-support.js';
import type { Comparison } from '../compare/verdicts/verdict.js';
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus, Derivation, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { addTo } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';

/** Relations by which someone belongs to a body, or a place lies in or beside another. */
const LYING_IN: ReadonlySet<Iri> = new Set([
  ...BELONGING,
  ...['within', 'connects', 'near', 'southOf'].map((name) => expand(`cg:${name}`)),
]);

const derivedByEnd = memo((derivations: Corpus['derivations']) => {
  const naming = new Map<Iri, Derivation[]>();
  for (const derivation of derivations.values()) {
    const { subject, object } = derivation.proposition;
    for (const end of new Set([subject, object.value])) addTo(naming, end, derivation);
  }
  return naming;
});

/** The derivations whose subject or object a node is. */
export function derivationsNaming({ derivations }: Corpus, node: Iri): readonly Derivation[] {
  return derivedByEnd(derivations).get(node) ?? [];
}

/** Comparisons by what they are about, and by whatever their claims name. */
const comparisonsByEnd = memo((corpus: Corpus) => {
  const naming = new Map<Iri, Comparison[]>();
  for (const each of comparisonsOf(corpus)) {
    const ends = [...each.left, ...each.right].flatMap(({ proposition: { subject, object } }) => [
      subject,
      object.value,
    ]);
    for (const end of new Set([each.about, ...ends])) addTo(naming, end, each);
  }
  return naming;
});

/** Comparisons by each claim of their sides. */
const comparisonsByClaim = memo((corpus: Corpus) => {
  const resting = new Map<Iri, Comparison[]>();
  for (const each of comparisonsOf(corpus))
    for (const { id } of [...each.left, ...each.right]) addTo(resting, id, each);
  return resting;
});

/** The comparisons all of whose claims are among these, in the order in which they are met. */
export function comparisonsAmong(corpus: Corpus, claims: ReadonlySet<Iri>): readonly Comparison[] {
  const found = new Set<Comparison>();
  for (const id of claims)
    for (const each of comparisonsByClaim(corpus).get(id) ?? [])
      if ([...each.left, ...each.right].every((claim) => claims.has(claim.id))) found.add(each);
  return [...found];
}

const supportsIn = memo(indirectSupport);

/** Compares everything and makes the indexes, so that who asks first does not wait for it. */
export function prepareGathering(corpus: Corpus): void {
  comparisonsByEnd(corpus);
  comparisonsByClaim(corpus);
  supportsIn(corpus);
  derivedByEnd(corpus.derivations);
  claimsOn(corpus, '');
}

/**
 * Claims are added until there are `most` of them; then nothing more is. What is told of an event comes with each claim
 * that names it, and with each claim all that affirm or deny the same.
 */
export class Gathered {
  readonly corpus: Corpus;
  readonly claims = new Set<Iri>();
  /** Names that are to be known though no claim of the part has them. */
  readonly names = new Set<Iri>();
  readonly utterances = new Set<Iri>();
  readonly #most: number;
  readonly #told = new Set<Iri>();
  readonly #compared = new Set<Iri>();
  readonly #embodied = new Set<Iri>();

  constructor(corpus: Corpus, most: number) {
    this.corpus = corpus;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.claims.size >= this.#most;
  }

  /** Everything that is said of a name, and what rules made of it. */
  naming(name: Iri): void {
    this.names.add(name);
    this.shown(claimsNaming(this.corpus, name));
    for (const derivation of derivationsNaming(this.corpus, name)) this.derivation(derivation);
    this.compared(name);
  }

  derivation({ claims }: Derivation): void {
    this.add(claims.flatMap((id) => this.corpus.claims.get(id) ?? []));
  }

  /** Claims as cards show them: with what is told otherwise of the events that they name. */
  shown(claims: readonly Claim[]): void {
    this.add(claims);
    for (const claim of claims) {
      for (const each of comparisonsByClaim(this.corpus).get(claim.id) ?? []) this.comparison(each);
      for (const end of this.#ends(claim)) if (this.#isTold(end)) this.compared(end);
    }
  }

  /** Claims, with what is told of the events that they name. */
  add(claims: Iterable<Claim>): void {
    for (const claim of claims) {
      this.said(claim);
      for (const end of this.#ends(claim)) this.told(end);
    }
  }

  /** A claim with all that affirm or deny the same, and the bodies of who says so and who is named. */
  said(claim: Claim): void {
    if (this.isFull || this.claims.has(claim.id)) return;
    for (const same of claimsAbout(this.corpus, claim.proposition.key)) {
      this.claims.add(same.id);
      for (const speaker of speakersOf(this.corpus, same)) this.#body(speaker);
    }
    for (const end of this.#ends(claim)) this.#body(end);
    // What an event is a part of counts once, and says where it was.
    if (claim.proposition.predicate === cg.subEventOf) this.told(claim.proposition.object.value);
  }

  /** Whether a claim is here with what is told of the events that it names. */
  tells(claim: Claim): boolean {
    return (
      this.claims.has(claim.id) && this.#ends(claim).every((end) => !this.#isTold(end) || this.#told.has(end))
    );
  }

  /** What is told of an event: its days, who had a part in it, where it was. */
  told(name: Iri): void {
    if (this.isFull || this.#told.has(name) || !this.#isTold(name)) return;
    this.#told.add(name);
    const isEvent = this.corpus.entities.get(name)?.kind === 'event';
    const claims = isEvent ? this.#of(name) : claimsNaming(this.corpus, name);
    for (const claim of claims) this.said(claim);
    for (const claim of claims)
      for (const derivation of derivationsFrom(this.corpus, claim.id))
        for (const id of derivation.claims) this.#saidBy(id);
  }

  /** Both sides of each comparison that is about the name or of whose claims one names it. */
  compared(name: Iri): void {
    if (this.#compared.has(name)) return;
    this.#compared.add(name);
    for (const each of comparisonsByEnd(this.corpus).get(name) ?? []) this.comparison(each);
  }

  /** Both sides, and what else speaks for either. */
  comparison(each: Comparison): void {
    this.add(each.left);
    this.add(each.right);
    const { affirmed, denied } = supportsIn(this.corpus)(each);
    for (const { claims, links } of [...affirmed, ...denied]) this.add([...claims, ...links]);
  }

  /** Events and agreements are known by what is told of them. */
  #isTold(name: Iri): boolean {
    const kind = this.corpus.entities.get(name)?.kind;
    return kind === 'event' || kind === 'agreement';
  }

  #saidBy(id: Iri): void {
    const claim = this.corpus.claims.get(id);
    if (claim !== undefined) this.said(claim);
  }

  #of(name: Iri): readonly Claim[] {
    return claimsOn(this.corpus, name);
  }

  #ends({ proposition: { subject, object } }: Claim): readonly Iri[] {
    return object.kind === 'iri' ? [subject, object.value] : [subject];
  }

  /** The bodies that it belongs to, at any remove, for whose word it is; and the places that it lies in. */
  #body(name: Iri): void {
    if (this.#embodied.has(name)) return;
    this.#embodied.add(name);
    for (const claim of this.#of(name)) if (LYING_IN.has(claim.proposition.predicate)) this.said(claim);
  }
}
