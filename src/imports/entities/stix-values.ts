/** Values of an object of STIX that cannot be: times that are none, an end before its start, degrees and percentages out of bounds. */
import { literal } from '../../dataset/terms.js';
import { dateIn, degreesIn } from '../rdf/literals.js';

type Values = Readonly<Record<string, unknown>>;

/** Properties that hold a time, in pairs of which the second is no earlier. */
const SPANS = [
  ['created', 'modified'],
  ['first_seen', 'last_seen'],
  ['start_time', 'stop_time'],
  ['valid_from', 'valid_until'],
  ['first_observed', 'last_observed'],
] as const;
const TIMES = [...SPANS.flat(), 'published'];

/** What is wrong, and what to write; undefined where nothing is. */
export function valueFaultOf(values: Values): string | undefined {
  const says = (key: string, wanted: string) =>
    `"${key}" of ${values.id} is ${JSON.stringify(values[key])}: write ${wanted}`;
  const time = TIMES.find((key) => values[key] !== undefined && !isTime(values[key]));
  if (time !== undefined) return says(time, 'a time such as 2031-02-03T10:00:00Z, of a day that there is');
  for (const [from, to] of SPANS) {
    const [start, end] = [values[from], values[to]];
    if (start !== undefined && end !== undefined && Date.parse(String(end)) < Date.parse(String(start)))
      return says(to, `a time that is no earlier than "${from}" (${start})`);
  }
  const { confidence } = values;
  const isPercentage = typeof confidence === 'number' && confidence >= 0 && confidence <= 100;
  if (confidence !== undefined && !isPercentage) return says('confidence', 'a number from 0 to 100');
  for (const [key, most] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const value = values[key];
    if (value !== undefined && degreesIn(literal(decimal(value)), most) === undefined)
      return says(key, `degrees from -${most} to ${most}`);
  }
  return undefined;
}

const isTime = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) &&
  dateIn(literal(value)) !== undefined &&
  !Number.isNaN(Date.parse(value));

/** As a parser of degrees takes it: `1e-7` is none. */
export const decimal = (value: unknown): string =>
  typeof value === 'number' ? value.toFixed(10).replace(/\.?0+$/, '') : String(value);
