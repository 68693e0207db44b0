import { beforeAll, describe, expect, it } from 'vitest';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Claim } from '../../src/model/records.js';
import { type OpenGraph, openGraph } from '../../src/open.js';
import type { TimelineEntry } from '../../src/times/timeline-entry.js';
import { closest, othersThan, type ToldDate, toldDatesOf } from '../../src/times/told-dates.js';
import { MALI } from '../graph/corpora.js';

let mali: OpenGraph;
let all: readonly TimelineEntry[];

beforeAll(async () => {
  mali = await openGraph(MALI);
  const { entries, undated } = mali.timeline();
  all = [...entries, ...undated];
});

const of = (name: string) => all.filter(({ id }) => id === expand(name));
const speakers = (claims: readonly Claim[]) =>
  claims.flatMap(({ madeIn }) => mali.corpus.utterances.get(madeIn)?.speakers.map(shorten) ?? []);

describe('the time line of all that is told', () => {
  it('has every event and every utterance, dated or not', () => {
    const ids = new Set(all.map(({ id }) => id));
    for (const { id, kind } of mali.corpus.entities.values()) {
      const named = [...mali.corpus.claims.values()].some(({ proposition }) => proposition.subject === id);
      if (kind === 'event' && named) expect(ids.has(id), id).toBe(true);
    }
    for (const id of mali.corpus.utterances.keys()) expect(ids.has(id), id).toBe(true);
  });

  it('is in order of the first day that is known, and what has no date comes last', () => {
    const { entries, undated } = mali.timeline();
    const days = entries.map(({ span }) => span.earliest ?? span.latest ?? '');
    expect(days).toEqual(days.toSorted());
    expect(days).not.toContain('');
    expect(undated.map(({ id }) => shorten(id))).toContain('event:ber-handover');
    expect(undated.every(({ when }) => when === undefined)).toBe(true);
  });

  it('names for each date who gives it, and for no date anyone who does not', () => {
    for (const { kind, affirmedBy, span } of all.filter(({ when }) => when !== undefined)) {
      if (kind === 'utterance') continue;
      expect(affirmedBy.length).toBeGreaterThan(0);
      for (const { earliest, latest } of affirmedBy) expect({ earliest, latest }).toEqual(span);
    }
  });

  it('gives two dates by two speakers two entries, and each says of the other', () => {
    const [twenty, later] = all.filter(
      ({ title }) =>
        title === 'Malian junta has been in power since 2020' ||
        title === 'Malian junta has been in power since 2021',
    );
    expect([twenty?.span.earliest, later?.span.earliest]).toEqual(['2020-01-01', '2021-01-01']);
    const took = all.filter(({ title }) => title === 'Malian junta took power in Mali');
    expect(took.map(({ when }) => when)).toEqual(['in 2020', 'in 2021']);
    expect(took[0]?.otherDates).toMatchObject([{ when: 'in 2021', how: 'otherwise' }]);
    expect(speakers(took[0]?.affirmedBy ?? [])).not.toEqual(
      expect.arrayContaining(speakers(took[1]?.affirmedBy ?? [])),
    );
  });

  it('of one that tells of two days and one of one, neither says it more closely', () => {
    const hows = of('event:ber-fighting').map(({ otherDates }) => otherDates.map(({ how }) => how));
    expect(hows).toEqual([['longer'], ['shorter']]);
  });

  it('keeps a date that says less in the entry of the one that says more', () => {
    const [entry, ...others] = of('event:central-clashes');
    expect(others).toEqual([]);
    expect(speakers(entry?.affirmedBy ?? [])).toEqual(['actor:malian-army']);
    expect(entry?.otherDates).toMatchObject([{ how: 'less closely' }]);
    expect(speakers(entry?.alsoToldBy ?? [])).toContain('actor:al-qaeda');
  });

  it('says of nobody who gives a date that it tells without one', () => {
    for (const { title, affirmedBy, alsoToldBy } of all) {
      const dating = speakers(affirmedBy);
      expect(
        speakers(alsoToldBy).filter((each) => dating.includes(each)),
        title,
      ).toEqual([]);
    }
  });

  it('does not count a plan as a deed', () => {
    const [plan] = of('event:kidal-plan');
    expect(plan).toMatchObject({ modality: 'given up' });
    expect(plan?.when).toContain('late November 2023');
    const [left] = of('event:kidal-withdrawal').filter(({ when }) => when?.startsWith('began'));
    expect(left?.modality).toBeUndefined();
    expect(speakers(left?.affirmedBy ?? [])).not.toContain('actor:minusma-representative');
  });

  it('dates a relation that is only planned as what is to come, and a state that ended by its end', () => {
    const relations = all.filter(({ kind, when }) => kind === 'relation' && when !== undefined);
    const plans = relations.filter(({ modality }) => modality === 'planned' || modality === 'given up');
    expect(plans.length).toBeGreaterThan(1);
    for (const { when } of plans) expect(when).toMatch(/^(?:at first )?to come /);
    const ended = relations.filter(({ title }) => / until /.test(title));
    expect(ended.length).toBeGreaterThan(0);
    for (const { when } of ended) expect(when).toMatch(/^until /);
  });

  it('has what was said on the day on which it was said, else by the day of its report', () => {
    const [briefing] = of('utterance:dujarric-briefing');
    expect(briefing).toMatchObject({ when: 'on 6 November 2023', ownDate: true, sure: true });
    const [remark] = of('utterance:guiffard-remark');
    expect(remark).toMatchObject({ ownDate: false, sure: false });
    const [claim] = of('utterance:jnim-claim-kidal');
    expect(claim?.when).toBe('between 31 October and 7 November 2023');
    expect(claim?.affirmedBy.map(({ speechAct }) => speechAct)).toContain('claims-responsibility');
  });
});

describe('the time line about someone', () => {
  it('is what they take part in and what they say, and nothing else', () => {
    const { entries, undated } = mali.timeline({ about: 'JNIM' });
    const found = [...entries, ...undated];
    const jnim = expand('actor:jnim');
    expect(found.length).toBeGreaterThan(8);
    for (const { kind, id, parts, affirmedBy } of found) {
      if (kind === 'utterance') expect(mali.corpus.utterances.get(id)?.speakers).toContain(jnim);
      else {
        const told =
          kind === 'event'
            ? parts.map(({ proposition }) => proposition)
            : affirmedBy.map(({ proposition }) => proposition);
        expect(
          told.some(({ subject, object }) => [subject, object.value].includes(jnim)),
          id,
        ).toBe(true);
      }
    }
  });

  it('has what happened at a place and in what lies in it', () => {
    const ids = ({ about }: { about: string }) => {
      const { entries, undated } = mali.timeline({ about });
      return [...entries, ...undated].map(({ id }) => shorten(id));
    };
    expect(ids({ about: 'Kidal' })).toContain('event:kidal-withdrawal');
    expect(ids({ about: 'Kidal base' })).toContain('event:kidal-takeover');
    expect(ids({ about: 'Mali' })).toEqual(
      expect.arrayContaining(ids({ about: 'Ber base' }).filter((id) => id.startsWith('event:'))),
    );
  });

  it('has the parts of a whole: the convoys of a mission, the ambushes of a double ambush', () => {
    const { entries, undated } = mali.timeline({ about: 'event:double-ambush' });
    expect([...entries, ...undated].map(({ id }) => shorten(id))).toEqual(
      expect.arrayContaining(['event:double-ambush', 'event:ambush-1', 'event:ambush-2']),
    );
  });

  it('knows through every lens what lies in what', async () => {
    const army = await openGraph(MALI, { lens: ['army'] });
    const { entries, undated } = army.timeline({ about: 'Ber' });
    // That the base lies in the town is told by others alone.
    expect([...entries, ...undated].map(({ id }) => shorten(id))).toContain('event:ber-occupation');
  });

  it('is an error for a name that several bear, and empty for who is told of nowhere', async () => {
    expect(() => mali.timeline({ about: 'Tuareg rebels' })).toThrow('may mean');
    const army = await openGraph(MALI, { lens: ['army'] });
    expect(army.timeline({ about: 'Jonathan Guiffard' })).toEqual({ entries: [], undated: [] });
  });

  it('keeps to some days what has a date, and leaves the rest at the end', () => {
    const { entries, undated } = mali.timeline({ from: '2023-11-01', to: '2023-11-30' });
    expect(entries.map(({ id }) => shorten(id))).toContain('event:anefis-ied');
    for (const { span } of entries) {
      expect((span.earliest ?? '') <= '2023-11-30' && (span.latest ?? '9999') >= '2023-11-01').toBe(true);
    }
    expect(undated).toEqual(mali.timeline().undated);
  });
});

describe('dates of one thing', () => {
  const claim = (earliest: string, latest: string, id: string) =>
    ({
      id,
      earliest,
      latest,
      speechAct: 'asserts',
      proposition: { object: { value: earliest } },
    }) as unknown as Claim;
  const month = claim('2023-06-01', '2023-06-30', 'month');
  const day = claim('2023-06-30', '2023-06-30', 'day');
  const again = claim('2023-06-30', '2023-06-30', 'again');
  const other = claim('2023-07-02', '2023-07-02', 'other');

  it('are one where they are the same days, and those told most closely are kept', () => {
    const dates = toldDatesOf([month, day, again, other], ({ id }) => id);
    expect(dates.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['month'],
      ['day', 'again'],
      ['other'],
    ]);
    const kept = closest(dates);
    expect(kept.map(({ when }) => when)).toEqual(['day', 'other']);
    expect(othersThan(dates[1]!, dates).map(({ when, how }) => [when, how])).toEqual([
      ['month', 'less closely'],
      ['other', 'otherwise'],
    ]);
  });

  it('that go on from different months are different starts, and a year holds its months', () => {
    const since = (when: string, earliest: string) =>
      ({ ...claim(earliest, '', when), when, latest: undefined }) as unknown as Claim;
    const [year, july, august] = toldDatesOf(
      [since('2023/..', '2023-01-01'), since('2023-07/..', '2023-07-01'), since('2023-08/..', '2023-08-01')],
      ({ id }) => id,
    ) as [ToldDate, ToldDate, ToldDate];
    expect(othersThan(august, [july, august]).map(({ how }) => how)).toEqual(['otherwise']);
    expect(othersThan(august, [year, august]).map(({ how }) => how)).toEqual(['less closely']);
    expect(closest([year, july, august])).toEqual([july, august]);
  });
});
