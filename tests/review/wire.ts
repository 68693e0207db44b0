/** One wire story as two papers print it, and what a tool reads in each: the same claim in the paper's own voice. */
import { sha256Hex } from '../../src/model/identifiers.js';
import type { Reading } from '../../src/reading/reading.js';
import { at, passageOf } from '../reading/ridge.js';

const STORY = `Armed men attacked the bridge of Orvane before dawn on Monday and burned two lorries that were waiting for the ferry, and they left before the garrison of the town had come down to the river.

The attack was carried out by the River Guard, a group that has fought the council of the valley since the spring, and it was the third in as many weeks on the only road that leads out of it to the south.

Five drivers were killed, and the ferry has not crossed since, so that flour is short in the villages on the other bank.`;

export const LAMP = `Bridge of Orvane attacked\n\n${STORY}\n`;
export const GAZETTE = `Five dead at Orvane\n\nOur correspondent was at the ferry when it happened and saw smoke over the water.\n\n${STORY}\n\nThe market of Velm was shut all day.\n`;
/** Another pen on the same event: it shares no run of words. */
export const OTHER = `Attack near the river\n\nA band that calls itself the River Guard was blamed for an attack at Orvane, where drivers died on Monday.\n`;

export function wireReading(
  text: string,
  publisher: string,
  said = 'carried out by the River Guard',
): Reading {
  return {
    format: 'claimgraph-reading/1',
    text: { sha256: sha256Hex(text), codePoints: Array.from(text).length, language: 'en' },
    report: { publisher, date: '2031-05-12', dateBasis: 'given' },
    entities: [
      {
        id: 'e1',
        iri: 'actor:river-guard',
        label: 'River Guard',
        class: 'ArmedGroup',
        mentions: [{ ...at('River Guard', 1, text), kind: 'name' }],
      },
    ],
    events: [
      {
        id: 'v1',
        iri: 'event:orvane',
        type: 'attack',
        label: 'Attack at the bridge of Orvane',
        triggers: [],
      },
    ],
    figures: [],
    utterances: [{ id: 'u0', report: true, quotes: [] }],
    claims: [
      {
        id: 'c1',
        subject: 'v1',
        predicate: 'perpetrator',
        object: 'e1',
        utterance: 'u0',
        speechAct: 'asserts',
        polarity: 'affirmed',
        evidence: [passageOf(said, 1, text)],
      },
    ],
    unread: [],
  };
}
