/** Where a place lies: degrees and points that a file says of it, or of a node beside it (`schema:geo [ schema:latitude … ]`). */
import type { Iri } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import type { LinedQuad } from './lined.js';
import { degreesIn, pairIn, pointIn } from './literals.js';
import type { Meaning } from './mapping.js';
import type { BySubject } from './statements.js';

/** WGS 84 degrees, as far as they are said. */
export interface Degrees {
  readonly latitude?: string;
  readonly longitude?: string;
}

/** What a literal says of where its subject lies; undefined for any other. */
export function degreesOf({ object }: LinedQuad, meaning: Meaning | undefined): Degrees | undefined {
  if (object.termType !== 'Literal' || meaning === undefined || !('part' in meaning)) return undefined;
  const { part } = meaning;
  if (part !== 'latitude' && part !== 'longitude' && part !== 'point') return undefined;
  if (part === 'point') return pointIn(object) ?? pairIn(object);
  const point = part === 'latitude' ? pointIn(object) : undefined;
  if (point !== undefined) return point;
  const degrees = degreesIn(object, part === 'latitude' ? 90 : 180);
  return degrees === undefined ? undefined : { [part]: degrees };
}

export interface Points {
  /** Node -> the point that a node beside it has. */
  readonly of: ReadonlyMap<Iri, Degrees>;
  /** Quads that lead to such a node; and all that is said of it, where that is its point alone. */
  readonly taken: ReadonlySet<LinedQuad>;
}

/** Points that have a node of their own, which is none of the things that a file tells of. */
export function pointsIn(
  quads: readonly LinedQuad[],
  bySubject: BySubject,
  meaningOf: (property: Iri) => Meaning | undefined,
): Points {
  const of = new Map<Iri, Degrees>();
  const taken = new Set<LinedQuad>();
  for (const quad of quads) {
    const { subject, predicate, object } = quad;
    if (object.termType === 'Literal') continue;
    const meaning = meaningOf(predicate);
    if (meaning === undefined || !('part' in meaning) || meaning.part !== 'point') continue;
    const said = bySubject.get(object.value) ?? [];
    const parts = said.map((each) => degreesOf(each, meaningOf(each.predicate)));
    const point: Degrees = Object.assign({}, ...parts);
    if (point.latitude === undefined || point.longitude === undefined) continue;
    if (!of.has(subject)) of.set(subject, point);
    taken.add(quad);
    const isPointAlone = said.every(
      (each, at) => parts[at] !== undefined || each.predicate === rdf.type || isLeftOut(each, meaningOf),
    );
    if (isPointAlone) for (const each of said) taken.add(each);
  }
  return { of, taken };
}

function isLeftOut({ predicate }: LinedQuad, meaningOf: (property: Iri) => Meaning | undefined): boolean {
  const meaning = meaningOf(predicate);
  return meaning !== undefined && 'part' in meaning && meaning.part === 'left-out';
}
