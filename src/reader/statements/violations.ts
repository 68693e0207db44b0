/** What breaks an agreement, or would: "to take the base would be a violation of the ceasefire", "they reject the handover: such a move would breach the truce". */
import type { Statement, Told } from '../happenings/events.js';
import { subjectOf } from '../happenings/slots.js';
import { toldOf } from '../happenings/told.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { EventTrigger } from './between-events.js';
import type { NamedHere } from './descriptions.js';

const BREAKING = /^(violate|breach|contravene|flout|break|infringe|undermine)$/;
const BREACH = /^(violation|breach|infringement|contravention)$/;
const BEING = /^(be|constitute|represent|amount|mean|mark)$/;
/** Takes up what was just told, and names it by no word of its own. */
const TAKING_UP = /^(action|act|move|step|decision|this|that|it|which|measure)$/;
const STEPS = 4;

export function violations(
  tree: SentenceTree,
  named: readonly NamedHere[],
  triggers: readonly EventTrigger[],
): readonly Statement[] {
  const agreements = named.filter(({ entity }) => entity.class === 'Agreement');
  if (agreements.length === 0 || triggers.length === 0) return [];
  return agreements.flatMap(({ entity, mention }): readonly Statement[] => {
    const word = brokenBy(tree, mention.head);
    if (word === undefined) return [];
    const breaking = eventThat(tree, word, triggers);
    const what = breaking?.trigger.head === mention.head ? undefined : breaking;
    if (what === undefined) return [];
    return [
      {
        subject: { event: what.event.index },
        predicate: 'violates',
        object: { entity: entity.index },
        start: mention.start,
        end: mention.end,
        at: [what.trigger.start],
        told: toldHere(tree, word),
        by: 'events:violates',
        confidence: 0.6,
      },
    ];
  });
}

/** The verb of which it is the object, or the noun of which it is the whole: "a violation of the ceasefire". */
function brokenBy(tree: SentenceTree, agreement: number): number | undefined {
  let at = agreement;
  // "the terms of the ceasefire", "the ceasefire and the accords"
  for (let step = 0; step < 3; step += 1) {
    const parent = tree.parent(at);
    if (parent < 0) return undefined;
    if (tree.is(at, 'obj') && BREAKING.test(tree.lemma(parent))) return parent;
    if (tree.is(at, 'nmod') && tree.caseOf(at) === 'of' && BREACH.test(tree.lemma(parent))) return parent;
    const isPart =
      tree.is(at, 'nmod') && tree.caseOf(at) === 'of' && /^(term|provision|clause)$/.test(tree.lemma(parent));
    const isWords = tree.is(at, 'compound') || tree.is(at, 'conj');
    if (!isPart && !isWords) return undefined;
    at = parent;
  }
  return undefined;
}

/** What does the breaking: the subject's own happening, one that it takes up, or the one that is done "in violation of". */
function eventThat(
  tree: SentenceTree,
  word: number,
  triggers: readonly EventTrigger[],
): EventTrigger | undefined {
  const at = new Map(triggers.map((one) => [one.trigger.head, one]));
  const verb = verbOf(tree, word);
  if (verb === undefined) {
    if (tree.caseOf(word) !== 'in') return undefined;
    for (let up = tree.parent(word), step = 0; up >= 0 && step < STEPS; up = tree.parent(up), step += 1) {
      const here = at.get(up);
      if (here !== undefined) return here;
    }
    return undefined;
  }
  const subject = tree.child(verb, 'csubj') ?? subjectOf(tree, verb)?.head;
  if (subject === undefined) return undefined;
  const own = at.get(subject) ?? below(tree, at, subject);
  if (own !== undefined) return own;
  if (!TAKING_UP.test(tree.lemma(subject))) return undefined;
  const before = triggers.filter(({ trigger }) => trigger.head < subject && trigger.told !== 'denied');
  return before.length === 1 ? before[0] : undefined;
}

/** "efforts to take control", "the handing over of the camp". */
function below(
  tree: SentenceTree,
  at: ReadonlyMap<number, EventTrigger>,
  noun: number,
): EventTrigger | undefined {
  for (const child of tree.children(noun))
    if (tree.is(child, 'acl') || (tree.is(child, 'nmod') && tree.caseOf(child) === 'of')) {
      const found = at.get(child);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** The verb of a clause that says so: the word itself, "constitute", or the noun beside "be". */
function verbOf(tree: SentenceTree, word: number): number | undefined {
  if (tree.isVerb(word)) return word;
  if (tree.child(word, 'cop') !== undefined) return word;
  const parent = tree.parent(word);
  return parent >= 0 && BEING.test(tree.lemma(parent)) && (tree.is(word, 'obj') || tree.is(word, 'obl'))
    ? parent
    : undefined;
}

function toldHere(tree: SentenceTree, word: number): Told {
  const verb = verbOf(tree, word) ?? word;
  const told = toldOf(tree, verb) ?? 'supposed';
  // the relation itself says "would"
  return told === 'planned' || told === 'supposed' ? 'done' : told;
}
