import { beforeAll, describe, expect, it } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus, SpeechAct } from '../../src/model/records.js';
import { cg } from '../../src/model/vocabulary.js';
import { openGraph } from '../../src/open.js';
import { eventDays } from '../../src/times/days.js';
import { eventDateInWords, eventDatesInWords } from '../../src/times/event-dates.js';

describe('when an event happened, as told', () => {
  let mali: Corpus;
  beforeAll(async () => {
    mali = (await openGraph('data')).corpus;
  });
  const when = (event: string) => eventDateInWords(mali, expand(`event:${event}`));

  it('is a state that lasts, a beginning or an end where the reports tell no more', () => {
    expect(when('jihadist-growth')).toBe('since 2012');
    expect(when('kidal-withdrawal')).toBe('began on 31 October 2023');
    expect(when('tessalit-withdrawal')).toBe('ended on a Sunday, perhaps 22 October 2023');
    expect(when('tessalit-gunfire')).toBe('in the days before perhaps 22 October 2023');
  });

  it('is said in both ways where two accounts differ', () => {
    expect(when('first-base-withdrawal')).toBe('in July 2023, or by another account in early August 2023');
    expect(when('ber-fighting')).toBe(
      'on a Friday, perhaps 11 August 2023, or by another account on a Friday and Saturday, perhaps 11–12 August 2023',
    );
  });

  it('is not blurred by an account that only says less', () => {
    expect(when('unsc-ends-mandate')).toBe('on 30 June 2023');
    expect(when('central-clashes')).toBe('on a Tuesday, perhaps 10 January 2023');
    expect(eventDays(mali).get(expand('event:central-clashes'))).toEqual({
      earliest: '2023-01-10',
      latest: '2023-01-10',
    });
  });

  it('of a plan is called planned, and yields to what is told as done', () => {
    expect(when('kidal-plan')).toBe('first planned for late November 2023');
    expect(when('minusma-total-withdrawal')).toMatch(/^began in July 2023, .*, to end on 31 December 2023$/);
    expect(eventDays(mali).get(expand('event:kidal-withdrawal'))?.earliest).toBe('2023-10-31');
  });

  it('with an open end begins at some time from then on, and is planned from then on', () => {
    const [begun] = [...mali.claims.values()].filter(
      ({ proposition: { predicate, subject } }) =>
        predicate === cg.startedOn && subject === expand('event:kidal-withdrawal'),
    );
    if (begun === undefined) throw new Error('nobody says when the exit from Kidal began');
    const told = (edtf: string, speechAct: SpeechAct, property = cg.startedOn) =>
      eventDatesInWords(property, [
        {
          ...begun,
          ...{ speechAct, dateWording: undefined, when: undefined },
          proposition: { ...begun.proposition, object: { ...begun.proposition.object, value: edtf } },
        },
      ]);
    expect(told('2024-03/..', 'asserts')).toBe('began in or after March 2024');
    expect(told('2024-05-01/..', 'asserts')).toBe('began on or after 1 May 2024');
    expect(told('2024-05-01/..', 'plans', cg.date)).toBe('planned from 1 May 2024 on');
    expect(told('2024-05-01', 'fears', cg.date)).toBe('feared for 1 May 2024');
    expect(told('2024-05-01', 'expects', cg.date)).toBe('expected for 1 May 2024');
    expect(told('2024-05-01', 'demands', cg.date)).toBe('asked for 1 May 2024');
    expect(told('2024-05-01', 'suspects', cg.date)).toBe('suspected on 1 May 2024');
    expect(told('2024-05-01', 'fears')).toBe('feared to begin on 1 May 2024');
    expect(told('2024-05-01', 'suspects', cg.endedOn)).toBe('suspected to have ended on 1 May 2024');
  });

  it('of an event that nobody dates is not made up', () => {
    expect(when('double-ambush')).toBeUndefined();
  });
});
