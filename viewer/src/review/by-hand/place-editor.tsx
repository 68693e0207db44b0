/** Where a place lies that the data do not have: its coordinates as they are typed, with their source, and what it lies in. */
import type { Offered } from '../../../../src/desk/offered.js';
import type { PlaceOfCard } from '../../../../src/desk/review-card.js';
import { shown } from '../state/shown-text.js';
import { Completion } from './completion.js';

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
}

export function PlaceEditor({ place, told, offers, change }: PlaceProps) {
  const why = whyUnfit(told);
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
  const [, latitude, longitude] = POINT.exec(point.trim()) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude, longitude, source: source.trim() };
}

const POINT = /^([-+]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*([-+]?\d{1,3}(?:\.\d+)?)$/;

/** Why it cannot be taken, in words. */
export function whyUnfit(told: ToldPlace): string | undefined {
  if (told.point.trim() === '')
    return told.source.trim() === '' ? undefined : 'A source is given, and no coordinates.';
  const found = coordinatesOf(told);
  if (found === undefined || Math.abs(Number(found.latitude)) > 90 || Math.abs(Number(found.longitude)) > 180)
    return 'Coordinates are two numbers in degrees, such as 16.77, -3.01: north from -90 to 90, east from -180 to 180.';
  return found.source === '' ? 'Coordinates need their source: a gazetteer, or an address.' : undefined;
}
