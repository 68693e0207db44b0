/** What is chosen, or asked for by a page, to the events and places that stay bright on the map. */
import type { Iri } from '../../../../src/model/records.js';
import { drawnFor } from '../../data/drawn-for.js';
import type { LoadedGraph } from '../../data/loaded-graph.js';
import { tieOf } from '../../data/ties.js';
import type { Selection } from '../../view/view.js';
import type { MapContent } from './content.js';

/** IRIs of events and places; undefined where nothing is chosen and all is bright. */
export function litBy(
  loaded: LoadedGraph,
  selection: Selection | undefined,
  emphasis: readonly string[],
): ReadonlySet<Iri> | undefined {
  const drawn = drawnFor(loaded, selection);
  if (drawn !== undefined) return new Set(touchedBy(loaded, drawn));
  if (emphasis.length === 0) return undefined;
  return new Set(
    emphasis.flatMap((id) => [
      ...touchedBy(loaded, { kind: loaded.graph.hasNode(id) ? 'node' : 'edge', id }),
    ]),
  );
}

/** An actor lights the events that it is named in; an event or a place lights itself; a relation, its events and ends. */
function touchedBy(loaded: LoadedGraph, { kind, id }: Selection): readonly Iri[] {
  const { graph } = loaded;
  if (kind === 'edge') {
    const tie = tieOf(loaded, id);
    if (tie === undefined) return [];
    const ends = [tie.source, tie.target].filter((end) => onMap(loaded, end));
    return [...tie.tie.events, ...ends];
  }
  if (!graph.hasNode(id)) return [];
  if (onMap(loaded, id)) return [id];
  return graph.neighbors(id).filter((other) => graph.getNodeAttribute(other, 'kind') === 'event');
}

function onMap({ graph }: LoadedGraph, id: Iri): boolean {
  return ['event', 'place'].includes(graph.getNodeAttribute(id, 'kind'));
}

/** The places of the map at which something bright is, the place itself included. */
export function litSpots({ spots, beside }: MapContent, lit: ReadonlySet<Iri>): ReadonlySet<Iri> {
  return new Set(
    [...spots, ...beside]
      .filter(
        ({ id, happenings }) =>
          lit.has(id) || happenings.some(({ event, site }) => lit.has(event) || lit.has(site.place)),
      )
      .map(({ id }) => id),
  );
}

/** What a list points at alone, else what is chosen; all stays bright where nothing of either is on the map. */
export function litWith(
  lit: ReadonlySet<Iri> | undefined,
  pointed: ReadonlySet<Iri> | undefined,
  content: MapContent,
): ReadonlySet<Iri> | undefined {
  return [pointed, lit].find((ids) => ids !== undefined && litSpots(content, ids).size > 0);
}
