/** Sticky patterns on text: takes a pattern, a text and a place, and gives how far it matches there. */

/** Length in code units of what a sticky pattern matches at a place; 0 where it does not match. */
export function lengthAt(pattern: RegExp, text: string, unit: number): number {
  pattern.lastIndex = unit;
  return pattern.test(text) ? pattern.lastIndex - unit : 0;
}

/** The same over as many matches as stand one after the other. */
export function runAt(pattern: RegExp, text: string, unit: number): number {
  let units = 0;
  for (let more = lengthAt(pattern, text, unit); more > 0; more = lengthAt(pattern, text, unit + units))
    units += more;
  return units;
}
