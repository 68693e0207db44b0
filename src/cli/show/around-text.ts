/** What lies in a place and happened there to lines of text: the events where they are few, else how many each place has. */
import { type AroundPlace, type EventThere, type PlaceThere, UNPLACED } from '../../cards/around-place.js';
import { shorten } from '../../model/namespaces.js';
import { count } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

/** More events are told by the cards of the places in which they happened. */
const FEW = 15;

export function aroundLines(label: string, around: AroundPlace | undefined, width: number): string[] {
  if (around === undefined) return [];
  const { preposition, places, events, beside, eventsBeside, unplaced } = around;
  const few = events.length + eventsBeside.length <= FEW;
  const named = few ? [] : eventless(places);
  const at = `${preposition.charAt(0).toUpperCase()}${preposition.slice(1)} ${label}`;
  const number = events.length === 0 ? 'no event is told' : count(events.length, 'event');
  return [
    '',
    ...paragraph(
      paint.underline(`${at}${places.length === 0 ? '' : ' and what lies in it'}: ${number}`),
      width,
    ),
    ...(places.length > 0 ? [''] : []),
    ...places
      .filter((place) => !named.includes(place))
      .flatMap((place) => placeLine(place, place.label, width)),
    ...(named.length > 0
      ? paragraph(named.map(({ label }) => label).join(', '), width, '  without an event: ', '    ')
      : []),
    ...(few && events.length > 0 ? ['', ...events.flatMap((event) => eventLines(event, width))] : []),
    ...(beside.length > 0
      ? ['', ...beside.flatMap((place) => placeLine(place, place.relation ?? place.label, width))]
      : []),
    ...(few && eventsBeside.length > 0
      ? ['', ...eventsBeside.flatMap((event) => eventLines(event, width))]
      : []),
    ...(few ? [] : ['', ...paragraph(elsewhere(label, around), width, '  ')]),
    ...(unplaced.length > 0
      ? [
          '',
          ...paragraph(`${UNPLACED}: ${unplaced.map(({ label }) => label).join(', ')}`, width, '  ', '    '),
        ]
      : []),
  ];
}

function elsewhere(label: string, { places, events }: AroundPlace): string {
  const inside = new Set(places.map(({ id }) => id));
  const own = events.filter((event) => !event.places.some((place) => inside.has(place))).length;
  const rest = own === 0 ? '' : ` Of ${label} itself: ${count(own, 'event')}, under Events.`;
  return `The card of each place lists its events.${rest}`;
}

function eventless(places: readonly PlaceThere[]): readonly PlaceThere[] {
  return places.filter(({ events }) => events === 0);
}

function placeLine({ id, typeLabel, events }: PlaceThere, words: string, width: number): string[] {
  const number = events === 0 ? '' : `: ${count(events, 'event')}`;
  return paragraph(`${words} ${paint.dim(`(${typeLabel}, ${shorten(id)})`)}${number}`, width, '  ', '    ');
}

function eventLines({ label, when, where, modality }: EventThere, width: number): string[] {
  const manner =
    modality === undefined ? '' : ` (${modality === 'given up' ? 'a first plan' : `only ${modality}`})`;
  return [
    ...paragraph(`${paint.bold(label)}${manner}`, width, '  ', '    '),
    ...paragraph(`${when ?? 'no date is told'}; ${where}`, width, '    ', '      '),
  ];
}
