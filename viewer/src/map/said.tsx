/** Words on the map about what is chosen or pointed at: where it was, how exactly, and who says so. */

import type { Iri } from '../../../src/model/records.js';
import { eventPlaceInWords } from '../../../src/places/event-places.js';
import { whereInWords } from '../../../src/places/georeference.js';
import { labelOf } from '../../../src/words/labels.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import { useSession } from '../session/session.js';
import type { Ground, Happening, MapContent } from './content/content.js';
import { toldBy, useKindAndDay } from './lists.js';
import type { Pixel } from './window/frame.js';

interface Props {
  readonly content: MapContent;
  readonly ground: Ground;
  readonly lit: ReadonlySet<Iri> | undefined;
}

/** Says where what is chosen is; of an actor or a relation, how many of its events the map shows. */
export function Said({ content, ground, lit }: Props) {
  const session = useSession();
  const words = wordsOn(session, content, ground, lit);
  return (
    <p class={words === '' ? 'map-said none' : 'map-said'} role="status">
      {words}
    </p>
  );
}

function wordsOn(
  session: ReturnType<typeof useSession>,
  content: MapContent,
  { places, locate }: Ground,
  lit: ReadonlySet<Iri> | undefined,
): string {
  const { corpus } = session.loaded;
  const { selection } = session.view.value;
  if (selection === undefined || lit === undefined) return '';
  const entity = selection.kind === 'node' ? corpus.entities.get(selection.id) : undefined;
  if (entity?.kind === 'place') return whereInWords(corpus, entity.id, locate(entity.id));
  if (entity?.kind === 'event') {
    const known = places.get(entity.id) ?? [];
    const shown = known.filter(({ wider }) => !wider);
    const wider = known.filter((place) => place.wider).map(({ place }) => labelOf(corpus, place));
    if (shown.length === 0) return 'No report tells where this was: it is not on the map.';
    return [
      ...shown.map((place) => eventPlaceInWords(corpus, place)),
      ...(wider.length === 0 ? [] : [`Told more widely too: ${inSeries(wider)}.`]),
    ].join(' ');
  }
  const events = [...lit].filter((id) => corpus.entities.get(id)?.kind === 'event');
  if (events.length === 0) return 'Nothing on the map belongs to what is chosen: no event is told of it.';
  const drawn = new Set(content.spots.flatMap(({ happenings }) => happenings.map(({ event }) => event)));
  const onMap = events.filter((event) => drawn.has(event)).length;
  const near = new Set(content.beside.flatMap(({ happenings }) => happenings.map(({ event }) => event)));
  const beside = events.filter((event) => near.has(event) && !drawn.has(event)).length;
  const said = `${onMap} of its ${count(events.length, 'event')} ${onMap === 1 ? 'is' : 'are'} on the map`;
  return beside === 0 ? `${said}.` : `${said}, ${beside} beside it.`;
}

/** Beside the pointer; what it says stands in the list of the place as well. */
export function Tip({
  happening,
  at,
  size,
}: {
  readonly happening: Happening;
  readonly at: Pixel;
  readonly size: { readonly width: number; readonly height: number };
}) {
  const { corpus } = useSession().loaded;
  const left = at.x > size.width / 2;
  const above = at.y > size.height / 2;
  const style = {
    [left ? 'right' : 'left']: `${(left ? size.width - at.x : at.x) + 14}px`,
    [above ? 'bottom' : 'top']: `${(above ? size.height - at.y : at.y) + 14}px`,
  };
  return (
    <div class="map-tip" style={style} aria-hidden="true">
      <strong>{happening.label}</strong>
      <p>{useKindAndDay(happening.event)}</p>
      <p>{toldBy(happening)}</p>
      <p class="quiet">{eventPlaceInWords(corpus, happening.site)}</p>
    </div>
  );
}
