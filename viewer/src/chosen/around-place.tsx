/** What lies in a place and beside it, and what happened there: each event once, folded by place where they are many. */
import {
  type AroundPlace,
  type EventThere,
  type PlaceThere,
  UNPLACED,
} from '../../../src/cards/around-place.js';
import type { Iri } from '../../../src/model/records.js';
import { count } from '../../../src/words/phrases.js';
import { EntityLink } from '../elements/links.js';

/** More are folded by the places in which they happened. */
const FEW = 15;

interface Props {
  readonly id: Iri;
  readonly label: string;
  readonly around: AroundPlace | undefined;
}

export function AroundPlaceSection({ id, label, around }: Props) {
  if (around === undefined) return null;
  const { preposition, places, events, beside, eventsBeside, unplaced } = around;
  const few = events.length <= FEW;
  const elsewhere = new Set(places.filter(({ events }) => events > 0).map((place) => place.id));
  const own = events.filter(
    (event) => event.places.includes(id) || !event.places.some((at) => elsewhere.has(at)),
  );
  return (
    <section class="section around">
      <h3>
        {preposition.charAt(0).toUpperCase() + preposition.slice(1)} {label}
        {places.length > 0 && ' and what lies in it'} <span class="number">{events.length}</span>
      </h3>
      {few ? (
        <>
          <Places places={places} />
          <Events events={events} />
        </>
      ) : (
        <>
          {own.length > 0 && <Folded name={`${label} itself`} events={own} />}
          {places
            .filter((place) => elsewhere.has(place.id))
            .map((place) => (
              <Folded
                key={place.id}
                name={`${place.label} (${place.typeLabel})`}
                events={events.filter((event) => event.places.includes(place.id))}
                of={place}
              />
            ))}
          <Places places={places.filter((place) => !elsewhere.has(place.id))} />
        </>
      )}
      {beside.length > 0 && (
        <>
          <h4>Beside it</h4>
          <Places places={beside} />
          <Events events={eventsBeside} />
        </>
      )}
      {unplaced.length > 0 && (
        <details class="proposition">
          <summary>
            <span class="sentence">Not placed</span> <span class="number">{unplaced.length}</span>
          </summary>
          <p class="quiet">{UNPLACED}.</p>
          <Places places={unplaced} />
        </details>
      )}
    </section>
  );
}

function Places({ places }: { readonly places: readonly PlaceThere[] }) {
  if (places.length === 0) return null;
  return (
    <ul class="ties">
      {places.map(({ id, label, relation, typeLabel, events }) => (
        <li key={id}>
          <EntityLink id={id}>{relation ?? label}</EntityLink>{' '}
          <span class="quiet">
            {typeLabel}
            {events > 0 && `, ${count(events, 'event')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Events({ events }: { readonly events: readonly EventThere[] }) {
  return (
    <ul class="ties">
      {events.map(({ id, when, where, modality }) => (
        <li key={id}>
          <EntityLink id={id} />
          {modality !== undefined && <span class="tag">only {modality}</span>}{' '}
          <span class="quiet">
            {when ?? 'no date is told'}; {where}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Folded({
  name,
  events,
  of,
}: {
  readonly name: string;
  readonly events: readonly EventThere[];
  readonly of?: PlaceThere;
}) {
  return (
    <details class="proposition">
      <summary>
        <span class="sentence">{name}</span> <span class="number">{events.length}</span>
      </summary>
      {of !== undefined && (
        <p>
          <EntityLink id={of.id} />
        </p>
      )}
      <Events events={events} />
    </details>
  );
}
