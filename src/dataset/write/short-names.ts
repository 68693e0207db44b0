/** Takes IRIs and gives the shortest safe way to write them in Turtle. */
import { PREFIXES } from '../../model/namespaces.js';
import { writeIri } from '../nquads.js';

const PREFIX_OF_NAMESPACE: ReadonlyMap<string, string> = new Map(
  Object.entries(PREFIXES).map(([prefix, namespace]) => [namespace, prefix]),
);
/** The part of Turtle's PN_LOCAL that every tool agrees on: ASCII, dots only inside. */
const SAFE_LOCAL = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;

/** The prefix under which an IRI can be written short; undefined where it cannot. */
export function prefixOf(iri: string): string | undefined {
  const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
  const prefix = PREFIX_OF_NAMESPACE.get(iri.slice(0, cut));
  return prefix !== undefined && SAFE_LOCAL.test(iri.slice(cut)) ? prefix : undefined;
}

/**
 * `actor:jnim`, or `<iri>` where no known prefix fits or the local name would need an escape.
 * @throws ShapeError for what is not an IRI.
 */
export function writeName(iri: string, near: string): string {
  const prefix = prefixOf(iri);
  if (prefix === undefined) return writeIri(iri, near);
  return `${prefix}:${iri.slice(PREFIXES[prefix as keyof typeof PREFIXES].length)}`;
}

/** `@prefix` lines for the prefixes given, sorted. */
export function* writePrefixes(prefixes: ReadonlySet<string>): Iterable<string> {
  for (const prefix of [...prefixes].sort()) {
    yield `@prefix ${prefix}: <${PREFIXES[prefix as keyof typeof PREFIXES]}> .\n`;
  }
}
