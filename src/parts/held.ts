/** What of a part is as in the whole: a relation is, where all is there that is said of one of its ends, or that ties the two. */
import type { Iri } from '../model/records.js';

export interface Held {
  readonly whole: ReadonlySet<Iri>;
  readonly among: readonly ReadonlySet<Iri>[];
}

export function holdsTie(
  { whole, among }: Held,
  { source, target }: { readonly source: Iri; readonly target: Iri },
): boolean {
  return (
    whole.has(source) || whole.has(target) || among.some((names) => names.has(source) && names.has(target))
  );
}
