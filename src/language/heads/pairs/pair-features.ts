/** Takes two mentions of a text, gives what tells whether they are of the same thing: words, number, kind, how far apart. */

import { hashOf, mix } from '../../lexicon/hashing.js';
import type { PairedMention, Token } from '../../types.js';
import type { Scored } from '../scoring/scorer.js';

/** Rows of the table of features of pairs. */
export const PAIR_ROWS = 1 << 12;

const row = (template: number, value: number): number =>
  (mix(mix(template + 700, value), 0x6b79d8a5) >>> 6) & (PAIR_ROWS - 1);

const MALE = /^(?:he|him|his|himself|man|mr\.?|father|son|brother|king|husband|boy)$/u;
const FEMALE = /^(?:she|her|hers|herself|woman|mrs\.?|ms\.?|mother|daughter|sister|queen|wife|girl)$/u;

/** One mention in the words that pairs are told by. */
export interface Side {
  readonly head: Token;
  /** name, nominal, or the pronoun itself. */
  readonly form: string;
  readonly words: ReadonlySet<string>;
  readonly text: string;
  readonly number: string;
  readonly gender: string;
  readonly kind: string;
  readonly type: string;
  readonly definite: string;
  readonly role: string;
}

const SMALL = new Set(['DET', 'PUNCT', 'ADP', 'PART', 'CCONJ']);

/** Reads a mention. */
export function sideOf({ sentence, first, last, head }: PairedMention): Side {
  const { tokens, heads } = sentence;
  const own = tokens[head]!;
  const lower = own.form.toLowerCase();
  const inside = tokens.slice(first, last + 1);
  const words = new Set(
    inside.filter(({ upos }) => !SMALL.has(upos)).map(({ lemma }) => lemma.toLowerCase()),
  );
  const kinds = Object.entries(heads?.kinds[head] ?? {}).sort(([, a], [, b]) => b - a);
  const name = heads?.names.find((one) => one.first <= head && head <= one.last);
  const pronoun = own.upos === 'PRON';
  const first_ = inside[0]!.form.toLowerCase();
  return {
    head: own,
    form: pronoun ? lower : own.upos === 'PROPN' ? 'name' : 'noun',
    words,
    text: inside
      .filter(({ upos }) => upos !== 'DET' && upos !== 'PUNCT')
      .map(({ form }) => form.toLowerCase())
      .join(' '),
    number: /Number=(\w+)/u.exec(own.feats ?? '')?.[1] ?? '',
    gender: [...inside].some(({ form }) => MALE.test(form.toLowerCase()))
      ? 'male'
      : inside.some(({ form }) => FEMALE.test(form.toLowerCase()))
        ? 'female'
        : '',
    kind: kinds[0]?.[0] ?? '',
    type: name?.type ?? '',
    definite: pronoun
      ? 'pronoun'
      : /^(?:the|this|that|these|those|its|his|her|their)$/u.test(first_)
        ? first_
        : /^an?$/u.test(first_)
          ? 'a'
          : '',
    role: own.deprel.split(':')[0]!,
  };
}

const initials = (text: string): string =>
  text
    .split(' ')
    .filter((word) => word.length > 3 || /^\p{L}{1,3}$/u.test(word))
    .map((word) => word[0])
    .join('');

/** What a pair is scored by; `a` stands before `b`. */
export function pairFeatures(one: PairedMention, other: PairedMention, a: Side, b: Side): Scored {
  const sentences = Math.min(8, other.sentenceIndex - one.sentenceIndex);
  const shared = [...b.words].filter((word) => a.words.has(word)).length;
  const sameHead = a.head.lemma.toLowerCase() === b.head.lemma.toLowerCase() ? 1 : 0;
  const exact = a.text === b.text ? 1 : 0;
  const inside = shared === b.words.size ? 2 : shared === a.words.size ? 1 : 0;
  const acronym =
    /^\p{Lu}{2,}$/u.test(b.head.form) && initials(a.text).toUpperCase() === b.head.form
      ? 1
      : /^\p{Lu}{2,}$/u.test(a.head.form) && initials(b.text).toUpperCase() === a.head.form
        ? 2
        : 0;
  const forms = hashOf(`${a.form} ${b.form}`);
  const kinds = hashOf(`${a.kind} ${b.kind}`);
  const numbers = hashOf(`${a.number} ${b.number}`);
  const genders = hashOf(`${a.gender} ${b.gender}`);
  const matched = exact * 8 + sameHead * 4 + inside;
  const nested =
    one.sentenceIndex === other.sentenceIndex && one.first <= other.last && other.first <= one.last ? 1 : 0;
  const near =
    sentences === 0 ? Math.min(5, Math.floor(Math.log2(1 + Math.max(0, other.first - one.last)))) : 6;
  const linked =
    sentences > 0
      ? ''
      : other.sentence.tokens[other.head]!.head - 1 === one.head
        ? other.sentence.tokens[other.head]!.deprel
        : '';
  const nameParts = a.type !== '' && b.type !== '' ? 1 + (a.type === b.type ? 1 : 0) : 0;
  return {
    words: [],
    features: [
      row(1, sentences),
      row(2, forms),
      row(3, mix(forms, matched)),
      row(4, mix(forms, kinds)),
      row(5, mix(forms, numbers)),
      row(6, mix(forms, genders)),
      row(7, mix(forms, sentences)),
      row(8, mix(matched, sentences)),
      row(9, mix(matched, hashOf(`${a.form} ${b.form} ${b.definite}`))),
      row(
        10,
        mix(
          Math.min(3, shared),
          mix(a.words.size > 3 ? 3 : a.words.size, b.words.size > 3 ? 3 : b.words.size),
        ),
      ),
      row(11, acronym),
      row(12, nested * 8 + near),
      row(13, mix(forms, nested * 8 + near)),
      row(14, hashOf(`${linked} ${b.form}`)),
      row(15, hashOf(`${a.role} ${b.role} ${b.form}`)),
      row(16, mix(mix(kinds, numbers), sentences > 2 ? 1 : 0)),
      row(17, mix(nameParts, matched)),
      row(18, hashOf(`${a.definite} ${b.definite} ${sameHead}`)),
      row(19, mix(hashOf(`${a.kind} ${b.head.lemma.toLowerCase()}`), a.form === 'name' ? 1 : 0)),
      row(20, hashOf(`${a.type} ${b.head.lemma.toLowerCase()}`)),
      row(21, mix(mix(kinds, matched), forms)),
    ],
  };
}
