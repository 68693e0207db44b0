/** A name short enough for a drawing; the panel has all of it. */
const LONGEST = 48;

export function shortLabel(label: string): string {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
}
