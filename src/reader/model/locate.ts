/** Takes quotations and the text, gives the places where they stand, to the letter; what is not there, or in several places, has none. */
import { type NormalisedText, normalise, originalRange } from '../../language/text/normalise.js';
import type { Range } from '../../model/range.js';

export type Located = { readonly at: Range } | { readonly refused: 'not-in-the-text' | 'in-several-places' };

/** A part of a text in which quotations are looked for. */
export class QuotableText {
  readonly #text: string;
  readonly #plain: NormalisedText;
  /** Code point of the whole text at which this part begins. */
  readonly #offset: number;
  /** Unit -> code point of the plain text, where the two differ. */
  readonly #points: Uint32Array | undefined;

  constructor(text: string, offset = 0) {
    this.#text = text;
    this.#offset = offset;
    this.#plain = spaced(normalise(text));
    this.#points = /[\ud800-\udfff]/.test(this.#plain.text) ? pointsOf(this.#plain.text) : undefined;
  }

  /** @param within where it must stand; a sentence that was located before. */
  locate(quote: string, within?: Range): Located {
    const wanted = spaced(normalise(quote)).text.trim();
    if (wanted === '') return { refused: 'not-in-the-text' };
    const places: Range[] = [];
    for (
      let at = this.#plain.text.indexOf(wanted);
      at !== -1;
      at = this.#plain.text.indexOf(wanted, at + 1)
    ) {
      if (!isWhole(this.#plain.text, at, at + wanted.length)) continue;
      const place = this.#rangeOf(at, at + wanted.length);
      if (within !== undefined && (place.start < within.start || place.end > within.end)) continue;
      places.push(place);
      if (places.length > 1) return { refused: 'in-several-places' };
    }
    const [only] = places;
    return only === undefined ? { refused: 'not-in-the-text' } : { at: only };
  }

  #rangeOf(from: number, to: number): Range {
    const point = (unit: number) => this.#points?.[unit] ?? unit;
    const { start, end } = originalRange(this.#plain, { start: point(from), end: point(to) });
    return { start: start + this.#offset, end: end + this.#offset };
  }

  get text(): string {
    return this.#text;
  }
}

/** Each white space is one blank: models break lines where they like. One for one, so that places stay. */
function spaced(plain: NormalisedText): NormalisedText {
  return { ...plain, text: plain.text.replace(/\s/g, ' ') };
}

/** "Mali" is not in "Malian". */
function isWhole(text: string, from: number, to: number): boolean {
  const joins = (a: string, b: string) => /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b);
  return !joins(text[from - 1] ?? '', text[from] ?? '') && !joins(text[to - 1] ?? '', text[to] ?? '');
}

function pointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    points[unit] = point;
    const code = text.charCodeAt(unit);
    const startsPair = code >= 0xd800 && code <= 0xdbff && unit + 1 < text.length;
    if (!startsPair) point += 1;
  }
  points[text.length] = point;
  return points;
}
