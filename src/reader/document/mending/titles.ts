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

const POST =
  /^(?:president|minister|premier|chancellor|governor|mayor|ambassador|envoy|chairman|chairwoman|spokesman|spokeswoman|spokesperson|commander|chief|leader|head|director|general|colonel|secretary|king|emir|prince|imam)$/;

/** "president and army chief Ovan Rell met": read as three who met. */
export function mendJoinedTitles(words: Words): void {
  for (let at = 2; at + 1 < words.tokens.length; at += 1) {
    const name = at + 1;
    const first = words.above(at);
    if (!POST.test(words.lemma(at)) || words.tag(at) !== 'NOUN' || words.label(at) !== 'conj') continue;
    if (first < 0 || first > at || !POST.test(words.lemma(first)) || words.tag(first) !== 'NOUN') continue;
    if (words.tag(name) !== 'PROPN' || !/^(?:conj|appos|flat)$/.test(words.label(name))) continue;
    if (words.above(name) !== at && words.above(name) !== first) continue;
    if (words.form(at).endsWith('s') || words.form(first).endsWith('s')) continue;
    const { head, deprel } = words.tokens[first]!;
    words.tokens[name] = { ...words.tokens[name]!, head, deprel };
    words.hang(first, name, 'nmod:desc');
    words.hang(at, name, 'nmod:desc');
    for (const child of words.below(at)) if (words.label(child) === 'cc') words.hang(child, name, 'cc');
  }
}

/** "the ambassador to Vell, Ovan Rell": a person named behind a comma is the ambassador, and no land. */
export function mendHolders(words: Words): void {
  for (let at = 4; at < words.tokens.length; at += 1) {
    if (words.label(at) !== 'appos' || words.tag(at) !== 'PROPN' || words.form(at - 1) !== ',') continue;
    if (words.label(at + 1) !== 'flat' || words.above(at + 1) !== at) continue;
    const place = words.above(at);
    const preposition = words.child(place, 'case');
    if (preposition === undefined || place > at || !/^(?:to|of|for|in)$/.test(words.form(preposition)))
      continue;
    const post = preposition - 1;
    if (!POST.test(words.lemma(post)) || !/^(?:nmod|obl)$/.test(words.label(place))) continue;
    words.hang(place, post, 'nmod');
    words.hang(at, post, 'appos');
  }
}
