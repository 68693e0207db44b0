/**
 * Numerals that count nothing: takes pieces and a place, and tells labels (`AK-47`, `Resolution 2690`) and set
 * phrases (`one another`, `on one hand`) from counts.
 */

import type { Lexeme } from '../lexemes/lexemes.js';
import { isPlural, measureAt } from './units.js';

type Pieces = readonly Lexeme[];

const LABELLED = new Set(
  (
    'boeing airbus resolution article chapter section page paragraph annex route road highway flight battalion brigade unit room ' +
    'version volume figure table number no phase level sector zone article type model case'
  ).split(' '),
);

/** True for a numeral that is part of a name, a label or another notation. Other numerals may still be idioms. */
export function isLabel(lexemes: Pieces, at: number): boolean {
  const before = lexemes[at - 1];
  const lexeme = lexemes[at]!;
  if (goesOn(lexemes, at + 1)) return true;
  if (before === undefined) return lexemes[1]?.text === '.' || lexemes[1]?.text === ')';
  // `[12]` is a note.
  if (before.text === '[' && lexemes[at + 1]?.text === ']') return true;
  if (!lexeme.spaced) {
    if (before.kind === 'word' || before.text === '#' || before.text === '@' || before.text === '/')
      return true;
    if ((before.text === '-' || before.text === '.') && !before.spaced && at >= 2) return true;
  }
  if (LABELLED.has(before.text)) return before.text !== 'no' || before.capital;
  return before.text === '.' && lexemes[at - 2]?.text === 'no';
}

/** `9/30/01`, `713.306.7940`, `853-3242-1`, `3G`, `80s`: what follows without a space makes it no number. */
function goesOn(lexemes: Pieces, at: number): boolean {
  const [mark, after] = [lexemes[at], lexemes[at + 1]];
  if (mark === undefined || mark.spaced) return false;
  if (mark.kind === 'word')
    return mark.text !== "'s" && !MULTIPLIERS.has(mark.text) && measureAt([mark], 0) === undefined;
  const number = after?.kind === 'number' && !after.spaced;
  if (mark.text === '/' || mark.text === '.') return number;
  return mark.text === '-' && number && lexemes[at + 2]?.text === '-' && !lexemes[at + 2]!.spaced;
}

const MULTIPLIERS = new Set(['k', 'm', 'mn', 'bn']);

/** True for a number word inside a compound: `a high-five`. */
export function isInCompound(lexemes: Pieces, at: number): boolean {
  const [lexeme, hyphen, before] = [lexemes[at]!, lexemes[at - 1], lexemes[at - 2]];
  return (
    lexeme.kind === 'word' &&
    !lexeme.spaced &&
    hyphen?.text === '-' &&
    !hyphen.spaced &&
    before?.kind === 'word'
  );
}

/** Before `one` these make a pronoun of it. */
const PRONOUN_BEFORE = new Set(
  'no any some every each this that which another the only other loved not'.split(' '),
);
/** After `one` these make a phrase of it. */
const PHRASE_AFTER = new Set('another day after by hand side such way thing time'.split(' '));

/** True for a number word that counts nothing here; `noun` is the place after what it would count. */
export function isIdiom(lexemes: Pieces, at: number, end: number, noun: number | undefined): boolean {
  const lexeme = lexemes[at]!;
  const [before, after] = [lexemes[at - 1], lexemes[end]];
  if (lexeme.kind === 'number') return isBareNumeral(lexemes, at, end, noun);
  if (lexeme.text === 'both') return !isBoth(lexemes, end, noun);
  if (lexeme.text === 'no') return noun === undefined && !isNoOne(lexemes, end);
  if (MANY_WORDS.has(lexeme.text)) return noun === undefined;
  if (lexeme.text === 'none') return after?.text === 'of' && THIS.has(lexemes[end + 1]?.text ?? '');
  if (lexeme.text !== 'one' || end !== at + 1) return false;
  if (PRONOUN_BEFORE.has(before?.text ?? '') || PHRASE_AFTER.has(after?.text ?? '')) return true;
  // `one raises doubts`: what follows is a verb.
  if (after?.text !== 'of') return noun === undefined || isPlural(after!);
  // `one of the largest`, `one of Africa's poorest`: a rank, not a count.
  return lexemes
    .slice(end + 1, end + 5)
    .some(({ text }) => text === 'most' || text === 'least' || (text.length > 5 && text.endsWith('est')));
}

/** `no one` is read as a number only where it is one. */
function isNoOne(lexemes: Pieces, end: number): boolean {
  return lexemes[end - 1]?.text === 'one';
}

const MANY_WORDS = new Set(['many', 'numerous', 'multiple', 'countless', 'myriad']);
const THIS = new Set(['this', 'that', 'it', 'which']);

const YEAR = /^(?:19|20)\d{2}$/;

/** Figures with nothing counted: a year, an age, or a number after a name (`Boeing 737`). */
function isBareNumeral(lexemes: Pieces, at: number, end: number, noun: number | undefined): boolean {
  const lexeme = lexemes[at]!;
  if (noun !== undefined) return false;
  if (YEAR.test(lexeme.text) && YEAR.test(lexemes[end - 1]!.text)) return true;
  if (end !== at + 1) return false;
  const [before, after] = [lexemes[at - 1], lexemes[end]];
  if (before?.text === 'aged' || (before?.text === 'of' && lexemes[at - 2]?.text === 'age')) return true;
  // `Moussa Diarra, 34, said`
  if (before?.text === ',' && (after?.text === ',' || after?.text === ')') && lexeme.value < 120)
    return lexemes[at - 2]?.capital === true;
  if (before?.kind !== 'word' || !before.capital || at < 2) return false;
  // In a title verbs have capitals too: `Blast Hurts 22`.
  return !/(?:s|ed|ing)$/.test(before.text);
}

/** `both sides`, `both of them`, `both were killed`; not `both the army and the rebels`. */
function isBoth(lexemes: Pieces, end: number, noun: number | undefined): boolean {
  const after = lexemes[end]?.text ?? '';
  if (VERBS.has(after) || (after === 'of' && lexemes[end + 1]?.kind === 'word')) return true;
  return noun !== undefined && lexemes[noun]?.text !== 'and' && noun - end <= 3;
}

const VERBS = new Set('were are have had was denied said'.split(' '));
