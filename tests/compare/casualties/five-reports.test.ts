import { beforeAll, describe, expect, it } from 'vitest';
import { type Casualties, casualties } from '../../../src/compare/casualties/casualties.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { ontology } from '../made.js';

const numbers = ({ low, best, high, open }: Casualties['total']) =>
  `${low ?? '–'} ${best ?? '–'} ${high ?? '–'}${open ? '+' : ''}`;

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
