/** A sentence as a tree that can be asked downwards: children, and from where to where a subtree reaches. */
import type { Token } from '../../../language/types.js';
import type { ReportSentence } from '../../document/report-document.js';

/** Tokens `first` to `last`, both within. */
export type Reach = readonly [first: number, last: number];

export class Tree {
  readonly sentence: ReportSentence;
  readonly tokens: readonly Token[];
  readonly #children: readonly number[][];
  readonly #reach: readonly (readonly [number, number])[];

  constructor(sentence: ReportSentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    const children: number[][] = this.tokens.map(() => []);
    const order: number[] = [];
    this.tokens.forEach(({ head }, at) => {
      if (head === 0) order.push(at);
      else children[head - 1]!.push(at);
    });
    for (let next = 0; next < order.length; next += 1) order.push(...children[order[next]!]!);
    const reach = this.tokens.map((_, at): [number, number] => [at, at]);
    for (const at of order.toReversed()) {
      const head = this.head(at);
      if (head < 0) continue;
      reach[head]![0] = Math.min(reach[head]![0], reach[at]![0]);
      reach[head]![1] = Math.max(reach[head]![1], reach[at]![1]);
    }
    this.#children = children;
    this.#reach = reach;
  }

  lemma(at: number): string {
    return this.tokens[at]!.lemma.toLowerCase();
  }

  form(at: number): string {
    return this.tokens[at]!.form;
  }

  label(at: number): string {
    return this.tokens[at]!.deprel;
  }

  upos(at: number): string {
    return this.tokens[at]!.upos;
  }

  /** The token that it hangs on; -1 for the root. */
  head(at: number): number {
    return this.tokens[at]!.head - 1;
  }

  children(at: number): readonly number[] {
    return this.#children[at]!;
  }

  /** Children of one of the labels; `obl` stands for its subtypes too. */
  under(at: number, ...labels: readonly string[]): readonly number[] {
    return this.children(at).filter((child) => this.is(child, ...labels));
  }

  is(at: number, ...labels: readonly string[]): boolean {
    const deprel = this.label(at);
    return labels.some((label) => deprel === label || deprel.startsWith(`${label}:`));
  }

  reach(at: number): Reach {
    return this.#reach[at]!;
  }

  within(at: number, above: number): boolean {
    for (let up = at, steps = 0; up >= 0 && steps < 200; up = this.head(up), steps += 1)
      if (up === above) return true;
    return false;
  }

  /** Its preposition: `by`, `according to`. */
  preposition(at: number): string {
    return this.under(at, 'case')
      .flatMap((one) => [one, ...this.under(one, 'fixed')])
      .toSorted((a, b) => a - b)
      .map((one) => this.tokens[one]!.form.toLowerCase())
      .join(' ');
  }

  noun(at: number): boolean {
    return /^(?:NOUN|PROPN|PRON|NUM)$/.test(this.upos(at)) || this.tokens[at]!.xpos.startsWith('NN');
  }

  passive(at: number): boolean {
    if (this.under(at, 'aux:pass', 'nsubj:pass').length > 0) return true;
    return (
      this.tokens[at]!.xpos === 'VBN' &&
      this.under(at, 'aux', 'nsubj').length === 0 &&
      this.is(at, 'acl', 'advcl', 'conj')
    );
  }
}
