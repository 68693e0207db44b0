/** Takes one stretch of text without white space, gives its surface tokens and words as places in it. */

import { ABBREVIATIONS, CONTRACTIONS, PREFIXES, TITLES, WHOLE } from './abbreviations.js';

/** A piece of a stretch, in UTF-16 units; `continues` marks the second word of a contraction. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly continues: boolean;
}

/** Longer stretches are cut without looking for addresses or contractions: no word is that long. */
const LONGEST = 400;

const ADDRESS =
  /^(?:(?:https?|ftp|ymsgr):\/{0,2}[^\s<>"“”]+|www\.[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|info|co\.uk|html?|php|doc|xls|pdf|jpg|ppt|txt)(?:\/[^\s<>"“”]*)?)/iu;
const HANDLE = /^(?:@\w+|#\p{L}[\p{L}\p{N}_]*)/u;
const EMOTICON = /^(?:[:;=8][-o']?[)(\]dpP/\\|*3]+|<3|\^_\^|xD)$/iu;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?/u;
const NUMBER = /^(?:\d+(?:[.,:/]\d+)*|\.\d+(?:,\d+)*)/u;
const ORDINAL = /^\d+(?:st|nd|rd|th|s|'s|’s)(?![\p{L}\p{N}])/iu;
const PHONE = /^(?:\+?\d[\d.]*(?:-\d+){2,}|\d{3}-\d{4})(?![\p{L}\p{N}-])/u;
const CURRENCY = /^(?:US|C|A|HK|NZ|Rs\.?)?[$€£¥₹]/u;
const UNIT =
  /^(?:[ap]\.?m\.?|km|kg|cm|mm|m|bn|k|ft|lbs?|mph|mg|ml|hrs?|mi|yrs?|gb|mb|kb|ghz|mhz|hz|kw|mw|bp|c|f)$/iu;
const DOTTED = /^(?:\p{L}\.){2,}(?!\p{L})|^(?:\p{L}\.)+\p{L}(?:\.(?!\.)|(?![\p{L}\p{N}.]))/u;
const RUN = /^(?:\.{2,}|…+|[!?][!?.]*|-{2,}|—+|–+|\*+|=+|_{2,}|~+|#{2,}|<{2,}|>{2,}|\+{2,}|''|``|‘‘|’’|,,)/u;
const WORD = /^[\p{L}\p{N}\p{M}_]+(?:['’`´&@.+][\p{L}\p{N}\p{M}]+|[-‐‑][\p{L}\p{N}\p{M}]+)*/u;
const CLITIC = /(?:n['’`´]t|['’`´](?:s|re|ve|ll|d|m))$/iu;
const NAME_PARTICLE = /^(?:[ODL]|d|l|Al|Sh[ia]+|Qur|Ba|Sa|Ma)['’`´]\p{L}/iu;
const ASTRAL = /^[\u{10000}-\u{10ffff}]/u;

/** Cuts a stretch into pieces, left to right; every unit of it is in exactly one piece. */
export function piecesOf(stretch: string): Piece[] {
  const pieces: Piece[] = [];
  const push = (start: number, end: number, continues = false): number => {
    if (end > start) pieces.push({ start, end, continues });
    return end;
  };
  if (EMOTICON.test(stretch)) return [{ start: 0, end: stretch.length, continues: false }];
  let at = 0;
  while (at < stretch.length) {
    const rest = stretch.slice(at, at + LONGEST);
    const found = addressAt(rest) ?? HANDLE.exec(rest)?.[0];
    if (found) {
      at = push(at, at + found.length);
      continue;
    }
    if (
      /^\p{N}/u.test(rest) ||
      /^\.\d/u.test(rest) ||
      (/^[-+]\d/u.test(rest) && at === 0 && /^\+/u.test(rest))
    ) {
      at = numberAt(rest, at, push);
      continue;
    }
    const money = CURRENCY.exec(rest)?.[0];
    if (money) {
      at = push(at, at + money.length);
      continue;
    }
    if (/^[\p{L}_]/u.test(rest)) {
      at = wordAt(rest, at, push, at + rest.length === stretch.length);
      continue;
    }
    if (/^['’`´]/u.test(rest)) {
      const clitic = /^['’`´](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(rest)?.[0];
      const word = /^['’`´](?:em|til|cause|tis|twas|\d\ds)(?![\p{L}\p{N}])/iu.exec(rest)?.[0];
      if (clitic && at > 0) {
        at = push(at, at + clitic.length, true);
        continue;
      }
      if (word) {
        at = push(at, at + word.length);
        continue;
      }
    }
    const run = RUN.exec(rest)?.[0] ?? ASTRAL.exec(rest)?.[0] ?? rest[0]!;
    let size = run.length;
    while (/^(?:\p{M}|\u200d|\ufe0f)/u.test(rest.slice(size, size + 1))) size++;
    at = push(at, at + size);
  }
  return pieces;
}

function addressAt(rest: string): string | undefined {
  if (!/^\w/u.test(rest) || !/[@.:]/u.test(rest)) return undefined;
  const found = ADDRESS.exec(rest)?.[0].replace(/[.,;:!?'"’)\]>]+$/u, '');
  if (!found || found.length < 4) return undefined;
  if (/[@/]/u.test(found) || !/^[\p{L}\p{N}]/u.test(rest.slice(found.length))) return found;
  return undefined;
}

type Push = (start: number, end: number, continues?: boolean) => number;

function numberAt(rest: string, at: number, push: Push): number {
  const phone = PHONE.exec(rest)?.[0];
  if (phone) return push(at, at + phone.length);
  const ordinal = ORDINAL.exec(rest)?.[0];
  if (ordinal) return push(at, at + ordinal.length);
  const digits = TIME.exec(rest)?.[0] ?? NUMBER.exec(rest)?.[0] ?? /^\p{N}+/u.exec(rest)?.[0] ?? rest[0]!;
  const after = /^[\p{L}]+(?:\.[\p{L}]+)*\.?/u.exec(rest.slice(digits.length))?.[0];
  if (after === undefined) return push(at, at + digits.length);
  const unit = UNIT.test(after) ? after : after.replace(/\.$/u, '');
  if (UNIT.test(unit)) {
    push(at, at + digits.length);
    return push(at + digits.length, at + digits.length + unit.length);
  }
  // ".1,2a" begins with no digit: the number itself is all there is then.
  const whole = /^\p{N}[\p{L}\p{N}]*/u.exec(rest)?.[0] ?? digits;
  return push(at, at + Math.max(whole.length, digits.length));
}

function wordAt(rest: string, at: number, push: Push, reachesEnd: boolean): number {
  const dotted = DOTTED.exec(rest)?.[0];
  if (dotted && (dotted.endsWith('.') || ABBREVIATIONS.has(`${dotted.toLowerCase()}.`)))
    return push(at, at + dotted.length);
  let word = WORD.exec(rest)?.[0] ?? rest[0]!;
  const stop = word.search(/\./u);
  if (stop >= 0 && !/^\p{L}\.\p{L}(?:\.|$)/u.test(word)) {
    const parts = word.split('.');
    // "end.The" is two sentences run together; "v2.0", "Node.js" are names.
    if (parts.length === 2 && /\p{Ll}{2}$/u.test(parts[0]!) && /^\p{Lu}\p{Ll}/u.test(parts[1]!))
      word = parts[0]!;
  }
  const withStop = `${word}.`.toLowerCase();
  const stopFollows = rest[word.length] === '.' && rest[word.length + 1] !== '.';
  if (stopFollows && !word.includes('-')) {
    const initial = /^\p{Lu}$/u.test(word) && !(word === 'I' && /^\.?["”’)]*$/u.test(rest.slice(1)));
    const known = TITLES.has(withStop) || ABBREVIATIONS.has(withStop);
    const inCapitals = /^\p{Lu}/u.test(word);
    const common =
      /^(?:no|art|arts|para|bn|spc|cat|fig|sun|sat|mar|est|ill|la|mass|wash|al|ed|ext|ft|sec|co|hon|det|rep|pres|c|v|que|tex|va)$/iu;
    if (initial || (known && (!common.test(word) || (inCapitals && !(reachesEnd && /^no$/iu.test(word))))))
      return push(at, at + word.length + 1);
  }
  return splitWord(word, at, push);
}

function splitWord(word: string, at: number, push: Push): number {
  const lower = word.toLowerCase();
  if (WHOLE.has(lower)) return push(at, at + word.length);
  const hyphen = word.search(/[-‐‑]/u);
  if (hyphen > 0) {
    const first = word.slice(0, hyphen);
    const whole = word.slice(hyphen + 1);
    const keep = PREFIXES.has(first.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(first) && !/[-‐‑]/u.test(whole);
    if (!keep) {
      clitics(first, at, push);
      push(at + hyphen, at + hyphen + 1);
      return splitWord(word.slice(hyphen + 1), at + hyphen + 1, push);
    }
  }
  return clitics(word, at, push);
}

function clitics(word: string, at: number, push: Push): number {
  const lower = word.toLowerCase().replace(/[’`´]/gu, "'");
  const first = CONTRACTIONS.get(lower);
  if (first !== undefined) {
    push(at, at + first);
    return push(at + first, at + word.length, true);
  }
  const clitic = CLITIC.exec(word);
  if (!clitic || clitic.index === 0) {
    if (!NAME_PARTICLE.test(word)) {
      const quote = word.search(/['’`´]/u);
      if (quote > 0 && /^['’`´](?:s|re|ve|ll|d|m)$/iu.test(word.slice(quote)))
        return push(push(at, at + quote), at + word.length, true);
    }
    return push(at, at + word.length);
  }
  const inner = CLITIC.exec(word.slice(0, clitic.index));
  if (inner && inner.index > 0) {
    push(at, at + inner.index);
    push(at + inner.index, at + clitic.index, true);
  } else push(at, at + clitic.index);
  return push(at + clitic.index, at + word.length, true);
}
