/** Codes of countries to their names: no code is told as a country that came after the one that it stands for. */

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Countries that are no more, for whose codes libraries name those that came after them. */
const FORMER: Readonly<Record<string, string>> = {
  an: 'Netherlands Antilles',
  dd: 'East Germany',
  su: 'Soviet Union',
  yd: 'South Yemen',
  yu: 'Yugoslavia',
  zr: 'Zaire',
  anhh: 'Netherlands Antilles',
  ddde: 'East Germany',
  cshh: 'Czechoslovakia',
  csxx: 'Serbia and Montenegro',
  suhh: 'Soviet Union',
  yucs: 'Yugoslavia',
};

/** Codes that FollowTheMoney adds to those of ISO 3166. */
const OF_FTM: Readonly<Record<string, string>> = {
  zz: 'Global',
  ip: 'Cyberspace',
  'az-nk': 'Artsakh',
  'cn-xz': 'Tibet',
  'cy-trnc': 'Northern Cyprus',
  'gb-nir': 'Northern Ireland',
  'gb-sct': 'Scotland',
  'gb-wls': 'Wales',
  'ge-ab': 'Abkhazia',
  'iq-kr': 'Kurdistan',
  'md-pmr': 'Transnistria',
  'pk-km': 'Kashmir',
  'so-som': 'Somaliland',
  'ua-cri': 'Crimea',
  'ua-dpr': 'Donetsk',
  'ua-lpr': 'Luhansk',
  'x-so': 'South Ossetia',
};

/** Of a code of ISO 3166, in use or withdrawn; undefined for any other, and for one that has stood for two countries (`CS`). */
export function countryName(code: string): string | undefined {
  const known = code.trim().toLowerCase();
  if (FORMER[known] !== undefined) return FORMER[known];
  if (!/^[a-z]{2}$/.test(known) || /^(?:zz|x[ab]|q[m-z])$/.test(known)) return undefined;
  const region = known.toUpperCase();
  // A library reads a code that was withdrawn as that of another country; UK is GB alone.
  const isItself = new Intl.Locale(`und-${region}`).region === region || region === 'UK';
  return isItself ? regions.of(region) : undefined;
}

/** The same, with the codes that FollowTheMoney adds. */
export const ftmCountryName = (code: string): string | undefined =>
  OF_FTM[code.trim().toLowerCase()] ?? countryName(code);

let codes: ReadonlyMap<string, string> | undefined;

/** The code again, of a name that ftmCountryName gives. */
export function codeOfCountry(name: string): string | undefined {
  codes ??= new Map(
    [...Object.keys(FORMER), ...letters().flatMap((a) => letters().map((b) => a + b)), ...Object.keys(OF_FTM)]
      // Of several codes of one country the first that is listed.
      .toReversed()
      .flatMap((code) => [[ftmCountryName(code) ?? '', code] as const]),
  );
  return name === '' ? undefined : codes.get(name);
}

const letters = () => [...'abcdefghijklmnopqrstuvwxyz'];

/** Properties of FollowTheMoney that hold such a code. */
export const COUNTRY_PROPERTIES: ReadonlySet<string> = new Set(
  'country detectedCountry jurisdiction mainCountry departureCountry destinationCountry originCountry tradingCountry contextCountry birthCountry citizenship nationality flag pastFlags'.split(
    ' ',
  ),
);
