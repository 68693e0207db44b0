/** Takes files of names in IOB2 and treebanks with entities, gives sentences with their names. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MOST_WORDS } from '../../../src/language/network/network-memory.js';
import type { NameType } from '../../../src/language/types.js';
import { mentionsOf, type TreebankSentence } from './gold-entities.js';

/** A name: words `first` to `last`, both within. */
export interface GoldName {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/** A sentence and its names, in order. */
export interface NamedSentence {
  readonly forms: readonly string[];
  readonly names: readonly GoldName[];
}

const TYPES: Readonly<Record<string, NameType>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

/** Reads a file of Universal NER; other types of names than the three are no names. */
export function readNames(path: string): NamedSentence[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/\n\n+/u)
    .filter((block) => block.includes('\t'))
    .map((block) => {
      const forms: string[] = [];
      const names: { first: number; last: number; type: NameType }[] = [];
      for (const line of block.split('\n')) {
        const [number, form, tag] = line.split('\t');
        if (line.startsWith('#') || form === undefined || !/^\d+$/u.test(number!)) continue;
        const [place, kind] = tag!.split('-') as [string, string | undefined];
        const type = TYPES[kind ?? ''];
        if (type !== undefined && place === 'B')
          names.push({ first: forms.length, last: forms.length, type });
        else if (type !== undefined && place === 'I' && names.at(-1)?.last === forms.length - 1)
          names.at(-1)!.last = forms.length;
        forms.push(form);
      }
      return { forms, names };
    })
    .filter(({ forms }) => forms.length <= MOST_WORDS);
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|president|king|queen|prince|princess|sir|lord|lady|saint|pope|senator|general|captain|colonel|minister|governor|judge|mayor)\.?$/iu;

/** Names of a sentence of GUM: runs of proper nouns in mentions of persons, organizations and places, outermost first. */
export function namesInTreebank(sentence: TreebankSentence): NamedSentence {
  const { words } = sentence;
  const taken = new Set<number>();
  const names: GoldName[] = [];
  const proper = (at: number): boolean => words[at]?.upos === 'PROPN';
  for (const { first, last, head, kind } of mentionsOf(sentence).sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  )) {
    if (kind !== 'person' && kind !== 'organization' && kind !== 'place') continue;
    if (!proper(head)) continue;
    let from = head;
    let to = head;
    while (
      to < last &&
      (proper(to + 1) || (/^(?:of|the|and|for|&|-)$/iu.test(words[to + 1]!.form) && runOn(to + 1, last)))
    )
      to++;
    while (from > first && (proper(from - 1) || words[from - 1]!.form === '-')) from--;
    while (to > from && !proper(to)) to--;
    while (from < to && (TITLE.test(words[from]!.form) || !proper(from))) from++;
    if (words.slice(from, to + 1).some((_, at) => taken.has(from + at))) continue;
    for (let at = from; at <= to; at++) taken.add(at);
    names.push({ first: from, last: to, type: kind });
  }
  return {
    forms: words.map(({ form }) => form),
    names: names.sort((a, b) => a.first - b.first),
  };

  /** Whether small words of a name lead on to another proper noun of the same mention: `University of the West`. */
  function runOn(at: number, last: number): boolean {
    let next = at;
    while (next <= last && /^(?:of|the|and|for|&|-)$/iu.test(words[next]!.form)) next++;
    return next <= last && proper(next);
  }
}
