/** Takes the tokens of a sentence, gives its tree ready to be walked. */

import type { Token } from '../../types.js';

/** A tree ready to be walked. */
export class Tree {
  readonly tokens: readonly Token[];
  /** Positions of the dependents of each token, in order. */
  readonly dependents: readonly (readonly number[])[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    const dependents: number[][] = tokens.map(() => []);
    for (const [at, { head }] of tokens.entries()) if (head > 0) dependents[head - 1]!.push(at);
    this.dependents = dependents;
  }

  /** Position of the head; -1 for the root. */
  headOf(at: number): number {
    return this.tokens[at]!.head - 1;
  }

  /** First and last token of what hangs on a token, as far as it is one run of words with it. */
  spanOf(at: number): { first: number; last: number } {
    const under = new Set([at]);
    const open = [at];
    for (let one = open.pop(); one !== undefined; one = open.pop())
      for (const next of this.dependents[one]!) {
        under.add(next);
        open.push(next);
      }
    let first = at;
    let last = at;
    while (under.has(first - 1)) first--;
    while (under.has(last + 1)) last++;
    return { first, last };
  }
}
