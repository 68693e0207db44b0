/** The names of times in English: takes a word and gives the month, weekday, season, unit or part it names. */

import type { Part, PartOfDay, Season, Unit } from './shape.js';

function numbered(names: string, from = 1): ReadonlyMap<string, number> {
  const entries = names
    .split(' ')
    .flatMap((same, place) => same.split('/').map((name) => [name, place + from] as const));
  return new Map(entries);
}

export const MONTHS = numbered(
  'january february march april may june july august september october november december',
);

export const SHORT_MONTHS = numbered('jan feb mar apr may jun jul aug sep/sept oct nov dec');

export const WEEKDAYS = numbered('monday tuesday wednesday thursday friday saturday sunday');

export const SHORT_WEEKDAYS = numbered('mon tue/tues wed thu/thur/thurs fri sat sun');

/** Month names that are other words too, and need a number or a preposition beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march']);

/** Words before a weekday that make a name of it (`Black Friday`). */
export const NAMED_DAYS: ReadonlySet<string> = new Set([
  'black',
  'bloody',
  'good',
  'ash',
  'palm',
  'easter',
  'cyber',
  'holy',
  'shrove',
]);

/** Words after a weekday that make a name of it (`Sunday Times`). */
export const NAMED_AFTER: ReadonlySet<string> = new Set([
  'times',
  'telegraph',
  'mirror',
  'mail',
  'express',
  'tribune',
  'agreement',
  'vanguard',
  'observer',
  'herald',
  'news',
  'star',
  'sun',
  'standard',
  'post',
  'nation',
  'world',
  'punch',
  'trust',
]);

export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['springtime', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
]);

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'] as const).map((unit) => [
    unit,
    unit,
  ]),
);

export const UNIT_PLURALS: ReadonlyMap<string, Unit> = new Map(
  [...UNITS].map(([name, unit]) => [`${name}s`, unit]),
);

export const DAY_PARTS: ReadonlyMap<string, PartOfDay> = new Map([
  ['dawn', 'early'],
  ['daybreak', 'early'],
  ['sunrise', 'early'],
  ['morning', 'morning'],
  ['noon', 'midday'],
  ['midday', 'midday'],
  ['lunchtime', 'midday'],
  ['afternoon', 'afternoon'],
  ['dusk', 'evening'],
  ['sunset', 'evening'],
  ['nightfall', 'evening'],
  ['evening', 'evening'],
  ['night', 'night'],
]);

/** Words that stand for part of the span that follows: `early August`, `the end of June`. */
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['start', 'start'],
  ['beginning', 'start'],
  ['outset', 'start'],
  ['opening', 'start'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
  ['conclusion', 'end'],
]);

/** `the latter part of`, `the second half of`: the adjective decides. */
export const HALVES: ReadonlyMap<string, Part> = new Map([
  ['first', 'first-half'],
  ['earlier', 'first-half'],
  ['early', 'first-half'],
  ['second', 'second-half'],
  ['latter', 'second-half'],
  ['later', 'second-half'],
  ['last', 'second-half'],
  ['late', 'second-half'],
]);

/** What says that a number counts people or things and is no year: `2015 soldiers`. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    'people men women children soldiers troops fighters civilians peacekeepers militants rebels police officers ' +
    'personnel villages houses homes families refugees vehicles trucks tonnes tons km kilometers kilometres miles ' +
    'metres meters dollars euros francs cfa others members victims bodies prisoners hostages percent per million ' +
    'thousand hundred billion households migrants students cattle rounds weapons cases deaths casualties injuries kg'
  ).split(' '),
);
