import { describe, expect, it } from 'vitest';
import { type Casualties, casualties } from '../../../src/compare/casualties/casualties.js';
import { EDTF } from '../../../src/model/vocabulary.js';
import { type Counted, madeCorpus, type Told } from '../made.js';

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
