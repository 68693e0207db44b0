/** A name to its words as they are compared: without small words, plurals read as one, the noun of it known from what follows. */
import { normalizeName } from './name-keys.js';

const SMALL = new Set(
  'a an the of in on at by for from to with and or near against between before after over into that who'.split(
    ' ',
  ),
);
/** Where what the name is a name of has been said: `Spokesperson | of the Malian government`. */
const AFTER_NOUN =
  /\s(?:of|in|on|at|by|for|from|to|with|near|against|between|before|after|over|that|who|sent)\s|\s?[(,]/u;
/** What follows these says who is meant, not whose it is: an alliance of rebels is rebels. */
const MADE_OF = /^(?:alliance|coalition|coordination|union|federation) of (?!the\s)/iu;
/** One who was, not who is. */
const FORMER = /^(?:the )?(?:former|ex|erstwhile) /u;

/** The words that tell names apart, in order: `the Ceasefires of 2014` gives `ceasefire`, `2014`. */
export function wordsOf(text: string): readonly string[] {
  return normalizeName(text.replace(/['’]s\b/gu, ''))
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word))
    .map(singular);
}

/**
 * The words up to the noun of what is written, which is the last of them: `Former rebels at Ber` gives `former`, `rebel`.
 * @param title it says what happened, and has a noun only where it goes on after it: `MINUSMA leaves Ber` has none.
 */
export function nounPhrase(written: string, title = false): readonly string[] {
  const made = MADE_OF.exec(written)?.[0].length ?? 0;
  const rest = written.slice(made);
  const end = AFTER_NOUN.exec(rest)?.index;
  return title && end === undefined ? [] : wordsOf(written.slice(0, made) + rest.slice(0, end));
}

/** The same words in whatever order have the same key. */
export function anyOrder(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** What follows `former`; undefined for a name without it. */
export function afterFormer(key: string): string | undefined {
  const former = FORMER.exec(key);
  return former === null ? undefined : key.slice(former[0].length);
}

export function isYear(word: string): boolean {
  return /^[12]\d{3}$/.test(word);
}

function singular(word: string): string {
  const person = word.replace(/^(spokes|chair)(?:wo)?m[ae]n$/, '$1person');
  if (person.length < 4) return person;
  if (person.endsWith('ies')) return `${person.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(person)) return person.slice(0, -2);
  return /[^siu]s$/.test(person) ? person.slice(0, -1) : person;
}
