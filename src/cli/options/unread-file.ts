/** A file that is there and is not read as data: what to do with it, by its name. */
import { NotFoundError } from '../../model/errors.js';

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/\.(?:n3|turtle\.txt)$/i, 'rename it to .ttl if it is Turtle'],
  [/\.(?:xml|rdfs|owx)$/i, 'rename it to .rdf if it is RDF/XML'],
  [/\.(?:ofn|omn|hdt|trix|rj|obo)$/i, 'convert it to Turtle, in Protégé for one (Save as …)'],
  [/\.(?:zip|bz2|xz|zst|7z|tar|tgz)(?:\.gz)?$/i, 'unpack it first; .gz alone is read packed'],
  [/\.(?:xlsx?|ods|numbers)$/i, 'save its sheet as CSV'],
  [/\.(?:txt|md|html?|pdf|docx)$/i, 'a report comes in with claimgraph add, and is read and reviewed'],
  [/\.rq$/i, 'it is a query: claimgraph query [data...] FILE'],
];

/** @param endings those that are read, in words */
export function unreadFile(file: string, endings: string): NotFoundError {
  const advice =
    ADVICE.find(([name]) => name.test(file))?.[1] ?? 'convert it to one of these, or name another file';
  return new NotFoundError(
    `${file} is there and is not read as data: the endings read are ${endings}; ${advice}`,
  );
}
