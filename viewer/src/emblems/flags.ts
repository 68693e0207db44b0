/** Flags by the English names of countries; a part of its own, fetched with the first country. */
import * as svgs from 'country-flag-icons/string/3x2';

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const flags = new Map(
  Object.entries(svgs).flatMap(([code, svg]) => {
    const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
    return name === undefined ? [] : [[name.toLowerCase(), svg] as const];
  }),
);

/** The flag that a country of this English name has today, as an address; undefined where none is known by it. */
export function flagOf(name: string): string | undefined {
  const svg = flags.get(name.toLowerCase());
  return svg === undefined ? undefined : `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
