/** Takes GUM in CoNLL-U, gives its sentences with the mentions of its `Entity` field: span, kind, and which thing is meant. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { EntityKind } from '../../../src/language/types.js';

/** A word as far as heads look at it. */
export interface TreebankWord {
  readonly form: string;
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
  readonly continues: boolean;
  readonly entity: string;
}

/** A sentence and the document that it is of. */
export interface TreebankSentence {
  readonly document: string;
  /** True for every tenth document: not trained on, so that figures can be taken on it. */
  readonly leftOut: boolean;
  readonly words: readonly TreebankWord[];
}

/** A mention of one sentence: words `first` to `last`, both within. */
export interface GoldMention {
  readonly first: number;
  readonly last: number;
  /** The word that the others hang on. */
  readonly head: number;
  readonly kind: EntityKind;
  /** The same number in one document: the same thing. */
  readonly thing: string;
}

/** Reads a file of GUM. */
export function readEntities(path: string): TreebankSentence[] {
  const content = gunzipSync(readFileSync(path)).toString('utf8');
  const sentences: TreebankSentence[] = [];
  let document = '';
  let documents = -1;
  for (const block of content.split(/\n\n+/u)) {
    const words: TreebankWord[] = [];
    let surface = 0;
    let surfaceStart = 0;
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc id = ')) {
        document = line.slice(14);
        documents++;
      }
      const columns = line.split('\t');
      const range = /^(\d+)-(\d+)$/u.exec(columns[0]!);
      if (range) [surfaceStart, surface] = [Number(range[1]), Number(range[2])];
      if (columns.length < 10 || !/^\d+$/u.test(columns[0]!)) continue;
      const number = Number(columns[0]);
      words.push({
        form: columns[1]!,
        upos: columns[3]!,
        head: Number(columns[6]) - 1,
        deprel: columns[7]!,
        spaceAfter:
          !/(?:^|\|)SpaceAfter=No/u.test(columns[9]!) && !(number < surface && number >= surfaceStart),
        continues: number <= surface && number > surfaceStart,
        entity: /(?:^|\|)Entity=([^|]*)/u.exec(columns[9]!)?.[1] ?? '',
      });
    }
    if (words.length > 0) sentences.push({ document, leftOut: documents % 10 === 9, words });
  }
  return sentences;
}

/** Mentions of a sentence, in the order of their ends. */
export function mentionsOf({ words }: TreebankSentence): GoldMention[] {
  const open: { thing: string; kind: string; first: number }[] = [];
  const mentions: GoldMention[] = [];
  for (const [at, { entity }] of words.entries()) {
    for (const [piece] of entity.matchAll(/\([^()]+\)?|[^()]+\)/gu)) {
      if (piece.startsWith('(')) {
        const [thing, kind] = piece.slice(1).replace(/\)$/u, '').split('-');
        open.push({ thing: thing!, kind: kind!, first: at });
      }
      if (!piece.endsWith(')')) continue;
      const thing = piece.replace(/^\(/u, '').replace(/\)$/u, '').split('-')[0]!;
      const which = open.findLastIndex((one) => one.thing === thing);
      if (which < 0) continue;
      const [begun] = open.splice(which, 1);
      const { first, kind } = begun!;
      const head = headWithin(words, first, at);
      mentions.push({ first, last: at, head, kind: kind as EntityKind, thing: begun!.thing });
    }
  }
  return mentions;
}

function headWithin(words: readonly TreebankWord[], first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const { head } = words[at]!;
    if (head < first || head > last) return at;
  }
  return last;
}
