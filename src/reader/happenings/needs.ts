/** Whether the slots that a frame needs are filled, by what it needs in them. */
import { isOf } from '../frames/class-groups.js';
import type { Frame } from '../frames/frame.js';
import type { Entities } from '../mentions/entities.js';
import type { Slot } from './slots.js';
import type { SentenceTree } from './tree.js';

export function meetsNeeds(
  tree: SentenceTree,
  entities: Entities,
  frame: Frame,
  slots: readonly Slot[],
): boolean {
  if (frame.needs.length === 0) return true;
  return frame.needs.some(({ slot, of }) => {
    if (slot === 'definite') return false;
    // "rebels captured two tanks": no one was seized
    if (
      slot === 'subject' &&
      frame.needs.some((other) => other.slot === 'object' && other.of === of) &&
      slots.some((one) => one.slot === 'object')
    )
      return false;
    return slots.some(
      (one) => one.slot === slot && (of === undefined || isSuch(tree, entities, one.head, of)),
    );
  });
}

/** By its entity; by its noun where it has none. */
function isSuch(tree: SentenceTree, entities: Entities, at: number, group: string): boolean {
  const [here] = entities.at(tree.sentence.index, at);
  if (here !== undefined)
    return (
      isOf(here.entity.class, group) ||
      (here.mention.kind === 'name' && (here.mention.basis ?? 'head') === 'head')
    );
  // "captured 12", "six of the hostages were freed"
  if (tree.tokens[at]!.upos === 'NUM') {
    const of = tree.withLabel(at, 'nmod').find((child) => tree.caseOf(child) === 'of');
    return of === undefined
      ? ['Person', 'Actor', 'Party'].includes(group)
      : isSuch(tree, entities, of, group);
  }
  const noun = groupOfNoun(tree.lemma(at));
  if (noun === undefined) return false;
  return noun === 'Place'
    ? ['Place', 'Ground', 'Base'].includes(group)
    : ['Person', 'Actor', 'Party'].includes(group);
}

const PLACES =
  /^(town|city|village|region|area|district|province|base|camp|outpost|position|territory|airport|airfield|barracks|garrison|checkpoint|compound|headquarters|hamlet|stronghold|building|palace|bridge|port|border|locality|neighbourhood|neighborhood|country|island|hill|post|station|capital|crossing|settlement|site|mine|farm|school|hospital|house|field|parliament|square|highway|road|half|part|north|south|east|west|ground|land|front|line|street|suburb|quarter|embassy|prison)$/;
const PEOPLE =
  /^(people|person|man|woman|child|civilian|soldier|troop|fighter|militant|rebel|officer|policeman|police|gendarme|member|villager|resident|farmer|herder|worker|journalist|peacekeeper|official|leader|commander|militiaman|mercenary|gunman|terrorist|jihadist|insurgent|extremist|hostage|prisoner|captive|student|pupil|girl|boy|teacher|doctor|driver|passenger|pilgrim|worshipper|priest|nun|imam|chief|minister|president|mayor|governor|suspect|attacker|bomber|victim|dozen|hundred|score|thousand|army|force|group|militia|unit|contingent|mission|government|foreigner|national|tourist|staff|crew|family|relative|wife|husband|son|daughter|mother|father|protester|demonstrator|activist|opponent|politician|lawyer|aide|guard|ranger|trader|merchant|migrant|refugee|missionary|contractor|engineer|sailor|pilot)$/;

/** What a common noun names, where nothing else tells: `Place` or `Person`, as `@` of a frame names them; enough to choose between two frames of one word. */
function groupOfNoun(lemma: string): 'Place' | 'Person' | undefined {
  if (PLACES.test(lemma)) return 'Place';
  return PEOPLE.test(lemma) ? 'Person' : undefined;
}
