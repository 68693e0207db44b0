/** Takes a sentence with its counted phrases, gives those that count people to whom something happened. */

import { isRunning } from '../happenings/running-total.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Entities } from '../mentions/entities.js';
import { withCompanions } from './companions.js';
import type { Draft, Found } from './drafts.js';
import { groupOf, isOnePerson, isPerson } from './groups.js';
import { moodOfCount } from './mood.js';
import { someOfThem } from './of-them.js';
import { COUNTED, STATES, VERBS } from './outcomes.js';
import { follows, hasOwnVerb, introducesPart, OF_THEM, wholeOf } from './parts.js';
import { type CountedPhrase, singleAt } from './phrases.js';
import { tollOf } from './tolls.js';
import { type Befallen, befallenIn } from './victims.js';

export function countsOf(
  tree: SentenceTree,
  phrases: readonly CountedPhrase[],
  entities: Entities,
  before: readonly Draft[],
): readonly Draft[] {
  const found: Found[] = [];
  const taken = new Set<CountedPhrase>();
  const add = (
    phrase: CountedPhrase,
    outcome: string,
    word: number,
    by: string,
    confidence: number,
    more: Partial<Found> = {},
  ) => {
    if (found.some((one) => one.phrase.head === phrase.head && one.outcome === outcome)) return;
    const told = moodOfCount(tree, word, phrase);
    taken.add(phrase);
    if (told === undefined) return;
    found.push({
      sentence: tree.sentence.index,
      phrase,
      outcome,
      word,
      told,
      by,
      confidence,
      group: groupOfPhrase(tree, phrase, found),
      ...more,
    });
  };

  for (const befallen of befallenIn(tree)) {
    const whom = phrasesOf(tree, befallen, phrases, entities);
    for (const phrase of whom) {
      const nearer = verbBefore(tree, phrase);
      const own = nearer !== undefined && nearer.word !== befallen.word && befallen.word < nearer.word;
      const { outcome, word, loaded } = own ? { ...nearer, loaded: false } : befallen;
      add(
        phrase,
        outcome,
        word,
        `count:${phrase.single ?? 'number'}`,
        phrase.single === undefined ? 0.9 : 0.8,
        {
          ...(loaded ? { wording: tree.tokens[word]!.form.toLowerCase() } : {}),
        },
      );
    }
  }
  // "a nurse was one of 28 people killed"
  for (const { phrase, outcome, word } of [...found]) {
    const one = tree.parent(phrase.head);
    if (one < 0 || tree.lemma(one) !== 'one' || tree.caseOf(phrase.head) !== 'of') continue;
    const subject = tree.child(one, 'nsubj');
    if (subject === undefined) continue;
    for (const single of phrasesOf(
      tree,
      { word, outcome, whom: [subject], people: true, loaded: false },
      phrases,
      entities,
    ))
      add(single, outcome, word, 'count:one-of', 0.8);
  }
  for (const [nth, phrase] of phrases.entries()) {
    if (taken.has(phrase)) continue;
    const some = someOfThem(tree, phrase, before);
    if (some !== undefined) {
      add(some.phrase, some.outcome, some.word, OF_THEM, 0.8, { group: some.group });
      taken.add(phrase);
      continue;
    }
    const beside = outcomeBeside(tree, phrase);
    if (beside !== undefined) add(phrase, beside.outcome, beside.word, 'count:beside', 0.8);
    if (taken.has(phrase)) continue;
    const toll = tollOf(tree, phrase);
    if (toll !== undefined) {
      add(phrase, toll.outcome, toll.word, 'count:total', 0.75, {
        ...(isRunning(tree, toll.word) ? { total: true as const } : {}),
        ...(toll.noun === undefined
          ? {}
          : { group: groupOf(tree.lemma(toll.noun), wordsBefore(tree, toll.noun)) }),
      });
      continue;
    }
    const last = found.findLast((one) => one.phrase.last < phrase.first);
    if (last === undefined || !counts(tree, phrase, entities) || hasOwnVerb(tree, phrase)) continue;
    if (introducesPart(tree, phrase) || (nth > 0 && follows(tree, last.phrase, phrase)))
      add(
        phrase,
        last.outcome,
        last.word,
        'count:list',
        0.7,
        last.wording === undefined ? {} : { wording: last.wording },
      );
  }
  // a list whose last member says it: "4 gunmen, 23 others dead"
  for (const phrase of phrases.toReversed()) {
    const next = found.find((one) => one.phrase.first > phrase.last && follows(tree, phrase, one.phrase));
    if (
      taken.has(phrase) ||
      next === undefined ||
      next.by !== 'count:beside' ||
      hasOwnVerb(tree, phrase) ||
      !counts(tree, phrase, entities)
    )
      continue;
    add(phrase, next.outcome, next.word, 'count:list', 0.7);
  }
  found.sort((a, b) => a.phrase.start - b.phrase.start || a.phrase.end - b.phrase.end);
  // "two others" are of those that were counted before
  for (const [at, one] of found.entries())
    if (at > 0 && !one.phrase.alone && tree.lemma(one.phrase.head) === 'other')
      one.group = found[at - 1]!.group;
  const combined = withCompanions(tree, found);
  for (const one of combined) {
    const whole = wholeOf(tree, one, combined, before);
    if (whole !== undefined) one.partOf = whole;
  }
  return combined;
}

/** Whom a word befell, as counted phrases: those with a number, by name, or one by his noun. */
function phrasesOf(
  tree: SentenceTree,
  { whom, people }: Befallen,
  phrases: readonly CountedPhrase[],
  entities: Entities,
): readonly CountedPhrase[] {
  return [...new Set(whom)].flatMap((head): readonly CountedPhrase[] => {
    const counted = phrases.find((one) => one.head === head || (one.first <= head && head <= one.last));
    if (counted !== undefined) {
      // "one of at least 28 people killed": who it is stands before
      return (people ? counts(tree, counted, entities) : !isAnimal(tree, counted)) ? [counted] : [];
    }
    const token = tree.tokens[head]!;
    const lemma = tree.lemma(head);
    if (STATES.has(lemma)) return [];
    if (
      lemma === 'nobody' ||
      lemma === 'none' ||
      (lemma === 'one' && tree.children(head).some((child) => tree.lemma(child) === 'no'))
    )
      return [{ ...singleAt(tree, head, 'noun'), min: 0, max: 0, definite: false }];
    if (token.upos === 'PROPN') return nameAt(tree, head, entities);
    if (!/^(NOUN|ADJ)$/.test(token.upos) || token.xpos === 'NNS' || !isOnePerson(lemma)) return [];
    if (token.upos === 'ADJ' && tree.child(head, 'det') === undefined) return [];
    const person = tree.withLabel(head, 'appos').find((child) => tree.tokens[child]!.upos === 'PROPN');
    return [singleAt(tree, person ?? head, person === undefined ? 'noun' : 'name')];
  });
}

/** A person by name, with a title before or after it. */
function nameAt(tree: SentenceTree, head: number, entities: Entities): readonly CountedPhrase[] {
  const at = [head, ...tree.withLabel(head, 'flat'), ...tree.withLabel(head, 'appos')];
  for (const place of at)
    for (const { entity, mention } of entities.at(tree.sentence.index, place)) {
      if (mention.kind !== 'name') continue;
      if (entity.class !== 'Person') return [];
      const { first, last, start, end } = mention;
      return [{ ...singleAt(tree, place, 'name'), first, last, start, end, who: { start, end } }];
    }
  return [];
}

/** Whether it counts human beings: by its noun, or because no noun says otherwise. */
function counts(tree: SentenceTree, phrase: CountedPhrase, entities: Entities): boolean {
  if (phrase.alone) return true;
  const lemma = tree.lemma(phrase.head);
  if (isPerson(lemma) || COUNTED.has(lemma)) return true;
  const [found] = entities.at(tree.sentence.index, phrase.head);
  return (
    found !== undefined &&
    /^(Person|PopulationGroup|ArmedGroup|StateForce|UnnamedActor)$/.test(found.entity.class) &&
    !/s$/.test(lemma)
  );
}

const ANIMALS =
  /^(cattle|cow|sheep|goat|camel|animal|livestock|head|donkey|horse|dog|elephant|chicken|pig|bull|ox|vehicle|truck|house|hut|tank)$/;
const isAnimal = (tree: SentenceTree, phrase: CountedPhrase): boolean =>
  !phrase.alone && ANIMALS.test(tree.lemma(phrase.head));

/** What befell them by words that stand beside the number, whatever the tree says. */
function outcomeBeside(
  tree: SentenceTree,
  phrase: CountedPhrase,
): { outcome: string; word: number } | undefined {
  const { tokens } = tree;
  const form = (at: number) => tokens[at]?.form.toLowerCase() ?? '';
  if (phrase.state !== undefined) return { outcome: STATES.get(form(phrase.state))!, word: phrase.state };
  const lemma = tree.lemma(phrase.head);
  const counted = phrase.alone ? undefined : COUNTED.get(lemma);
  if (counted !== undefined) {
    const verb = tree.parent(phrase.head);
    if (lemma === 'life' && !(verb >= 0 && /^(claim|lose|take|cost)$/.test(tree.lemma(verb))))
      return undefined;
    return { outcome: counted, word: phrase.head };
  }
  const after = form(phrase.last + 1);
  if (
    STATES.has(after) &&
    tree.child(phrase.last + 1, 'obj') === undefined &&
    !(tokens[phrase.last + 2]?.upos === 'NUM' && tokens[phrase.last + 1]!.xpos === 'VBD')
  )
    return !phrase.alone || after !== 'hostage'
      ? { outcome: STATES.get(after)!, word: phrase.last + 1 }
      : undefined;
  const mark = form(phrase.first - 1);
  if (mark === ':' || mark === '-' || mark === '–') {
    const label =
      STATES.get(form(phrase.first - 2)) ??
      COUNTED.get(tokens[phrase.first - 2] === undefined ? '' : tree.lemma(phrase.first - 2));
    if (label !== undefined) return { outcome: label, word: phrase.first - 2 };
  }
  return phrase.alone || isPerson(lemma) ? verbBefore(tree, phrase) : undefined;
}

/** "injured 30": the verb right before a number. */
function verbBefore(
  tree: SentenceTree,
  phrase: CountedPhrase,
): { outcome: string; word: number } | undefined {
  const word = phrase.first - 1;
  if (word < 0 || phrase.single !== undefined || tree.tokens[word]!.upos !== 'VERB') return undefined;
  const verb = VERBS.get(tree.lemma(word));
  return verb?.befalls === 'object' ? { outcome: verb.outcome, word } : undefined;
}

function wordsBefore(tree: SentenceTree, noun: number): readonly string[] {
  return tree
    .children(noun)
    .filter((child) => child < noun)
    .map((child) => tree.lemma(child));
}

function groupOfPhrase(tree: SentenceTree, phrase: CountedPhrase, found: readonly Draft[]): string {
  const lemma = tree.lemma(phrase.head);
  const earlier = found.findLast((one) => one.phrase.last < phrase.first);
  if (phrase.alone || lemma === 'other')
    return /^(of|other)$/.test(phrase.alone ? '' : lemma) ? (earlier?.group ?? 'people') : 'people';
  if (COUNTED.has(lemma)) {
    const named = wordsBefore(tree, phrase.head).map((word) =>
      groupOf(word === 'civilian' ? 'civilian' : word),
    );
    return named.find((group) => group !== 'people') ?? 'people';
  }
  return groupOf(lemma, wordsBefore(tree, phrase.head));
}
