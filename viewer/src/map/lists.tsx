/** Lists that open on the map: the events of one place, and those that no place on the map can be given to. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Iri } from '../../../src/model/records.js';
import { basisInWords } from '../../../src/places/event-places.js';
import { whereInWords } from '../../../src/places/georeference.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import { EntityLink } from '../elements/links.js';
import { MARK_WORDS } from '../legend/legend.js';
import { useSession } from '../session/session.js';
import type { Happening, MapContent, Spot } from './content/content.js';
import { noteOf } from './placing/blocks.js';

interface SheetProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Takes the focus when it opens and gives it back when it is closed; Escape closes it and nothing else. */
function Sheet({ label, onClose, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
    sheet.current?.focus();
  }, []);
  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement || before.current instanceof SVGElement) before.current.focus();
  };
  return (
    <section
      class="map-sheet"
      aria-label={label}
      tabIndex={-1}
      ref={sheet}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" class="close" aria-label="Close the list" onClick={close}>
        ×
      </button>
      {children}
    </section>
  );
}

export function SpotSheet({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }) {
  const { corpus } = useSession().loaded;
  return (
    <Sheet label={`Events at ${spot.label}`} onClose={onClose}>
      <h2>
        <EntityLink id={spot.id} /> <span class="number">{count(spot.happenings.length, 'event')}</span>
      </h2>
      <p class="quiet">{whereInWords(corpus, spot.id, spot.where)}</p>
      <ul>
        {spot.happenings.map((happening) => (
          <li key={happening.event}>
            <EventLine id={happening.event} />
            <p class="quiet">{toldBy(happening)}</p>
            {(happening.site.basis !== 'told' || happening.site.place !== spot.id) && (
              <p class="quiet">{basisInWords(corpus, happening.site)}</p>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Places that are not drawn: those without coordinates, with what is said of them, and those for which there is no room. */
export function BesideList({
  beside,
  roomless,
  bright,
  opened,
  onSpot,
}: {
  readonly beside: readonly Spot[];
  readonly roomless: readonly Spot[];
  readonly bright: ReadonlySet<Iri> | undefined;
  readonly opened: Iri | undefined;
  readonly onSpot: (id: Iri) => void;
}) {
  const { corpus } = useSession().loaded;
  const list = (spots: readonly Spot[]) => (
    <ul>
      {spots.map((spot) => (
        <li key={spot.id} class={bright === undefined || bright.has(spot.id) ? '' : 'dim'}>
          <button
            type="button"
            class="link"
            aria-expanded={spot.id === opened}
            onClick={() => onSpot(spot.id)}
          >
            {spot.label}
          </button>{' '}
          <span class="quiet">
            {[noteOf(corpus, spot), count(spot.happenings.length, 'event')].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {roomless.length > 0 && (
        <section class="map-roomless">
          <h2>No room at this size: go nearer</h2>
          {list(roomless)}
        </section>
      )}
      {beside.length > 0 && (
        <section class="map-beside">
          <h2>Told, but no coordinates</h2>
          {list(beside)}
        </section>
      )}
    </>
  );
}

/** What the map leaves out, and why. */
export function UnplacedSheet({
  content,
  onClose,
}: {
  readonly content: MapContent;
  readonly onClose: () => void;
}) {
  const { corpus } = useSession().loaded;
  const { unplaced, undrawn } = content;
  return (
    <Sheet label="Events that are not on the map" onClose={onClose}>
      <h2>Not on the map</h2>
      {unplaced.length > 0 && (
        <>
          <h3>
            No place in the reports <span class="number">{unplaced.length}</span>
          </h3>
          <ul>
            {unplaced.map((id) => (
              <li key={id}>
                <EventLine id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      {undrawn.length > 0 && (
        <>
          <h3>
            A place that cannot be drawn <span class="number">{undrawn.length}</span>
          </h3>
          <ul>
            {undrawn.map(({ event, places }) => (
              <li key={event}>
                <EventLine id={event} />
                {places.map((place) => (
                  <p class="quiet" key={place}>
                    {whereInWords(corpus, place, undefined)}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function EventLine({ id }: { readonly id: Iri }) {
  return (
    <>
      <EntityLink id={id} /> <span class="quiet">{useKindAndDay(id)}</span>
    </>
  );
}

/** `armed clash · on a Friday, perhaps 11 August 2023`. */
export function useKindAndDay(id: Iri): string {
  const { graph } = useSession().loaded;
  if (!graph.hasNode(id)) return '';
  const { eventTypeLabel, when } = graph.getNodeAttributes(id);
  return [eventTypeLabel, when ?? 'no day told'].filter((words) => words !== undefined).join(' · ');
}

/** `Told by Malian army. Only a party to it says so.` */
export function toldBy({ speakers, mark, site }: Happening): string {
  const by = speakers.length === 0 ? '' : `Told by ${inSeries(speakers)}.`;
  const standing = mark === 'plain' || site.basis !== 'told' ? '' : ` ${MARK_WORDS[mark].short}.`;
  return `${by}${standing}`.trim();
}
