/** The map of events and places: takes the session, shows where each was and how exactly, and sends back what is chosen. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Iri } from '../../../src/model/records.js';
import type { Georeference } from '../../../src/places/georeference.js';
import { markPicture } from '../browser/milestones.js';
import { useSession } from '../session/session.js';
import type { Box } from '../stage/names/boxes.js';
import { growthOf } from '../stage/names/growth.js';
import { FILTER_FIELDS } from '../view/filters.js';
import './map.css';
import './map-around.css';
import { contentOf, groundOf, type Happening } from './content/content.js';
import { litBy, litSpots, litWith } from './content/lit.js';
import { LeftOut, MapControls, Scale } from './controls.js';
import { type BaseMap, countryFinder, loadBaseMap } from './ground/base-map.js';
import { MapLegend } from './legend.js';
import { BesideList, SpotSheet, UnplacedSheet } from './lists.js';
import { Picture } from './picture.js';
import type { Placing } from './placing/placement.js';
import { place } from './placing/placing.js';
import { anchorOf } from './placing/shapes.js';
import { Said, Tip } from './said.js';
import { Frame, fitted, type Pixel, type Size } from './window/frame.js';
import { useMovement } from './window/movement.js';
import { freeOf, partsOf, sees, useLarge, useSize, useTop } from './window/window.js';

/** In narrower windows a place has its name and number alone. */
const BRIEF = 620;
const UNPLACED = 'unplaced';

const NOTHING_KEPT: Pick<Placing, 'stood' | 'kept'> = { stood: new Map(), kept: new Map() };

export function MapSurface() {
  const host = useRef<HTMLDivElement>(null);
  const [base, setBase] = useState<BaseMap | 'none'>();
  const size = useSize(host);
  useEffect(() => {
    loadBaseMap().then((loaded) => setBase(loaded ?? 'none'));
  }, []);
  return (
    <div class="map" ref={host}>
      {base === undefined || size === undefined ? (
        <p class="map-waiting" role="status">
          Fetching the base map…
        </p>
      ) : (
        <Drawn base={base === 'none' ? undefined : base} size={size} host={host} />
      )}
    </div>
  );
}

interface DrawnProps {
  readonly base: BaseMap | undefined;
  readonly size: Size;
  readonly host: { readonly current: HTMLDivElement | null };
}

function Drawn({ base, size: outer, host }: DrawnProps) {
  const session = useSession();
  const { loaded, whole } = session;
  const view = session.view.value;
  const { selection } = view;
  const [opened, setOpened] = useState<Iri>();
  const [pointed, setPointed] = useState<{ readonly happening: Happening; readonly at: Pixel }>();
  const top = useTop(host, [outer, view, session.loaded]);
  const large = useLarge(host);
  const { window, wide } = partsOf(outer, top, large);
  const { width, height } = window;
  // The picture is made for a smaller window, and grows with all that is in it.
  const grown = growthOf(window);
  const size = useMemo(() => ({ width: width / grown, height: height / grown }), [width, height, grown]);
  const [legend, setLegend] = useState(wide);
  const svg = useRef<SVGSVGElement>(null);
  const last = useRef<Pick<Placing, 'stood' | 'kept'> & { readonly fit?: unknown }>(NOTHING_KEPT);

  const countryOf = useMemo(() => countryFinder(base, whole.corpus.entities), [base, whole]);
  const ground = useMemo(() => groundOf(whole.corpus, loaded.corpus), [whole, loaded]);
  const drawable = (where: Georeference) =>
    where.precision !== 'country' || countryOf(where.anchors[0] ?? '') !== undefined;
  const content = useMemo(
    () => contentOf(loaded, ground, view, drawable),
    [loaded, ground, countryOf, ...FILTER_FIELDS.map((field) => view[field])],
  );
  const fit = useMemo(() => {
    const points = [...whole.corpus.entities.values()].flatMap(({ id, kind, coordinates }) =>
      kind === 'place' && coordinates !== undefined ? (ground.locate(id)?.points ?? []) : [],
    );
    return fitted(points, size);
  }, [whole, ground, size]);
  const { transform, zoom } = useMovement(svg, fit, size);
  const frame = new Frame(fit, size, transform);
  const lit = litBy(loaded, selection, session.emphasis.value);
  const seen = litWith(lit, litBy(loaded, session.hovered.value, []), content);
  const brief = size.width < BRIEF;
  const bright = lit && litSpots(content, lit);
  const stood = last.current.fit === fit ? last.current : NOTHING_KEPT;
  const wanted = {
    corpus: loaded.corpus,
    spots: content.spots,
    towns: content.towns,
    countries: base?.countries ?? [],
    countryOf,
    brief,
    before: stood.stood,
    kept: stood.kept,
  };
  const placing = place(frame, wanted);
  // Of another size of window nothing is kept.
  last.current = { ...placing, fit };

  useEffect(() => {
    markPicture();
  }, []);
  // On a small screen the panel takes the room of the list.
  useEffect(() => {
    if (brief) setOpened(undefined);
  }, [selection]);
  // What is chosen elsewhere is brought into the window, beside the panel that tells of it.
  useEffect(() => {
    if (selection === undefined || bright === undefined || svg.current === null) return;
    // A link may have moved the map a moment ago.
    const now = new Frame(fit, size, zoom.current?.present ?? transform);
    const spots = content.spots
      .filter(({ id }) => bright.has(id))
      .map((spot) => anchorOf(now, countryOf, spot));
    const own = [...(ground.locate(selection.id)?.points ?? [])].map((point) => now.pixel(point));
    const places = [...spots, ...own].filter((pixel) => pixel !== undefined);
    const free = freeOf(svg.current, grown);
    const [first] = places;
    if (first === undefined || places.some((pixel) => sees(free, pixel))) return;
    zoom.current?.carry(first, { x: free.width / 2, y: free.height / 2 });
  }, [selection, size]);

  const spot = [...content.spots, ...content.beside].find(({ id }) => id === opened);
  const close = () => setOpened(undefined);
  const point = ({ target, clientX, clientY }: PointerEvent) => {
    const id = (target as Element).closest('[data-event]')?.getAttribute('data-event');
    const at = (target as Element).closest('[data-spot]')?.getAttribute('data-spot');
    const happening = content.spots
      .find((one) => one.id === at)
      ?.happenings.find(({ event }) => event === id);
    const origin = svg.current?.getBoundingClientRect();
    if (happening === undefined || origin === undefined) setPointed(undefined);
    else setPointed({ happening, at: { x: clientX - origin.x, y: clientY - origin.y } });
  };
  return (
    <>
      <div class="map-window" style={inset(window)}>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture whose parts can be pressed is no fieldset */}
        <svg
          class="map-picture"
          ref={svg}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="group"
          aria-label="Map of events and places"
          onPointerMove={point}
          onPointerLeave={() => setPointed(undefined)}
        >
          <Picture
            base={base}
            content={content}
            frame={frame}
            placing={placing}
            // In a small window only what is asked for is named.
            only={brief ? bright : undefined}
            lit={seen}
            chosen={selection?.kind === 'node' ? selection.id : undefined}
            opened={opened}
            countryOf={countryOf}
            onSpot={(id) => setOpened(id === opened ? undefined : id)}
            onEvent={(id) => session.select({ kind: 'node', id })}
          />
        </svg>
        {pointed !== undefined && <Tip {...pointed} size={window} />}
      </div>
      <div
        class={wide ? 'map-aside wide' : 'map-aside'}
        style={wide ? { paddingTop: `${top / large + 8}px` } : { top: `${window.y + window.height}px` }}
      >
        <div class="map-row">
          <MapControls zoom={zoom} />
          <Scale frame={frame} grown={grown / large} />
        </div>
        <Said content={content} ground={ground} lit={lit} />
        {base === undefined && (
          <p class="map-waiting">
            The base map could not be fetched: places stand without coasts and borders.
          </p>
        )}
        <div class="map-opened">
          {spot !== undefined && <SpotSheet key={spot.id} spot={spot} onClose={close} />}
          {opened === UNPLACED && <UnplacedSheet content={content} onClose={close} />}
        </div>
        <BesideList
          beside={content.beside}
          roomless={placing.roomless}
          bright={seen && litSpots(content, seen)}
          opened={opened}
          onSpot={(id) => setOpened(id === opened ? undefined : id)}
        />
        <LeftOut
          content={content}
          open={opened === UNPLACED}
          onToggle={() => setOpened(opened === UNPLACED ? undefined : UNPLACED)}
        />
        <MapLegend open={legend} onToggle={setLegend} />
      </div>
    </>
  );
}

const inset = ({ x, y, width, height }: Box) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});
