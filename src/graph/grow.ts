/** One name and what a reader wants to see around it to the ties that lead there: by independent origins, by family, by what is new, the first so many. */
import { firstToldSince } from '../compare/differences/around-in-time.js';
import type { Corpus, Iri } from '../model/records.js';

export interface Growth {
  /** Of which name. */
  readonly around: Iri;
  /** Only ties with so many independent origins; 0 takes all. */
  readonly least: number;
  /** Only ties of this family; '' takes all. */
  readonly family: string;
  /** Only ties that are first told in reports dated after this one; '' takes all. */
  readonly since: Iri;
  /** So many neighbours, those first whose best tie has the most origins. */
  readonly most: number;
}

export interface GrowingTie {
  readonly key: string;
  readonly source: Iri;
  readonly target: Iri;
  readonly family: string;
  readonly origins: number;
  readonly claims: readonly Iri[];
}

export interface Grown {
  /** In their order, the best first. */
  readonly neighbours: readonly Iri[];
  /** Keys of the ties that lead to them. */
  readonly ties: ReadonlySet<string>;
  /** How many neighbours there would be without `most`. */
  readonly of: number;
}

/** Of equal neighbours those with more ties first, then by IRI. */
export function grownFrom(
  corpus: Corpus,
  ties: Iterable<GrowingTie>,
  { around, least, family, since, most }: Growth,
): Grown {
  const isNew = since === '' ? () => true : firstToldSince(corpus, since);
  const found = new Map<Iri, GrowingTie[]>();
  for (const tie of ties) {
    const { source, target } = tie;
    if (source === target || (source !== around && target !== around)) continue;
    if (tie.origins < least || (family !== '' && tie.family !== family) || !isNew(tie.claims)) continue;
    const other = source === around ? target : source;
    const known = found.get(other);
    if (known === undefined) found.set(other, [tie]);
    else known.push(tie);
  }
  const best = new Map([...found].map(([id, own]) => [id, Math.max(...own.map(({ origins }) => origins))]));
  const many = (id: Iri) => found.get(id)?.length ?? 0;
  const neighbours = [...found.keys()]
    .sort((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0) || many(b) - many(a) || (a < b ? -1 : 1))
    .slice(0, most);
  const keys = neighbours.flatMap((id) => (found.get(id) ?? []).map(({ key }) => key));
  return { neighbours, ties: new Set(keys), of: found.size };
}
