/** Lists of RDF: who is said to be tied to a list is tied to each of its items. */
import { rdf } from '../../model/vocabulary.js';
import type { LinedQuad } from './lined.js';

const LINKS: ReadonlySet<string> = new Set([rdf.first, rdf.rest]);

/** The quads without those that only hold a list together; whoever leads to its head leads to its items. */
export function unrolled(quads: readonly LinedQuad[]): readonly LinedQuad[] {
  const first = new Map<string, LinedQuad>();
  const rest = new Map<string, string>();
  for (const quad of quads) {
    if (quad.predicate === rdf.first) first.set(quad.subject, quad);
    else if (quad.predicate === rdf.rest) rest.set(quad.subject, quad.object.value);
  }
  if (first.size === 0) return quads;
  return quads.flatMap((quad) => {
    if (LINKS.has(quad.predicate) && first.has(quad.subject)) return [];
    if (quad.object.termType === 'Literal' || !first.has(quad.object.value)) return [quad];
    const items: LinedQuad[] = [];
    const seen = new Set<string>();
    for (
      let at: string | undefined = quad.object.value;
      at !== undefined && !seen.has(at);
      at = rest.get(at)
    ) {
      seen.add(at);
      const item = first.get(at);
      if (item !== undefined)
        items.push({ ...quad, object: item.object, lines: [...quad.lines, ...item.lines] });
    }
    return items;
  });
}
