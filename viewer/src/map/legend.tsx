/** The map's legend: every mark of it, in words. */
import type { ComponentChildren } from 'preact';
import type { Mark } from '../view/view.js';
import { EventSquare } from './spot-marks.js';

const MARKS: readonly (readonly [Mark, string])[] = [
  ['plain', 'An event: press it to read who says what'],
  ['party-only', 'Only a party to it says it was there'],
  ['not-done', 'Planned, asked for or feared there, not told as done'],
  ['contested', 'Some say it was there, some deny it'],
  ['denied', 'Nobody affirms it was there'],
];

export function MapLegend({
  open,
  onToggle,
}: {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}) {
  return (
    <details class="map-legend" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>How to read the map</summary>
      <ul>
        {MARKS.map(([mark, words]) => (
          <Row key={mark} words={words}>
            <g transform="translate(9.5 2.5)">
              <EventSquare mark={mark} />
            </g>
          </Row>
        ))}
        <Row words="Town, or a base in it; the spot is not told">
          <circle class="map-town" cx="15" cy="8" r="4" />
          <circle class="map-town-core" cx="15" cy="8" r="1.6" />
        </Row>
        <Row words="Somewhere on a road, drawn straight">
          <path class="map-road" d="M2 12L28 4" />
        </Row>
        <Row words="Somewhere in an area; its border is not told">
          <circle cx="15" cy="8" r="8" fill="url(#map-soft)" />
        </Row>
        <Row words="Somewhere in a country, hatched when pressed">
          <rect x="2" y="1" width="26" height="14" class="map-whole-edge" />
        </Row>
      </ul>
      <p class="quiet">Press a name to list its events. Borders: Natural Earth; they take no side.</p>
    </details>
  );
}

function Row({ words, children }: { readonly words: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 30 16" width="30" height="16" aria-hidden="true">
        {children}
      </svg>
      <span>{words}</span>
    </li>
  );
}
