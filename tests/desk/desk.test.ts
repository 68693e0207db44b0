/** The review as its page asks for it, over real files: an empty data folder and invented reports. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Desk } from '../../src/desk/desk.js';
import { reviewPosts } from '../../src/desk/routes.js';
import type { Project } from '../../src/files/project.js';
import { Overtaken } from '../../src/server/posts.js';
import { bring, madeProject } from './made-project.js';

let project: Project;
let desk: Desk;
beforeEach(async () => {
  project = madeProject();
  await bring(project, '001', 'mill');
  desk = new Desk(project, 'a tester');
});

test('a report is opened with its text, its marks and a sentence for each claim', async () => {
  expect(await desk.list()).toMatchObject([{ id: '001', claims: 5, undecided: 5, isWritten: false }]);
  const opened = await desk.open('001');
  expect(opened.text).toBe(readFileSync('tests/fixtures/review/mill.txt', 'utf8'));
  expect(opened.cards.map(({ sentence }) => sentence)).toEqual([
    'Hill League carried out “Raid on the mill”',
    '“Raid on the mill” took place in Lower Ford',
    'At least 4 security forces killed in “Raid on the mill”',
    'Hill League did not carry out “Raid on the mill”',
    'Anna Brook: remark of which no claim is made',
    '2 civilians wounded in “Raid on the mill”',
  ]);
  expect(opened.cards[0]).toMatchObject({
    voice: 'Ford Guard says',
    chain: ['The Ford Courier', 'Ford Guard'],
    event: 'Raid on the mill',
  });
  const raided = opened.marks.find(({ kind }) => kind === 'what')!;
  expect(raided.cards).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
  expect((await desk.effects('001', ['c1'])).c1).toEqual({
    main: 'New: nobody in the data says it yet',
    conflicts: [],
    rest: undefined,
  });
});

test('a report shows its cards before the data are read, and who may be meant when they are', async () => {
  const path = join(project.data, 'others.ttl');
  writeFileSync(path, 'actor:hill-league a');
  const first = await desk.open('001', true);
  expect(first.compared).toBe(false);
  expect(first.cards.map(({ sentence }) => sentence)).toContain('Hill League carried out “Raid on the mill”');
  expect(first.cards.flatMap(({ links }) => links)).toEqual([]);
  await expect(desk.open('001')).rejects.toThrow('others.ttl:1:');
  writeFileSync(
    path,
    `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/claimgraph/actor/hill-league> a cg:ArmedGroup ; skos:prefLabel "Hill League"@en .\n`,
  );
  expect((await desk.open('001', true)).compared).toBe(false);
  const whole = await desk.open('001');
  expect(whole.compared).toBe(true);
  expect(whole.cards[0]?.links).toMatchObject([{ id: 'e1', label: 'Hill League' }]);
  expect(await desk.open('001', true)).toEqual(whole);
});

test('what was decided is counted on, and who has not seen it is told what happened', async () => {
  const accepted = await desk.decide('001', 0, [{ do: 'accept', ids: ['c1'] }]);
  expect(accepted).toEqual({ position: 1, verdicts: { c1: 'accepted' }, anew: false });
  const refused = await desk.decide('001', 0, [{ do: 'reject', ids: ['c1'] }]).catch((error) => error);
  expect(refused).toBeInstanceOf(Overtaken);
  expect(refused.found).toMatchObject([
    { by: 'a tester', what: 'accept', of: ['Hill League carried out “Raid on the mill”'] },
  ]);
  expect((await desk.open('001')).position).toBe(1);
});

test('what was accepted is written, said in words and as Turtle, and another report corroborates it', async () => {
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c1', 'c4'] }]);
  const plan = await desk.plan('001');
  expect(plan.claims).toEqual([
    expect.stringContaining('Ford Guard says: Hill League carried out “Raid on the mill”'),
    expect.stringContaining('Hill League denies'),
  ]);
  expect(plan.names).toEqual(expect.arrayContaining(['Hill League', 'Ford Guard', 'Raid on the mill']));
  const written = await desk.write('001', 1, plan.seen);
  expect(written.files).toContain('reports/001.ttl');
  expect(readFileSync(join(project.data, 'reports/001.ttl'), 'utf8')).toContain('cg:perpetrator');
  expect((await desk.plan('001')).files).toEqual([]);

  await bring(project, '002', 'teacher');
  const { cards } = await desk.open('002');
  expect(
    cards[0]?.links.map(({ label, candidates }) => [label, candidates.map(({ label: to }) => to)]),
  ).toEqual([
    ['The Ford Courier', ['The Ford Courier (news medium)']],
    ['Hill League', ['Hill League (armed group)']],
    ['Raid on the mill', ['Raid on the mill']],
  ]);
  const { c1 } = await desk.effects('002', ['c1']);
  expect(c1?.main).toBe('Corroborates Ford Guard (report 001): with it, 2 independent origins');
  expect(c1?.conflicts[0]).toContain('Contradicts report 001');
});

test('nothing is written that rests on what others decided meanwhile', async () => {
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c1'] }]);
  const { seen } = await desk.plan('001');
  await desk.decide('001', 1, [{ do: 'reject', ids: ['c1'] }]);
  await expect(desk.write('001', 1, seen)).rejects.toBeInstanceOf(Overtaken);
});

test('what is stated by hand must stand in the text and be of the ontology', async () => {
  const { position, text = '' } = await desk.open('001');
  const start = text.indexOf('two children were hurt');
  const claim = {
    id: 'h1',
    subject: 'v1',
    predicate: 'target',
    object: 'e2',
    utterance: 'u3',
    speechAct: 'asserts',
    polarity: 'affirmed',
    evidence: [{ start, end: start + 22, sha256: '' }],
    by: 'hand',
  } as const;
  const state = (more: object) =>
    desk.decide('001', position, [{ do: 'state', claims: [{ ...claim, ...more }] }]);
  await expect(state({ evidence: [{ start: 4000, end: 4001, sha256: '' }] })).rejects.toThrow(
    'no passage 4000',
  );
  await expect(state({ predicate: 'invents' })).rejects.toThrow('invents');
  await expect(state({ object: 'e99' })).rejects.toThrow('e99');
  await expect(state({ polarity: 'perhaps' })).rejects.toThrow('polarity');
  await expect(state({ subject: claim.object, object: claim.subject })).rejects.toThrow(
    '“was aimed at” is not said of',
  );
  expect((await desk.open('001')).position).toBe(0);
  expect(await state({})).toMatchObject({ position: 1, verdicts: { h1: 'accepted' }, anew: true });
  const card = (await desk.open('001')).cards.find(({ id }) => id === 'h1');
  expect(card).toMatchObject({
    stated: true,
    speaker: 'A teacher (report 001)',
    evidence: [{ paragraph: 3 }],
  });
});

test('an edit, or a claim by hand, whose relation does not join such things is refused in words', async () => {
  const edit = (set: object) => desk.decide('001', 0, [{ do: 'edit', id: 'c1', set: { ...set } }]);
  await expect(edit({ subject: 'e1' })).rejects.toThrow(
    '“was carried out by” is not said of Hill League (armed group): it is said of what is of the class “event”.',
  );
  await expect(edit({ object: 'e2' })).rejects.toThrow('and not to Lower Ford (settlement)');
  await expect(edit({ object: 'f1' })).rejects.toThrow('and not to');
  await expect(edit({ object: { edtf: '2031-03-03', basis: 'stated' } })).rejects.toThrow('2031-03-03');
  await expect(edit({ object: { code: 'gunfire' } })).rejects.toThrow('and not to gunfire');
  await expect(edit({ predicate: 'instrument' })).rejects.toThrow(
    'leads to what is of the class “Concept”, and not to Hill League (armed group)',
  );
  await expect(edit({ predicate: 'date' })).rejects.toThrow('and not to Hill League');
  expect((await desk.open('001')).position).toBe(0);
  expect((await edit({ object: 'e3' })).position).toBe(1);
});

test('of a place that the data do not have it can be said where it lies: coordinates with their source, and what it lies in', async () => {
  const cards = async () => (await desk.open('001')).cards;
  const found = (await cards()).filter((each) => each.place !== undefined);
  expect(found.map(({ id, place }) => [id, place])).toEqual([
    ['c2', { id: 'e2', label: 'Lower Ford', type: 'Settlement' }],
  ]);
  const coordinates = { latitude: '16.77', longitude: '-3.01', source: 'A gazetteer' };
  await expect(
    desk.decide('001', 0, [{ do: 'edit', id: 'e2', set: { coordinates: { latitude: '16.77' } } }]),
  ).rejects.toThrow('coordinates');
  const within = { ...found[0]!.claim!, id: 'h1', subject: 'e2', predicate: 'within', object: 'h1o' };
  const valley = { id: 'h1o', label: 'Upper Valley', class: 'Region', mentions: [] };
  const { position } = await desk.decide('001', 0, [
    { do: 'edit', id: 'e2', set: { coordinates } },
    { do: 'state', entities: [valley], claims: [within] },
    { do: 'accept', ids: ['c2'] },
  ]);
  expect((await cards()).find(({ id }) => id === 'c2')?.place?.coordinates).toEqual(coordinates);
  await desk.write('001', position, (await desk.plan('001')).seen);
  expect(readFileSync(join(project.data, 'entities.ttl'), 'utf8')).toMatch(
    /cg:coordinatesSource "A gazetteer" ;[^.]*wgs84:lat 16\.77 ;\s+wgs84:long -3\.01/,
  );
  expect(readFileSync(join(project.data, 'reports/001.ttl'), 'utf8')).toContain('cg:within');
});

test('an undo says what the decision was on', async () => {
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c1'] }]);
  await desk.decide('001', 1, [{ do: 'reject', ids: ['c2'] }]);
  expect((await desk.decide('001', 2, [{ do: 'undo' }])).undone).toEqual(['c2']);
  expect((await desk.decide('001', 3, [{ do: 'undo' }])).undone).toEqual(['c1']);
});

test('a claim by hand is offered what fits: names of report and data, relations by what they join, numbers and dates as marked', async () => {
  const { text = '' } = await desk.open('001');
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const ask = async (asked: Partial<Parameters<Desk['offer']>[1]>, words = 'the mill') =>
    (await desk.offer('001', { part: 'subject', text: '', ...at(words), ...asked })).map(
      ({ label, why }) => `${label} (${why})`,
    );
  expect(await ask({})).toContain('Raid on the mill (event, in this report)');
  expect(await ask({ text: 'hil' })).toEqual(
    expect.arrayContaining(['Hill League (armed group, in this report)', 'hil (new: person)']),
  );
  const relations = await ask({ part: 'relation', type: 'Event', text: '' });
  expect(relations.some((each) => each.startsWith('was carried out by'))).toBe(true);
  expect(relations.some((each) => each.startsWith('based in'))).toBe(false);
  const back = await ask({ part: 'relation', type: 'ArmedGroup', text: 'carr' });
  expect(back[0]).toContain('carried out');
  expect(await ask({ part: 'object', type: 'ArmedGroup', relation: 'perpetrator', inverse: true })).toEqual([
    'Raid on the mill (event, in this report)',
  ]);
  const place = await ask({ part: 'object', type: 'Event', relation: 'place' });
  expect(place).toEqual(['Lower Ford (settlement, in this report)']);
  expect(await ask({ part: 'object', relation: 'casualties', text: 'nine soldiers killed' })).toEqual([
    '9 soldiers killed (as typed)',
  ]);
  // Who is no group of the code list is one of the people, and a number of nothing is none.
  expect(await ask({ part: 'object', relation: 'casualties', text: 'three nurses killed' })).toEqual([
    '3 people killed (as typed)',
  ]);
  expect(await ask({ part: 'object', relation: 'quantity', text: '3 zithers' })).toEqual([]);
  expect(await ask({ part: 'object', relation: 'date' }, 'raided the mill at Lower Ford on Monday')).toEqual([
    '3 March 2031 (“on Monday”, counted from the day of the report)',
  ]);
});

test('a route refuses what has not its form, and no id leads out of the inbox', async () => {
  const posts = reviewPosts(desk);
  const post = (name: string, sent: object) => posts.get(`/review/${name}`)!(sent as Record<string, unknown>);
  await expect(post('open', { id: '../data/entities' })).rejects.toThrow('cannot be the id of a report');
  await expect(post('open', { id: 7 })).rejects.toThrow('"id" must be a text');
  await expect(post('decide', { id: '001', position: 0, choices: [{ do: 'take-out' }] })).rejects.toThrow(
    'no decision',
  );
  await expect(post('decide', { id: '001', position: 0, choices: [{ do: 'toString' }] })).rejects.toThrow(
    'no decision',
  );
  await expect(post('decide', { id: '001', position: -1, choices: [{ do: 'undo' }] })).rejects.toThrow(
    'whole number',
  );
  await expect(
    post('decide', { id: '001', position: 0, choices: [{ do: 'accept', ids: ['c77'] }] }),
  ).rejects.toThrow('c77');
});

test('before it is written a claim that goes is said as it stood, though it was edited since', async () => {
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c1'] }]);
  await desk.write('001', 1, (await desk.plan('001')).seen);
  await desk.decide('001', 1, [{ do: 'edit', id: 'c1', set: { polarity: 'negated' } }]);
  const { claims, gone, removed } = await desk.plan('001');
  expect(claims).toEqual(['Ford Guard says: Hill League did not carry out “Raid on the mill”.']);
  expect(gone).toEqual(['Ford Guard says: Hill League carried out “Raid on the mill”.']);
  expect(removed).toContain('cg:perpetrator');
});

test('names and happenings that no claim speaks of have cards of their own', async () => {
  const named = { id: 'e9', label: 'Upper Ford', class: 'Settlement', mentions: [] };
  const happened = { id: 'v9', label: 'Shots at the mill', type: 'attack', triggers: [] };
  await desk.decide('001', 0, [{ do: 'state', entities: [named], events: [happened] }]);
  const { cards } = await desk.open('001');
  const names = cards.filter(({ kind }) => kind === 'name');
  expect(names.map(({ sentence }) => sentence)).toEqual([
    'Upper Ford: settlement of which no claim speaks',
    'Shots at the mill: attack of which no claim speaks',
  ]);
  await desk.decide('001', 1, [{ do: 'accept', ids: ['e9'] }]);
  expect((await desk.plan('001')).names).toContain('Upper Ford');
});

test('what is new is narrowed by what stands behind =, and a kind that is named in it comes first', async () => {
  const ask = (text: string) =>
    desk.offer('001', { part: 'subject', text, start: 0, end: 1, inverse: false });
  const whys = async (text: string) =>
    (await ask(text)).map(({ why }) => why).filter((why) => why.startsWith('new event'));
  expect((await whys('Ambush at Ford'))[0]).toBe('new event: ambush');
  // Before whoever and whatever is no event, too.
  expect((await ask('Drone strike on Lower Ford'))[0]?.why).toBe('new event: drone strike');
  expect((await ask('Sill region'))[0]?.why).toBe('new: region');
  expect((await ask('Sill Front'))[0]?.why).toBe('new: armed group');
  expect((await whys('Trouble at Ford')).length).toBeGreaterThan(10);
  const narrowed = await ask('Trouble at Ford = amb');
  expect(narrowed.map(({ label, why }) => [label, why])).toEqual([['Trouble at Ford', 'new event: ambush']]);
});

test('a number that does not say who is counted is refused before it is saved, and not when all is written', async () => {
  const text = readFileSync('tests/fixtures/review/mill.txt', 'utf8');
  const figure = {
    id: 'h1o',
    kind: 'casualties',
    outcome: 'killed',
    min: 3,
    max: 3,
    start: 0,
    end: text.indexOf('\n'),
  };
  const claim = {
    id: 'h1',
    subject: 'v1',
    predicate: 'casualties',
    object: 'h1o',
    utterance: 'u0',
    speechAct: 'asserts',
    polarity: 'affirmed',
    evidence: [{ start: 0, end: text.indexOf('\n') }],
  };
  const state = (given: object) =>
    reviewPosts(desk).get('/review/decide')!({
      id: '001',
      position: 0,
      choices: [{ do: 'state', figures: [{ ...figure, ...given }], claims: [claim] }],
    });
  await expect(state({})).rejects.toThrow('choose who is counted. Nothing was saved.');
  await expect(state({ group: 'people' })).resolves.toMatchObject({ position: 1 });
});

test('a relation is found by its name, and after those by what it tells', async () => {
  const ask = async (text: string) =>
    (
      await desk.offer('001', { part: 'relation', text, type: 'Event', start: 0, end: 1, inverse: false })
    ).map(({ put }) => put);
  expect((await ask('date'))[0]).toBe('date');
  expect(await ask('event happened')).toContain('date');
  expect((await ask('place'))[0]).toBe('place');
});

test('a decision on the identity of what is not there, or of one node with itself, is not saved, and writing goes on', async () => {
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c1'] }]);
  await desk.write('001', 1, (await desk.plan('001')).seen);
  const decide = reviewPosts(desk).get('/review/decide')!;
  const judge = (left: string, right: string) =>
    decide({
      id: '001',
      position: 1,
      choices: [
        { do: 'identity', left, right, decision: 'same', confidence: 0.9, reason: 'They sound alike.' },
      ],
    });
  await expect(judge('e1', 'actor:nobody')).rejects.toThrow('Nobody and nothing is actor:nobody');
  await expect(judge('e99', 'actor:hill-league')).rejects.toThrow('Nobody and nothing is e99');
  await expect(judge('e1', 'e1')).rejects.toThrow('e1 and e1 are one node');
  await expect(judge('e1', 'f1')).rejects.toThrow('f1');
  await desk.decide('001', 1, [{ do: 'accept', ids: ['c2'] }]);
  expect((await desk.plan('001')).claims).toHaveLength(1);
});
