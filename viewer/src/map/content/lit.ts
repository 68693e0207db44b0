/** What is chosen, or asked for by a page, to the events and places that stay bright on the map. */
import type { Iri } from '../../../../src/model/records.js';
import type { Reading } from '../../data/reading.js';
import { tieOf } from '../../data/ties.js';
import type { Selection } from '../../view/view.js';
import type { MapContent } from './content.js';

/** IRIs of events and places; undefined where nothing is chosen and all is bright. */
export function litBy(
  reading: Reading,
  selection: Selection | undefined,
  emphasis: readonly string[],
): ReadonlySet<Iri> | undefined {
  if (selection !== undefined) return new Set(touchedBy(reading, selection));
  if (emphasis.length === 0) return undefined;
  return new Set(
    emphasis.flatMap((id) => [
      ...touchedBy(reading, { kind: reading.graph.hasNode(id) ? 'node' : 'edge', id }),
    ]),
  );
}

/** An actor lights the events that it is named in; an event or a place lights itself; a relation, its events and ends. */
function touchedBy(reading: Reading, { kind, id }: Selection): readonly Iri[] {
  const { graph } = reading;
  if (kind === 'edge') {
    const tie = tieOf(reading, id);
    if (tie === undefined) return [];
    const ends = [tie.source, tie.target].filter((end) => onMap(reading, end));
    return [...tie.tie.events, ...ends];
  }
  if (!graph.hasNode(id)) return [];
  if (onMap(reading, id)) return [id];
  return graph.neighbors(id).filter((other) => graph.getNodeAttribute(other, 'kind') === 'event');
}

function onMap({ graph }: Reading, id: Iri): boolean {
  return ['event', 'place'].includes(graph.getNodeAttribute(id, 'kind'));
}

/** The places of the map at which something bright is, the place itself included. */
export function litSpots({ spots }: MapContent, lit: ReadonlySet<Iri>): ReadonlySet<Iri> {
  return new Set(
    spots
      .filter(
        ({ id, happenings }) =>
          lit.has(id) || happenings.some(({ event, site }) => lit.has(event) || lit.has(site.place)),
      )
      .map(({ id }) => id),
  );
}
