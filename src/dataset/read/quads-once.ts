/** Gathers quads and drops repeated ones as they come, so that memory grows with what is said and not with how often. */
import type * as RDF from '@rdfjs/types';

/** Repeats are looked for when so many quads have gathered, and then whenever their number has doubled. */
const FIRST_LOOK = 1 << 18;
/** A set of JavaScript holds some sixteen million: so many different quads are more than the memory of one process holds. */
const LAST_LOOK = 1 << 23;

/** Quads in the order in which they first came. */
export class QuadsOnce {
  #quads: RDF.Quad[] = [];
  #nextLook: number;

  constructor(firstLook = FIRST_LOOK) {
    this.#nextLook = firstLook;
  }

  add(quad: RDF.Quad): void {
    this.#quads.push(quad);
    if (this.#quads.length < this.#nextLook || this.#quads.length > LAST_LOOK) return;
    this.#quads = distinct(this.#quads);
    this.#nextLook = Math.max(this.#nextLook, 2 * this.#quads.length);
  }

  /** What was gathered; some of it may still be there twice. */
  quads(): readonly RDF.Quad[] {
    return this.#quads;
  }
}

function distinct(quads: readonly RDF.Quad[]): RDF.Quad[] {
  const numbers = new Map<string, number>();
  const numberOf = (term: RDF.Term): number => {
    const id = idOf(term);
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const idOf = (term: RDF.Term): string => {
    if (term.termType !== 'Quad') return (term as RDF.Term & { readonly id: string }).id;
    return `<<${numberOf(term.subject)} ${numberOf(term.predicate)} ${numberOf(term.object)}>>`;
  };
  const seen = new Set<string>();
  return quads.filter(({ subject, predicate, object, graph }) => {
    const key = `${numberOf(subject)} ${numberOf(predicate)} ${numberOf(object)} ${numberOf(graph)}`;
    return seen.size !== seen.add(key).size;
  });
}
