/** A sentence's tree as the frames ask for it: what hangs on a word, by which preposition, in which voice, and who its subject is. */
import type { Token } from '../../language/types.js';
import { memo } from '../../structures/memo.js';
import { hasLabel, type ReportDocument, type ReportSentence } from '../document/report-document.js';

/** Ways up and down a tree are cut after so many steps: no sentence of news needs more. */
export const MOST_STEPS = 12;

/** Verbs that are not said without an object: without one they stand in the passive of headlines. */
const NEVER_ALONE = /^(kill|injure|wound|arrest|abduct|kidnap|detain|displace)$/;

export class SentenceTree {
  readonly sentence: ReportSentence;
  readonly tokens: readonly Token[];
  readonly #children: (readonly number[])[];

  constructor(sentence: ReportSentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    const children: number[][] = sentence.tokens.map(() => []);
    for (const [at, token] of sentence.tokens.entries())
      if (token.head > 0) children[token.head - 1]!.push(at);
    this.#children = children;
  }

  children(at: number): readonly number[] {
    return this.#children[at]!;
  }

  /** -1 for the root. */
  parent(at: number): number {
    return this.tokens[at]!.head - 1;
  }

  is(at: number, label: string): boolean {
    return hasLabel(this.tokens[at]!, label);
  }

  /** Lower case; of a plural that is taken for a name, or for that of another word, the singular. */
  lemma(at: number): string {
    const { lemma, form, upos } = this.tokens[at]!;
    if (form === 'bases') return 'base';
    if (lemma === 'troops') return 'troop';
    if (upos === 'PROPN' && form.length > 3 && form.endsWith('s') && !form.endsWith('ss'))
      return form.slice(0, -1).toLowerCase();
    return lemma.toLowerCase();
  }

  child(at: number, label: string): number | undefined {
    return this.children(at).find((child) => this.is(child, label));
  }

  withLabel(at: number, label: string): readonly number[] {
    return this.children(at).filter((child) => this.is(child, label));
  }

  /** The preposition before a word: `ahead of` by its first. */
  caseOf(at: number): string | undefined {
    const found = this.child(at, 'case');
    return found === undefined ? undefined : this.lemma(found);
  }

  markOf(at: number): string | undefined {
    const found = this.child(at, 'mark');
    return found === undefined ? undefined : this.lemma(found);
  }

  isVerb(at: number): boolean {
    return this.tokens[at]!.upos === 'VERB';
  }

  /** A verb in the passive: by its subject, its auxiliary, or as a participle after a noun. */
  isPassive(at: number): boolean {
    const label = this.tokens[at]!.deprel;
    if (this.children(at).some((child) => /^(nsubj|aux|csubj):pass$/.test(this.tokens[child]!.deprel)))
      return true;
    const { xpos } = this.tokens[at]!;
    const bare = xpos === 'VBD' && NEVER_ALONE.test(this.lemma(at)) && this.child(at, 'obj') === undefined;
    if (xpos !== 'VBN' && !bare) return false;
    if (this.children(at).some((child) => this.is(child, 'aux'))) return false;
    // "soldiers killed in ambush", "leaving four wounded": the auxiliary is left out
    if (this.child(at, 'nsubj') !== undefined) return this.child(at, 'obj') === undefined;
    if (label === 'conj') return this.isPassive(this.parent(at));
    return true;
  }

  /** Joined to a verb, and yet with a number of its own for a subject: "200 were killed and about 15,000 have fled". */
  hasOwnNumber(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && /^(AUX|ADV|PART)$/.test(this.tokens[before]!.upos)) before -= 1;
    return this.tokens[before]?.upos === 'NUM';
  }

  /** From the first to the last of the words below a word, itself among them. */
  reach(at: number): readonly [first: number, last: number] {
    let [first, last] = [at, at];
    const all = [at];
    for (let next = 0; next < all.length; next += 1)
      for (const child of this.children(all[next]!)) {
        all.push(child);
        first = Math.min(first, child);
        last = Math.max(last, child);
      }
    return [first, last];
  }

  /** The word and those that are joined to it by "and". */
  joined(at: number): readonly number[] {
    return [at, ...this.withLabel(at, 'conj')];
  }

  /** For "who", "which", "that" of a relative clause the noun that it tells more of. */
  antecedent(at: number): number {
    if (!/^(who|whom|which|that|whose)$/.test(this.lemma(at))) return at;
    let verb = this.parent(at);
    for (let step = 0; step < 4 && verb >= 0; step += 1) {
      if (this.is(verb, 'acl')) return this.parent(verb);
      if (
        !this.is(verb, 'conj') &&
        !this.is(verb, 'xcomp') &&
        !this.is(verb, 'obl') &&
        !this.is(verb, 'nmod')
      )
        break;
      verb = this.parent(verb);
    }
    return at;
  }

  /** Steps between two words along the tree, up to `most`. */
  distance(one: number, other: number, most = MOST_STEPS): number {
    const up = new Map<number, number>();
    for (let at = one, steps = 0; at >= 0 && steps <= most; at = this.parent(at), steps += 1)
      up.set(at, steps);
    for (let at = other, steps = 0; at >= 0 && steps <= most; at = this.parent(at), steps += 1) {
      const met = up.get(at);
      if (met !== undefined) return met + steps;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Whether a word lies below another. */
  isBelow(at: number, above: number): boolean {
    for (
      let up = this.parent(at), steps = 0;
      up >= 0 && steps <= 2 * MOST_STEPS;
      up = this.parent(up), steps += 1
    )
      if (up === above) return true;
    return false;
  }
}

/** The trees of a report's sentences, each made once. */
export function treesOf({
  sentences,
}: Pick<ReportDocument, 'sentences'>): (sentence: number) => SentenceTree {
  const trees = new Map<number, SentenceTree>();
  return (sentence) => {
    const known = trees.get(sentence);
    if (known !== undefined) return known;
    const tree = new SentenceTree(sentences[sentence]!);
    trees.set(sentence, tree);
    return tree;
  };
}

const WEEKDAYS =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|last|previous|earlier)$/;

/** Whether a sentence says when: then it may tell of another time than the one before. */
export const dated = memo((tree: SentenceTree): boolean =>
  tree.tokens.some(
    ({ lemma, form, upos }) =>
      (upos !== 'VERB' && WEEKDAYS.test(lemma.toLowerCase())) || /^(19|20)\d\d$/.test(form),
  ),
);
