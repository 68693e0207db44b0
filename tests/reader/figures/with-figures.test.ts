/** How many of whom a report tells of: each sentence with the figures that it gives. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

/** `outcome group min..max` of each figure, those that are parts in brackets; `not` where it is denied. */
function figuresOf(text: string): readonly string[] {
  const { claims, figures } = readReport(text, { english, report: { date: '2024-03-14' } });
  return claims
    .filter(({ predicate }) => predicate === 'casualties')
    .map(({ object, polarity }) => {
      const figure = figures.find(({ id }) => id === object)!;
      const { outcome, group, min, max, approximate, partOf } = figure;
      const bounds = min === max && min !== undefined ? `${min}` : `${min ?? ''}..${max ?? ''}`;
      const said = `${outcome} ${group} ${approximate ? 'about ' : ''}${bounds}`;
      return `${polarity === 'negated' ? 'not ' : ''}${partOf === undefined ? said : `(${said})`}`;
    });
}

const TOLD: readonly (readonly [text: string, ...figures: string[]])[] = [
  ['A bomb exploded in the city of Cali, after a raid that killed two officers.', 'killed people 2'],
  [
    'Gunmen killed 21 people in Velmora on Saturday. Nine of the dead were children.',
    'killed people 21',
    '(killed civilians 9)',
  ],
  [
    'Gunmen killed 21 people in Velmora on Saturday. Three of those killed were women.',
    'killed people 21',
    '(killed civilians 3)',
  ],
  [
    'A blast wounded 30 people in Velmora. Two of the wounded were soldiers.',
    'wounded people 30',
    '(wounded soldiers 2)',
  ],
  [
    'Gunmen killed 21 people in Velmora. Among the dead were four aid workers.',
    'killed people 21',
    '(killed civilians 4)',
  ],
  [
    'Gunmen killed 21 people in Velmora. Five of the victims were police officers.',
    'killed people 21',
    '(killed police 5)',
  ],
  [
    'Gunmen killed 21 people in Velmora. At least six of those who died were children.',
    'killed people 21',
    '(killed civilians 6..)',
  ],
  ['A blast hit a market in Velmora on Saturday. Nine of the dead were children.', 'killed civilians 9'],
  [
    'Gunmen killed at least four peacekeepers and wounded two others near Menaka on Tuesday.',
    'killed peacekeepers 4..',
    'wounded peacekeepers 2',
  ],
  ['Two dead and five wounded in attack on convoy', 'killed people 2', 'wounded people 5'],
  [
    'The blast left 12 people dead, bringing to 39 the number of soldiers killed since January.',
    'killed people 12',
    'killed soldiers 39',
  ],
  [
    'Seven soldiers, among them three gendarmes, were killed on Monday after gunmen attacked the post.',
    'killed soldiers 7',
    '(killed security-forces 3)',
  ],
  [
    'The toll rose to 39, including three children, after the attack.',
    'killed people 39',
    '(killed civilians 3)',
  ],
  [
    'A soldier was killed and three others seriously injured when a mine exploded.',
    'killed soldiers 1',
    'severely-wounded soldiers 3',
  ],
  ['At least 60 people were wounded, 14 critically.', 'wounded people 60..'],
  ['An explosion wounded 60 people, 14 of them critically.', 'wounded people 60', '(wounded people 14)'],
  ['Dozens of villagers were killed in the raid.', 'killed civilians about 24..'],
  ['Scores of people were wounded in the blast.', 'wounded people about 40..'],
  [
    'More than 200 people have been killed and about 15,000 have fled.',
    'killed people 201..',
    'displaced people about 15000',
  ],
  [
    'The violence has killed dozens, and about 15,000 have fled, the UN said.',
    'killed people about 24..',
    'displaced people about 15000',
  ],
  [
    'Aid groups say 30 were killed and over 15,000 have fled.',
    'killed people 30',
    'displaced people 15001..',
  ],
  ['No one was killed in the attack.', 'killed people 0'],
  ['There were no casualties in the attack.', 'harmed people 0'],
  [
    'The army neutralised about 30 terrorists and lost two men in the clashes.',
    'neutralised jihadists about 30',
    'killed people 2',
  ],
  ['Twelve people, three of them children, died in the strike.', 'killed people 12', '(killed people 3)'],
  ['The attack claimed the lives of 12 people.', 'killed people 12'],
  ['In the attack, 11 people lost their lives.', 'killed people 11'],
  ['The strike killed a commander and his wife.', 'killed people 2'],
  ['Five soldiers killed in ambush near Djibo', 'killed soldiers 5'],
  ['Two gunmen killed five soldiers before being shot dead.', 'killed soldiers 5'],
  ['The attack could kill hundreds of civilians.'],
  ['Militants kidnapped 39 schoolgirls from a dormitory in Kankara.', 'abducted civilians 39'],
  [
    'A drone strike killed 17 people and injured 30, including women and children.',
    'killed people 17',
    'wounded people 30',
  ],
  [
    'Mortar fire killed three civilians, two women and a child, in Goma.',
    'killed civilians 3',
    '(killed civilians 2)',
    '(killed civilians 1)',
  ],
  [
    'The attackers killed two police officers, a customs agent and a civilian.',
    'killed police 2',
    'killed people 1',
    'killed civilians 1',
  ],
  ['Colonel Ibrahim Traore was killed in the ambush.', 'killed people 1'],
  [
    'The assault killed 22 soldiers and 35 terrorists, the army said.',
    'killed soldiers 22',
    'killed jihadists 35',
  ],
  ['The soldiers did not kill 20 civilians in the raid.', 'not killed civilians 20'],
  ['Police arrested five suspects after the bombing.', 'arrested people 5'],
  ['Between 20 and 30 people were killed or wounded in the shelling.', 'harmed people 20..30'],
  ['The bodies of 13 civilians were found after the attack.', 'killed civilians 13'],
  ['The shelling killed 3, wounded 12.', 'killed people 3', 'wounded people 12'],
  ['Hundreds were killed in the fighting in Khartoum.', 'killed people about 100..'],
  ['A 12-year-old boy was among those killed in the attack.', 'killed civilians 1'],
  ['The suicide bomber killed himself and 14 worshippers.', 'killed civilians 14'],
  ['The attack resulted in 25 deaths and 40 injuries.', 'killed people 25', 'wounded people 40'],
  ['Nine UN peacekeepers were killed in an attack on their camp.', 'killed peacekeepers 9'],
  [
    'An American nurse was one of at least 28 people killed in an attack.',
    '(killed civilians 1)',
    'killed people 28..',
  ],
  ['The ambush left one soldier dead and two missing.', 'killed soldiers 1', 'missing people 2'],
  ['The attack happened 12 kilometres from the town, 30 years after the war.'],
];

describe('figures of events', () => {
  it.each(TOLD)('%s', (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it('keeps the loaded word of who speaks, and the time of a running total', () => {
    const read = (text: string) =>
      readReport(text, { english, report: { date: '2024-03-14' } }).claims.filter(
        ({ predicate }) => predicate === 'casualties',
      );
    expect(read('Soldiers neutralised 12 terrorists in clashes.')[0]?.wording).toBe('neutralised');
    expect(read('The ambush brought to 39 the number of soldiers killed since January.')[0]?.when?.edtf).toBe(
      '2024-01/..',
    );
  });

  it('counts once what a title says before the text does', () => {
    expect(
      figuresOf(
        'Six soldiers killed in ambush near Djibo\n\nSix soldiers were killed in an ambush near Djibo on Monday, the army said.',
      ),
    ).toEqual(['killed soldiers 6']);
  });

  it('gives what is told in the sentence after to the attack before', () => {
    const text = 'Gunmen attacked a village near Djibo on Monday. At least 14 are dead, a doctor said.';
    const { claims, events } = readReport(text, { english, report: { date: '2024-03-14' } });
    const attack = events.find(({ type }) => type === 'attack');
    expect(
      claims.filter(({ predicate }) => predicate === 'casualties').map(({ subject }) => subject),
    ).toEqual([attack?.id]);
  });
});
