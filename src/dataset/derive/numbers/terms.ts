/** Terms and their numbers, from 1; equal terms have one. */
import type * as RDF from '@rdfjs/types';
import { writeTerm } from '../../nquads.js';
import { normalForm } from './normal-form.js';

export class Terms {
  readonly #terms: (RDF.Term | undefined)[] = [undefined];
  readonly #iris = new Map<string, number>();
  readonly #others = new Map<string, number>();
  /** Those of which it is not known here what is equal to them. */
  readonly unsure = new Set<number>();

  term(number: number): RDF.Term {
    return this.#terms[number] as RDF.Term;
  }

  number(term: RDF.Term): number {
    if (term.termType === 'NamedNode') {
      return this.#iris.get(term.value) ?? this.#take(this.#iris, term.value, term);
    }
    const normal = term.termType === 'Literal' ? normalForm(term) : term;
    const kept = normal ?? term;
    const key = keyOf(kept);
    const before = this.#others.get(key);
    if (before !== undefined) return before;
    const number = this.#take(this.#others, key, kept);
    if (normal === undefined || term.termType === 'Quad') this.unsure.add(number);
    return number;
  }

  #take(numbers: Map<string, number>, key: string, term: RDF.Term): number {
    const number = this.#terms.push(term) - 1;
    numbers.set(key, number);
    return number;
  }
}

function keyOf(term: RDF.Term): string {
  if (term.termType !== 'Literal') return term.termType === 'BlankNode' ? `_:${term.value}` : writeTerm(term);
  return `${term.language} ${term.language === '' ? term.datatype.value : ''} ${term.value}`;
}
