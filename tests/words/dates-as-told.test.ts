import { describe, expect, it } from 'vitest';
import { dateAsTold, phrase } from '../../src/words/dates-as-told.js';

const said = (edtf: string, wording?: string) => phrase(dateAsTold({ edtf, wording }));

describe('a date as told', () => {
  it('keeps a weekday as told and puts the day that was filled in after “perhaps”', () => {
    expect(said('2023-01-10?', 'on Tuesday')).toBe('on a Tuesday, perhaps 10 January 2023');
    expect(said('2023-08-13?', 'this Sunday at around 08:30')).toBe(
      'on a Sunday at around 08:30, perhaps 13 August 2023',
    );
    expect(said('2023-08-11?/2023-08-12?', 'on Friday and Saturday')).toBe(
      'on a Friday and Saturday, perhaps 11–12 August 2023',
    );
    expect(said('2023-11-04', 'On Saturday')).toBe('on Saturday 4 November 2023');
    expect(said('2023-11-04/2023-11-05', 'over the weekend')).toBe('over the weekend of 4–5 November 2023');
  });

  it('says days before a day as such, not as a day', () => {
    expect(said('../2023-10-21', 'In the days leading up')).toBe('in the days before 22 October 2023');
    expect(said('../2023-10-21?', 'in the days before')).toBe('in the days before perhaps 22 October 2023');
    expect(said('../2023-12-31?', 'in the days leading up')).toBe(
      'in the days before perhaps 1 January 2024',
    );
    expect(said('../2023-08-13?', 'in recent days')).toBe('in the days up to perhaps 13 August 2023');
    expect(said('2023-01?', 'the day before')).toBe(
      'on the day before (which day is not said), perhaps in January 2023',
    );
  });

  it('says part of a month or year as the text does', () => {
    expect(said('2023-08-01/2023-08-10', 'in early August')).toBe('in early August 2023');
    expect(said('2021-05-20/2021-06-10', 'in late May or early June 2021')).toBe(
      'between 20 May and 10 June 2021',
    );
    expect(said('2021-03/2021-04', 'in March or April 2021')).toBe('between March and April 2021');
    expect(said('2021-12-20/2022-01-10', 'at the turn of the year')).toBe(
      'between 20 December 2021 and 10 January 2022',
    );
    expect(said('2023-11-16/2023-11-30', 'the latter part of November')).toBe(
      'in the latter part of November 2023',
    );
    expect(said('2023-11-21/2023-11-30', 'in late November')).toBe('in late November 2023');
    expect(said('2021-10/2021-12', 'At the end of 2021')).toBe('at the end of 2021');
    expect(said('2023-06-21?/2023-06-30?', 'the end of June')).toBe('at the end of June, perhaps of 2023');
  });

  it('says a choice of two times as lying between them, not as one of them nor as lasting', () => {
    const days = '2021-05-20/2021-06-10';
    expect(said(days, 'in late May or early June 2021')).toBe('between 20 May and 10 June 2021');
    expect(said(days, 'between late May and early June 2021')).toBe('between 20 May and 10 June 2021');
    expect(said('2021-03/2021-04', 'in March or April 2021')).toBe('between March and April 2021');
  });

  it('does not doubt a month that the text names where only the year was filled in', () => {
    expect(said('2023-06?', 'In June')).toBe('in June, perhaps of 2023');
    expect(said('2023-09-24?/..', 'since September 24')).toBe('since 24 September, perhaps of 2023');
    expect(said('2023-06?', 'in June 2023')).toBe('perhaps in June 2023');
  });

  it('says a night as one, though it lies on two days', () => {
    expect(said('2031-03-13/2031-03-14', 'on Thursday night')).toBe('on Thursday night, 13–14 March 2031');
    expect(said('2031-03-14?/2031-03-15?', 'overnight into Saturday')).toBe(
      'overnight into Saturday, perhaps 14–15 March 2031',
    );
    expect(said('2031-03-13/2031-03-14', 'overnight from Thursday to Friday')).toBe(
      'overnight into Friday, 13–14 March 2031',
    );
    expect(said('2031-03-13/2031-03-14', 'overnight')).toBe('overnight, 13–14 March 2031');
  });

  it('says words for a stretch that it does not know as they are, beside the days', () => {
    expect(said('2031-02-14/2031-03-14', 'in recent weeks')).toBe(
      '“in recent weeks” (14 February to 14 March 2031)',
    );
    expect(said('2030-12/2031-02', 'over the winter')).toBe(
      '“over the winter” (December 2030 to February 2031)',
    );
    expect(said('2012/2015', 'from 2012 to 2015')).toBe('2012 to 2015');
  });

  it('leaves an end open that the text leaves open', () => {
    expect(said('../2023-12-31', 'by the end of the year')).toBe('by 31 December 2023');
    expect(said('../2012', 'in 2012 following')).toBe('in 2012 or before');
    expect(said('2023-10-31/..', 'shortly after the force left')).toBe('not before 31 October 2023');
    expect(said('2023-10-31/2023-11-07', 'shortly after the force left')).toBe(
      'shortly after the force left, perhaps between 31 October and 7 November 2023',
    );
    expect(said('2013/..', 'since 2013')).toBe('since 2013');
    expect(said('2023-08/2023-10-22?', 'since August')).toBe('since August 2023');
    expect(said('2023-10-31/2023-11-04', 'since … October 31')).toBe('since 31 October 2023');
    expect(said('../2023-11-07', 'recently')).toBe('recently, by 7 November 2023');
    expect(said('2023-10-27?/..', 'a matter of days')).toBe('within days, perhaps from 27 October 2023 on');
    expect(said('2022-06/2022-12', 'between June and December 2022')).toBe('between June and December 2022');
  });

  it('says the days where there are no words, or none that it knows', () => {
    expect(said('2023-10-27?')).toBe('perhaps on 27 October 2023');
    expect(said('2023-08-13?/2023-08-15?')).toBe('perhaps 13–15 August 2023');
    expect(said('2023-06-30', 'on the feast')).toBe('on 30 June 2023');
    expect(said('yesterday', 'on Sunday')).toBe('on yesterday');
  });
});
