/** What our entities are in STIX 2.1, and stable ids for them. */
import { v5 } from 'uuid';
import { CLAIMGRAPH, localName, PREFIXES, shorten } from '../../model/namespaces.js';
import type { Entity, Iri } from '../../model/records.js';

export const STIX = 'http://docs.oasis-open.org/ns/cti/stix#';
/** The extension by which we say what STIX has no property for; src/imports reads it. */
export const EXTENSION = 'extension-definition--5b11c34e-ebb6-5cfd-b133-44546b8bd559';
/** Of our objects: the namespace that STIX names is for its own. */
const NAMESPACE = v5(CLAIMGRAPH, v5.URL);
/** Nobody knows when: STIX asks for a time. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

export type Json = Readonly<Record<string, unknown>>;

/** An id that came in is kept; else one made of the IRI, the same in every export. */
export function stixId(type: string, iri: Iri): string {
  const came = iri.startsWith(PREFIXES.node) ? iri.slice(PREFIXES.node.length) : '';
  const isOne = came.startsWith(`${type}--`) && /^[a-z0-9-]+--[0-9a-f-]{36}$/.test(came);
  return isOne ? came : `${type}--${v5(iri, NAMESPACE)}`;
}

/** Types that need no more than a name. */
const BY_NAME = new Set(
  'threat-actor intrusion-set campaign incident tool infrastructure attack-pattern course-of-action vulnerability'.split(
    ' ',
  ),
);
/** What STIX has no type for: objects of our extension. */
const OWN: Readonly<Record<string, string>> = {
  agreement: 'claimgraph-agreement',
  document: 'claimgraph-document',
  materiel: 'claimgraph-materiel',
  thing: 'claimgraph-thing',
};

export function typeOf({ type, kind }: Pick<Entity, 'type' | 'kind'>): string {
  const own = type.startsWith(STIX) ? type.slice(STIX.length) : '';
  if (BY_NAME.has(own)) return own;
  if (kind === 'actor') return 'identity';
  if (kind === 'event') return 'incident';
  return kind === 'place' ? 'location' : (OWN[kind] as string);
}

export const isOwnType = (type: string) => type.startsWith('claimgraph-');

/** A person, an organisation, a class of people; of whoever else, a group or nobody knows. */
export function identityClassOf({ type }: Entity): string {
  const own = type.startsWith(`${STIX}identity-`) ? type.slice(`${STIX}identity-`.length) : undefined;
  if (own !== undefined) return own;
  const name = localName(type);
  if (name === 'Person') return 'individual';
  if (name === 'PopulationGroup') return 'class';
  if (['Actor', 'Office', 'DataFile', 'UnnamedActor', 'UnnamedSource'].includes(name)) return 'unknown';
  return ['ArmedGroup', 'Coalition', 'Unit'].includes(name) ? 'group' : 'organization';
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
let codes: ReadonlyMap<string, string> | undefined;

/** The code of ISO 3166 for a country by its name in English. */
export function countryCode(name: string): string | undefined {
  codes ??= new Map(
    [...LETTERS]
      .flatMap((one) =>
        [...LETTERS].flatMap((other) => {
          const named = regions.of(one + other);
          return named === undefined ? [] : [[named, one + other] as const];
        }),
      )
      .reverse(),
  );
  return codes.get(name);
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `cg:partOf` -> `part-of`; a type that came in is kept. */
export function relationshipType(predicate: Iri): string {
  const name = predicate.startsWith(STIX) ? predicate.slice(STIX.length) : localName(predicate);
  return (
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'related-to'
  );
}

export const ours = (iri: Iri | undefined) =>
  iri?.startsWith(PREFIXES.cg) || iri?.startsWith(PREFIXES.code) ? shorten(iri) : undefined;
