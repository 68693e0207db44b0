/** What was made of the triples of a file, and what not, by their number. */
import type { Iri } from '../../model/records.js';
import type { Does } from './part-of.js';

export interface Account {
  readonly triples: number;
  readonly leftOut: number;
  /** Property -> how many triples it has, and what they became. */
  readonly properties: ReadonlyMap<Iri, { readonly triples: number; readonly became: string }>;
}

export const OWN_RELATION = 'a relation of its own';
export const WHERE = 'where a place lies';

const BECAME: Readonly<Record<Exclude<Does, 'relation'>, string>> = {
  kind: 'the kind of a node',
  name: 'a name',
  place: WHERE,
  'left-out': 'left out',
};

export class Counted implements Account {
  readonly properties = new Map<Iri, { triples: number; became: string }>();
  leftOut = 0;

  constructor(readonly triples: number) {}

  became(property: Iri, became: string): void {
    const known = this.properties.get(property);
    if (known === undefined) this.properties.set(property, { triples: 1, became });
    else known.triples++;
  }

  /** A triple that was told before. */
  again(property: Iri, does: Does, times: number): void {
    if (does === 'left-out') this.leftOut += times;
    const known = this.properties.get(property);
    if (known !== undefined) known.triples += times;
  }

  /** A triple that is no claim. */
  takes(property: Iri, does: Exclude<Does, 'relation'>): void {
    if (does === 'left-out') this.leftOut++;
    this.became(property, BECAME[does]);
  }
}
