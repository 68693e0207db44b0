/** The prefixes of the vocabulary and of the Mali data, and the two ways between IRI and short name. */

/** All names of ours begin with it. */
export const CLAIMGRAPH = 'https://w3id.org/claimgraph/';

/** Prefix -> namespace IRI, in the order in which Turtle files declare them. */
export const PREFIXES = {
  cg: `${CLAIMGRAPH}ns#`,
  code: `${CLAIMGRAPH}code/`,
  actor: `${CLAIMGRAPH}actor/`,
  agreement: `${CLAIMGRAPH}agreement/`,
  claim: `${CLAIMGRAPH}claim/`,
  derivation: `${CLAIMGRAPH}derivation/`,
  document: `${CLAIMGRAPH}document/`,
  event: `${CLAIMGRAPH}event/`,
  evidence: `${CLAIMGRAPH}evidence/`,
  figure: `${CLAIMGRAPH}figure/`,
  graph: `${CLAIMGRAPH}graph/`,
  identifier: `${CLAIMGRAPH}identifier/`,
  identity: `${CLAIMGRAPH}identity/`,
  lens: `${CLAIMGRAPH}lens/`,
  materiel: `${CLAIMGRAPH}materiel/`,
  name: `${CLAIMGRAPH}name/`,
  node: `${CLAIMGRAPH}node/`,
  note: `${CLAIMGRAPH}note/`,
  place: `${CLAIMGRAPH}place/`,
  relay: `${CLAIMGRAPH}relay/`,
  report: `${CLAIMGRAPH}report/`,
  rule: `${CLAIMGRAPH}rule/`,
  utterance: `${CLAIMGRAPH}utterance/`,
  as: 'http://www.w3.org/ns/activitystreams#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  time: 'http://www.w3.org/2006/time#',
  wgs84: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof PREFIXES;

const ENTRIES: readonly (readonly [string, string])[] = Object.entries(PREFIXES);
/** Not the object itself: names come from addresses and files, and every object answers to `constructor`. */
const NAMESPACES: ReadonlyMap<string, string> = new Map(ENTRIES);

/** `actor:jnim` -> the full IRI, `<actor:jnim>` -> the IRI in the brackets; anything without a known prefix comes back unchanged. */
export function expand(name: string): string {
  if (name.startsWith('<') && name.endsWith('>')) return name.slice(1, -1);
  const namespace = NAMESPACES.get(schemeOf(name));
  return namespace === undefined ? name : namespace + name.slice(name.indexOf(':') + 1);
}

/**
 * A full IRI -> `actor:jnim`; an IRI outside the known namespaces comes back unchanged, but in angle brackets where it
 * would read like a short form. Two IRIs are never written alike, and `expand` gives each of them back.
 */
export function shorten(iri: string): string {
  const short = prefixed(iri);
  if (short !== undefined) return short;
  return readsShort(iri) ? `<${iri}>` : iri;
}

/** The IRI `actor:jnim` itself, whose scheme is one of our prefixes: it is another than what `actor:jnim` is short for. */
export function readsShort(iri: string): boolean {
  return NAMESPACES.has(schemeOf(iri));
}

/** The part of an IRI after its known prefix, or after the last `/` or `#`. */
export function localName(iri: string): string {
  const short = prefixed(iri);
  return short === undefined
    ? iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
    : short.slice(short.indexOf(':') + 1);
}

/** `003` for `report:003` where all are reports; of anything else as much as tells it from them. */
export function localIn(prefix: Prefix, iri: string): string {
  const namespace = PREFIXES[prefix];
  const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : ':';
  return local.includes(':') ? shorten(iri) : local;
}

function prefixed(iri: string): string | undefined {
  for (const [prefix, namespace] of ENTRIES) {
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return undefined;
}

const schemeOf = (iri: string) => iri.slice(0, Math.max(0, iri.indexOf(':')));

/** Relative IRIs are resolved against this, not against a path of the machine at hand. */
export const BASE_IRI = 'https://w3id.org/claimgraph/';
