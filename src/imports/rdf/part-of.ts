/** What a triple does in what a file tells: it names, places, says a kind, tells a relation, or is left out. */
import { rdf } from '../../model/vocabulary.js';
import type { LinedQuad } from './lined.js';
import type { Meaning } from './mapping.js';
import { degreesOf } from './points.js';

export type Does = 'kind' | 'name' | 'place' | 'left-out' | 'relation';

/** @param meaning of its predicate */
export function partOf(meaning: Meaning | undefined, quad: LinedQuad): Does {
  const { predicate, object } = quad;
  if (predicate === rdf.type) return 'kind';
  if (object.value.trim() === '') return 'left-out';
  if (meaning === undefined || 'relation' in meaning) return 'relation';
  const { part } = meaning;
  if (part === 'left-out') return 'left-out';
  if (object.termType !== 'Literal') return 'relation';
  if (part === 'label' || part === 'alias') return 'name';
  return degreesOf(quad, meaning) === undefined ? 'relation' : 'place';
}
