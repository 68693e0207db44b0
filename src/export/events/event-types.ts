/** The types of the event data sets: of UCDP by who fights whom, of ACLED by its own word for the narrower type. */
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { isSubclass } from '../../model/fit.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Entity, Iri } from '../../model/records.js';
import type { Cells } from './event-columns.js';

const [STATE_FORCE, AUTHORITY, ARMED_GROUP, POPULATION] = [
  'StateForce',
  'GoverningAuthority',
  'ArmedGroup',
  'PopulationGroup',
].map((name) => expand(`cg:${name}`)) as [string, string, string, string];

/**
 * `type_of_violence`: 3 against people who are no party, 1 where one of two armed sides is a state's, 2 where neither is;
 * undefined where the classes of the actors do not tell.
 */
export function violenceOf(
  { ontology: { classes } }: Corpus,
  sideA: readonly Entity[],
  sideB: readonly Entity[],
): 1 | 2 | 3 | undefined {
  const are = (side: readonly Entity[], ...wanted: readonly string[]) =>
    side.length > 0 && side.every(({ type }) => wanted.some((each) => isSubclass(classes, type, each)));
  const isArmed = (side: readonly Entity[]) => are(side, STATE_FORCE, AUTHORITY, ARMED_GROUP);
  const isOfState = (side: readonly Entity[]) =>
    side.some(({ type }) => [STATE_FORCE, AUTHORITY].some((each) => isSubclass(classes, type, each)));
  if (isArmed(sideA) && are(sideB, POPULATION)) return 3;
  if (!isArmed(sideA) || !isArmed(sideB)) return undefined;
  return isOfState(sideA) || isOfState(sideB) ? 1 : 2;
}

/** ACLED's codebook: each narrower type lies in one. */
const SUB_EVENTS: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};

const VIOLENT = ['violent-event', 'abduction'].map((name) => expand(`code:${name}`));

/** Of an event of which no type is told it is not known that it is none. */
export function isViolence({ ontology }: Corpus, type: Iri | undefined): boolean {
  const { isWithin } = conceptLattice(ontology.concepts);
  return type === undefined || VIOLENT.some((each) => isWithin(type, each));
}

/** The cells that a type of ours has in ACLED; none where it has no such type. */
export function acledNotation({ ontology }: Corpus, type: Iri | undefined): Cells {
  const notation = ontology.concepts.get(type ?? '')?.notations.find((code) => code.startsWith('ACLED:'));
  const [, event, subEvent] =
    /^ACLED:(Explosions\/Remote violence|[^/]+)(?:\/(.*))?$/.exec(notation ?? '') ?? [];
  return { event_type: event, sub_event_type: subEvent };
}

/** Of the word for a type, or for a narrower one, both cells; none for a word that the codebook does not have. */
export function acledType(word: string): Cells {
  if (word in SUB_EVENTS) return { event_type: word };
  const type = Object.keys(SUB_EVENTS).find((each) => SUB_EVENTS[each]?.includes(word));
  return type === undefined ? {} : { event_type: type, sub_event_type: word };
}

/** Whether the type of a row says that its first side did it to the other; else both were in it. */
export const isDoneToOther = ({ event_type, type_of_violence }: Cells): boolean =>
  type_of_violence === 3 ||
  ['Explosions/Remote violence', 'Violence against civilians'].includes(String(event_type));
