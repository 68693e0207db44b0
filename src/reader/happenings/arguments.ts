/** Takes a trigger with its frame, gives who and what plays which role in it. */
import { isOf } from '../frames/class-groups.js';
import type { Frame } from '../frames/frame.js';
import type { Entities, EntityMention, ReaderEntity } from '../mentions/entities.js';
import { isWhereOthersLie } from '../mentions/larger-place.js';
import type { Argument } from './events.js';
import { nounSlots, type Slot, verbSlots } from './slots.js';
import type { SentenceTree } from './tree.js';
import type { FramedTrigger } from './triggers.js';
import { withVotes } from './votes.js';

export interface Found {
  readonly entity: ReaderEntity;
  readonly mention: EntityMention;
}

/** Where an event is said to be: before names of places. */
export const PLACE_PREPOSITIONS = new Set(
  `in at near outside around inside across along on between throughout within off over through beside above north
  south east west close next amid`.split(/\s+/),
);

/** Everything in a slot that is named. */
export interface Filled extends Found {
  readonly slot: string;
  readonly trust: number;
  readonly onlyPlace?: true;
  readonly alleged?: true;
}

/** "left by peacekeepers from Burkina Faso": where they are at home is not what they left. */
function withoutHome(tree: SentenceTree, slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ slot, head }) => {
    if (slot !== 'from') return true;
    const before = (tree.child(head, 'case') ?? 0) - 1;
    return !slots.some((one) => one.slot === 'subject' && one.head === before);
  });
}

/** Of "left the camp" the camp is a word of the phrase, and where it was. */
const GROUND =
  /^(base|camp|town|city|village|position|outpost|garrison|checkpoint|airport|airbase|barracks)$/;
/** "targeting mercenaries from the group": who is attacked is from there. */
const isNoOrigin = ({ slot }: Slot): boolean => slot !== 'from';
const undergone = (one: Slot): Slot => (one.slot === 'subject' ? { ...one, slot: 'object' } : one);

/** "the withdrawal of the force from the country": what hangs on the force is whence it goes. */
function whence(tree: SentenceTree, { slot, head, trust }: Slot): readonly Slot[] {
  if (slot !== 'of') return [];
  return tree
    .withLabel(head, 'nmod')
    .filter((child) => tree.caseOf(child) === 'from')
    .map((child) => ({ slot: 'from', head: child, trust: Math.min(trust, FROM_BELOW) }));
}

const FROM_BELOW = 0.75;

export function slotsOf(tree: SentenceTree, { trigger, verb, frame }: FramedTrigger): readonly Slot[] {
  if (verb === undefined && !tree.isVerb(trigger.head)) {
    const own = withVotes(tree, trigger.head, nounSlots(tree, trigger.head));
    return frame.type === 'withdrawal' ? [...own, ...own.flatMap((one) => whence(tree, one))] : own;
  }
  const own = withoutHome(tree, withVotes(tree, trigger.head, verbSlots(tree, trigger.head)));
  if (trigger.first === trigger.last) return frame.family === 'violence' ? own.filter(isNoOrigin) : own;
  // "came under attack": it is done to the subject
  const slots = tree.lemma(trigger.head) === 'come' ? own.map(undergone) : own;
  // of a phrase: what hangs on its noun ("took control of the town")
  const parts = tree.children(trigger.head).filter((at) => at >= trigger.first && at <= trigger.last);
  const below = parts.flatMap((at) =>
    nounSlots(tree, at).filter(({ slot }) => slot !== 'subject' && slot !== 'object'),
  );
  // of "took a nun hostage" the nun stands between the words of the phrase, and is none of them
  const isOfPhrase = (head: number) => frame.phrases.some((phrase) => phrase.includes(tree.lemma(head)));
  const isWord = (head: number) => parts.includes(head) && isOfPhrase(head) && !GROUND.test(tree.lemma(head));
  return [...slots.filter(({ head }) => !isWord(head)), ...below];
}

export function filledSlots(
  tree: SentenceTree,
  entities: Entities,
  slots: readonly Slot[],
): readonly Filled[] {
  return slots.flatMap(({ slot, head, trust, onlyPlace, alleged }) => {
    const all = tree.joined(head).flatMap((at) =>
      // "four others" are counted, and say of nobody who he is
      tree.lemma(at) === 'other' || isOfPeople(tree, entities, at)
        ? []
        : named(tree, entities, at).map(
            ({ weight, ...found }): Filled => ({
              ...found,
              slot,
              trust: trust * weight,
              ...(onlyPlace === undefined ? {} : { onlyPlace }),
              ...(alleged === undefined ? {} : { alleged }),
            }),
          ),
    );
    return all.filter((one) => !isWhereOthersLie(tree.tokens, one, all));
  });
}

/** "six Canadians": so many people, and not their country. */
function isOfPeople(tree: SentenceTree, entities: Entities, at: number): boolean {
  return (
    tree.child(at, 'nummod') !== undefined &&
    entities.at(tree.sentence.index, at).some(({ mention }) => mention.kind === 'demonym')
  );
}

const OF_WHOM =
  /^(member|fighter|group|convoy|force|soldier|troop|number|hundred|thousand|dozen|score|team|unit|column|patrol|position|town|city|village|region|area|district|province|part|north|south|east|west|centre|center|outskirts|suburb|border|road|capital|resident|people|leader|commander|headquarters|branch|wing|contingent|majority|most|some|several|many|camp|base|side|vicinity)$/;

/** What is named with its head at a word, or where nothing is, by what is set beside it or below it. */
export function named(
  tree: SentenceTree,
  entities: Entities,
  at: number,
): readonly (Found & { readonly weight: number })[] {
  const index = tree.sentence.index;
  const [here] = entities.at(index, at);
  if (here !== undefined) return [{ ...(linkedTo(tree, entities, here) ?? here), weight: 1 }];
  for (const label of ['appos', 'flat', 'compound']) {
    for (const child of tree.withLabel(at, label)) {
      const [found] = entities.at(index, child);
      if (found !== undefined && label !== 'compound') return [{ ...found, weight: 0.9 }];
    }
  }
  // "four of its soldiers": they are of the soldiers
  if (!OF_WHOM.test(tree.lemma(at)) && tree.tokens[at]!.upos !== 'NUM') return [];
  for (const child of tree.children(at)) {
    if (!tree.is(child, 'nmod') && !tree.is(child, 'compound') && !tree.is(child, 'amod')) continue;
    const [found] = entities.at(index, child);
    if (found !== undefined) return [{ ...found, weight: 0.7 }];
  }
  return [];
}

const TIED = /^(linked|affiliated|allied|aligned|backed|led|dominated|inspired|run|held|controlled)$/i;

/** Of "the al-Qaeda-linked JNIM" JNIM is meant, whatever the tree says. */
function linkedTo(tree: SentenceTree, entities: Entities, { mention }: Found): Found | undefined {
  const { last, sentence } = mention;
  const hyphen = tree.tokens[last + 1]?.form ?? '';
  if (!/^[-–‑]$/.test(hyphen) || !TIED.test(tree.tokens[last + 2]?.form ?? '')) return undefined;
  for (let head = last + 3; head <= last + 7 && head < tree.tokens.length; head += 1) {
    const found = entities
      .at(sentence, head)
      .find((one) => one.mention.first >= last + 2 && one.mention.first <= last + 4);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function argumentsOf(framed: FramedTrigger, filled: readonly Filled[]): readonly Argument[] {
  const { trigger, frame } = framed;
  const best = new Map<string, Argument>();
  for (const { slot, entity, mention, trust, onlyPlace, alleged } of filled) {
    const role = roleOf(frame, slot, entity.class, mention);
    if (onlyPlace === true && role !== 'place') continue;
    if (role === undefined) continue;
    const key = `${role} ${entity.index}`;
    const before = best.get(key);
    if (before !== undefined && before.confidence >= trust) continue;
    best.set(key, {
      role,
      entity: entity.index,
      mention,
      trigger: alleged && /^(done|given)$/.test(trigger.told) ? { ...trigger, told: 'supposed' } : trigger,
      by: `frame:${frame.id}/${slot}`,
      confidence: Math.round(trust * 100) / 100,
    });
  }
  return [...best.values()];
}

/** A name whose class nothing but its form tells: what the frame needs there is as good a guess. */
function isGuessed({ kind, basis }: EntityMention): boolean {
  return kind === 'name' && (basis === undefined || basis === 'head');
}

function roleOf(frame: Frame, slot: string, type: string, mention: EntityMention): string | undefined {
  const own = frame.slots.get(slot);
  const chosen = own?.find(({ of }) => of === undefined || isOf(type, of))?.role;
  if (chosen !== undefined) return chosen;
  if (isGuessed(mention) && !/^(own|compound|demonym)$/.test(slot)) {
    if (own !== undefined && own.length > 0) return own[0]!.role;
    if (PLACE_PREPOSITIONS.has(slot)) return 'place';
  }
  if (slot === 'demonym') {
    if (own !== undefined || mention.kind === 'nominal' || !isOf(type, 'Party')) return undefined;
    return frame.slots.get('subject')?.find(({ of }) => of === undefined || isOf(type, of))?.role;
  }
  if ((slot === 'own' || slot === 'compound') && isOf(type, 'Place') && mention.kind !== 'demonym')
    return 'place';
  if (PLACE_PREPOSITIONS.has(slot) && isOf(type, 'Place')) return 'place';
  return undefined;
}
