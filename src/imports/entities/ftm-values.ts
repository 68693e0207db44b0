/** Values of FollowTheMoney that cannot be: days that there are none of, an end before its start, degrees out of bounds. */
import { literal } from '../../dataset/terms.js';
import { daysOf } from '../../model/date.js';
import { dateIn, degreesIn } from '../rdf/literals.js';

/** By their names: the model has no other properties of this kind. */
export const isDateProperty = (property: string): boolean =>
  /(?:Date|Deadline|[a-z]At)$|^date$/.test(property) && property !== 'reviewDate';

/** Properties of which the second is no earlier than the first. */
const SPANS = [
  ['startDate', 'endDate'],
  ['birthDate', 'deathDate'],
  ['incorporationDate', 'dissolutionDate'],
  ['createdAt', 'modifiedAt'],
] as const;

/** What is wrong with a value, and what to write; undefined where nothing is. */
export function ftmValueFault(id: string, property: string, text: string): string | undefined {
  const says = (wanted: string) => `"${property}" of ${id} is ${JSON.stringify(text)}: write ${wanted}`;
  if (isDateProperty(property) && !isDate(text))
    return says('a day that there is, a month or a year, such as 2031-02-03, 2031-02 or 2031');
  const most = property === 'latitude' ? 90 : property === 'longitude' ? 180 : undefined;
  return most === undefined || degreesIn(literal(text), most) !== undefined
    ? undefined
    : says(`degrees with a point, from -${most} to ${most}`);
}

/** The same of the days on which an entity was seen. */
export function seenFault(id: string, first: unknown, last: unknown): string | undefined {
  for (const [key, value] of [
    ['first_seen', first],
    ['last_seen', last],
  ] as const)
    if (typeof value === 'string' && value !== '' && !isDate(value))
      return `"${key}" of ${id} is ${JSON.stringify(value)}: write a time such as 2031-02-03T10:00:00`;
  const values = new Map([
    ['first_seen', [String(first ?? '')]],
    ['last_seen', [String(last ?? '')]],
  ]);
  return spanFault(id, ['first_seen', 'last_seen'], (key) => values.get(key) ?? []);
}

/** An end that is before its start, by all values that are given. */
export function ftmSpanFault(
  id: string,
  textsOf: (property: string) => readonly string[],
): string | undefined {
  return SPANS.map((span) => spanFault(id, span, textsOf)).find((fault) => fault !== undefined);
}

function spanFault(
  id: string,
  [from, to]: readonly [string, string],
  textsOf: (property: string) => readonly string[],
): string | undefined {
  const days = (property: string) =>
    textsOf(property).flatMap((text) => {
      const date = text === '' ? undefined : dateIn(literal(text));
      return date === undefined ? [] : [{ text, ...daysOf(date) }];
    });
  const [start] = days(from).toSorted((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? -1 : 1));
  const end = days(to)
    .toSorted((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? -1 : 1))
    .at(-1);
  if (start?.earliest === undefined || end?.latest === undefined || end.latest >= start.earliest)
    return undefined;
  return `"${to}" of ${id} is ${JSON.stringify(end.text)}: write a day that is no earlier than "${from}" (${start.text})`;
}

const isDate = (text: string) => /^\d{4}/.test(text.trim()) && dateIn(literal(text)) !== undefined;
