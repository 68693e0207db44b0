/** Which nouns stand for which kinds of named ones, and how far back. */

export interface Reach {
  readonly classes: ReadonlySet<string>;
  /** So many sentences back. */
  readonly sentences: number;
}

const reach = (sentences: number, ...classes: readonly string[]): Reach => ({
  classes: new Set(classes),
  sentences,
});
const group = reach(6, 'ArmedGroup', 'Coalition', 'PrivateMilitaryCompany');
const body = reach(
  3,
  'ArmedGroup',
  'Coalition',
  'InternationalOrganization',
  'Monitor',
  'Organization',
  'ResearchOrganization',
);
const town = reach(2, 'Settlement');
const region = reach(3, 'Region');
const medium = reach(2, 'NewsMedium');

/** Definite and in the singular, such a noun is the nearest of these classes. */
export const REACH: Readonly<Record<string, Reach>> = {
  group,
  militia: reach(4, 'ArmedGroup'),
  faction: group,
  movement: reach(4, 'ArmedGroup', 'Coalition'),
  insurgency: reach(3, 'ArmedGroup'),
  organisation: body,
  organization: body,
  mission: reach(8, 'PeaceOperation'),
  coalition: reach(5, 'Coalition'),
  alliance: reach(5, 'Coalition', 'InternationalOrganization'),
  bloc: reach(5, 'InternationalOrganization', 'Coalition'),
  country: reach(0, 'Country'),
  town,
  city: town,
  village: town,
  province: region,
  region,
  newspaper: medium,
  broadcaster: medium,
  outlet: medium,
};

/** A noun in apposition is of one class, and may be said of these too. */
export const CLASSES_OF_NOUN: Readonly<Record<string, ReadonlySet<string>>> = {
  ArmedGroup: new Set([
    'Coalition',
    'PrivateMilitaryCompany',
    'Monitor',
    'Organization',
    'InternationalOrganization',
    'ResearchOrganization',
    'UnnamedActor',
  ]),
  Organization: new Set([
    'Monitor',
    'NewsMedium',
    'ResearchOrganization',
    'InternationalOrganization',
    'PrivateMilitaryCompany',
    'GoverningAuthority',
    'ArmedGroup',
  ]),
  NewsMedium: new Set(['Organization']),
  Settlement: new Set(['Place']),
  Place: new Set(['Settlement', 'Base']),
  Base: new Set(['Place', 'Settlement']),
  Region: new Set(['Place']),
  Coalition: new Set(['InternationalOrganization', 'ArmedGroup']),
  GoverningAuthority: new Set(['Organization', 'Coalition']),
  Person: new Set(['UnnamedActor', 'UnnamedSource']),
};

/** Those who attack, by whatever name. */
export const ATTACKERS: ReadonlySet<string> = new Set(
  `attacker assailant gunman militant terrorist jihadist jihadi extremist fighter insurgent bandit raider islamist
   gunmen rebel`.split(/\s+/),
);

/** What is one body of a state, by whatever noun: its army; its government. */
export function familyOf(lemma: string, modifiers: readonly string[], plural: boolean): string | undefined {
  const rules = /^(?:government|junta|authority|authorities)$/.test(lemma);
  const rest = modifiers.filter(
    (one) =>
      !/^(?:armed|national|government|regular|state|federal|local)$/.test(one) &&
      !(rules && /^(?:military|ruling|govern|governing|rule|transitional)$/.test(one)) &&
      !isDemonymLike(one),
  );
  if (rest.length > 0) return undefined;
  if (/^(?:army|military|troops?)$/.test(lemma)) return 'army';
  if (/^(?:soldier|force)$/.test(lemma)) return plural ? 'army' : undefined;
  if (/^(?:government|junta|police|gendarmerie|navy|parliament|presidency)$/.test(lemma)) return lemma;
  if (/^(?:authority|authorities)$/.test(lemma) && plural) return 'authorities';
  return undefined;
}

/** Lemmas of demonyms are adjectives as others are; the state itself is looked at elsewhere. */
const isDemonymLike = (lemma: string) =>
  /(?:ian|ean|ese|ish|ench|abe|ien|iote?|raqi|emeni|aeli|oran|gan|rab|an|utch|erman|wiss)$/.test(lemma);
