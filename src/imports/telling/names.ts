/** Names for what a file names by an IRI alone: its last part in words, and the readable end of an IRI of ours. */
import { localName } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';

/** `http://example.org/hasActor` -> `has actor`, `…/Armed%20Group_2` -> `Armed Group 2`; acronyms stay as they are. */
export function inWords(iri: Iri): string {
  const last = lastPart(iri);
  // A number is looked up as it is written: `0000-0002-1825-0097`.
  if (/\d/.test(last) && !/\p{L}{2}/u.test(last)) return last;
  const words = last
    .replace(/[_+-]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim();
  return words === '' ? iri : words;
}

/** The same for a class or a property: words of a sentence, so that only acronyms keep their capitals. */
export function inPlainWords(iri: Iri): string {
  return inWords(iri).replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}

function lastPart(iri: Iri): string {
  const trimmed = iri.replace(/[/#]+$/, '');
  const last = localName(trimmed) || trimmed;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** `GED 23.1 (final).csv` -> `ged-23-1-final-csv`; never empty. */
export function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'file';
}
