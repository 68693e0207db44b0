/** Who did it, who only says so, and what nobody says: each text with its claims as `event role whom [act polarity] by speaker`. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

function claimsOf(text: string): readonly string[] {
  const { claims, entities, events, figures, utterances } = readReport(text, {
    english,
    report: { date: '2024-03-06', dateBasis: 'given' },
  });
  const named = (id: string): string =>
    entities.find((one) => one.id === id)?.label ?? events.find((one) => one.id === id)?.type ?? '';
  const outer = (id: string): string => {
    const { speakers = [], report } = utterances.find((one) => one.id === id)!;
    const own = report ? 'the report' : speakers.map(named).join(' and ');
    const by = utterances.find(({ quotes, report: top }) => !top && quotes?.includes(id));
    return by === undefined ? own : `${outer(by.id)} > ${own}`;
  };
  return claims.map(({ subject, predicate, object, speechAct, polarity, utterance, when }) => {
    const figure = figures.find(({ id }) => id === object);
    const what =
      figure !== undefined
        ? `${figure.outcome} ${figure.min}`
        : typeof object === 'string'
          ? named(object)
          : 'edtf' in object
            ? object.edtf
            : '';
    const time = when === undefined ? '' : ` ${when.edtf}`;
    return `${named(subject)} ${predicate} ${what}${time} [${speechAct} ${polarity}] by ${outer(utterance)}`;
  });
}

const roles = (text: string) =>
  claimsOf(text).filter((one) => / (perpetrator|target|participant|agent|recipient|supplies) /.test(one));

describe('who repels an attack is whom it was aimed at', () => {
  it.each([
    ['Our forces repelled the assault on the town of Velmora.', 'defeat target forces', undefined],
    ['The garrison repulsed the rebels near Velmora.', 'defeat target garrison', 'defeat perpetrator rebels'],
    ['The attack on the depot was repulsed by the garrison.', 'defeat target garrison', undefined],
    ['Residents fought off the raiders.', 'defeat target residents', 'defeat perpetrator raiders'],
  ])('%s', (text, target, perpetrator) => {
    const told = roles(text).map((one) => one.replace(/ \[.*/, ''));
    expect(told).toContain(target);
    const doers = told.filter((one) => one.includes('perpetrator'));
    expect(doers).toEqual(perpetrator === undefined ? [] : [perpetrator]);
  });

  it('and whom he kills then, he kills', () => {
    const told = roles('Soldiers repelled an attack by the Tarn Front on Velmora, killing four fighters.');
    expect(told).toContain('defeat perpetrator Tarn Front [asserts affirmed] by the report');
    expect(told).toContain('violent-event perpetrator soldiers [asserts affirmed] by the report');
    expect(told.join()).not.toContain('defeat perpetrator soldiers');
  });

  it('who defeats whom attacked nobody that is told', () => {
    expect(roles('Soldiers pushed back the rebels.').join()).not.toMatch(/perpetrator|target/);
  });
});

describe('an accusation is the word of who accuses, and of whom is accused', () => {
  it.each([
    [
      'Ostravia accused its neighbour Lomera of arming the Tarn Front.',
      'military_support agent Lomera [alleges affirmed] by Ostravia',
    ],
    [
      'Ostravia accused Lomera on Friday of supplying weapons to the Tarn Front.',
      'Lomera supplies Tarn Front [alleges affirmed] by Ostravia',
    ],
    [
      'Lomera was accused by Ostravia of sending fighters into Brask.',
      'deployment agent Lomera [alleges affirmed] by Ostravia',
    ],
    [
      'Lomera has been accused of arming rebels.',
      'military_support agent Lomera [alleges affirmed] by the report',
    ],
    [
      'A court charged the officer with ordering the killing of nine herders.',
      'order agent officer [suspects affirmed] by the report',
    ],
  ])('%s', (text, claim) => {
    const told = roles(text);
    expect(told).toContain(claim);
    expect(told.join()).not.toMatch(/(agent|recipient) Ostravia|Ostravia supplies|order agent court/);
  });
});

describe('a transcript', () => {
  const INTERVIEW = `Interview with General Odran Vell

Reporter: General, will you march on Brask?
General Vell: The Tarn Front killed two of my men on Monday.
Reporter: Did your men shell the market?
General Vell: They did not shell the market. The militia shelled it.

The army seized Brask on Tuesday.
`;

  it('gives each turn to who speaks, and what stands after it to the report', () => {
    const told = claimsOf(INTERVIEW);
    expect(told).toContain('violent-event perpetrator Tarn Front [asserts affirmed] by Odran Vell');
    expect(told).toContain('takeover agent army [asserts affirmed] by the report');
    expect(told.filter((one) => one.startsWith('shelling')).join()).not.toContain('by the report');
  });

  it('of a question makes no event', () => {
    expect(claimsOf('Will you march on Brask? The soldiers did not answer.')).toEqual([]);
    expect(claimsOf(INTERVIEW).join()).not.toMatch(/march|demonstration|by reporter/);
  });

  it('but of what a question takes for granted', () => {
    expect(roles('Will the soldiers who attacked Brask be tried?')).toContain(
      'attack perpetrator soldiers [asserts affirmed] by the report',
    );
  });

  it('is no list of facts', () => {
    expect(claimsOf('Place: the army attacked Brask.\nDay: the army attacked Velmora.\n').join()).toContain(
      'by the report',
    );
  });
});

describe('what did not come, and what is waited for', () => {
  it.each([
    ['Had the talks not collapsed, the Tarn Front would have withdrawn from Brask.', 'withdrawal'],
    ['If the army had attacked Brask, the rebels would have killed the hostages.', 'attack'],
    ['The Tarn Front would have released the hostages if the army had left Brask.', 'release'],
    ['Without the truce, the army would have bombed Brask.', 'explosive-attack'],
  ])('%s', (text, type) => {
    const told = roles(text).filter((one) => one.startsWith(type));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((one) => one.includes('asserts negated'))).toBe(true);
  });

  it('"would have" without a condition may be hearsay, and stays a supposition', () => {
    expect(roles('The rebels could have attacked the base.').join()).toContain('suspects affirmed');
  });

  it.each([
    'Lomera will not attend the talks until the journalists held in Brask are released.',
    'Lomera will not sign unless the prisoners are released.',
    'The government has not decided whether to withdraw its troops from Brask.',
    'It is unclear whether the rebels attacked the convoy.',
    'Readers should send photographs of the fighting to the newsroom.',
    'Please send your pictures of the attack to our desk.',
  ])('%s', (text) => {
    expect(claimsOf(text).join()).not.toMatch(/release|withdrawal|withdrewFrom|attack|clash|meeting/);
  });

  it('the people held are held', () => {
    expect(roles('The minister demanded the release of the hostages held in Brask.')).toEqual(
      [
        'release theme hostages [demands affirmed] by minister',
        'detention target hostages [asserts affirmed] by minister',
      ].filter((one) => / target /.test(one)),
    );
  });
});

describe('words that are kept as they are said', () => {
  it('neutralised is no killing', () => {
    const { events } = readReport('The army neutralised 20 fighters near Brask.', { english });
    expect(events.map(({ label, triggers }) => [label, triggers[0]?.sense])).toEqual([
      ['“Neutralisation” of 20 fighters in Brask', 'attack'],
    ]);
  });

  it('what burns down after a strike was set on fire by nobody, and killed nobody', () => {
    const told = claimsOf('The clinic burned down after the strike. Six patients were killed.');
    expect(told).toContain('attack casualties killed 6 [asserts affirmed] by the report');
    expect(told.join()).not.toContain('arson');
  });
});

describe('the medium through which somebody spoke', () => {
  it.each([
    ['Colonel Vell told Radio Lomera that the army killed nine rebels.', 'Radio Lomera > Vell'],
    ['The mayor, quoted by Radio Lomera, said rebels attacked the depot.', 'Radio Lomera > mayor'],
    ['"The rebels attacked the depot," the mayor was quoted as saying by AFP.', 'AFP > mayor'],
    ['The army seized Brask, a resident told AFP.', 'AFP > resident'],
    ['Speaking to Radio Lomera, the general said the army seized Brask.', 'Radio Lomera > general'],
    [
      'In an interview with the Lomera Herald, the general said the army seized Brask.',
      'Lomera Herald > general',
    ],
    [
      'The general said in remarks carried by Radio Lomera that the army seized Brask.',
      'Radio Lomera > general',
    ],
  ])('%s', (text, chain) => {
    const told = roles(text);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((one) => one.endsWith(`by ${chain}`))).toBe(true);
  });
});

describe('one attack', () => {
  it('told in several sentences is one', () => {
    const { events } = readReport(
      'Gunmen attacked a convoy near Brask on Monday. The attackers opened fire from a hill. Four drivers were killed. The raid lasted an hour. Two trucks were set on fire.',
      { english },
    );
    expect(events).toHaveLength(1);
  });

  it('is none that is only counted in a running total, which has its time', () => {
    const told = claimsOf(
      'A bomb at the market killed two people on Monday, bringing to 39 the number of people killed in attacks in Brask this year.',
    );
    expect(told).toContain('violent-event casualties killed 39 2024/.. [asserts affirmed] by the report');
    expect(told.join()).not.toMatch(/attack (target|place)/);
    const undated = claimsOf(
      'A bomb killed two people in Brask, bringing to 39 the number of people killed.',
    );
    expect(undated).toContain(
      'violent-event casualties killed 39 ../2024-03-06 [asserts affirmed] by the report',
    );
  });
});

describe('who claims it says so himself, wherever the deed is told', () => {
  it('in the next sentence', () => {
    const told = roles(
      'Residents said gunmen killed nine traders in Brask. The Tarn Front claimed responsibility.',
    );
    expect(told).toContain(
      'violent-event perpetrator Tarn Front [claims-responsibility affirmed] by Tarn Front',
    );
  });
});

describe('what a visit is for has not happened', () => {
  it('where the visit is planned', () => {
    const told = roles('The minister is scheduled to travel on an official visit to meet the rebels.');
    expect(told.join()).not.toContain('[asserts');
  });
});

describe('what is told of others is told of nobody else', () => {
  it.each([
    [
      'The governor blamed the attack on the Tarn Front.',
      'attack perpetrator Tarn Front [alleges affirmed] by governor',
    ],
    [
      'An attack blamed on the Tarn Front killed two men.',
      'perpetrator Tarn Front [suspects affirmed] by the report',
    ],
    [
      'It was an attack that the government attributed to bandits.',
      'perpetrator bandits [suspects affirmed] by the report',
    ],
    ['Rebels are blamed for the attack.', 'perpetrator rebels [suspects affirmed] by the report'],
    ['The president called an emergency meeting of his cabinet.', '[asserts affirmed] by the report'],
    ['Aid workers could not verify reports that fighters abducted three nurses.', '[suspects affirmed]'],
    [
      'Russian authorities said a drone launched by Ukrainian forces damaged an oil depot in Kursk.',
      'equipment-destruction perpetrator Ukrainian army [asserts affirmed] by Russian authorities',
    ],
    [
      "Ukraine's Air Force claims to have shot down 19 of 23 drones launched from Crimea.",
      'shootdown perpetrator Air Force [asserts affirmed] by Air Force',
    ],
    ['Niger had bought Turkish drones.', 'arms_transfer recipient Niger [asserts affirmed] by the report'],
  ])('%s', (text, told) => {
    const all = roles(text);
    expect(all.join('\n')).toContain(told);
    expect(all.join('\n')).not.toMatch(/target Tarn Front|\[demands|agent Turkey|recipient Turkey/);
    if (text.includes('verify')) expect(all.join()).not.toContain('[asserts');
  });

  it.each([
    ['A doctor at the health centre said that five people were killed.', /place health centre/],
    ['A video showing the strike was filmed in Mykolaiv.', /place Mykolaiv/],
    ['One of the injured workers died in hospital on Sunday.', /place hospital/],
  ])('nor is where somebody speaks, films or dies where it happened: %s', (text, never) => {
    expect(claimsOf(text).join()).not.toMatch(never);
  });

  it('"the army" of one land is not the army of another that is named elsewhere', () => {
    const told = roles(
      'Ukraine. Ukrainian forces shelled a depot in Kursk.\n\nMyanmar. The military carried out six airstrikes in Kayah State.',
    ).join();
    expect(told).toContain('air_strike perpetrator military');
    expect(told).not.toContain('air_strike perpetrator Ukrainian army');
  });

  it('nor the words of a ministry those of whoever spoke before', () => {
    const told = claimsOf(
      'The mayor, Oleh Tarn, said one guard was killed.\n\nMinistry: "We have destroyed a base of foreign mercenaries in the town."',
    );
    expect(told.filter((one) => one.includes('mercenaries')).join()).not.toContain('Oleh Tarn');
  });

  it('and who speaks in a turn is not whom he speaks of as "he"', () => {
    const told = claimsOf(
      'Presenter: The governor had promised to reopen the road.\nBahati: That is right. He also announced the arrest of a captain.\nPresenter: Did you see it?\nBahati: I did.',
    );
    expect(told.join()).not.toMatch(/by [^,]*Bahati > Bahati/);
  });
});

it.each([
  ['Malian president and army leader Ovan Rell met the ambassador to Chad, Ilan Tor.'],
  [
    'Chadian president and military leader Ovan Rell meets with the Russian ambassador to the nation, Ilan Tor.',
  ],
])('who holds two posts is one, and who is named behind a land is no land: %s', (text) => {
  expect(
    roles(text)
      .map((one) => one.replace(/ \[.*/, ''))
      .toSorted(),
  ).toEqual(['meeting participant Ilan Tor', 'meeting participant Ovan Rell']);
});
