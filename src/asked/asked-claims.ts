/** Claims of a corpus that are made when somebody asks for them, by what they name: of a million few are looked at. */
import type { Claim, Iri } from '../model/records.js';

/** Two ends that claims tie by one relation, and the utterances that tell it. */
export interface AskedTie {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri;
  readonly madeIn: Iri;
}

/** Claims that reach us from one utterance in one report. */
export interface Way {
  readonly report: Iri;
  readonly madeIn: Iri;
  /** In the order of the corpus; at least one. */
  readonly claims: () => readonly Claim[];
}

/** In order of IRI, as any claims of a corpus; all of them assert, and each is of one passage. Lists are in that order too. */
export abstract class AskedClaims implements ReadonlyMap<Iri, Claim> {
  abstract readonly size: number;
  /** How many propositions they are of. */
  abstract readonly propositions: number;
  abstract has(id: Iri): boolean;
  abstract get(id: Iri): Claim | undefined;
  abstract values(): MapIterator<Claim>;
  /** How many claims each relation has. */
  abstract predicates(): ReadonlyMap<Iri, number>;
  abstract ofPredicate(predicate: Iri): readonly Claim[];
  abstract ofSubject(subject: Iri): readonly Claim[];
  /** Those whose subject or object it is. */
  abstract naming(end: Iri): readonly Claim[];
  /** Those that tie the two, from either. */
  abstract between(one: Iri, other: Iri): readonly Claim[];
  /** Those of the proposition with this key. */
  abstract about(key: string): readonly Claim[];
  abstract ways(): readonly Way[];
  /** Every node that they name. */
  abstract ends(): Iterable<Iri>;
  /** The ends of the claims of these relations, each proposition and utterance once. */
  abstract ties(isWanted: (predicate: Iri) => boolean): Iterable<AskedTie>;

  *entries(): MapIterator<[Iri, Claim]> {
    for (const claim of this.values()) yield [claim.id, claim];
  }

  *keys(): MapIterator<Iri> {
    for (const { id } of this.values()) yield id;
  }

  [Symbol.iterator](): MapIterator<[Iri, Claim]> {
    return this.entries();
  }

  forEach(act: (value: Claim, key: Iri, map: ReadonlyMap<Iri, Claim>) => void): void {
    for (const claim of this.values()) act(claim, claim.id, this);
  }
}
