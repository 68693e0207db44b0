/** What the report says somebody or something is like: beside a name, after "is", by a word that judges, by how an event went. */
import type { Statement } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { EntityMention, ReaderEntity } from '../mentions/entities.js';
import type { EventTrigger } from './between-events.js';
import { inWords, phraseOf, type Words } from './told-in-words.js';

/** Nouns by which a speaker judges whom he names. */
const JUDGING =
  /^(terrorist|extremist|jihadist|jihadi|mercenary|martyr|thug|bandit|criminal|traitor|invader|occupier|apostate|infidel|crusader|hero|puppet|aggressor|butcher|coward)$/;
const JUDGING_BEFORE =
  /^(terror|terrorist|extremist|jihadist|jihadi|islamist|radical|paramilitary|militant|separatist|rebel|illegitimate|puppet|so-called|notorious|brutal|dreaded|shadowy|breakaway|fascist|genocidal)$/;
/** What has changed of it, or is said of its state. */
const STATE =
  /^(former|ex|erstwhile|elected|ousted|deposed|toppled|vacated|abandoned|evacuated|disputed|besieged|strategic|embattled|contested|strategically|exiled|disgraced|restive|volatile|lawless|landlocked|impoverished|oil-rich|gold-rich|war-torn)$/;
/** How an event went, or what is thought of it. */
const MANNER =
  /^(failed|foiled|abortive|attempted|accelerated|hasty|hurried|rapid|sudden|swift|slow|orderly|chaotic|unprecedented|embarrassing|humiliating|deadly|bloody|brutal|cowardly|barbaric|heinous|horrific|savage|ruthless|sophisticated|complex|coordinated|simultaneous|large-scale|major|massive|extensive|high-stakes|risky|perilous|dangerous|precarious|rare|surprise|unprovoked|retaliatory|indiscriminate|targeted|illegal|unlawful|unconstitutional|illegitimate|fraudulent|dramatic|partial|full|complete|total|phased|gradual|forced|voluntary|peaceful|bloodless|growing|severe|fierce|heavy|intense|violent|renewed|fresh|unilateral|alleged)$/;
/** Who holds a post is told as that. */
const POSTS =
  /^(spokesman|spokeswoman|spokesperson|president|minister|premier|secretary|chief|head|director|governor|mayor|ambassador|envoy|commander|leader|general|colonel)$/;
const BEING = /^(constitute|represent|remain|become|form)$/;
const SEEN_AS = /^(serve|regard|describe|brand|label|see|view|consider|designate|denounce|portray|know)$/;
const GENERAL =
  /^(town|city|village|region|province|country|area|district|state|capital|month|year|day|week|one|people|part|number|kilometre|kilometer|km|mile|metre|meter|hour|minute|percent|half|third)$/;

export interface NamedHere {
  readonly entity: ReaderEntity;
  readonly mention: EntityMention;
}

export function descriptions(
  tree: SentenceTree,
  named: readonly NamedHere[],
  triggers: readonly EventTrigger[],
): readonly Statement[] {
  return [
    ...named.flatMap((one) => ofEntity(tree, one, named)),
    ...triggers.flatMap((one) => ofEvent(tree, one)),
  ];
}

function ofEntity(
  tree: SentenceTree,
  { entity, mention }: NamedHere,
  named: readonly NamedHere[],
): readonly Statement[] {
  const { head, kind } = mention;
  if (entity.class === 'Office') return [];
  // "extremist" of "an extremist group" is said of the group
  if (
    kind === 'nominal' &&
    /^(compound|amod|conj)/.test(tree.tokens[head]!.deprel) &&
    tree.parent(head) > head
  )
    return [];
  const found: Statement[] = [];
  const say = (words: Words | undefined, by: string, confidence: number) => {
    if (words !== undefined)
      found.push(
        inWords(
          tree,
          { entity: entity.index },
          'characterizedAs',
          words,
          tree.tokens[head]!.start,
          by,
          confidence,
        ),
      );
  };
  const isOffice = (at: number) =>
    named.some((one) => one.mention.head === at && one.entity.class === 'Office');
  if (kind === 'name') {
    // "the CMA, a coalition of rebels"
    for (const beside of tree.withLabel(head, 'appos'))
      if (
        tree.tokens[beside]!.upos === 'NOUN' &&
        beside > head &&
        !isOffice(beside) &&
        !POSTS.test(tree.lemma(beside)) &&
        tree.child(beside, 'det') !== undefined
      )
        say(phraseOf(tree, beside), 'beside', 0.75);
    // "the paramilitary group Wagner"
    const noun = tree.parent(head);
    if (
      noun >= 0 &&
      noun < head &&
      /^(appos|flat|nmod:unmarked)/.test(tree.tokens[head]!.deprel) &&
      isTold(tree, noun) &&
      !isOffice(noun)
    )
      say(before(tree, noun), 'before', 0.7);
  } else if (kind === 'nominal' && (isNamed(entity) || isHarsh(tree, head))) {
    const lemma = tree.lemma(head);
    if (JUDGING.test(lemma)) say(before(tree, head), 'judging', 0.6);
    else if (!GENERAL.test(lemma) && isTold(tree, head)) say(before(tree, head), 'judging', 0.55);
  }
  // "former ally France", "the elected president"; not of whom the same words are all that is known
  for (const child of kind === 'name' || isNamed(entity) ? tree.children(head) : [])
    if (child < head && tree.is(child, 'amod') && STATE.test(tree.tokens[child]!.form.toLowerCase()))
      say(kind === 'name' ? { first: child, last: head } : before(tree, head), 'state', 0.55);
  return [...found, ...bySentence(tree, entity, mention)];
}

const isNamed = ({ mentions }: ReaderEntity): boolean => mentions.some(({ kind }) => kind === 'name');

const HARSH =
  /^(terror|terrorist|extremist|mercenary|martyr|thug|bandit|criminal|traitor|invader|occupier|apostate|infidel|crusader|hero|puppet|aggressor|butcher|coward|paramilitary|illegitimate|so-called|notorious|brutal|fascist|genocidal|radical)$/;

/** Of whom nobody is named the word is all that is known: it tells more where it judges. */
function isHarsh(tree: SentenceTree, noun: number): boolean {
  return (
    HARSH.test(tree.lemma(noun)) ||
    tree.children(noun).some((child) => child < noun && HARSH.test(tree.tokens[child]!.form.toLowerCase()))
  );
}

/** A word before it judges. */
function isTold(tree: SentenceTree, noun: number): boolean {
  return tree
    .children(noun)
    .some(
      (child) =>
        child < noun &&
        /^(amod|compound)/.test(tree.tokens[child]!.deprel) &&
        JUDGING_BEFORE.test(tree.tokens[child]!.form.toLowerCase()),
    );
}

/** The noun with what stands before it, without article, number or owner. */
function before(tree: SentenceTree, noun: number): Words | undefined {
  const words = phraseOf(tree, noun, false);
  if (words === undefined) return undefined;
  let { first } = words;
  const isOutside = (at: number) =>
    /^(DET|NUM|PUNCT|PRON|ADP|PART|CCONJ|SCONJ|ADV)$/.test(tree.tokens[at]!.upos) ||
    (tree.tokens[at]!.upos === 'VERB' && tree.tokens[at]!.xpos === 'VB');
  while (first < noun && isOutside(first)) first += 1;
  return { first, last: noun };
}

/** "X is a stronghold of", "X constitutes", "X serves as". */
function bySentence(tree: SentenceTree, entity: ReaderEntity, { head }: EntityMention): readonly Statement[] {
  const subject = subjectToken(tree, head);
  if (subject === undefined) return [];
  const above = tree.parent(subject);
  const give = (what: number, by: string): readonly Statement[] => {
    const words = phraseOf(tree, what);
    return words === undefined || words.first === words.last || isOneOfMany(tree, words)
      ? []
      : [
          inWords(
            tree,
            { entity: entity.index },
            'characterizedAs',
            words,
            tree.tokens[head]!.start,
            by,
            0.65,
          ),
        ];
  };
  const around = tree.children(above);
  if (around.some((child) => /^(not|n't|never|may|might|could|would|will)$/i.test(tree.tokens[child]!.form)))
    return [];
  const isNoun = (at: number) => tree.tokens[at]!.upos === 'NOUN' || tree.lemma(at) === 'one';
  if (isNoun(above) && tree.child(above, 'cop') !== undefined && tree.caseOf(above) === undefined)
    return GENERAL.test(tree.lemma(above)) && tree.lemma(above) !== 'one' ? [] : give(above, 'is');
  // "villagers formed a militia": they are not one
  const isMaking = tree.lemma(above) === 'form' && !/^(VBP|VBZ)$/.test(tree.tokens[above]!.xpos);
  if (BEING.test(tree.lemma(above)) && !isMaking && !tree.isPassive(above))
    return around
      .filter((child) => (tree.is(child, 'obj') || tree.is(child, 'xcomp')) && isNoun(child))
      .flatMap((child) => give(child, 'is'));
  if (SEEN_AS.test(tree.lemma(above)))
    return around
      .filter((child) => tree.is(child, 'obl') && tree.caseOf(child) === 'as' && isNoun(child))
      .flatMap((child) => give(child, 'seen-as'));
  return [];
}

/** "one of at least 28 people": a count, and nothing of what he is like. */
function isOneOfMany({ tokens }: SentenceTree, { first, last }: Words): boolean {
  return (
    /^(one|two|three|four|five|six|several|some|many|most)$/i.test(tokens[first]!.form) &&
    tokens
      .slice(first, last + 1)
      .some(({ lemma }) => /^(person|people|victim|dead|wounded|civilian|hostage|those|that)$/i.test(lemma))
  );
}

/** The token by which it is the subject of a clause: itself, or "which" of the clause that tells more of it. */
function subjectToken(tree: SentenceTree, head: number): number | undefined {
  if (tree.is(head, 'nsubj')) return head;
  return undefined;
}

/** "a failed coup", "an unprecedented exit". */
function ofEvent(tree: SentenceTree, { event, trigger }: EventTrigger): readonly Statement[] {
  const { head } = trigger;
  if (tree.tokens[head]!.upos !== 'NOUN') return [];
  return tree
    .children(head)
    .filter(
      (child) =>
        child < head &&
        /^(amod|compound)/.test(tree.tokens[child]!.deprel) &&
        MANNER.test(tree.tokens[child]!.form.toLowerCase()) &&
        // "a failed coup and a rebellion": the coup failed
        !tree.tokens.slice(child, head).some(({ upos }) => upos === 'CCONJ'),
    )
    .slice(0, 1)
    .map((child) => ({
      ...inWords(
        tree,
        { event: event.index },
        'characterizedAs',
        { first: child, last: head },
        trigger.start,
        'manner',
        0.6,
      ),
      told: /^(denied|given)$/.test(trigger.told) ? 'done' : trigger.told,
    }));
}
