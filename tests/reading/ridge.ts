/** A reading of the small report on the ridge, written by hand: offsets and hashes are found by the words that are quoted. */
import { readFileSync } from 'node:fs';
import { sha256Hex } from '../../src/model/identifiers.js';
import type { Range } from '../../src/model/range.js';
import { PassagesOfText } from '../../src/reading/passages-of-text.js';
import type { Reading, ReadPassage } from '../../src/reading/reading.js';

export const RIDGE = readFileSync('tests/fixtures/small-texts/901_ridge.txt', 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: a reading that a test spoils on purpose
export type Loose = any;

/** Where the words stand for the n-th time, in code points. */
export function at(words: string, nth = 1, text = RIDGE): Range {
  let from = -1;
  for (let i = 0; i < nth; i += 1) from = text.indexOf(words, from + 1);
  if (from === -1) throw new Error(`the text does not hold "${words}" ${nth} times`);
  const start = Array.from(text.slice(0, from)).length;
  return { start, end: start + Array.from(words).length };
}

export function passageOf(words: string, nth = 1, text = RIDGE): ReadPassage {
  return new PassagesOfText(text).passage(at(words, nth, text));
}

export const RIDGE_READING: Reading = {
  format: 'claimgraph-reading/1',
  text: {
    sha256: sha256Hex(RIDGE),
    codePoints: Array.from(RIDGE).length,
    language: 'en',
    title: at('Ambush at Ridge'),
  },
  report: { date: '2023-05-08', dateBasis: 'given', publisher: 'The Gazette' },
  entities: [
    {
      id: 'e1',
      label: 'National Guard',
      class: 'StateForce',
      mentions: [{ ...at('National Guard'), kind: 'name' }],
    },
    { id: 'e2', label: 'Ridge', class: 'Settlement', mentions: [{ ...at('Ridge', 2), kind: 'name' }] },
    {
      id: 'e3',
      label: 'Northern Front',
      class: 'ArmedGroup',
      mentions: [{ ...at('Northern Front'), kind: 'name' }],
    },
    { id: 'e4', label: 'Watch', class: 'Monitor', mentions: [{ ...at('Watch'), kind: 'name' }] },
    {
      id: 'e5',
      label: 'An officer',
      class: 'UnnamedSource',
      mentions: [{ ...at('An officer'), kind: 'nominal' }],
    },
  ],
  events: [
    { id: 'v1', type: 'ambush', label: 'Ambush at Ridge', triggers: [{ ...at('ambush'), sense: 'attack' }] },
  ],
  figures: [
    {
      id: 'f1',
      kind: 'casualties',
      outcome: 'killed',
      group: 'soldiers',
      min: 3,
      max: 3,
      approximate: false,
      ...at('three of its soldiers'),
    },
    { id: 'f2', kind: 'casualties', outcome: 'killed', group: 'soldiers', min: 7, max: 7, ...at('seven') },
  ],
  utterances: [
    { id: 'u0', report: true, quotes: ['u1', 'u2', 'u4'] },
    {
      id: 'u1',
      speakers: ['e1'],
      form: 'statement',
      cue: at('said on Sunday'),
      content: [at('three of its soldiers were killed in an ambush at Ridge')],
      saidOn: { edtf: '2023-05-07', wording: 'on Sunday', basis: 'inferred' },
    },
    { id: 'u2', speakers: ['e4'], quotes: ['u3'], cue: at('seen by Watch') },
    { id: 'u3', speakers: ['e3'], form: 'communique', cue: at('claimed the ambush in a communiqué') },
    { id: 'u4', speakers: ['e5'], form: 'remark', cue: at('An officer, who gave no name, said') },
  ],
  claims: [
    {
      id: 'c1',
      subject: 'v1',
      predicate: 'casualties',
      object: 'f1',
      utterance: 'u1',
      speechAct: 'asserts',
      polarity: 'affirmed',
      evidence: [passageOf('three of its soldiers were killed')],
      by: 'rule',
      confidence: 0.9,
    },
    {
      id: 'c2',
      subject: 'v1',
      predicate: 'place',
      object: 'e2',
      utterance: 'u1',
      speechAct: 'asserts',
      polarity: 'affirmed',
      evidence: [passageOf('an ambush at Ridge')],
    },
    {
      id: 'c3',
      subject: 'v1',
      predicate: 'perpetrator',
      object: 'e3',
      utterance: 'u3',
      speechAct: 'claims-responsibility',
      polarity: 'affirmed',
      evidence: [passageOf('claimed the ambush')],
    },
    {
      id: 'c4',
      subject: 'v1',
      predicate: 'casualties',
      object: 'f2',
      utterance: 'u3',
      speechAct: 'asserts',
      polarity: 'affirmed',
      evidence: [passageOf('it had killed seven')],
      wording: 'killed',
    },
    {
      id: 'c5',
      subject: 'v1',
      predicate: 'perpetrator',
      object: 'e3',
      utterance: 'u4',
      speechAct: 'denies',
      polarity: 'negated',
      evidence: [passageOf('had no part in it')],
    },
    {
      id: 'c6',
      subject: 'v1',
      predicate: 'date',
      object: { edtf: '2023-05-07?', wording: 'on Sunday', basis: 'inferred' },
      utterance: 'u0',
      speechAct: 'asserts',
      polarity: 'affirmed',
      evidence: [passageOf('on Sunday')],
      gloss: 'The ambush was on the Sunday.',
    },
  ],
  unread: [],
};
