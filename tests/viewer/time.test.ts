import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/times/chronicle.js';
import { binsOf, pile, rowsOf, unitFor } from '../../viewer/src/time/bins.js';
import { DAY, dayAt, firstWindow, shiftWindow, spanInWords, startOf } from '../../viewer/src/time/days.js';
import { dragged, gripAt } from '../../viewer/src/time/drag.js';
import { densest, extentOf, holding, lengthOf, pan, zoom } from '../../viewer/src/time/stretch.js';
import { namedAt, ticksOf } from '../../viewer/src/time/ticks.js';

const entry = (earliest?: string, latest?: string, sure = true): Entry => ({
  id: `${earliest}/${latest}`,
  kind: 'event',
  span: { earliest, latest },
  when: '',
  sure,
});
const on = (day: string) => entry(day, day);
const stretch = (from: string, to: string) => ({ from: startOf(from), to: startOf(to) + DAY });

describe('a window of days that plays', () => {
  it('keeps its length by day and week', () => {
    const week = { from: '2023-08-28', to: '2023-09-03' };
    expect(shiftWindow(week, 'day', 1)).toEqual({ from: '2023-08-29', to: '2023-09-04' });
    expect(shiftWindow(week, 'week', -1)).toEqual({ from: '2023-08-21', to: '2023-08-27' });
  });

  it('stays whole months, however long they are', () => {
    const january = firstWindow('2024-01-01', 'month');
    expect(january).toEqual({ from: '2024-01-01', to: '2024-01-31' });
    expect(shiftWindow(january, 'month', 1)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(shiftWindow(january, 'year', -1)).toEqual({ from: '2023-01-01', to: '2023-01-31' });
    expect(firstWindow('2012-01-01', 'year')).toEqual({ from: '2012-01-01', to: '2012-12-31' });
  });

  it('begins on the last day of a month that lacks its day', () => {
    expect(shiftWindow({ from: '2023-01-31', to: '2023-02-02' }, 'month', 1)).toEqual({
      from: '2023-02-28',
      to: '2023-03-02',
    });
  });
});

describe('days in words', () => {
  it('are said as short as they can be', () => {
    expect(spanInWords({ earliest: '2012-01-01', latest: '2012-12-31' })).toBe('2012');
    expect(spanInWords({ earliest: '2023-08-01', latest: '2023-08-31' })).toBe('August 2023');
    expect(spanInWords({ earliest: '2022-06-01', latest: '2022-12-31' })).toBe('June to December 2022');
    expect(spanInWords({ earliest: '2023-08-01', latest: '2023-08-10' })).toBe('1–10 August 2023');
    expect(spanInWords({ earliest: undefined, latest: '2023-11-07' })).toBe('by 7 November 2023');
  });
});

describe('a stretch of time', () => {
  const far = [on('2012-05-01'), on('2020-08-18')];
  const near = ['11', '12', '13', '13', '14', '20'].map((day) => on(`2023-08-${day}`));

  it('covers whole months from the first to the last day, open ends apart', () => {
    expect(extentOf([...far, entry(undefined, '2023-12-31'), entry('2012-04-03', undefined)])).toEqual(
      stretch('2012-04-01', '2023-12-31'),
    );
    expect(extentOf([entry()])).toBeUndefined();
  });

  it('opens where most is told, and shows all where it is told evenly', () => {
    const all = stretch('2012-01-01', '2023-12-31');
    expect(densest([...far, ...near], all)).toEqual(stretch('2023-08-01', '2023-08-31'));
    const even = Array.from({ length: 12 }, (_, i) => on(`${2012 + i}-06-01`));
    expect(densest(even, all)).toEqual(all);
    // What is dated to a year only says nothing of where it is dense.
    expect(densest([entry('2014-01-01', '2014-12-31')], all)).toEqual(all);
  });

  it('stays within all that is dated, however it is moved and zoomed', () => {
    const all = stretch('2012-01-01', '2023-12-31');
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: -5e11, max: 5e11, noNaN: true }),
        (factor, by) => {
          const here = pan(
            zoom(stretch('2023-08-01', '2023-08-31'), factor, startOf('2023-08-13'), all),
            by,
            all,
          );
          expect(here.from).toBeGreaterThanOrEqual(all.from);
          expect(here.to).toBeLessThanOrEqual(all.to + 1);
          expect(lengthOf(here)).toBeGreaterThan(9 * DAY);
        },
      ),
    );
  });

  it('follows days that are chosen outside it, and stays where it holds them', () => {
    const all = stretch('2012-01-01', '2023-12-31');
    const august = stretch('2023-08-01', '2023-08-31');
    expect(holding(august, { from: '2023-08-02', to: '2023-08-05' }, all)).toBe(august);
    const earlier = holding(august, { from: '2023-06-01', to: '2023-06-07' }, all);
    expect(dayAt(earlier.from)).toBe('2023-06-01');
    expect(lengthOf(earlier)).toBe(lengthOf(august));
    const year = holding(august, { from: '2022-01-01', to: '2022-12-31' }, all);
    expect(year.from).toBeLessThanOrEqual(startOf('2022-01-01'));
    expect(year.to).toBeGreaterThan(startOf('2022-12-31'));
  });
});

describe('the bins of a histogram', () => {
  it('are as fine as their width allows', () => {
    const units = [
      [stretch('2023-08-01', '2023-08-31'), 'day'],
      [stretch('2023-01-01', '2023-12-31'), 'week'],
      [stretch('2018-01-01', '2023-12-31'), 'month'],
      [stretch('1990-01-01', '2023-12-31'), 'three months'],
      [stretch('1900-01-01', '2023-12-31'), 'year'],
    ] as const;
    for (const [of, words] of units) expect(unitFor(of, 1_000).words).toBe(words);
  });

  it('hold a date that lies in one of them, and draw one that may lie in several as a range', () => {
    const days = binsOf(
      stretch('2023-08-01', '2023-08-31'),
      unitFor(stretch('2023-08-01', '2023-08-31'), 1_000),
    );
    const entries = [
      on('2023-08-13'),
      entry('2023-08-13', '2023-08-13', false),
      entry('2023-08-11', '2023-08-13'),
      entry(undefined, '2023-08-13'),
      entry('2023-01-01', '2023-12-31'),
      entry('2023-09-01', '2023-09-05'),
    ];
    const { heaps, reaches } = pile(entries, days);
    expect(heaps[12]).toMatchObject({ sure: [entries[0]], unsure: [entries[1]] });
    expect(heaps.reduce((sum, { sure, unsure }) => sum + sure.length + unsure.length, 0)).toBe(2);
    expect(reaches).toEqual([
      { first: 10, last: 12, before: false, after: false, entries: [entries[2]] },
      { first: 0, last: 12, before: true, after: false, entries: [entries[3]] },
      { first: 0, last: 30, before: true, after: true, entries: [entries[4]] },
    ]);
    // Seen from further off, three days in August are in August.
    const months = binsOf(
      stretch('2018-01-01', '2023-12-31'),
      unitFor(stretch('2018-01-01', '2023-12-31'), 1_000),
    );
    expect(pile([entries[2]!], months).reaches).toEqual([]);
  });

  it('lose no entry and tell none twice', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => dayAt(startOf('2023-01-01') + n * DAY));
    const spans = fc.tuple(
      fc.option(day, { nil: undefined }),
      fc.option(day, { nil: undefined }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 40 }), fc.integer({ min: 60, max: 1_200 }), (made, width) => {
        const shown = stretch('2023-03-01', '2023-10-31');
        const bins = binsOf(shown, unitFor(shown, width));
        const entries = made.flatMap(([a, b, sure]) =>
          a === undefined && b === undefined
            ? []
            : [a !== undefined && b !== undefined && a > b ? entry(b, a, sure) : entry(a, b, sure)],
        );
        const { heaps, reaches } = pile(entries, bins);
        const drawn = [
          ...heaps.flatMap(({ sure, unsure }) => [...sure, ...unsure]),
          ...reaches.flatMap((reach) => reach.entries),
        ];
        const touching = entries.filter(
          ({ span }) => (span.earliest ?? '') <= bins.at(-1)!.to && (span.latest ?? '9999') >= bins[0]!.from,
        );
        expect(new Set(drawn)).toEqual(new Set(touching));
        expect(drawn.length).toBe(touching.length);
        const rows = rowsOf(reaches, 4);
        expect(rows.length).toBeLessThanOrEqual(4);
        expect(rows.flat().length).toBe(reaches.length);
      }),
    );
  });
});

describe('the axis', () => {
  it('says the year first, and no words run into others', () => {
    const ticks = ticksOf(stretch('2023-08-01', '2023-11-30'), 1_000);
    expect(ticks[0]?.words).toContain('2023');
    expect(ticks.filter(({ words }) => words.includes('2023'))).toHaveLength(1);
    expect(ticksOf(stretch('2012-01-01', '2023-12-31'), 1_000).map(({ words }) => words)).toContain('2020');
  });
});

describe('a pointer on the days', () => {
  const window = { from: '2023-08-10', to: '2023-08-20' };
  const at = (day: string, part = 0.5) => startOf(day) + part * DAY;

  it('takes hold of an end, of all, or of nothing', () => {
    expect(gripAt(window, at('2023-08-10', 0), DAY / 2)).toBe('from');
    expect(gripAt(window, at('2023-08-20', 0.9), DAY / 2)).toBe('to');
    expect(gripAt(window, at('2023-08-15'), DAY / 2)).toBe('all');
    expect(gripAt(window, at('2023-08-25'), DAY / 2)).toBe('new');
    expect(gripAt(undefined, at('2023-08-15'), DAY / 2)).toBe('new');
  });

  it('draws whole days, either way, moves the window and turns it round', () => {
    expect(dragged(undefined, 'new', at('2023-08-13'), at('2023-08-11'))).toEqual({
      from: '2023-08-11',
      to: '2023-08-13',
    });
    expect(dragged(window, 'to', at('2023-08-21', 0), at('2023-08-24', 0))).toEqual({
      from: '2023-08-10',
      to: '2023-08-23',
    });
    expect(dragged(window, 'from', at('2023-08-10', 0), at('2023-08-25', 0))).toEqual({
      from: '2023-08-20',
      to: '2023-08-25',
    });
    expect(dragged(window, 'all', at('2023-08-15'), at('2023-08-16'))).toEqual({
      from: '2023-08-11',
      to: '2023-08-21',
    });
  });
});

describe('a mark of the axis', () => {
  it('stands for the days up to the next: a month is chosen by its name', () => {
    const autumn = stretch('2023-08-01', '2023-11-30');
    const ticks = ticksOf(autumn, 600);
    expect(ticks.map(({ words }) => words)).toEqual(['Aug 2023', 'Sep', 'Oct', 'Nov']);
    expect(namedAt(ticks, autumn, startOf('2023-08-03'))).toEqual({ from: '2023-08-01', to: '2023-08-31' });
    expect(namedAt(ticks, autumn, startOf('2023-11-30'))).toEqual({ from: '2023-11-01', to: '2023-11-30' });
    const late = stretch('2023-07-20', '2023-11-30');
    expect(namedAt(ticksOf(late, 600), late, startOf('2023-07-22'))).toBeUndefined();
  });
});
