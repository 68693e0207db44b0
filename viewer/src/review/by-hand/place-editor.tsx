/** Where a place lies that the data do not have: its coordinates as they are typed or pointed at on a map, with their source, and what it lies in. */
import { useRef, useState } from 'preact/hooks';
import type { Offered } from '../../../../src/desk/offered.js';
import type { KnownPlace } from '../../../../src/desk/opened-report.js';
import type { PlaceOfCard } from '../../../../src/desk/review-card.js';
import { POINT_FORM, typedPoint } from '../../../../src/places/typed-point.js';
import { shown } from '../state/shown-text.js';
import { Completion } from './completion.js';
import { MAP_SOURCE, PlaceMap } from './place-map.js';

/** What was put in so far. */
export interface ToldPlace {
  readonly point: string;
  readonly source: string;
  /** What it lies in, as the passage of the claim says. */
  readonly within: Offered | undefined;
}

interface PlaceProps {
  readonly place: PlaceOfCard;
  readonly told: ToldPlace;
  readonly offers: (text: string) => Promise<readonly Offered[]>;
  readonly change: (told: ToldPlace) => void;
  /** Places of the data with coordinates. */
  readonly known: readonly KnownPlace[];
}

export function PlaceEditor({ place, told, offers, change, known }: PlaceProps) {
  const why = whyUnfit(told);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const typed = typedPoint(told.point);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <fieldset class="place-parts">
      <legend>Where {shown(place.label)} lies</legend>
      <label>
        latitude, longitude{' '}
        <input
          value={told.point}
          placeholder="16.77, -3.01"
          aria-invalid={why !== undefined}
          onInput={({ currentTarget: { value } }) => change({ ...told, point: value })}
        />
      </label>
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        On a map…
      </button>
      <label>
        by which source{' '}
        <input
          value={told.source}
          placeholder="a gazetteer, or an address"
          onInput={({ currentTarget: { value } }) => change({ ...told, source: value })}
        />
      </label>
      <Completion
        label="Within, as these words say"
        taken={told.within?.label}
        offers={offers}
        take={(within) => change({ ...told, within })}
        isNext={false}
      />
      {isOpen && (
        <PlaceMap
          label={place.label}
          at={typed && { latitude: Number(typed.latitude), longitude: Number(typed.longitude) }}
          known={known}
          // What was pointed at rests on the map, whatever a point before it rested on.
          take={(latitude, longitude) =>
            change({ ...told, point: `${latitude}, ${longitude}`, source: MAP_SOURCE })
          }
          close={close}
        />
      )}
      {why !== undefined && (
        <p class="warning" role="alert">
          {why}
        </p>
      )}
    </fieldset>
  );
}

export function toldBefore(place: PlaceOfCard | undefined): ToldPlace {
  const { latitude, longitude, source = '' } = place?.coordinates ?? {};
  return { point: latitude === undefined ? '' : `${latitude}, ${longitude}`, source, within: undefined };
}

/** Undefined where none are given. */
export function coordinatesOf({ point, source }: ToldPlace): PlaceOfCard['coordinates'] {
  const typed = typedPoint(point);
  return typed && { ...typed, source: source.trim() };
}

/** Why it cannot be taken, in words. */
export function whyUnfit(told: ToldPlace): string | undefined {
  if (told.point.trim() === '')
    return told.source.trim() === '' ? undefined : 'A source is given, and no coordinates.';
  const found = coordinatesOf(told);
  if (found === undefined) return `Coordinates are ${POINT_FORM}.`;
  return found.source === '' ? 'Coordinates need their source: a gazetteer, or an address.' : undefined;
}
