/** Takes a sentence, gives the words in it that say what befell people, each with the tokens of whom. */

import type { SentenceTree } from '../happenings/tree.js';
import { NOUNS, NOUNS_OF_PEOPLE, SEVERELY, STATES, VERBS } from './outcomes.js';
import { everyone, hedgedSubject, undergoers } from './voice.js';

export interface Befallen {
  /** The word that says it. */
  readonly word: number;
  readonly outcome: string;
  /** Heads of whom it befell, those joined by "and" among them. */
  readonly whom: readonly number[];
  /** Only people count. */
  readonly people: boolean;
  readonly loaded: boolean;
}

export function befallenIn(tree: SentenceTree): readonly Befallen[] {
  const found: Befallen[] = [];
  for (const [at, token] of tree.tokens.entries()) {
    const one =
      token.upos === 'VERB' || (token.xpos === 'VBN' && token.upos !== 'AUX')
        ? byVerb(tree, at)
        : (byTaking(tree, at) ?? byState(tree, at) ?? byNoun(tree, at));
    if (one !== undefined) found.push(one);
  }
  return found;
}

function byVerb(tree: SentenceTree, at: number): Befallen | undefined {
  const verb = VERBS.get(tree.lemma(at));
  const shot = /^(shoot|gun|stab|beat|hack|club|stone|burn|starve|torture|crush|trample|bludgeon)$/.test(
    tree.lemma(at),
  );
  if (verb === undefined && !(shot && deadly(tree, at))) return byState(tree, at);
  const { outcome = 'killed', befalls = 'object', people = false, loaded = false } = verb ?? {};
  const whom =
    befalls === 'subject' || losesLife(tree, at)
      ? subjects(tree, at)
      : amongThose(tree, undergoers(tree, at));
  return {
    word: at,
    outcome: harsher(tree, at, joinedOutcome(tree, at, outcome)),
    whom,
    people: people === true,
    loaded: loaded === true,
  };
}

/** "shot dead", "gunned down", "stabbed to death". */
function deadly(tree: SentenceTree, at: number): boolean {
  const [next, after] = [at + 1, at + 2].map((place) => tree.tokens[place]?.form.toLowerCase());
  return (
    next === 'dead' ||
    (tree.lemma(at) === 'gun' && tree.children(at).some((child) => tree.lemma(child) === 'down')) ||
    (next === 'to' && after === 'death') ||
    tree
      .children(at)
      .some(
        (child) =>
          tree.lemma(child) === 'dead' || (tree.lemma(child) === 'death' && tree.caseOf(child) === 'to'),
      )
  );
}

/** "11 people lost their lives". */
function losesLife(tree: SentenceTree, at: number): boolean {
  const object = tree.child(at, 'obj');
  return tree.lemma(at) === 'lose' && object !== undefined && tree.lemma(object) === 'life';
}

/** "a boy was among those killed": the boy. */
function amongThose(tree: SentenceTree, whom: readonly number[]): readonly number[] {
  return whom.flatMap((one) => {
    if (!/^(those|that|person|victim)$/.test(tree.lemma(one)) || tree.caseOf(one) !== 'among') return [one];
    const subject =
      tree.child(one, 'nsubj') ?? (tree.parent(one) >= 0 ? tree.child(tree.parent(one), 'nsubj') : undefined);
    return subject === undefined ? [] : everyone(tree, tree.antecedent(subject));
  });
}

/** "killed or wounded": which of both is not told. */
function joinedOutcome(tree: SentenceTree, at: number, outcome: string): string {
  const harm = (one: number) => {
    const other = VERBS.get(tree.lemma(one))?.outcome;
    return other === 'killed' || other === 'wounded' ? other : undefined;
  };
  if (harm(at) === undefined) return outcome;
  const partner = tree.is(at, 'conj')
    ? tree.parent(at)
    : tree.withLabel(at, 'conj').find((child) => harm(child) !== undefined);
  if (partner === undefined || partner < 0 || harm(partner) === undefined || harm(partner) === harm(at))
    return outcome;
  const [low, high] = at < partner ? [at, partner] : [partner, at];
  if (high - low !== 2) return outcome;
  return tree.lemma(low + 1) === 'or' || tree.lemma(low + 1) === '/' ? 'harmed' : outcome;
}

function harsher(tree: SentenceTree, at: number, outcome: string): string {
  if (outcome !== 'wounded') return outcome;
  const near = [
    ...tree
      .children(at)
      // "60 were wounded, 14 critically": of the 14
      .filter((child) => !tree.tokens.slice(at, child).some(({ form }) => form === ','))
      .map((child) => tree.tokens[child]!.form.toLowerCase()),
    tree.tokens[at - 1]?.form.toLowerCase() ?? '',
  ];
  return near.some((word) => SEVERELY.has(word)) ? 'severely-wounded' : outcome;
}

/** Its subject, over "who" to the noun before, and over a verb that shares it. */
function subjects(tree: SentenceTree, at: number): readonly number[] {
  let verb = at;
  for (let step = 0; step < 4; step += 1) {
    const subject = tree.child(verb, 'nsubj');
    if (subject !== undefined) return everyone(tree, tree.antecedent(subject));
    const number = hedgedSubject(tree, verb);
    if (number !== undefined) return [number];
    if (tree.hasOwnNumber(verb)) return [];
    if (tree.is(verb, 'acl')) return everyone(tree, tree.parent(verb));
    if (!tree.is(verb, 'conj') && !tree.is(verb, 'xcomp')) return [];
    verb = tree.parent(verb);
    if (verb < 0) return [];
  }
  return [];
}

/** "took 12 people hostage", "held captive". */
function byTaking(tree: SentenceTree, at: number): Befallen | undefined {
  if (!/^(hostage|captive|prisoner)$/.test(tree.lemma(at))) return undefined;
  const verb = tree.parent(at);
  if (verb < 0 || !/^(take|hold|keep)$/.test(tree.lemma(verb))) return undefined;
  const outcome = STATES.get(tree.lemma(at))!;
  const object = tree.is(at, 'obj') && !tree.isPassive(verb);
  return {
    word: verb,
    outcome,
    whom: object ? everyone(tree, at) : undergoers(tree, verb),
    people: true,
    loaded: false,
  };
}

/** "35 are dead", "left 12 dead", "four were among the dead", "the dead included three children". */
function byState(tree: SentenceTree, at: number): Befallen | undefined {
  const outcome = STATES.get(tree.tokens[at]!.form.toLowerCase());
  if (outcome === undefined) return undefined;
  const give = (whom: readonly number[]): Befallen => ({
    word: at,
    outcome: harsher(tree, at, outcome),
    whom,
    people: true,
    loaded: false,
  });
  const parent = tree.parent(at);
  const subject = tree.child(at, 'nsubj');
  if (subject !== undefined && (tree.child(at, 'cop') !== undefined || tree.caseOf(at) === 'among'))
    return give(everyone(tree, tree.antecedent(subject)));
  if (subject !== undefined && tree.tokens[at]!.upos === 'ADJ')
    return give(everyone(tree, tree.antecedent(subject)));
  if (parent >= 0) {
    const above = tree.lemma(parent);
    if (tree.is(at, 'xcomp') || (tree.is(at, 'amod') && parent < at)) {
      if (!tree.isVerb(parent)) return give(everyone(tree, parent));
      const object = tree.child(parent, 'obj');
      return give(
        object !== undefined
          ? everyone(tree, object)
          : [...undergoers(tree, parent), ...subjects(tree, parent)],
      );
    }
    if (/^(include|comprise)$/.test(above) && tree.is(at, 'nsubj')) {
      const object = tree.child(parent, 'obj');
      if (object !== undefined) return give(everyone(tree, object));
    }
    // "among the dead were three children"
    if (tree.caseOf(at) === 'among' && parent > at && tree.child(parent, 'cop') !== undefined)
      return give(everyone(tree, parent));
    if (tree.caseOf(at) === 'among' && tree.child(parent, 'nsubj') !== undefined)
      return give(everyone(tree, tree.child(parent, 'nsubj')!));
  }
  return give([]);
}

/** "the killing of 12 farmers", "Camara's death", "the lives of 12 people". */
function byNoun(tree: SentenceTree, at: number): Befallen | undefined {
  if (tree.tokens[at]!.upos !== 'NOUN') return undefined;
  const lemma = tree.lemma(at);
  const outcome = NOUNS.get(lemma);
  if (outcome === undefined) return undefined;
  const whom = tree
    .children(at)
    .filter(
      (child) =>
        (tree.is(child, 'nmod') && tree.caseOf(child) === 'of') ||
        (tree.is(child, 'nmod:poss') &&
          /^(death|killing|murder|assassination|abduction|kidnapping|arrest|detention|release)$/.test(lemma)),
    );
  return {
    word: at,
    outcome,
    whom: whom.flatMap((one) => everyone(tree, one)),
    people: NOUNS_OF_PEOPLE.has(lemma),
    loaded: false,
  };
}
