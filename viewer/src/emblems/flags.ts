/** ISO 3166 codes of two letters to the addresses of flags; a part of its own, fetched with the first country. */
const FLAGS: Readonly<Record<string, string>> = import.meta.glob(
  '../../../node_modules/country-flag-icons/3x2/??.svg',
  { query: '?url', import: 'default', eager: true },
);

/** English name of a country, in small letters -> its code. */
const codes = new Map<string, string>();
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
for (const path of Object.keys(FLAGS)) {
  const code = path.slice(-6, -4);
  const name = names.of(code);
  if (name !== undefined) codes.set(name.toLowerCase(), code);
}

/** The flag that a country of this English name has today; undefined where none is known by it. */
export function flagOf(name: string): string | undefined {
  const code = codes.get(name.toLowerCase());
  return code === undefined ? undefined : FLAGS[`../../../node_modules/country-flag-icons/3x2/${code}.svg`];
}
