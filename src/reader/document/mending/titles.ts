/** Titles before names, hung on the name as the parser does where it knows them. */
import type { Words } from './words.js';

const TITLE =
  /^(?:Col|Gen|Lt|Maj|Capt|Sgt|Brig|Cmdr|Adm|Mr|Mrs|Ms|Dr|Rev|Gov|Sen|Prof|Colonel|General|Major|Captain|Lieutenant|Sergeant|Brigadier|Commander|Admiral|Presidents?|Ministers?|Governors?|Senators?|Generals|Colonels|Imam|Emir|King|Queen|Prince|Princess)\.?$/;

/** "Col. Ovan Rell", "Presidents Vell and Rell": read as of the name "Col.". */
export function mendTitles(words: Words): void {
  for (const [at, { form, upos }] of words.tokens.entries()) {
    if (upos !== 'PROPN' || !TITLE.test(form)) continue;
    const name = at + 1;
    if (words.above(name) !== at || words.label(name) !== 'flat' || words.tag(name) !== 'PROPN') continue;
    const { head, deprel } = words.tokens[at]!;
    words.tokens[name] = { ...words.tokens[name]!, head, deprel };
    for (const child of words.below(at)) words.hang(child, name, words.tokens[child]!.deprel);
    words.hang(at, name, 'nmod:desc');
  }
}
