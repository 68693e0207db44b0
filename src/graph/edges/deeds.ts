/** Parts in an event as they are drawn: who does it leads to the event, the event to whom it is done, in the colour of the deed. */
import type { Iri } from '../../model/records.js';
import type { EdgeAttributes } from '../attributes.js';
import type { Edge } from './edge.js';

/** What has to be known of a tie. */
type Part = Pick<EdgeAttributes, 'label' | 'deed' | 'family' | 'derived' | 'events'>;

const ROLE = 'role';
/** Who says something of a deed does no part of it. */
const WORDS: ReadonlySet<string> = new Set(['speech', 'attribution']);

/**
 * The same edges, in the same order. One whose sentence begins with its object, `{o} carried out {s}`, runs from there,
 * in the words that this has; a part in an event is of the family of what follows from it between actors, where something does.
 * Keys stay; what is as it was is the same object.
 */
export function asDeeds<E extends Edge<Part>>(edges: readonly E[]): readonly E[] {
  const families = familiesOf(edges);
  return edges.map((edge) => {
    const { source, target, attributes } = edge;
    if (attributes.derived || attributes.family !== ROLE) return edge;
    const family = families.get(source)?.get(target) ?? attributes.family;
    const { deed } = attributes;
    if (deed === undefined)
      return family === attributes.family ? edge : { ...edge, attributes: { ...attributes, family } };
    return { ...edge, source: target, target: source, attributes: { ...attributes, family, label: deed } };
  });
}

/** Event -> actor -> family of what follows from it between actors. */
function familiesOf(edges: readonly Edge<Part>[]): ReadonlyMap<Iri, ReadonlyMap<Iri, string>> {
  const families = new Map<Iri, Map<Iri, string>>();
  for (const { source, target, attributes } of edges) {
    if (!attributes.derived || WORDS.has(attributes.family)) continue;
    for (const event of attributes.events) {
      const known = families.get(event) ?? new Map<Iri, string>();
      families.set(event, known);
      for (const end of [source, target]) if (!known.has(end)) known.set(end, attributes.family);
    }
  }
  return families;
}
