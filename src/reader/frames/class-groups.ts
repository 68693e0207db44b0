/** Which classes of the ontology a frame means by a name after `@`. */

const PLACES = ['Place', 'Country', 'Region', 'Settlement', 'Base', 'Route'];
const PEOPLE = [
  'Actor',
  'ArmedGroup',
  'Coalition',
  'PrivateMilitaryCompany',
  'StateForce',
  'GoverningAuthority',
  'PeaceOperation',
  'InternationalOrganization',
  'NewsMedium',
  'Monitor',
  'ResearchOrganization',
  'Organization',
  'Unit',
  'Office',
  'Person',
  'PopulationGroup',
  'UnnamedSource',
  'UnnamedActor',
];

/** By name: the classes below it, itself among them. */
export const CLASS_GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Place: PLACES,
    Actor: PEOPLE,
    Party: [...PEOPLE, 'Country'],
    Ground: ['Place', 'Country', 'Region', 'Settlement', 'Route'],
    Force: [
      'Actor',
      'ArmedGroup',
      'Coalition',
      'PrivateMilitaryCompany',
      'StateForce',
      'PeaceOperation',
      'Unit',
      'UnnamedActor',
      'Country',
      'InternationalOrganization',
    ],
    Settlement: ['Settlement'],
    InternationalOrganization: ['InternationalOrganization', 'Coalition'],
    Office: ['Office'],
    Country: ['Country'],
    Base: ['Base'],
    Person: ['Person', 'PopulationGroup', 'UnnamedActor', 'UnnamedSource', 'Unit'],
    Materiel: ['Materiel'],
    Agreement: ['Agreement', 'Document'],
  }).map(([name, classes]) => [name, new Set(classes)]),
);

export function isOf(type: string, group: string): boolean {
  return CLASS_GROUPS.get(group)?.has(type) ?? type === group;
}
