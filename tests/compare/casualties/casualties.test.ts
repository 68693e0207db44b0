import { beforeAll, describe, expect, it } from 'vitest';
import { type Casualties, casualties } from '../../../src/compare/casualties/casualties.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { EDTF } from '../../../src/model/vocabulary.js';
import { type Counted, madeCorpus, ontology, type Told } from '../made.js';

const numbers = ({ low, best, high, open }: Casualties['total']) =>
  `${low ?? '–'} ${best ?? '–'} ${high ?? '–'}${open ? '+' : ''}`;
const role = (event: string, what: 'perpetrator' | 'target', actor: string): Told => ({
  by: 'reporter',
  says: [`event:${event}`, `cg:${what}`, `actor:${actor}`],
});
const partOf = (part: string, whole: string): Told => ({
  by: 'reporter',
  says: [`event:${part}`, 'cg:subEventOf', `event:${whole}`],
});
const exactly = (by: string, event: string, n: number, more: Partial<Counted> = {}): Counted => ({
  by,
  event,
  min: n,
  max: n,
  ...more,
});

describe('the dead of the five reports', () => {
  let corpus: Corpus;
  let found: Casualties;
  beforeAll(async () => {
    corpus = readCorpus(await readDataset(['data']), ontology);
    found = casualties(corpus);
  });
  const event = (name: string) =>
    found.events.find(({ events }) => events.includes(expand(`event:${name}`)))!;

  it('central Mali: no less than 12 soldiers by commanders, best the army on its own and JNIM on its own', () => {
    expect(numbers(event('central-clashes'))).toBe('12 19 24+');
    expect(
      event('central-clashes').groups.map(({ group, ...line }) => `${shorten(group)} ${numbers(line)}`),
    ).toEqual(['code:jnim-members 5 5 5', 'code:soldiers 12 14 14+', 'code:wagner-personnel – – 5+']);
  });

  it('each number is the sum of what someone says', () => {
    const told = (bound: 'low' | 'best' | 'high') =>
      event('central-clashes').addends[bound].map(
        ({ count, group, stance }) => `${count} ${shorten(group)} ${stance}`,
      );
    expect(told('low')).toEqual(['12 code:soldiers own']);
    expect(told('best')).toEqual(['5 code:jnim-members own', '14 code:soldiers own']);
    expect(told('high')).toEqual([
      '5 code:jnim-members own',
      '14 code:soldiers own',
      '5 code:wagner-personnel others',
    ]);
  });

  it('what only JNIM says of its enemy in the second ambush is a high; the first has no number at all', () => {
    expect(numbers(event('ambush-2'))).toBe('– – 12');
    expect(numbers(event('ambush-1'))).toBe('– – –+');
  });

  it('the second ambush lies in the clashes and is not added to them', () => {
    expect(event('ambush-2').depth).toBe(1);
    expect(numbers(found.total)).toBe('18 25 30+');
  });

  it('each speaker counts its own: JNIM 17 and more, the army 14 and more', () => {
    const told = event('central-clashes').speakers.map(
      ({ speaker, ...line }) => `${shorten(speaker)} ${numbers(line)}`,
    );
    expect(told).toEqual([
      'actor:anonymous-commanders-003 12 12 12+',
      'actor:jnim 5 5 17+',
      'actor:malian-army 14 14 14+',
    ]);
  });

  it('31 "neutralised" are nobody killed', () => {
    const neutralised = casualties(corpus, { outcome: expand('code:neutralised') });
    expect(numbers(neutralised.total)).toBe('– – 31');
    const figures = found.total.claims.map((id) => shorten(corpus.claims.get(id)!.proposition.object.value));
    expect(figures.filter((figure) => figure.includes('neutralised'))).toEqual([]);
  });

  it('the two accounts of the attack on the Ber road are one event and not added', () => {
    const { events } = casualties(corpus, { outcome: expand('code:wounded') });
    const road = events.find((each) => each.events.includes(expand('event:ber-road-attack')))!;
    expect(road.events.map(shorten)).toEqual(['event:ber-convoy-attacks', 'event:ber-road-attack']);
    expect(numbers(road)).toBe('3 3 4+');
  });

  it('the whole of a counted part is named beside the event that it may be', () => {
    const { events } = casualties(corpus, { outcome: expand('code:wounded') });
    const ofAmbushes = events.find((each) => each.events.includes(expand('event:central-clashes')))!;
    expect(ofAmbushes.events.map(shorten)).toEqual(['event:central-clashes', 'event:double-ambush']);
    expect(ofAmbushes.depth).toBe(0);
  });

  it('22 hurt near Anefis lie within 39', () => {
    const { events } = casualties(corpus, { outcome: expand('code:wounded') });
    const kidal = events.find((each) => each.events.includes(expand('event:kidal-convoy-incidents')))!;
    expect(numbers(kidal)).toBe('39 39 39');
    expect(kidal.running).toHaveLength(1);
  });

  it('180 dead of the mission over ten years are listed beside the total', () => {
    const dead = casualties(corpus, { outcome: expand('code:dead-any-cause') });
    expect(dead.withoutEvent).toHaveLength(1);
    expect(numbers(dead.total)).toBe(numbers(found.total));
  });

  it('a total leads to every claim it was counted from', () => {
    expect(found.total.claims).toHaveLength(9);
    expect(found.total.partyOnly).toBe(true);
  });
});

describe('the rule', () => {
  const total = (...told: Parameters<typeof madeCorpus>) => numbers(casualties(madeCorpus(...told)).total);

  it('of two numbers with equally many voices the lower is best', () => {
    expect(total([exactly('army', 'fight', 3), exactly('rebels', 'fight', 9)])).toBe('3 3 9');
  });

  it('a number that more voices hold possible is best', () => {
    expect(
      total([
        exactly('army', 'fight', 3),
        exactly('rebels', 'fight', 9),
        { by: 'nurse', event: 'fight', min: 8 },
      ]),
    ).toBe('3 9 9+');
  });

  it('who says a number five times is one voice', () => {
    const often = [1, 2, 3, 4, 5].map((n) => exactly('rebels', 'fight', 9, { in: `post-${n}` }));
    expect(total([exactly('army', 'fight', 3), ...often])).toBe('3 3 9');
  });

  it('a denial without a number of its own leaves no low', () => {
    expect(total([exactly('rebels', 'fight', 9), { ...exactly('army', 'fight', 9), denies: true }])).toBe(
      '– 9 9',
    );
  });

  it('parts come up to what a whole with an open bound may hold', () => {
    expect(
      total([
        partOf('a', 'war'),
        partOf('b', 'war'),
        exactly('x', 'a', 10),
        exactly('y', 'b', 10),
        { by: 'z', event: 'war', min: 2 },
      ]),
    ).toBe('2 20 20+');
  });

  it('a part that two wholes hold counts once', () => {
    expect(
      total([partOf('a', 'north'), partOf('a', 'east'), exactly('x', 'a', 10), exactly('y', 'east', 12)]),
    ).toBe('12 12 12');
  });

  it('terrorists of one speaker and rebels of another may be the same men', () => {
    expect(
      total([
        exactly('army', 'fight', 6, { group: 'jihadists' }),
        exactly('cma', 'fight', 4, { group: 'rebels' }),
      ]),
    ).toBe('6 6 6');
  });

  const fight = [role('fight', 'perpetrator', 'jnim'), role('fight', 'target', 'army')];

  it('what a party says of its enemy raises the high alone', () => {
    expect(total([...fight, exactly('jnim', 'fight', 30)])).toBe('– – 30');
    expect(total([...fight, exactly('army', 'fight', 4), exactly('jnim', 'fight', 30)])).toBe('4 4 30');
  });

  it('what a party owns up to carries all three, and is not added to what another says in the low', () => {
    expect(
      total([...fight, exactly('army', 'fight', 4), exactly('jnim', 'fight', 3, { group: 'jnim-members' })]),
    ).toBe('4 7 7');
  });

  it('who is no party may say both of them, and then the low is the sum', () => {
    expect(
      total([
        ...fight,
        exactly('nurse', 'fight', 4),
        exactly('nurse', 'fight', 3, { group: 'jnim-members' }),
      ]),
    ).toBe('7 7 7');
  });

  it('a party on civilians gives a best where nobody else counts them, and no low', () => {
    const civilians = exactly('jnim', 'fight', 8, { group: 'civilians' });
    expect(total([...fight, civilians])).toBe('– 8 8');
    expect(total([...fight, civilians, exactly('nurse', 'fight', 2, { group: 'civilians' })])).toBe('2 2 8');
  });

  it('a party to an account that may be of the same event is a party to this one', () => {
    expect(
      total(
        [role('ambush', 'perpetrator', 'jnim'), exactly('jnim', 'fight', 5)],
        [{ left: 'event:fight', right: 'event:ambush', decision: 'unsure' }],
      ),
    ).toBe('– – 5');
  });

  it('two armies: whose soldiers are meant nobody can tell, so neither vouches for a number', () => {
    const war = [role('fight', 'perpetrator', 'other-army'), role('fight', 'target', 'army')];
    expect(total([...war, exactly('army', 'fight', 5)])).toBe('– – 5');
  });

  it('an unknown number is no number, and “up to” gives no low', () => {
    expect(total([{ by: 'nurse', event: 'fight' }])).toBe('– – –+');
    expect(total([{ by: 'nurse', event: 'fight', max: 5 }])).toBe('– – 5');
  });

  it('a nil of one group, of a part or of one manner of dying is none of the whole', () => {
    const nil = exactly('x', 'fight', 0, { group: 'civilians' });
    expect(total([nil])).toBe('– – –');
    expect(total([nil, exactly('x', 'fight', 0, { group: 'soldiers' })])).toBe('– – –');
    expect(total([nil, { by: 'y', event: 'fight', max: 3 }])).toBe('– – 3');
    expect(total([nil, { by: 'y', event: 'fight', group: 'people' }])).toBe('– – –+');
    expect(total([nil, exactly('y', 'fight', 4)])).toBe('4 4 4');
    expect(total([partOf('fight', 'war'), exactly('x', 'fight', 0, { group: 'people' })])).toBe('– – –');
    const attack = [role('fight', 'perpetrator', 'jnim'), role('fight', 'target', 'army')];
    expect(total([...attack, nil, exactly('jnim', 'fight', 20)])).toBe('– – 20');
  });

  it('who says that nobody at all died gives a nil, and each group keeps its own', () => {
    expect(total([exactly('x', 'fight', 0, { group: 'people' })])).toBe('0 0 0');
    const [fight] = casualties(madeCorpus([exactly('x', 'fight', 0, { group: 'civilians' })])).events;
    expect(fight?.groups.map(numbers)).toEqual(['0 0 0']);
  });

  it('a nil makes no best over a count of dead, unless more voices without a stake say so', () => {
    const nil = exactly('ministry', 'raid', 0, { group: 'people' });
    const counts = [exactly('mission', 'raid', 12), exactly('mission', 'raid', 2, { group: 'civilians' })];
    expect(total([nil, ...counts])).toBe('0 14 14');
    expect(total([nil, exactly('mission', 'raid', 14, { group: 'people' })])).toBe('0 14 14');
    expect(total([nil, partOf('ambush', 'raid'), exactly('mission', 'ambush', 5)])).toBe('0 5 5');
    const second = exactly('mayor', 'raid', 0, { group: 'people' });
    expect(total([nil, second, ...counts])).toBe('0 0 14');
    expect(total([nil, second, ...counts, exactly('nurse', 'raid', 3, { group: 'civilians' })])).toBe(
      '0 14 15',
    );
    const attack = [role('raid', 'perpetrator', 'jnim'), role('raid', 'target', 'army')];
    expect(total([...attack, nil, exactly('jnim', 'raid', 30)])).toBe('0 0 30');
    const own = ['x-army', 'y-army'].flatMap((by): (Told | Counted)[] => [
      exactly(by, 'raid', 0),
      { by, says: [`actor:${by}`, 'cg:partOf', 'actor:army'] },
    ]);
    const soldiers = (...told: (Told | Counted)[]) =>
      casualties(madeCorpus([...attack, ...told])).byGroup.map(numbers);
    expect(soldiers(...own)).toEqual(['0 0 0']);
    expect(soldiers(...own, exactly('mission', 'raid', 12))).toEqual(['0 12 12']);
  });

  it('“up to 5” rules out a 12 that no more voices hold possible, and none that more do', () => {
    const upTo = { by: 'desk', event: 'raid', max: 5 };
    expect(total([upTo, exactly('radio', 'raid', 12)])).toBe('– 5 12');
    expect(total([upTo, exactly('radio', 'raid', 12), exactly('mayor', 'raid', 12)])).toBe('– 12 12');
    expect(total([upTo, exactly('radio', 'raid', 3)])).toBe('– 3 5');
  });

  it('scores stay about', () => {
    const { total: line } = casualties(madeCorpus([{ by: 'nurse', event: 'fight', min: 40, about: true }]));
    expect(line.about).toEqual(['low', 'best', 'high']);
  });

  it('a running total is not added to what may lie in its time, but to what came before it', () => {
    const on = (event: string, day: string): Told => ({
      by: 'reporter',
      says: [`event:${event}`, 'cg:date', { kind: 'literal', value: day, datatype: EDTF, language: '' }],
    });
    const since = exactly('x', 'exit', 39, { over: '2023-10-31/2023-11-04' });
    expect(total([since, exactly('y', 'blast', 22), on('blast', '2023-11-04')])).toBe('39 39 39');
    expect(total([since, exactly('y', 'blast', 22)])).toBe('39 39 39');
    expect(total([since, exactly('y', 'blast', 22), on('blast', '2023-10-12')])).toBe('61 61 61');
  });

  it('terrorists and rebels that one speaker counts side by side are two groups', () => {
    expect(
      total([
        exactly('army', 'fight', 6, { group: 'jihadists' }),
        exactly('army', 'fight', 4, { group: 'rebels' }),
      ]),
    ).toBe('10 10 10');
  });

  it('two decided to be different stay two, even where both may be a third', () => {
    const told = ['a', 'b', 'c'].map((event) => exactly('x', event, 5));
    const unsure = (left: string, right: string, confidence: number) =>
      ({ left: `event:${left}`, right: `event:${right}`, decision: 'unsure', confidence }) as const;
    expect(
      total(told, [
        unsure('a', 'b', 0.9),
        unsure('b', 'c', 0.5),
        { left: 'event:a', right: 'event:c', decision: 'different' },
      ]),
    ).toBe('10 10 10');
  });

  it('plans and titles count nobody', () => {
    expect(
      casualties(
        madeCorpus([
          { ...exactly('army', 'fight', 3), act: 'plans' },
          { ...exactly('daily', 'fight', 4), headline: true },
        ]),
      ).events,
    ).toEqual([]);
  });
});
