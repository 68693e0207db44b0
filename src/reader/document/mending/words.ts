/** A sentence while its tree is mended: its words can be hung elsewhere. Places count from 0; -1 is above the root. */
import type { Sentence, Token } from '../../../language/types.js';

export class Words {
  readonly tokens: Token[];

  constructor({ tokens }: Sentence) {
    this.tokens = [...tokens];
  }

  /** In lower case; empty beyond the ends. */
  form(at: number): string {
    return this.tokens[at]?.form.toLowerCase() ?? '';
  }

  lemma(at: number): string {
    return this.tokens[at]?.lemma.toLowerCase() ?? '';
  }

  tag(at: number): string {
    return this.tokens[at]?.upos ?? '';
  }

  /** Its label, without a subtype. */
  label(at: number): string {
    return this.tokens[at]?.deprel.replace(/:.*/, '') ?? '';
  }

  above(at: number): number {
    return (this.tokens[at]?.head ?? 0) - 1;
  }

  below(at: number): readonly number[] {
    return this.tokens.flatMap(({ head }, child) => (head - 1 === at ? [child] : []));
  }

  child(at: number, label: string): number | undefined {
    return this.below(at).find((child) => this.label(child) === label);
  }

  isBelow(at: number, head: number): boolean {
    for (let up = this.above(at), steps = 0; up >= 0 && steps < 100; up = this.above(up), steps += 1)
      if (up === head) return true;
    return false;
  }

  /** Not where it would hang below itself. */
  hang(at: number, head: number, deprel: string): void {
    if (at === head || this.isBelow(head, at)) return;
    this.tokens[at] = { ...this.tokens[at]!, head: head + 1, deprel };
  }

  retag(at: number, tag: Pick<Token, 'upos' | 'xpos'>): void {
    this.tokens[at] = { ...this.tokens[at]!, ...tag };
  }
}
