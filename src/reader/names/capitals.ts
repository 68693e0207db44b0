/** Which words of a sentence may be part of a name by their capitals, and runs of them. */
import type { Token } from '../../language/types.js';
import type { ReportSentence } from '../document/report-document.js';
import type { Gazetteer } from './gazetteer.js';
import { NAME_NOUNS } from './name-nouns.js';
import {
  HYPHEN_PARTICLES,
  JOINING_HEADS,
  NO_NAMES,
  OFFICE_HEADS,
  PARTICLES,
  SMALL_WORDS,
} from './name-parts.js';

/** First and last token, both within. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const HYPHEN = /^[-–]$/;
/** Longer ones are tables, or all capitals. */
const LONGEST_RUN = 16;

/** Lower case, without full stops: as word lists have it. */
export const plain = (form: string) => form.toLowerCase().replaceAll('.', '').replaceAll('’', "'");

export const isCapital = ({ form }: Token) => CAPITAL.test(form);

/** Whether most words that could be small have a capital: then capitals tell nothing. */
export function isTitleCase({ tokens }: ReportSentence): boolean {
  if (/^[.!?]$/.test(tokens.at(-1)?.form ?? '')) return false;
  const words = tokens.filter(
    ({ form, upos }, at) => at > 0 && upos !== 'PUNCT' && form.length > 3 && /^\p{L}/u.test(form),
  );
  const small = words.filter(({ form }) => !CAPITAL.test(form)).length;
  return words.length >= 4 && small * 4 < words.length;
}

/** For each token: whether it may be part of a name. */
export function capitalsOf(sentence: ReportSentence, gazetteer: Gazetteer): readonly boolean[] {
  const { tokens } = sentence;
  const titleCase = isTitleCase(sentence);
  return tokens.map((token, at) => {
    const { form, upos } = token;
    if (!CAPITAL.test(form)) return false;
    const word = plain(form);
    if (NO_NAMES.has(word)) return DIRECTIONS.test(word) && opensBody(tokens, at);
    if (SMALL_WORDS.has(word) && !(form.length > 1 && form === form.toUpperCase() && upos === 'PROPN'))
      return false;
    if (titleCase) return upos === 'PROPN';
    if (!startsClause(tokens, at)) return upos !== 'PRON' && upos !== 'DET' && upos !== 'AUX';
    if (upos === 'PROPN' || isAcronym(tokens, at)) return true;
    if (gazetteer.longest(tokens, at)?.known.some(({ weak }) => weak !== true)) return true;
    const next = tokens[at + 1];
    return (
      (upos === 'ADJ' || upos === 'NOUN' || upos === 'X') &&
      next !== undefined &&
      CAPITAL.test(next.form) &&
      next.upos === 'PROPN' &&
      !NO_NAMES.has(plain(next.form)) &&
      (token.head - 1 === at + 1 || next.head - 1 === at || token.head === next.head)
    );
  });
}

/** "PUB fighters" at the start of a sentence: capitals alone, and no headline or label. */
function isAcronym(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.form ?? ':';
  return /^\p{Lu}{3,6}$/u.test(tokens[at]!.form) && /^\p{Ll}/u.test(next) && tokens[at]!.upos === 'NOUN';
}

const DIRECTIONS = /^(?:(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central)$/;

/** "Eastern Liberation Front", "Northern Command": the direction is of the name where capitals lead to what a body is called. */
function opensBody(tokens: readonly Token[], at: number): boolean {
  let last = at;
  while (tokens[last + 1] !== undefined && isCapital(tokens[last + 1]!) && last - at < LONGEST_RUN) last += 1;
  return last > at && tokens[at + 1]!.upos === 'PROPN' && NAME_NOUNS.has(plain(tokens[last]!.form));
}

/** At the start of a sentence, or behind what opens one within it. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { upos, form } = tokens[before]!;
    if (/^[.:!?•]$/.test(form) || /^["“‘«]$/.test(form)) return true;
    if (upos !== 'PUNCT' && upos !== 'SYM' && !/^\d+[.)]?$/.test(form)) return false;
    if (/^[,;)–—-]$/.test(form)) return false;
  }
  return true;
}

/** Runs of capitals, with what joins them: hyphens, particles, `of` behind what an organisation is. */
export function runsOf(tokens: readonly Token[], capitals: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!capitals[at] && !opensByParticle(tokens, at)) {
      at += 1;
      continue;
    }
    let last = at;
    for (
      let next = extend(tokens, capitals, at, last);
      next > last;
      next = extend(tokens, capitals, at, last)
    ) {
      last = next;
      if (last - at >= LONGEST_RUN) break;
    }
    runs.push({ first: at, last });
    at = last + 1;
  }
  return runs;
}

/** `al-Qaeda`, `al Qaeda`: small, and the first of a name. */
function opensByParticle(tokens: readonly Token[], at: number): boolean {
  const { form, upos } = tokens[at]!;
  if (!HYPHEN_PARTICLES.has(form) || upos === 'ADP' || upos === 'AUX') return false;
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (HYPHEN.test(next.form) || /^['’]$/.test(next.form))
    return at + 2 < tokens.length && isCapital(tokens[at + 2]!);
  return (form === 'al' || form === 'el') && isCapital(next);
}

/** The last token of the run when it is longer by one step; `last` where it ends. */
function extend(tokens: readonly Token[], capitals: readonly boolean[], first: number, last: number): number {
  const one = tokens[last + 1];
  const two = tokens[last + 2];
  if (one === undefined) return last;
  if (capitals[last + 1]) return last + 1;
  const glued = !tokens[last]!.spaceAfter;
  if (HYPHEN.test(one.form) && glued && !one.spaceAfter && two !== undefined) {
    if (capitals[last + 2] || /^\d+[A-Z]?$/.test(two.form) || isCapitalName(two)) return last + 2;
    const three = tokens[last + 3];
    if (PARTICLES.has(two.form) && three !== undefined && (HYPHEN.test(three.form) || isCapital(three)))
      return last + 2;
    return last;
  }
  if (/^['’]$/.test(one.form) && glued && !one.spaceAfter && two !== undefined && isCapital(two))
    return last + 2;
  if (one.form === '&' && two !== undefined && capitals[last + 2]) return last + 2;
  if (
    /^\d{1,3}(?:st|nd|rd|th)?$/.test(one.form) &&
    tokens[last]!.upos === 'PROPN' &&
    one.head - 1 === last &&
    one.deprel !== 'appos' &&
    one.upos === 'NUM' &&
    /^(?:flat|nmod:unmarked|compound)$/.test(one.deprel) &&
    glued
  )
    return last + 1;
  if (PARTICLES.has(one.form) && one.upos !== 'DET') {
    for (let at = last + 2; at <= last + 4 && at < tokens.length; at += 1) {
      if (capitals[at] || isCapitalName(tokens[at]!)) return at;
      if (!PARTICLES.has(tokens[at]!.form) && !HYPHEN.test(tokens[at]!.form)) break;
    }
  }
  return joined(tokens, capitals, first, last);
}

const isCapitalName = (token: Token) =>
  isCapital(token) && token.upos === 'PROPN' && !NO_NAMES.has(plain(token.form));

/** Behind `Coordination`, `Ministry`, `Movement`: `of`, `for`, `of the`, and what it is of. */
function joined(tokens: readonly Token[], capitals: readonly boolean[], first: number, last: number): number {
  const one = tokens[last + 1]!;
  const head = plain(tokens[last]!.form);
  const isJoined = lastOf(tokens, first, last) > first && JOINING_HEADS.has(plain(tokens[first]!.form));
  const mayJoin =
    (JOINING_HEADS.has(head) || isJoined) && !OFFICE_HEADS.has(head) && tokens[last]!.upos !== 'ADJ';
  if ((one.form === 'of' || one.form === 'for') && mayJoin) {
    const article = tokens[last + 2]?.form === 'the' ? 1 : 0;
    if (capitals[last + 2 + article]) return last + 2 + article;
  }
  if (one.form === 'and' || one.form === '&') {
    // Ministry of Defence and Veterans, Movement for Unity and Jihad: what comes is part of it.
    const of = lastOf(tokens, first, last);
    const governs =
      of > first &&
      /^(?:ministry|minister|department|office|movement|front|commission|council|group|council|party|bureau|directorate|committee)$/i.test(
        tokens[of - 1]!.form,
      );
    const next = tokens[last + 2];
    if (governs && next !== undefined && capitals[last + 2] && tokens[last]!.upos !== 'PROPN')
      return last + 2;
    if (
      governs &&
      next !== undefined &&
      capitals[last + 2] &&
      next.head - 1 >= of &&
      next.head - 1 <= last &&
      /^(?:front|movement|ministry|minister|group)$/i.test(tokens[of - 1]!.form)
    )
      return last + 2;
  }
  return last;
}

function lastOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last; at > first; at -= 1)
    if (tokens[at]!.form === 'of' || tokens[at]!.form === 'for') return at;
  return -1;
}
