/** Counts that are part of a count before: `seven soldiers, among them three gendarmes`. */
import type { SentenceTree } from '../happenings/tree.js';
import type { Draft } from './drafts.js';
import type { CountedPhrase } from './phrases.js';

/** The rule of those who are some of whom was told of before. */
export const OF_THEM = 'count:of-them';
/** Sentences back in which the whole of which something is a part may stand. */
const REACH = 2;
/** Words before a phrase that are looked at. */
const BACK = 4;

/** Whether words around a phrase make it a part of what was counted before. */
export function introducesPart(tree: SentenceTree, phrase: CountedPhrase): boolean {
  const before = Array.from({ length: BACK }, (_, back) => phrase.first - 1 - back)
    .filter((at) => at >= 0)
    .map((at) => tree.lemma(at));
  if (before[0] === 'include' || before[0] === 'including' || before[0] === 'notably') return true;
  const near = before.slice(0, 3).join(' ');
  if (/^(?:(?:be) )?(?:they|them|whom|which) (among|of)/.test(near)) return true;
  return ofThem(tree, phrase);
}

/** "three of them", "two of whom". */
export function ofThem(tree: SentenceTree, phrase: CountedPhrase): boolean {
  const at = phrase.number + 1;
  return (
    tree.tokens[at + 1] !== undefined &&
    tree.lemma(at) === 'of' &&
    /^(they|them|whom|which|those)$/.test(tree.lemma(at + 1))
  );
}

/** Whether a phrase goes on with the list in which another stands: only commas and "and" are between. */
export function follows(tree: SentenceTree, one: CountedPhrase, next: CountedPhrase): boolean {
  if (next.first - one.last > 4) return false;
  for (let at = one.last + 1; at < next.first; at += 1)
    if (!/^(,|and|or|;|plus|as|well|another|a|the)$/.test(tree.lemma(at))) return false;
  // "and two vehicles were destroyed" begins a clause of its own
  return !/^nsubj/.test(tree.tokens[next.head]!.deprel);
}

/** The place in the list of the count that a count is part of: in this sentence, or the last of those before. */
export function wholeOf(
  tree: SentenceTree,
  one: Draft,
  sentence: readonly Draft[],
  before: readonly Draft[],
): number | undefined {
  const { phrase } = one;
  const place = sentence.indexOf(one);
  const greater = (other: Draft) => (other.phrase.max ?? Number.POSITIVE_INFINITY) > (phrase.min ?? 0);
  const isPart = introducesPart(tree, phrase);
  const sum = sumOf(tree, one, sentence);
  if (sum !== undefined) return before.length + sum;
  const fits = (other: Draft) => greater(other) && other.outcome === one.outcome;
  if (isPart || inList(tree, one, sentence)) {
    const at = sentence.findLastIndex(
      (other, nth) => nth < place && other.partOf === undefined && fits(other),
    );
    if (at >= 0) return before.length + at;
  }
  const of = oneOf(tree, phrase, sentence);
  if (of !== undefined) return before.length + of;
  const opens = isPart || one.by === OF_THEM || amongThem(tree, one);
  if (!opens) return undefined;
  const near = before.findLastIndex(
    (other) => tree.sentence.index - other.sentence <= REACH && other.partOf === undefined && fits(other),
  );
  return near < 0 ? undefined : near;
}

/** Nouns that hold those that are named after them. */
const ANYONE =
  /^(people|person|civilian|victim|other|individual|villager|resident|member|dead|wounded|casualty|death)$/;

/** "three civilians, two women and a child": those after the comma are those before it. */
function sumOf(tree: SentenceTree, one: Draft, sentence: readonly Draft[]): number | undefined {
  const place = sentence.indexOf(one);
  for (let whole = place - 1; whole >= 0 && place - whole <= 4; whole -= 1) {
    const { phrase, outcome } = sentence[whole]!;
    if (phrase.min === undefined || phrase.min !== phrase.max || phrase.min < 2) continue;
    if (!phrase.alone && !ANYONE.test(tree.lemma(phrase.head))) continue;
    let sum = 0;
    for (let at = whole + 1; at < sentence.length && sum < phrase.min; at += 1) {
      const part = sentence[at]!;
      const before = at === whole + 1 ? phrase : sentence[at - 1]!.phrase;
      if (part.outcome !== outcome || !follows(tree, before, part.phrase)) break;
      if (at === whole + 1 && tree.lemma(part.phrase.first - 1) === 'and') break;
      sum += part.phrase.min ?? 0;
      if (sum === phrase.min && at >= place && at > whole + 1) return whole;
    }
  }
  return undefined;
}

/** A part before it in the same list: "including two women and three children". */
function inList(tree: SentenceTree, one: Draft, sentence: readonly Draft[]): boolean {
  const place = sentence.indexOf(one);
  const last = sentence[place - 1];
  return last?.partOf !== undefined && last.word === one.word && follows(tree, last.phrase, one.phrase);
}

/** "Two of the five men that were killed", "a nurse was one of 28 people killed": the five, the 28. */
function oneOf(tree: SentenceTree, phrase: CountedPhrase, sentence: readonly Draft[]): number | undefined {
  const at = sentence.findIndex((other) => {
    if (other.phrase.first <= phrase.last || tree.caseOf(other.phrase.head) !== 'of') return false;
    const above = tree.parent(other.phrase.head);
    return (
      above === phrase.number ||
      (above >= 0 && tree.lemma(above) === 'one' && tree.child(above, 'nsubj') === phrase.head)
    );
  });
  return at < 0 ? undefined : at;
}

/** "Among the dead were three children", "the dead included". */
function amongThem(tree: SentenceTree, { word }: Draft): boolean {
  const token = tree.tokens[word]!;
  if (!/^(dead|killed|wounded|injured)$/.test(token.form.toLowerCase())) return false;
  return tree.caseOf(word) === 'among' || (tree.is(word, 'nsubj') && tree.child(word, 'det') !== undefined);
}

/** "killed dozens, and about 15,000 have fled": what is said of them follows, whatever was said of those before. */
export function hasOwnVerb({ tokens }: SentenceTree, { last }: CountedPhrase): boolean {
  let at = last + 1;
  while (/^(AUX|ADV|PART)$/.test(tokens[at]?.upos ?? '')) at += 1;
  return (
    at > last + 1 && tokens[last + 1]!.upos === 'AUX' && /^(VERB|ADJ|NOUN)$/.test(tokens[at]?.upos ?? '')
  );
}
