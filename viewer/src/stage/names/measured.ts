/** How wide a text is on the canvas, and a name that is too wide for it shorter. */
import { shortened, widthInLetters } from '../../../../src/structures/graphemes.js';

/** Of texts once measured, in CSS pixels before they grow: each drawing has the same fonts. */
const WIDTHS = new Map<string, number>();
/** No name is wider, in CSS pixels before they grow; and such as would be, as they are drawn. */
const WIDEST = 440;
const FITTED = new Map<string, string>();

/** @param key by which it is known: a text stands in several fonts. */
export function widthOn(context: CanvasRenderingContext2D, key: string, text = key): number {
  const known = WIDTHS.get(key);
  if (known !== undefined) return known;
  const width = context.measureText(text).width;
  WIDTHS.set(key, width);
  return width;
}

/** Some letters are wider than they are counted, as where a font for them is missing: then it is shorter still. */
export function fittedOn(context: CanvasRenderingContext2D, name: string): string {
  const wide = widthOn(context, name);
  if (wide <= WIDEST) return name;
  const known = FITTED.get(name) ?? shortened(name, Math.floor((widthInLetters(name) * WIDEST) / wide));
  FITTED.set(name, known);
  return known;
}

/** The name as it was fitted when it was last measured. */
export function asFitted(name: string): string {
  return FITTED.get(name) ?? name;
}
