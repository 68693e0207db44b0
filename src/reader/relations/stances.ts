/** How one stands to another by a verb that tells of no happening: who opposes, threatens or employs whom. */
import type { DirectRelation } from '../happenings/events.js';
import { verbSlots } from '../happenings/slots.js';
import { toldOf } from '../happenings/told.js';
import { tellsOfNothing } from '../happenings/unreal.js';
import { is, type Named, type Pairs, relation } from './pairs.js';

interface Stance {
  readonly predicate: string;
  /** What the object has to be: classes of the ontology. */
  readonly of: RegExp;
}

const BODIES =
  /^(Actor|ArmedGroup|Coalition|PrivateMilitaryCompany|StateForce|GoverningAuthority|PeaceOperation|InternationalOrganization|Organization|NewsMedium|Unit|Person|PopulationGroup|Country)$/;

const VERBS: ReadonlyMap<string, Stance> = new Map([
  ['oppose', { predicate: 'opposes', of: BODIES }],
  ['reject', { predicate: 'opposes', of: /^(Agreement|PeaceOperation|GoverningAuthority|Coalition)$/ }],
  [
    'threaten',
    { predicate: 'threatens', of: new RegExp(`${BODIES.source}|^(Settlement|Region|Base|Place)$`) },
  ],
  ['employ', { predicate: 'employs', of: /^(PrivateMilitaryCompany|ArmedGroup)$/ }],
  ['hire', { predicate: 'employs', of: /^(PrivateMilitaryCompany|ArmedGroup)$/ }],
]);

export function stanceRelations(pairs: Pairs): readonly DirectRelation[] {
  const { tree } = pairs;
  return tree.tokens.flatMap((token, at) => {
    const stance = token.upos === 'VERB' ? VERBS.get(tree.lemma(at)) : undefined;
    if (stance === undefined) return [];
    const slots = verbSlots(tree, at);
    const filling = (slot: string) =>
      slots.filter((one) => one.slot === slot).flatMap(({ head }) => pairs.at(head));
    const told = tellsOfNothing(tree, at) ? undefined : toldOf(tree, at);
    if (told === undefined) return [];
    return [...filling('subject'), ...filling('by')]
      .filter((one) => is(one, 'Party') && one.mention.kind !== 'pronoun')
      .flatMap((one) =>
        filling('object')
          .filter((other: Named) => stance.of.test(other.entity.class))
          .map((other) => ({
            ...relation(one, stance.predicate, other, `stance/${tree.lemma(at)}`, 0.7),
            told,
          })),
      );
  });
}
