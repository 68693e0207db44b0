import { beforeAll, describe, expect, it } from 'vitest';
import { type Casualties, casualties } from '../../../src/compare/casualties/casualties.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { type Counted, madeCorpus, ontology, type Told } from '../made.js';

const numbers = ({ low, best, high, open }: Casualties['total']) =>
  `${low} ${best} ${high}${open ? '+' : ''}`;
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

  it('central Mali: 12 to 14 soldiers, five Wagner men by JNIM, five of its own, the first ambush open', () => {
    expect(numbers(event('central-clashes'))).toBe('22 24 24+');
    expect(
      event('central-clashes').groups.map(({ group, ...line }) => `${shorten(group)} ${numbers(line)}`),
    ).toEqual(['code:jnim-members 5 5 5', 'code:soldiers 12 14 14+', 'code:wagner-personnel 5 5 5+']);
  });

  it('the second ambush lies in the clashes and is not added to them', () => {
    expect(numbers(event('ambush-2'))).toBe('12 12 12');
    expect(event('ambush-2').depth).toBe(1);
    expect(numbers(found.total)).toBe('28 30 30+');
  });

  it('each speaker counts its own: JNIM 17 and more, the army 14 and more', () => {
    const told = event('central-clashes').speakers.map(
      ({ speaker, ...line }) => `${shorten(speaker)} ${numbers(line)}`,
    );
    expect(told).toEqual([
      'actor:anonymous-commanders-003 12 12 12+',
      'actor:jnim 17 17 17+',
      'actor:malian-army 14 14 14+',
    ]);
  });

  it('31 "neutralised" are nobody killed', () => {
    const neutralised = casualties(corpus, { outcome: expand('code:neutralised') });
    expect(numbers(neutralised.total)).toBe('31 31 31');
    const figures = found.total.claims.map((id) => shorten(corpus.claims.get(id)!.proposition.object.value));
    expect(figures.filter((figure) => figure.includes('neutralised'))).toEqual([]);
  });

  it('the two accounts of the attack on the Ber road are one event and not added', () => {
    const { events } = casualties(corpus, { outcome: expand('code:wounded') });
    const road = events.find((each) => each.events.includes(expand('event:ber-road-attack')))!;
    expect(road.events.map(shorten)).toEqual(['event:ber-convoy-attacks', 'event:ber-road-attack']);
    expect(numbers(road)).toBe('4 4 4+');
  });

  it('22 hurt near Anefis lie within 39', () => {
    const { events } = casualties(corpus, { outcome: expand('code:wounded') });
    const kidal = events.find((each) => each.events.includes(expand('event:kidal-convoy-incidents')))!;
    expect(numbers(kidal)).toBe('39 39 39');
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

  it('a denial without a number of its own takes the low to nothing', () => {
    expect(total([exactly('rebels', 'fight', 9), { ...exactly('army', 'fight', 9), denies: true }])).toBe(
      '0 0 9',
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
    ).toBe('20 20 20+');
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
