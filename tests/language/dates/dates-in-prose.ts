/**
 * Sentences with all the days that stand in them, in order: `wording = days`, of what can be told. The report is of
 * Thursday 14 March 2024. Nothing else in them is a day, so that a date told twice over, or a day of another, shows.
 */

export const PROSE_DATE = '2024-03-14';

type Row = readonly [text: string, ...days: string[]];

export const DATES_IN_PROSE: readonly Row[] = [
  // A weekday with its date is one date.
  [
    'Shells fell on the market on Saturday night, 9 March 2024.',
    'on Saturday night, 9 March 2024 = 2024-03-09',
  ],
  ['Armed men burned two trucks on Monday (11 March).', 'on Monday (11 March) = 2024-03-11'],
  ['The raid of Thursday the 29th killed six.', 'Thursday the 29th = 2024-02-29'],
  ['Friday the 13th was quiet.'],
  [
    'They met on Wednesday and Thursday (6-7 March).',
    'on Wednesday and Thursday (6-7 March) = 2024-03-06..2024-03-07',
  ],
  ['The attack of 10 March (Sunday) killed four.', '10 March (Sunday) = 2024-03-10'],
  ['On Friday 7/6/2019 they met.', 'On Friday 7/6/2019 = 2019-06-07'],
  ['They will meet on Friday, 14 June.', 'on Friday, 14 June = 2024-06-14'],
  ['On Sunday 7 people died.', 'On Sunday = 2024-03-10'],
  ['The mill burned on Monday (officials say).', 'on Monday = 2024-03-11'],
  // Weekdays of no one day, and of other days than the report's.
  ['He comes every Friday.'],
  ['They came on a Friday.'],
  ['He was shot on the second Friday of Ramadan.'],
  ['In a Sunday raid, six died.', 'Sunday = 2024-03-10'],
  [
    'A raid came on 3 May 2022. The following Friday a second one hit.',
    'on 3 May 2022 = 2022-05-03',
    'The following Friday = 2022-05-06',
  ],
  ['The Friday before, he had fled.'],
  // The first, the last and others within a month, a year, a century.
  ['The post was lost on the last day of January.', 'on the last day of January = 2024-01-31'],
  [
    'The first fortnight of January 2024 was calm.',
    'The first fortnight of January 2024 = 2024-01-01..2024-01-14',
  ],
  ['The last three days of February were calm.', 'The last three days of February = 2024-02-27..2024-02-29'],
  ['On the second Friday of February police fired.', 'On the second Friday of February = 2024-02-09'],
  ['The last Sunday in January was calm.', 'The last Sunday in January = 2024-01-28'],
  ['They fled on the last Friday of the month.'],
  ['The last two weeks of the campaign were calm.'],
  ['In the last week of the siege he fled.'],
  ['Deaths doubled in the final quarter of 2023.', 'in the final quarter of 2023 = 2023-10-01..2023-12-31'],
  ['In H1 2023 attacks rose.', 'In H1 2023 = 2023-01-01..2023-06-30'],
  [
    'In the last quarter of the 19th century the fort was built.',
    'In the last quarter of the 19th century = 1876-01-01..1900-12-31',
  ],
  [
    'The second decade of the 21st century was grim.',
    'The second decade of the 21st century = 2011-01-01..2020-12-31',
  ],
  ["It grew in the nineties and in the '80s.", "in the nineties and in the '80s = 1980-01-01..1999-12-31"],
  ['He is in his 80s.'],
  ['In early to mid-March it rained.', 'In early to mid-March = 2024-03-01..2024-03-20'],
  // Days of a month that is not named.
  ['The envoys arrived on the 5th.', 'on the 5th = 2024-03-05'],
  ['The envoys left on the 27th.', 'on the 27th = 2024-02-27'],
  ['They were freed on the 2nd of last month.', 'on the 2nd of last month = 2024-02-02'],
  [
    'In January rebels came. On the 17th they left.',
    'In January = 2024-01-01..2024-01-31',
    'On the 17th = 2024-01-17',
  ],
  ['In 2012 rebels rose. On the 17th they left.', 'In 2012 = 2012-01-01..2012-12-31'],
  [
    'The pass stayed shut from the 3rd to the 9th of March.',
    'from the 3rd to the 9th of March = 2024-03-03..2024-03-09',
  ],
  ['On the 17th and 18th they met.', 'On the 17th and 18th = 2024-02-17..2024-02-18'],
  ['They attacked on 28 January; on the 3rd they left.', 'on 28 January = 2024-01-28'],
  ['San was built in the 19th and 20th century.', '20th century = 1901-01-01..2000-12-31'],
  ['The 4th Brigade fell on the 4th attempt.'],
  ['Between the 3rd and 5th battalions lies a river.'],
  // Told from a date beside it.
  ['The day after 28 February the bridge was blown up.', 'The day after 28 February = 2024-02-29'],
  ['On the eve of 1 January 2024 the lights went out.', 'On the eve of 1 January 2024 = 2023-12-31'],
  ['He was shot on the eve of the vote.'],
  ["Two days after Sunday's raid they fled.", 'Sunday = 2024-03-10'],
  ['Less than a week after 7 March they fled.', 'Less than a week after 7 March = 2024-03-08..2024-03-17'],
  [
    'In the year to June 2022, 300 people were abducted.',
    'In the year to June 2022 = 2021-07-01..2022-06-30',
  ],
  [
    'In the six months to March 2023, 40 schools shut.',
    'In the six months to March 2023 = 2022-10-01..2023-03-31',
  ],
  ['In the week ending 10 March, 40 died.', 'In the week ending 10 March = 2024-03-04..2024-03-10'],
  [
    'In the 12 months before June 2023, 40 died.',
    'In the 12 months before June 2023 = 2022-06-01..2023-05-31',
  ],
  ['The week of 5 March was bloody.', 'The week of 5 March = 2024-03-04..2024-03-10'],
  ['The year after next, they will vote.', 'The year after next = 2026-01-01..2026-12-31'],
  // Nights.
  [
    'The clashes went on overnight from Saturday to Sunday.',
    'overnight from Saturday to Sunday = 2024-03-09..2024-03-10',
  ],
  ['Clashes went on overnight.', 'overnight = 2024-03-13..2024-03-14'],
  ['An overnight curfew is in force.'],
  ['The night of 5/6 March was calm.', 'The night of 5/6 March = 2024-03-05..2024-03-06'],
  ['It happened overnight into Sunday.', 'overnight into Sunday = 2024-03-09..2024-03-10'],
  // Told in between, by a verb that is not past.
  [
    'A curfew is in force from 29 February - 20 March.',
    'from 29 February - 20 March = 2024-02-29..2024-03-20',
  ],
  // Years in words.
  ['War came in nineteen ninety-one.', 'in nineteen ninety-one = 1991-01-01..1991-12-31'],
  ['The mutiny of twenty twelve split the army.', 'twenty twelve = 2012-01-01..2012-12-31'],
  ['The pact of two thousand and nine is dead.', 'two thousand and nine = 2009-01-01..2009-12-31'],
  ['Some two thousand and fifteen soldiers left.'],
  // Names that hold a month, a day or a weekday.
  ['The 15 May Organization denied it.'],
  ['Protesters filled 1 May Square and 22 September Avenue.'],
  ['The April 6 Youth Movement marched.'],
  ['Men of Red October met at the Friday Mosque.'],
  ['Colonel April of the Movement of 22 March spoke.'],
  ['The Sunday Observer told it.'],
];
