/** How a report and its files are called in a project: ids, and names of texts. */
import { ShapeError } from '../../model/errors.js';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** @throws ShapeError for an id that cannot be part of an IRI and a file's name. */
export function checkedId(id: string): string {
  if (ID.test(id)) return id;
  throw new ShapeError(`"${id}" cannot be the id of a report: give letters, digits, - and _ , such as 005`);
}

/** The number after the largest that is in use, of three digits or more: `005`; the first is `001`. */
export function nextId(used: Iterable<string>): string {
  let largest = 0;
  for (const id of used) if (/^\d{1,9}$/.test(id)) largest = Math.max(largest, Number(id));
  return String(largest + 1).padStart(3, '0');
}

const LONGEST_SLUG = 50;

/** `005_ferry-held-at-velm.txt`: for people; a text is recognised by its hash, whatever its name. */
export function textName(id: string, title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length > LONGEST_SLUG) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug === '' ? `${id}.txt` : `${id}_${slug}.txt`;
}
