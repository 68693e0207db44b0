/** Totals that run on: `bringing to 39 the number of soldiers killed`, `the toll rose to 50`. */
import type { SentenceTree } from '../happenings/tree.js';
import { NOUNS, STATES, TOLL_VERBS, TOLLS, VERBS } from './outcomes.js';
import type { CountedPhrase } from './phrases.js';

export interface Toll {
  readonly outcome: string;
  /** The word of the total. */
  readonly word: number;
  /** Who is counted, where it is told: `soldiers`. */
  readonly noun?: number;
}

/** Words between a number and the noun of its total. */
const REACH = 12;

export function tollOf(tree: SentenceTree, phrase: CountedPhrase): Toll | undefined {
  const { tokens } = tree;
  const before = phrase.first > 0 ? tree.lemma(phrase.first - 1) : '';
  for (
    let at = Math.max(0, phrase.first - REACH);
    at < Math.min(tokens.length, phrase.last + REACH);
    at += 1
  ) {
    const base = tokens[at]!.upos === 'NOUN' ? TOLLS.get(tree.lemma(at)) : undefined;
    if (base === undefined || (at >= phrase.first && at <= phrase.last)) continue;
    const direct = at === phrase.first - 2 && /^(of|at|to)$/.test(before);
    const verb = verbBetween(tree, phrase, at);
    if (!direct && verb === undefined) continue;
    if (
      !direct &&
      !/^(to|at|by|past|reach|exceed|pass|surpass|top|be|total|over|above)$/.test(before) &&
      !/^(reach|exceed|pass|surpass|top|hit|put)$/.test(tree.lemma(verb!))
    )
      continue;
    if (before === 'by') continue;
    const told = outcomeOfToll(tree, at);
    if (told !== undefined) return { word: at, ...told };
    if (base !== '' && (base !== 'killed' || tree.lemma(at) !== 'toll' || isDeadly(tree, at)))
      return { word: at, outcome: base };
  }
  return undefined;
}

/** A bare toll is of the dead; that of wounded says so. */
function isDeadly(tree: SentenceTree, toll: number): boolean {
  return !tree
    .children(toll)
    .some((child) => /^(injury|inflation|economic|financial|phone)$/.test(tree.lemma(child)));
}

/** The verb of rising by which a number is that of a total. */
function verbBetween(tree: SentenceTree, phrase: CountedPhrase, toll: number): number | undefined {
  for (
    let verb = tree.parent(phrase.head), step = 0;
    verb >= 0 && step < 3;
    verb = tree.parent(verb), step += 1
  )
    if (TOLL_VERBS.has(tree.lemma(verb)) && (tree.parent(toll) === verb || tree.distance(toll, verb) <= 2))
      return verb;
  return tree.parent(toll) === phrase.head ? toll : undefined;
}

/** "the number of soldiers killed since January": killed, of soldiers. */
function outcomeOfToll(tree: SentenceTree, toll: number): { outcome: string; noun?: number } | undefined {
  const of = tree
    .children(toll)
    .filter((child) => child > toll && tree.is(child, 'nmod') && tree.caseOf(child) === 'of');
  for (const noun of of) {
    const state =
      STATES.get(tree.tokens[noun]!.form.toLowerCase()) ??
      NOUNS.get(tree.lemma(noun)) ??
      TOLLS.get(tree.lemma(noun));
    if (state !== undefined && state !== '') return { outcome: state };
    for (const child of tree.children(noun)) {
      const outcome =
        STATES.get(tree.tokens[child]!.form.toLowerCase()) ?? VERBS.get(tree.lemma(child))?.outcome;
      if (outcome !== undefined && (tree.is(child, 'acl') || tree.is(child, 'amod')))
        return { outcome, noun };
    }
  }
  for (const child of tree.children(toll)) {
    if (!tree.is(child, 'compound') && !tree.is(child, 'amod')) continue;
    const lemma = tree.lemma(child);
    if (lemma === 'casualty') return { outcome: 'harmed' };
    if (/^(injury|injured|wounded)$/.test(lemma)) return { outcome: 'wounded' };
    if (/^(death|dead|fatality)$/.test(lemma)) return { outcome: 'killed' };
  }
  return undefined;
}
