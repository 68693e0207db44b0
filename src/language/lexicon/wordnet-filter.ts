/** Takes a table of fingerprints made from WordNet's index, gives the parts of speech a lemma may have. */

import { hashOf } from './hashing.js';

/** Part-of-speech bits of a lemma. */
export const NOUN = 1;
export const VERB = 2;
export const ADJECTIVE = 4;
export const ADVERB = 8;
/** A noun that WordNet writes with a capital in all its senses. */
export const NAME = 16;

const PART_BITS = 5;
const PARTS = (1 << PART_BITS) - 1;
const SEED = 0x2545f491;

/** What WordNet says of a lemma. */
export interface WordnetEntry {
  /** Part-of-speech bits. */
  readonly parts: number;
  /** Semantic field of its first noun sense and of its first verb sense (lexicographer files, from 1; 0: none). */
  readonly noun: number;
  readonly verb: number;
  /** Kinds of complements its verb senses take, as bits. */
  readonly frames: number;
}

/**
 * Open-addressed table: 11 bits of fingerprint and 5 of parts of speech a slot (0 is empty); beside it 5 bits of
 * noun field, 4 of verb field, 7 of frames.
 */
export interface WordnetFilter {
  readonly slots: Uint16Array;
  readonly senses: Uint16Array;
}

function slotAndPrint(lemma: string, size: number): { slot: number; print: number } {
  const hash = hashOf(lemma, SEED);
  const print = ((Math.imul(hash, 0x85ebca6b) >>> 21) << PART_BITS) & 0xffff;
  return { slot: hash & (size - 1), print };
}

/** Builds the table; `size` is a power of two above the number of lemmas. */
export function buildWordnetFilter(
  entries: ReadonlyMap<string, WordnetEntry>,
  size = 1 << 17,
): WordnetFilter {
  const slots = new Uint16Array(size);
  const senses = new Uint16Array(size);
  for (const [lemma, { parts, noun, verb, frames }] of entries) {
    let { slot, print } = slotAndPrint(lemma, size);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = print | parts;
    senses[slot] = (noun << 11) | (verb << 7) | frames;
  }
  return { slots, senses };
}

function slotOf(filter: WordnetFilter, lemma: string): number {
  const { slots } = filter;
  let { slot, print } = slotAndPrint(lemma, slots.length);
  for (let probes = 0; probes < 64; probes++) {
    const entry = slots[slot]!;
    if (entry === 0) return -1;
    if ((entry & ~PARTS) === print) return slot;
    slot = (slot + 1) & (slots.length - 1);
  }
  return -1;
}

/** Part-of-speech bits of a lower-case lemma; 0 where it is not known (wrongly known: one in some thousand). */
export function partsOf(filter: WordnetFilter, lemma: string): number {
  const slot = slotOf(filter, lemma);
  return slot < 0 ? 0 : filter.slots[slot]! & PARTS;
}

/** Fields and frames of a form: its own as a lemma, else those of the lemma that its ending leads to. */
export function sensesOf(filter: WordnetFilter, lower: string): Omit<WordnetEntry, 'parts'> {
  let noun = 0;
  let verb = 0;
  let frames = 0;
  const look = (lemma: string): void => {
    const slot = slotOf(filter, lemma);
    if (slot < 0) return;
    const senses = filter.senses[slot]!;
    if (noun === 0) noun = senses >> 11;
    if (verb === 0 && (senses & 0x780) !== 0) {
      verb = (senses >> 7) & 15;
      frames = senses & 127;
    }
  };
  look(lower);
  if (lower.length > 2 && lower.endsWith('s') && !lower.endsWith('ss')) {
    look(lower.slice(0, -1));
    if (lower.endsWith('es')) look(lower.slice(0, -2));
    if (lower.endsWith('ies')) look(`${lower.slice(0, -3)}y`);
  }
  const ending = lower.endsWith('ed') ? 2 : lower.endsWith('ing') ? 3 : 0;
  if (ending > 0 && lower.length > ending + 1) {
    const stem = lower.slice(0, -ending);
    look(`${stem}e`);
    look(stem);
    if (stem.length > 2 && stem.at(-1) === stem.at(-2)) look(stem.slice(0, -1));
    if (stem.endsWith('i')) look(`${stem.slice(0, -1)}y`);
  }
  return { noun, verb, frames };
}

/** What a form may be, by its own lemma and by the lemmas its endings lead to; 12 bits. */
export function formParts(filter: WordnetFilter, lower: string): number {
  let bits = partsOf(filter, lower);
  const length = lower.length;
  const has = (stem: string, part: number): boolean => (partsOf(filter, stem) & part) !== 0;
  if (length > 2 && lower.endsWith('s') && !lower.endsWith('ss')) {
    const stems = [lower.slice(0, -1)];
    if (lower.endsWith('es')) stems.push(lower.slice(0, -2));
    if (lower.endsWith('ies')) stems.push(`${lower.slice(0, -3)}y`);
    if (stems.some((stem) => has(stem, NOUN))) bits |= 32;
    if (stems.some((stem) => has(stem, VERB))) bits |= 64;
  }
  const stripped = (ending: string): string[] => {
    const stem = lower.slice(0, -ending.length);
    const stems = [stem, `${stem}e`];
    if (stem.length > 2 && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
    if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
    return stems;
  };
  if (length > 3 && lower.endsWith('ed') && stripped('ed').some((stem) => has(stem, VERB))) bits |= 128;
  if (length > 4 && lower.endsWith('ing') && stripped('ing').some((stem) => has(stem, VERB))) bits |= 256;
  if (length > 3 && lower.endsWith('er') && stripped('er').some((stem) => has(stem, ADJECTIVE))) bits |= 512;
  if (length > 4 && lower.endsWith('est') && stripped('est').some((stem) => has(stem, ADJECTIVE)))
    bits |= 1024;
  if (length > 3 && lower.endsWith('er') && stripped('er').some((stem) => has(stem, VERB))) bits |= 2048;
  return bits;
}
