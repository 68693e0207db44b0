/** What was put into the form of a claim, as the decisions that say it. */
import { expect, test } from 'vitest';
import type { Offered } from '../../src/desk/offered.js';
import type { OpenedReport } from '../../src/desk/opened-report.js';
import { cueIn } from '../../viewer/src/review/by-hand/speaker-editor.js';
import { newBeside, stating } from '../../viewer/src/review/by-hand/stating.js';

const TEXT = 'Title\n\nThe Front said on its channel that it was there 𝄞. The Guard said so too.';
const opened = {
  text: TEXT,
  byHand: 'h1',
  utterances: [{ id: 'u0', label: 'the report itself', report: true, content: [] }],
} as unknown as OpenedReport;
const front: Offered = {
  label: 'Front',
  why: 'new: armed group',
  type: 'ArmedGroup',
  put: 'h1p',
  state: { entities: [{ id: 'h1p', label: 'Front', class: 'ArmedGroup', mentions: [] }] },
};
const event: Offered = {
  label: 'Raid',
  why: 'new event',
  put: 'h1s',
  state: { events: [{ id: 'h1s', label: 'Raid', type: 'attack', triggers: [] }] },
};
const manner = {
  opened,
  range: { start: 37, end: 49 },
  card: undefined,
  speaker: '+',
  fresh: {
    who: front,
    form: 'statement',
    cue: 'said',
    by: 'u0',
    medium: undefined,
    addressee: undefined,
    saidOn: '',
  },
  act: 'asserts',
  polarity: 'affirmed',
  wording: '',
  gloss: ' ',
} as const;

test('whoever is new as speaker is the same as object: offered by name, stated once, quoted by the report', () => {
  expect(newBeside('fro', [undefined, event, front])).toEqual([{ ...front, why: 'in this claim' }]);
  expect(newBeside('x', [front])).toEqual([]);
  const relation = { label: 'was carried out by', why: '', put: 'perpetrator' };
  const [stated, ...more] = stating({ subject: event, relation, object: front }, manner)!;
  expect(more).toEqual([]);
  expect(stated).toMatchObject({
    do: 'state',
    entities: [{ id: 'h1p' }],
    events: [{ id: 'h1s' }],
    utterances: [{ id: 'h1u', speakers: ['h1p'], content: [{ start: 37, end: 49 }] }],
    quotes: [{ by: 'u0', quoted: 'h1u' }],
    claims: [{ id: 'h1', subject: 'h1s', object: 'h1p', utterance: 'h1u' }],
  });
});

test('the words that tell who says it are found nearest to the marked ones, in code points', () => {
  const points = Array.from(TEXT);
  const near = (start: number) => cueIn(opened, ' said ', { start, end: start + 1 })!;
  expect(points.slice(near(0).start, near(0).end).join('')).toBe('said');
  expect(near(0).start).toBe(points.join('').indexOf('said'));
  const second = near(points.length - 1);
  expect(points.slice(second.start, second.end).join('')).toBe('said');
  expect(second.start).toBeGreaterThan(near(0).start);
  expect(cueIn(opened, 'nowhere', { start: 0, end: 1 })).toBeUndefined();
});
