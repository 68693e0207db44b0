/**
 * What is counted or measured: takes the pieces after a number and gives the noun (`peacekeepers`), or the
 * measure with its kind (`km`, `dollars`, `%`, `months`).
 */

import type { Lexeme } from '../lexemes/lexemes.js';

export type MeasureKind = 'quantity' | 'money' | 'percentage' | 'duration' | 'age';

export interface Measure {
  readonly kind: MeasureKind;
  /** As written, lower case. */
  readonly unit: string;
  readonly next: number;
}

type Pieces = readonly Lexeme[];

function kinds(kind: MeasureKind, words: string): [string, MeasureKind][] {
  return words.split(' ').map((word) => [word, kind]);
}

const MEASURES: ReadonlyMap<string, MeasureKind> = new Map([
  ...kinds(
    'quantity',
    'km kms kilometer kilometers kilometre kilometres mile miles metre metres meter meters feet foot yard yards mm cm',
  ),
  ...kinds(
    'quantity',
    'kg kilo kilos kilogram kilograms gram grams tonne tonnes ton tons litre litres liter liters barrel barrels',
  ),
  ...kinds('quantity', 'hectare hectares acre acres degrees megawatts megawatt mw knots kph mph'),
  ...kinds('money', 'dollar dollars euro euros pound pounds franc francs cfa usd eur gbp xof naira cedis'),
  ...kinds('percentage', '% percent percentage'),
  ...kinds(
    'duration',
    'second seconds minute minutes hour hours day days week weeks month months year years decade decades',
  ),
]);

export const CURRENCY_SIGNS: ReadonlySet<string> = new Set(['$', '€', '£']);

/** The measure after a number that ends at place `at`: `km`, `-month`, `per cent`, `square kilometres`. */
export function measureAt(lexemes: Pieces, at: number): Measure | undefined {
  const hyphen = lexemes[at]?.text === '-' && !lexemes[at]!.spaced && lexemes[at + 1]?.spaced === false;
  let place = hyphen ? at + 1 : at;
  const first = lexemes[place];
  if (first === undefined) return undefined;
  if (first.text === 'per' && lexemes[place + 1]?.text === 'cent')
    return { kind: 'percentage', unit: 'per cent', next: place + 2 };
  let prefix = '';
  if (first.text === 'square' || first.text === 'cubic' || first.text === 'cfa' || first.text === 'us') {
    if (!MEASURES.has(lexemes[place + 1]?.text ?? ''))
      return first.text === 'cfa' ? { kind: 'money', unit: 'cfa', next: place + 1 } : undefined;
    prefix = `${first.text} `;
    place += 1;
  }
  const kind = MEASURES.get(lexemes[place]!.text);
  if (kind === undefined) return undefined;
  // `a 55-year-old colonel`: an age is no length of time.
  const after = lexemes[place + 1]?.text === '-' ? lexemes[place + 2] : lexemes[place + 1];
  if (kind === 'duration' && (after?.text === 'old' || after?.text === 'olds'))
    return { kind: 'age', unit: lexemes[place]!.text, next: place + 1 };
  return { kind, unit: prefix + lexemes[place]!.text, next: place + 1 };
}

export interface Noun {
  readonly unit: string;
  readonly next: number;
}

const PLURAL_NOUNS = new Set(
  (
    'people men women children police troops forces personnel staff gendarmes soldiery cattle sheep teeth others ' +
    'dead wounded injured killed missing crew servicemen policemen gunmen militiamen firemen tribesmen spokesmen media'
  ).split(' '),
);
/** Participles that stand for people where no noun follows: `left 14 dead`. */
const STATES = new Set(
  'dead wounded injured killed missing displaced captured arrested detained kidnapped abducted'.split(' '),
);
const NOT_PLURAL = new Set(
  (
    'paris tunis was is has does his its this us as plus yes says gas bus news across towards perhaps always besides afterwards ' +
    'whereas less unless thus goes seems remains comes makes takes includes became various previous serious dangerous'
  ).split(' '),
);
const STOPS = new Set(
  (
    'of in on at by for from with to into onto near during after before since until while and or but nor that which who ' +
    'whom whose were was are is be been being have has had do does did will would can could may might must shall should ' +
    'the a an this these those his her its their our your my he she it they we you i as if than when where because not ' +
    'also still only so quite very too here there again between against amid among out up down off away back over under about within without across along through per each every'
  ).split(' '),
);
/** Adjectives and nouns looked over on the way to the noun. */
const REACH = 5;

/**
 * The noun counted by a number that ends at place `at`, over adjectives and an `of`: `three injured
 * peacekeepers`, `180 of its personnel`, `dozens of UN vehicles`. With `one` a singular noun.
 */
export function countedNoun(lexemes: Pieces, at: number, singular: boolean): Noun | undefined {
  let place = QUOTES.has(lexemes[at]?.text ?? '') ? at + 1 : at;
  let one = singular;
  if (lexemes[place]?.text === 'of') {
    place += 1;
    one = false;
    if (OF_WHOM.has(lexemes[place]?.text ?? '')) return undefined;
  }
  if (DETERMINERS.has(lexemes[place]?.text ?? '')) place += 1;
  return one ? singularNoun(lexemes, place) : pluralNoun(lexemes, place);
}

/** `"several dozen" fighters`: the quoted number still counts what follows. */
const QUOTES = new Set(['"', '”', "'"]);
const OF_WHOM = new Set(['them', 'whom', 'these', 'those', 'which', 'us']);
const DETERMINERS = new Set('the its their his her our these those more other further additional'.split(' '));

/** `18-fold`, `300-some islands`. */
const NO_COMPOUNDS = new Set(['fold', 'some', 'odd', 'plus', 'strong', 'point', 'year', 'way']);

/** The noun in `7-man patrols`, `a 40-vehicle convoy`: it says how large each is, and what follows is not counted by it. */
export function compoundNoun(lexemes: Pieces, at: number): string | undefined {
  const [hyphen, noun] = [lexemes[at], lexemes[at + 1]];
  if (hyphen?.text !== '-' || hyphen.spaced || noun?.kind !== 'word' || noun.spaced || noun.capital)
    return undefined;
  if (STOPS.has(noun.text) || NO_COMPOUNDS.has(noun.text)) return undefined;
  const after = lexemes[at + 2];
  return after?.kind === 'word' && after.spaced && !STOPS.has(after.text) ? noun.text : undefined;
}

function pluralNoun(lexemes: Pieces, from: number): Noun | undefined {
  let state: Noun | undefined;
  for (let place = from; place < from + REACH; place += 1) {
    const lexeme = lexemes[place];
    if (lexeme === undefined) break;
    const model = modelNumber(lexemes, place);
    if (model === 'plural') return { unit: modelName(lexemes, place), next: place + 2 };
    if (model === undefined && lexeme.kind !== 'word' && lexeme.text !== '-') break;
    if (STOPS.has(lexeme.text)) break;
    if (STATES.has(lexeme.text)) state = { unit: lexeme.text, next: place + 1 };
    else if (isPlural(lexeme)) {
      // `police officers`: a plural right after a plural is the head.
      const after = lexemes[place + 1];
      if (after?.kind === 'word' && !STOPS.has(after.text) && isPlural(after) && !STATES.has(after.text))
        continue;
      return { unit: lexeme.text, next: place + 1 };
    } else if (isShortPlural(lexemes, place))
      return { unit: `${lexemes[place - 2]!.text}-${lexeme.text}`, next: place + 1 };
  }
  return state;
}

/** A number within the name of what is counted: the 25 of `Su-25 jets`, the 7 of `7-man patrols`; the 60 of `BTR-60s`. */
function modelNumber(lexemes: Pieces, at: number): 'within' | 'plural' | undefined {
  const [before, lexeme, after] = [lexemes[at - 1], lexemes[at]!, lexemes[at + 1]];
  if (lexeme.kind !== 'number') return undefined;
  const named = lexemes[at - 2]?.kind === 'word';
  const hyphenBefore = named && before?.text === '-' && !before.spaced && !lexeme.spaced;
  if (hyphenBefore && after?.text === 's' && !after.spaced) return 'plural';
  if (hyphenBefore) return 'within';
  const hyphenAfter = after?.text === '-' && !after.spaced && lexemes[at + 2]?.kind === 'word';
  return lexeme.spaced && hyphenAfter && !lexemes[at + 2]!.spaced ? 'within' : undefined;
}

function modelName(lexemes: Pieces, at: number): string {
  return `${lexemes[at - 2]?.text ?? ''}-${lexemes[at]!.text}s`;
}

/** The `ups` of `pick-ups`: too short to be told by itself. */
function isShortPlural(lexemes: Pieces, at: number): boolean {
  const [word, hyphen, { text, spaced }] = [lexemes[at - 2], lexemes[at - 1], lexemes[at]!];
  return (
    /^(?:ups|ins|offs|outs|ons|bys)$/.test(text) && !spaced && hyphen?.text === '-' && word?.kind === 'word'
  );
}

/** True for a word that looks like a plural noun. */
export function isPlural({ kind, text, capital }: Lexeme): boolean {
  if (kind !== 'word') return false;
  if (PLURAL_NOUNS.has(text)) return true;
  return (
    text.length > 3 &&
    text.endsWith('s') &&
    !/(?:ss|us|'s)$/.test(text) &&
    (capital || !text.endsWith('is')) &&
    !NOT_PLURAL.has(text)
  );
}

function singularNoun(lexemes: Pieces, from: number): Noun | undefined {
  let noun: Noun | undefined;
  for (let place = from; place < from + REACH; place += 1) {
    const lexeme = lexemes[place];
    if (lexeme?.kind !== 'word' || STOPS.has(lexeme.text) || lexeme.text === "'s") break;
    if (noun !== undefined && isPlural(lexeme)) break;
    const verbal = /(?:ed|ing)$/.test(lexeme.text) || (noun !== undefined && PAST_VERBS.has(lexeme.text));
    if (verbal && noun !== undefined) break;
    if (!verbal) noun = { unit: lexeme.text, next: place + 1 };
  }
  return noun;
}

const PAST_VERBS = new Set(
  'rang died said took came went fell fled hit told made left struck shot fought held broke'.split(' '),
);
