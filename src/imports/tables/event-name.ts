/** The name of an event of a row, in which its data set's own number and word for its type stand. */

/** `UCDP 700001: state-based conflict, Tessel, 2031-03-04` */
export function eventName(
  publisher: string,
  { id, typeWording, place, date }: { id: string; typeWording: string; place: string; date: string },
): string {
  return `${publisher} ${id}: ${[typeWording, place, date].filter((each) => each !== '').join(', ')}`;
}

/** The number again, and all that follows it; undefined for a name of another make. */
export function inEventName(
  publisher: string,
  name: string,
): { readonly id: string; readonly rest: string } | undefined {
  const end = name.indexOf(': ');
  if (!name.startsWith(`${publisher} `) || end < 0) return undefined;
  return { id: name.slice(publisher.length + 1, end), rest: name.slice(end + 2) };
}

/** Somebody who has no name, and is meant in one row alone. */
export const ofRow = (name: string, publisher: string, id: string): string => `${name} (${publisher} ${id})`;

/** The words of the row for whom ofRow named. */
export function withoutRow(name: string, publisher: string, id: string): string {
  const ending = ` (${publisher} ${id})`;
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}
