/** When what a report tells of happened: each sentence with the days of its events. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

/** `attack 2024-03-12` of each event that has a day. */
function daysOf(text: string, date: string | undefined = '2024-03-14'): readonly string[] {
  const { claims, events } = readReport(text, {
    english,
    ...(date === undefined ? {} : { report: { date } }),
  });
  return claims
    .filter(({ predicate }) => /^(date|startedOn|endedOn)$/.test(predicate))
    .map(({ subject, predicate, object }) => {
      const day = typeof object === 'object' && 'edtf' in object ? object.edtf : '';
      const type = events.find(({ id }) => id === subject)!.type;
      return predicate === 'date' ? `${type} ${day}` : `${type} ${predicate} ${day}`;
    })
    .toSorted();
}

const TOLD: readonly (readonly [text: string, ...days: string[]])[] = [
  ['Gunmen attacked a village near Menaka on Tuesday, killing 12 people.', 'attack 2024-03-12'],
  ['The army said on Tuesday that gunmen had killed 12 people.'],
  ['The Tarn Front threatened last month to bomb the refinery at Brask.'],
  ['Two traders were arrested on Monday on suspicion of selling weapons to the rebels.', 'arrest 2024-03-11'],
  [
    'A court on Friday charged the officer with ordering the killing of nine herders.',
    'legal_action 2024-03-08',
  ],
  ['The envoy urged both sides to respect the ceasefire signed on 3 February.', 'agreement 2024-02-03'],
  [
    'The minister demanded the release of the hostages held in Brask since May.',
    'detention startedOn 2023-05',
  ],
  ['Fighting broke out in Gao in 2015 following a mutiny.', 'clash startedOn 2015'],
  [
    'It was the third such raid since the army began leaving its outpost on Tuesday.',
    'withdrawal startedOn 2024-03-12',
  ],
  ['The army will withdraw from Gao by December 31.', 'withdrawal endedOn ../2024-12-31'],
  ["Tuesday's attack killed 12 people.", 'attack 2024-03-12'],
  ['The attack took place on Saturday night.', 'attack 2024-03-09'],
  [
    'On Monday, rebels stormed the base, burned vehicles and kidnapped five soldiers.',
    'abduction 2024-03-11',
    'attack 2024-03-11',
  ],
  [
    'The siege that began on Friday ended on Saturday.',
    'siege 2024-03-08/2024-03-09',
    'siege endedOn 2024-03-09',
    'siege startedOn 2024-03-08',
  ],
  ['The town has been besieged since January.', 'siege startedOn 2024-01'],
  ['At least 20 people were killed in an attack in November 2022.', 'attack 2022-11'],
  [
    'Fighting broke out on 15 April 2023 between the army and paramilitary forces.',
    'clash startedOn 2023-04-15',
  ],
  ['The convoy was ambushed on its way to Gao on Sunday.', 'ambush 2024-03-10'],
  [
    'Two soldiers were killed on Monday when their vehicle hit a mine, the ministry said Wednesday.',
    'explosive-attack 2024-03-11',
  ],
  ['French forces left the country in August 2022 after a decade of operations.', 'withdrawal 2022-08'],
  ['Talks with the rebels were suspended in April 2023.', 'cancellation 2023-04'],
  ['UPDATE 13 March: local officials now say two people died.'],
  [
    'The general was dismissed in August 2023. "My men were ambushed that very day," he said.',
    'political_change 2023-08',
  ],
  ['The peacekeepers began leaving the base on Tuesday.', 'withdrawal startedOn 2024-03-12'],
  ['The mission completed its withdrawal from Gao on Sunday.', 'withdrawal endedOn 2024-03-10'],
  ['Gunmen opened fire at dawn on Sunday on worshippers.', 'shooting 2024-03-10'],
  ['A mine exploded Friday morning, killing three peacekeepers.', 'explosive-attack 2024-03-08'],
  [
    'The soldiers were ambushed between Gao and Ansongo on March 3, officials told reporters on Monday.',
    'ambush 2024-03-03',
  ],
];

describe('days of events', () => {
  it.each(TOLD)('%s', (text, ...days) => {
    expect(daysOf(text)).toEqual(days);
  });

  it.each([
    ['upwards', ['2 March', '5 March', '9 March'], ['2024-03-02', '2024-03-05', '2024-03-09']],
    [
      'downwards, over a new year',
      ['9 March', '2 January', '30 December'],
      ['2024-03-09', '2024-01-02', '2023-12-30'],
    ],
    [
      'of a year that a line has',
      ['30 November 2012', '4 December', '3 January'],
      ['2012-11-30', '2012-12-04', '2013-01-03'],
    ],
  ])('takes the days of a chronicle %s from no line to the next', (_, lines, days) => {
    const places = ['Brask', 'Tarn', 'Orvane'];
    const text = lines
      .map((line, at) => `${line}: Gunmen attacked a village near ${places[at]}.`)
      .join('\n\n');
    expect(daysOf(`An update\n\nThe region remained tense, the mission said.\n\n${text}\n`)).toEqual(
      days.map((day) => `attack ${day}`).toSorted(),
    );
  });

  it('counts the items of a digest from their own date line', () => {
    const digest = [
      'Week in review: the Lake Chad basin',
      '4 March 2024',
      'Gunmen kill three farmers near Diffa.',
      '6 March 2024',
      'Soldiers attack a camp near Bosso.',
      "Three soldiers are wounded in yesterday's ambush.",
    ].join('\n\n');
    expect(daysOf(digest)).toEqual(
      expect.arrayContaining(['violent-event 2024-03-04', 'attack 2024-03-06', 'ambush 2024-03-05']),
    );
  });

  it('lets a day pass to what the next sentence goes on to tell, as inferred', () => {
    const text = 'Rebels attacked the town of Djibo on Monday. They kidnapped two teachers.';
    const { claims } = readReport(text, { english, report: { date: '2024-03-14' } });
    const dates = claims.filter(({ predicate }) => predicate === 'date');
    expect(
      dates.map(
        ({ object }) => typeof object === 'object' && 'edtf' in object && [object.edtf, object.basis],
      ),
    ).toEqual([
      ['2024-03-11', 'stated'],
      ['2024-03-11', 'inferred'],
    ]);
    expect(dates[1]!.confidence!).toBeLessThan(dates[0]!.confidence!);
  });

  it.each([
    ['The mayor said rebels attacked Velmora on Monday. They kidnapped two teachers, residents said.'],
    ['Rebels attacked Velmora on Monday. "They kidnapped two teachers," a resident said.'],
    ['The army said rebels attacked Velmora on Monday. Gunmen kidnapped two teachers.'],
  ])('but not to what another speaker tells: %s', (text) => {
    expect(daysOf(text)).toEqual(['attack 2024-03-11']);
  });

  it('and lets it pass to the next sentence of the same speaker', () => {
    expect(
      daysOf(
        'The mayor said rebels attacked Velmora on Monday. They kidnapped two teachers, the mayor said.',
      ),
    ).toEqual(['abduction 2024-03-11', 'attack 2024-03-11']);
  });

  it('makes up no day where the day of the report is not known', () => {
    expect(daysOf('Gunmen attacked a village on Tuesday, killing 12 people.', '')).toEqual([]);
    expect(daysOf('Gunmen attacked a village on 5 March 2024, killing 12 people.', '')).toEqual([
      'attack 2024-03-05',
    ]);
  });
});
