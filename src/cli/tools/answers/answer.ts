/** What a tool has found, to what an assistant is told of it: as many items as fit, as data and as text, with what is left out and how to get it. */
import { inOneLine } from '../../../model/steering.js';
import { capitalized, count } from '../../../words/phrases.js';
import { STEPS, shortened } from './shortened.js';

/** Which of the items are asked for. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export const FIRST_PAGE: Page = { offset: 0, limit: 10 };
/** No page has more. */
export const MOST_ITEMS = 100;
/** Of the data as JSON, and of the text, each. */
export const MOST_CHARACTERS = 40_000;

export interface Found<T, I extends object> {
  /** What is told beside the items: what they are of. */
  readonly head?: Readonly<Record<string, unknown>>;
  readonly headLines?: readonly string[];
  /** All that was found, or as much of it as is known; `isMore` where there are others. */
  readonly all: readonly T[];
  readonly isMore?: boolean;
  /** Where `all` begins; 0 unless told. */
  readonly from?: number;
  /** Made for the items of the page alone. */
  readonly item: (each: T) => I;
  /** The text is made of the data as they are told, so that both say the same. */
  readonly lines: (item: I) => readonly string[];
  /** `claim`, `claims`. */
  readonly noun: readonly [one: string, several: string];
  /** The fragment of the page that shows this. */
  readonly view: string;
  /** What there is to say of the names that were asked for. */
  readonly remarks?: readonly string[];
}

export interface Answer {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Of what stands above the items, where that is much. */
const LONGEST_LINE = 300;
/** What goes around the items. */
const ROOM = 2000;

export function answerOf<T, I extends object>(found: Found<T, I>, page: Page, most: number): Answer {
  const { all, isMore = false, from = 0, noun, view } = found;
  const remarks = within((found.remarks ?? []).map(inOneLine), most / 8);
  const head = fitting(found.head ?? {}, most / 4);
  const headLines = within((found.headLines ?? []).map(inOneLine), most / 4);
  const wanted = all.slice(page.offset - from, page.offset - from + page.limit);
  const items: object[] = [];
  const lines: string[] = [];
  let left = most - ROOM - Math.max(sizeOf(head), lengthOf(headLines), lengthOf(remarks));
  for (const each of wanted) {
    const told = toldOf(found, each, items.length === 0 ? left : undefined);
    const size = Math.max(sizeOf(told.item), lengthOf(told.lines));
    if (size > left) break;
    left -= size;
    items.push(told.item);
    lines.push(...told.lines);
  }
  const end = page.offset + items.length;
  const known = from + all.length;
  const next = end < known || isMore ? end : undefined;
  const said = sayPage(noun, { ...page, shown: items.length, wanted: wanted.length, known, isMore, next });
  return {
    structured: {
      ...head,
      ...(remarks.length === 0 ? {} : { remarks }),
      items,
      shown: items.length,
      offset: page.offset,
      ...(isMore ? {} : { total: known }),
      ...(next === undefined ? {} : { next, more: said }),
      view,
    },
    text: [...remarks, ...headLines, said, ...lines, `view: ${view}`].join('\n'),
  };
}

interface Told {
  readonly item: object;
  readonly lines: readonly string[];
}

/** @param room of the first item of a page: it is told in any case, however short. */
function toldOf<T, I extends object>({ item, lines }: Found<T, I>, each: T, room: number | undefined): Told {
  const whole = item(each);
  let told: Told = { item: {}, lines: [] };
  for (const step of STEPS) {
    const { value, leftOut } = shortened(whole, step);
    told = {
      item: leftOut.length === 0 ? value : { ...value, leftOut },
      // What breaks a line within the data begins none of ours.
      lines: [
        ...lines(value).map(inOneLine),
        ...(leftOut.length === 0 ? [] : [`  left out here: ${leftOut.join(', ')}; ask for one alone`]),
      ],
    };
    if (room === undefined || Math.max(sizeOf(told.item), lengthOf(told.lines)) <= room) return told;
  }
  return told;
}

function fitting(head: Readonly<Record<string, unknown>>, most: number): Readonly<Record<string, unknown>> {
  const steps = STEPS.map((step) => {
    const { value, leftOut } = shortened(head, step);
    return leftOut.length === 0 ? value : { ...value, leftOut };
  });
  return steps.find((each) => sizeOf(each) <= most) ?? steps.at(-1)!;
}

function within(lines: readonly string[], most: number): readonly string[] {
  if (lengthOf(lines) <= most) return lines;
  const kept = lines.map((line) => `${line.slice(0, LONGEST_LINE)}${line.length > LONGEST_LINE ? '…' : ''}`);
  let left = most;
  const some = kept.filter((line) => {
    left -= line.length + 1;
    return left > 0;
  });
  return [...some, 'what else there is to say of it is left out here'];
}

function sayPage(
  [one, several]: Found<never, object>['noun'],
  {
    offset,
    limit,
    shown,
    wanted,
    known,
    isMore,
    next,
  }: Page & {
    readonly shown: number;
    readonly wanted: number;
    readonly known: number;
    readonly isMore: boolean;
    readonly next: number | undefined;
  },
): string {
  if (known === 0 && !isMore) return `No ${one}.`;
  const all = count(known, one, several);
  if (shown === 0)
    return isMore ? `No ${one} up to offset ${offset}.` : `${all}; none from offset ${offset} on.`;
  const range = shown === 1 ? `${offset + 1}` : `${offset + 1} to ${offset + shown}`;
  const which = isMore
    ? `${capitalized(shown === 1 ? one : several)} ${range}; there are more`
    : shown === known
      ? all
      : `${range} of ${all}`;
  if (next === undefined) return `${which}.`;
  const why = shown < wanted ? 'no more fit in one answer' : `the limit is ${limit}`;
  return `${which} (${why}); ask again with "offset": ${next} for more.`;
}

const sizeOf = (value: unknown) => JSON.stringify(value).length;
const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);
