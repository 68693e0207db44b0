/** A name to the readable end of an IRI. */
import { sha256Hex } from '../../model/identifiers.js';
import { slug } from './names.js';

const READABLE = /^[a-z0-9]{1,50}$/;

/** With a hash where the words alone do not tell two names apart. */
export function ending(name: string): string {
  if (READABLE.test(name)) return name;
  const readable = slug(name);
  const isWhole = readable.length <= 50 && readable === name.toLowerCase().replaceAll(' ', '-');
  return isWhole ? readable : `${readable.slice(0, 50)}-${sha256Hex(name).slice(0, 8)}`;
}
