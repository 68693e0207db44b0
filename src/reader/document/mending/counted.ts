/** Counts that the parser takes for circumstances: what is counted becomes the object again. */
import type { Words } from './words.js';

/** "killed at least 14 soldiers": read as "at 14 soldiers". */
export function mendBounds(words: Words): void {
  for (let at = 0; at + 2 < words.tokens.length; at += 1) {
    if (words.form(at) !== 'at' || !/^(least|most)$/.test(words.form(at + 1))) continue;
    const number = at + 2;
    if (words.tag(number) !== 'NUM') continue;
    const counted = words.label(number) === 'nummod' ? words.above(number) : number;
    words.hang(at + 1, number, 'nmod');
    words.hang(at, at + 1, 'case');
    if (words.child(counted, 'case') === undefined) becomeObject(words, counted);
  }
}

/** "hacked to death 11 farmers": read as "to 11 death farmers". */
export function mendToDeath(words: Words): void {
  for (let at = 1; at + 1 < words.tokens.length; at += 1) {
    if (words.form(at) !== 'death' || words.form(at - 1) !== 'to') continue;
    const counted = words.above(at);
    const verb = words.above(counted);
    if (counted < at || words.label(at) !== 'compound' || words.tag(verb) !== 'VERB' || verb > at) continue;
    words.hang(at, verb, 'obl');
    words.hang(at - 1, at, 'case');
    becomeObject(words, counted);
  }
}

/** "hand over three bases": read as "more than three". */
export function mendHandOver(words: Words): void {
  for (let at = 1; at + 1 < words.tokens.length; at += 1) {
    if (words.form(at) !== 'over' || !/^(hand|turn|sign)$/.test(words.lemma(at - 1))) continue;
    if (words.tag(at - 1) !== 'VERB' || words.above(at) === at - 1) continue;
    const head = words.above(at);
    const counted = words.label(head) === 'nummod' ? words.above(head) : head;
    if (words.above(counted) !== at - 1) continue;
    words.hang(at, at - 1, 'compound:prt');
    words.retag(at, { upos: 'ADP', xpos: 'RP' });
    becomeObject(words, counted);
  }
}

/** "among the dead were four aid workers": read as "the dead aid workers". */
export function mendAmongThem(words: Words): void {
  for (let at = 0; at + 3 < words.tokens.length; at += 1) {
    if (words.form(at) !== 'among' || words.form(at + 1) !== 'the') continue;
    const them = at + 2;
    if (!/^(dead|killed|wounded|injured|missing)$/.test(words.form(them)) || words.label(them) !== 'amod')
      continue;
    const who = words.above(them);
    if (who < them || words.lemma(at + 3) !== 'be') continue;
    words.hang(them, who, 'obl');
    words.hang(at, them, 'case');
    words.hang(at + 1, them, 'det');
  }
}

/** Where a verb stands before it that has no object yet. */
function becomeObject(words: Words, at: number): void {
  const verb = words.above(at);
  if (words.label(at) !== 'obl' || words.tag(verb) !== 'VERB' || verb > at) return;
  if (words.child(verb, 'obj') !== undefined) return;
  const isPassive = words.below(verb).some((child) => /:pass$/.test(words.tokens[child]!.deprel));
  if (!isPassive) words.hang(at, verb, 'obj');
}
