/** A place with its events to the block that stands beside it on the map: lines of text, rows of squares, and their size. */

import { expand } from '../../../../src/model/namespaces.js';
import type { Corpus } from '../../../../src/model/records.js';
import { type Georeference, isRoad } from '../../../../src/places/georeference.js';
import { labelOf } from '../../../../src/words/labels.js';
import type { Spot } from '../content/content.js';

export interface Block {
  readonly spot: Spot;
  readonly title: readonly string[];
  /** How exactly, in a few words; '' where the place is a point. */
  readonly note: string;
  /** Squares in a row; 0 where a number stands for them. */
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

export const TITLE = { size: 13, line: 15, font: '600 13px ' } as const;
export const NOTE = { size: 11.5, line: 14, font: 'italic 11.5px ' } as const;
/** Letters of countries' names are spaced out by this. */
export const SPACING = 2;
/** Side of an event's square, and the step to the next, in pixels. */
export const UNIT = { side: 11, step: 14 } as const;
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
/** Longer names are broken into lines. */
const WIDEST = 150;
/** More events than these at one place are a number. */
const MOST = 18;
const COLUMNS = 6;

/** With `brief`, name and number alone: for narrow windows and crowded places. */
export function blockOf(corpus: Corpus, spot: Spot, brief: boolean): Block {
  const number = spot.happenings.length;
  const asNumber = brief || number > MOST;
  const title =
    spot.where.precision === 'country' ? [spot.label.toUpperCase()] : lines(spot.label, TITLE.font);
  const note = brief ? '' : noteOf(corpus, spot);
  const columns = asNumber ? 0 : Math.min(COLUMNS, number);
  const beside = asNumber ? UNIT.step + measure(String(number), TITLE.font) + 4 : 0;
  const rows = asNumber ? 0 : Math.ceil(number / COLUMNS);
  const spaced = spot.where.precision === 'country' ? SPACING * spot.label.length : 0;
  const titleWidth = Math.max(...title.map((line) => measure(line, TITLE.font))) + spaced;
  const last = measure(title.at(-1) ?? '', TITLE.font) + spaced;
  return {
    spot,
    title,
    note,
    columns,
    width: Math.ceil(
      Math.max(titleWidth, measure(note, NOTE.font), columns * UNIT.step, asNumber ? last + 5 + beside : 0),
    ),
    height: title.length * TITLE.line + (note === '' ? 0 : NOTE.line) + rows * UNIT.step + 2,
  };
}

const CONNECTS = expand('cg:connects');

/** `road to Timbuktu`, `south of Timbuktu`, `somewhere on it`. */
export function noteOf(corpus: Corpus, { where }: Spot): string {
  switch (where.precision) {
    case 'exact':
    case 'town':
      return '';
    case 'road':
      return 'somewhere on it';
    case 'near':
      return nearInWords(corpus, where);
    case 'region':
    case 'country':
      return 'somewhere in it';
  }
}

function nearInWords(corpus: Corpus, where: Georeference): string {
  const { anchors, side, because, head } = where;
  const anchor = labelOf(corpus, anchors[0] ?? head);
  if (side !== undefined) return `${side} of ${anchor}`;
  if (because[0]?.predicate !== CONNECTS) return `near ${anchor}`;
  return isRoad(where, head) ? `leads to ${anchor}` : `on a road to ${anchor}`;
}

function lines(text: string, font: string): readonly string[] {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, font) <= WIDEST) {
      broken[broken.length - 1] = `${last} ${word}`;
    } else broken.push(word);
  }
  return broken;
}

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Width of a text in pixels; `font` without the family, as `600 13px `. */
export function measure(text: string, font: string): number {
  const key = font + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7;
  context.font = font + FAMILY;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}
