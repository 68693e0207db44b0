import { expect, test } from 'vitest';
import { cardProposition } from '../../src/cards/card.js';
import { standings } from '../../src/compare/standing/standing.js';
import { EVENT_DATES } from '../../src/model/vocabulary.js';
import { openGraph } from '../../src/open.js';
import { MALI } from '../graph/corpora.js';

const graph = await openGraph('tests/fixtures/small');

test('a card has every proposition about the entity, with those who affirm and those who deny it', () => {
  const { relations, events } = graph.entity('Northern Front');
  expect(relations.map(({ label }) => label)).toEqual(['hostile', 'political', 'speech']);
  const [ambush] = events;
  expect(ambush).toMatchObject({
    label: 'Ambush at Ridge',
    when: 'on Sunday 3 May 2020, as told by National Guard',
  });
  const did = ambush?.propositions.find(({ derivedBy }) => derivedBy === undefined);
  expect(did).toMatchObject({
    sentence: 'Northern Front carried out “Ambush at Ridge”',
    standing: 'contested',
    origins: 1,
    reports: 2,
    partyOnly: true,
  });
  expect(did?.affirmedBy.map(({ chain }) => chain)).toEqual([
    ['The Gazette', 'Watch', 'Northern Front'],
    ['The Herald', 'Northern Front'],
  ]);
  expect(did?.deniedBy).toMatchObject([{ speechAct: 'denies', report: '901', paragraphs: [3] }]);
});

test('a derived tie rests on claims, and a denial supports that someone denies', () => {
  const { relations } = graph.entity('Northern Front');
  const denies = relations
    .flatMap(({ propositions }) => propositions)
    .find(({ derivedBy }) => derivedBy === 'denies');
  expect(denies?.standing).toBe('uncontested');
  expect(denies?.affirmedBy.map(({ polarity }) => polarity)).toContain('negated');
  expect(denies?.deniedBy).toEqual([]);
});

test('what an entity says itself comes in the order in which it is read', () => {
  expect(graph.entity('guard').said.map(({ sentence }) => sentence)).toEqual([
    '“Ambush at Ridge” happened on Sunday 3 May 2020',
    '3 soldiers killed in “Ambush at Ridge”',
    '“Ambush at Ridge” took place in Ridge',
  ]);
});

test('the card of an event and of a place hold what is said of them', () => {
  const event = graph.entity('event:ridge-ambush');
  expect(event.events).toEqual([]);
  expect(
    event.relations.flatMap(({ propositions }) => propositions).map(({ sentence }) => sentence),
  ).toContain('7 soldiers killed in “Ambush at Ridge”');
  expect(graph.entity('Rïdge').entity.coordinates).toMatchObject({ latitude: 10.5, longitude: -1.25 });
});

test('a relation that reads the same from both ends is there once, and none is lost', () => {
  for (const { id } of graph.corpus.entities.values()) {
    const card = graph.entity(id);
    const shown = [...card.relations, ...card.events]
      .flatMap(({ propositions }) => propositions)
      .map(({ key }) => key);
    expect(new Set(shown).size).toBe(shown.length);
    for (const { proposition } of graph.corpus.claims.values()) {
      const about = proposition.subject === id || proposition.object.value === id;
      expect(shown.includes(proposition.key)).toBe(about);
    }
  }
});

test('a date over what others tell is named as the date of who gives it', async () => {
  const mali = await openGraph(MALI);
  const { corpus } = mali;
  const voices = (id: string): readonly string[] => {
    const { speakers = [], id: utterance = '' } =
      corpus.utterances.get(corpus.claims.get(id)?.madeIn ?? '') ?? {};
    return speakers.length === 0 ? [utterance] : speakers;
  };
  let named = 0;
  for (const { id } of corpus.entities.values()) {
    for (const section of mali.entity(id).events) {
      if (section.when === undefined) continue;
      const dates = [...corpus.claims.values()].filter(
        ({ proposition }) => proposition.subject === section.id && EVENT_DATES.has(proposition.predicate),
      );
      const dating = new Set(dates.flatMap((claim) => voices(claim.id)));
      const shown = section.propositions.flatMap(({ affirmedBy, deniedBy, answers }) => [
        ...affirmedBy,
        ...deniedBy,
        ...answers,
      ]);
      const own = shown.flatMap((claim) => voices(claim.id)).some((voice) => dating.has(voice));
      if (!own) expect(section.when, `${id} ${section.id}`).toMatch(/, as told by /);
      if (!own) named += 1;
    }
  }
  expect(named).toBeGreaterThan(3);
  const [ber] = mali.entity('agreement:ceasefire-2014').events;
  expect(ber?.when).toMatch(/11–12 August 2023, as told by Malian army$/);
});

test('of what may be one event with another, the card says once and of the whole who tells it otherwise', async () => {
  const ber = (await openGraph(MALI)).entity('Fighting at Ber');
  expect(ber.accounts.map(({ lead, words }) => `${lead} ${words}`)).toEqual([
    'told otherwise by CMA (in tension: perhaps one event, told twice)',
  ]);
});

test('a card says of who both claims and denies a thing that it says both', () => {
  const did = graph
    .entity('Northern Front')
    .events.flatMap(({ propositions }) => propositions)
    .find(({ standing }) => standing === 'contested');
  expect(did?.bothWays).toEqual([]);
  const { corpus } = graph;
  const own = [...corpus.claims.values()].filter(({ proposition }) => proposition.key === did?.key);
  const turned = new Map(
    [...corpus.claims].map(([id, claim]) => {
      const [first] = own.filter(({ polarity }) => polarity === 'affirmed');
      const isDenial = own.includes(claim) && claim.polarity === 'negated';
      return [id, isDenial && first !== undefined ? { ...claim, madeIn: first.madeIn } : claim] as const;
    }),
  );
  const judged = standings({ ...corpus, claims: turned }).get(did?.key ?? '');
  expect(judged === undefined ? [] : cardProposition({ ...corpus, claims: turned }, judged).bothWays).toEqual(
    ['Northern Front claimed it on 2 May 2020 and denied it on 2 May 2020; which came first is not told'],
  );
});
