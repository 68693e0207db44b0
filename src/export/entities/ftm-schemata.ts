/** What classes and relations of ours are in the model of FollowTheMoney; what is not here it has no word for. */
import { expand } from '../../model/namespaces.js';
import type { Entity, EntityKind, Iri } from '../../model/records.js';

export const FTM = 'https://schema.followthemoney.tech/#';

const OF_KIND: Partial<Record<EntityKind, string>> = {
  actor: 'LegalEntity',
  event: 'Event',
  place: 'Address',
  agreement: 'Document',
  document: 'Document',
  materiel: 'Asset',
};

const OF_CLASS: ReadonlyMap<Iri, string> = new Map(
  Object.entries({
    Person: 'Person',
    Office: 'Position',
    GoverningAuthority: 'PublicBody',
    StateForce: 'PublicBody',
    ArmedGroup: 'Organization',
    Coalition: 'Organization',
    PrivateMilitaryCompany: 'Organization',
    PeaceOperation: 'Organization',
    InternationalOrganization: 'Organization',
    NewsMedium: 'Organization',
    Monitor: 'Organization',
    ResearchOrganization: 'Organization',
    Organization: 'Organization',
    Unit: 'Organization',
  }).map(([name, schema]) => [expand(`cg:${name}`), schema]),
);

/** Schemata of things: those that came in so go out so. */
const THINGS = new Set(
  'Person LegalEntity Organization Company PublicBody Position Address Event Trip Document Article Note Asset Vehicle Vessel Airplane RealEstate BankAccount CourtCase Project Sanction'.split(
    ' ',
  ),
);

/** Undefined for a thing of no kind. */
export function schemaOf({ type, kind }: Pick<Entity, 'type' | 'kind'>): string | undefined {
  const own = type.startsWith(FTM) ? type.slice(FTM.length) : '';
  return THINGS.has(own) ? own : (OF_CLASS.get(type) ?? OF_KIND[kind]);
}

const ORGANIZATIONS = new Set(['Organization', 'PublicBody', 'Company']);
const LEGAL = new Set([...ORGANIZATIONS, 'Person', 'LegalEntity']);

interface Edge {
  readonly schema: string;
  readonly ends: readonly [string, string];
  readonly fits: (from: string, to: string) => boolean;
}

const UNKNOWN: Edge = { schema: 'UnknownLink', ends: ['subject', 'object'], fits: () => true };

const EDGES: ReadonlyMap<Iri, Edge> = new Map(
  (
    [
      [
        'cg:partOf',
        {
          schema: 'Membership',
          ends: ['member', 'organization'],
          fits: (from, to) => LEGAL.has(from) && ORGANIZATIONS.has(to),
        },
      ],
      [
        'cg:holdsOffice',
        {
          schema: 'Occupancy',
          ends: ['holder', 'post'],
          fits: (from, to) => from === 'Person' && to === 'Position',
        },
      ],
      [
        'cg:represents',
        {
          schema: 'Representation',
          ends: ['agent', 'client'],
          fits: (from, to) => LEGAL.has(from) && LEGAL.has(to),
        },
      ],
      ['Ownership', edge('Ownership', 'owner', 'asset')],
      ['Directorship', edge('Directorship', 'director', 'organization')],
      ['Employment', edge('Employment', 'employee', 'employer')],
      ['Associate', edge('Associate', 'person', 'associate')],
      ['Family', edge('Family', 'person', 'relative')],
      ['Succession', edge('Succession', 'predecessor', 'successor')],
      ['Payment', edge('Payment', 'payer', 'beneficiary')],
    ] as const satisfies readonly (readonly [string, Edge])[]
  ).map(([name, each]) => [name.startsWith('cg:') ? expand(name) : FTM + name, each]),
);

/** A relation that came in as a schema of theirs: its ends fitted then. */
function edge(schema: string, from: string, to: string): Edge {
  return { schema, ends: [from, to], fits: () => true };
}

/** The schema for a tie, with the properties of its two ends; of what it has no word for, a link of unknown kind. */
export function edgeOf(predicate: Iri, from: string, to: string): Pick<Edge, 'schema' | 'ends'> {
  const known = EDGES.get(predicate);
  return known?.fits(from, to) ? known : UNKNOWN;
}

/** What doubt and role can be said of: FollowTheMoney calls them interests. */
export const INTERESTS = new Set([
  'UnknownLink',
  'Membership',
  'Representation',
  'Ownership',
  'Directorship',
  'Employment',
  'Succession',
]);

/** Dates of events, by relation of ours. */
export const EVENT_DATES: ReadonlyMap<Iri, string> = new Map([
  [expand('cg:date'), 'date'],
  [expand('cg:startedOn'), 'startDate'],
  [expand('cg:endedOn'), 'endDate'],
]);
