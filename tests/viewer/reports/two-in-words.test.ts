import { describe, expect, it } from 'vitest';
import type { TwoReports } from '../../../src/compare/differences/two-reports.js';
import { sayAlone, sayTwo } from '../../../viewer/src/reports/two-in-words.js';

const told = (independent: boolean): TwoReports['shared'][number] => ({ independent, left: [], right: [] });
const [EVENT, ACTOR] = ['event', 'actor'].map((kind) => ({ kind }) as TwoReports['namesBoth'][number]) as [
  TwoReports['namesBoth'][number],
  TwoReports['namesBoth'][number],
];
const said = (shared: TwoReports['shared'], inOtherWords = 0, differ = 0, namesBoth = [EVENT, ACTOR]) =>
  sayTwo(
    {
      ...{ shared, inOtherWords: Array(inOtherWords), differ: Array(differ) },
      ...{ namesLeft: [EVENT], namesRight: [ACTOR, EVENT], namesBoth },
    },
    ['report 001', { things: 36, names: 1 }],
    ['report 002', { things: 0, names: 0 }],
  );

describe('two reports in a sentence', () => {
  it('that share nothing are said to, and not that they share 0 things, 0 of them on independent sources', () => {
    expect(said([])).toBe(
      'Report 001 adds 36 things and 1 name; report 002 adds nothing. Nothing is told in both. Nothing was found in which they contradict each other or do not fit.',
    );
    expect(said([], 2)).toContain('Both tell nothing in the same way, and 2 things in other words.');
  });

  it('that have no event in common are not said to agree about what may be one', () => {
    expect(said([], 0, 0, [ACTOR])).toMatch(
      /do not fit\. No event stands here as told by both: .* nobody has said so\.$/,
    );
    expect(said([], 0, 1, [ACTOR])).not.toContain('No event');
  });

  it('that share much', () => {
    expect(said([told(true), told(false), told(true)], 5, 1)).toContain(
      'Both tell 3 things in the same way, 2 of them on independent sources, and 5 more in other words. They contradict each other or do not fit in 1 place.',
    );
    expect(said([told(true), told(true)])).toContain('2 things in the same way, all of them on independent');
    expect(said([told(false), told(false)])).toContain('none of them on independent sources.');
    expect(said([told(false)])).toContain('Both tell 1 thing in the same way, on one source.');
  });
});

it('how much no other report tells, of many, all, none and one', () => {
  expect(sayAlone('139 claims', 139, 92)).toBe('139 claims, 92 of them told so in no other report');
  expect(sayAlone('38 claims', 38, 38)).toBe('38 claims, all of them told so in no other report');
  expect(sayAlone('3 claims', 3, 0)).toBe('3 claims, each told so in another report too');
  expect(sayAlone('1 claim', 1, 1)).toBe('1 claim, told so in no other report');
  expect(sayAlone('0 claims', 0, 0)).toBe('0 claims');
});
