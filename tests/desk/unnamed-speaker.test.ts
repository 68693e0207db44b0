/** A wire story in several papers that quotes somebody without a name: one origin once a person agrees that the words are of one source, and else as many as reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originsOf } from '../../src/compare/standing/origins.js';
import { Desk } from '../../src/desk/desk.js';
import { pasted, Shelf } from '../../src/index.js';
import { openGraph } from '../../src/open.js';
import type { Reading } from '../../src/reading/reading.js';
import { undoReport } from '../../src/review/writing/undo-report.js';
import { writeReport } from '../../src/review/writing/write.js';
import { at } from '../reading/ridge.js';
import { emptyProject, filesOf } from '../review/mali.js';
import { GAZETTE, LAMP, wireReading } from '../review/wire.js';

type Told = (reading: Reading, text: string) => Reading;

/** Papers with the story, each read alike and written; nothing is agreed on yet. */
async function papers(texts: readonly string[], told: Told) {
  const project = emptyProject();
  const shelf = await Shelf.open(project);
  for (const [at, text] of texts.entries()) {
    const reading = told(wireReading(text, `Paper ${at + 1}`), text);
    await shelf.add(pasted(text, 'text/plain'), { reading });
    const ids = reading.claims.map(({ id }) => id);
    await writeReport(project, `00${at + 1}`, { choices: [{ do: 'accept', ids }], by: 'me' });
  }
  const graph = async () => (await openGraph(project.data)).corpus;
  const origins = async () => {
    const corpus = await graph();
    return originsOf(corpus, [...corpus.claims.values()]).length;
  };
  const agree = (id: string) =>
    writeReport(project, id, { choices: [{ do: 'accept', ids: ['w1'] }], by: 'me' });
  return { project, graph, origins, agree };
}

/** The claim is made by somebody without a name, who is marked where the text has him. */
const bySomebody =
  (words: string | undefined, name = 'a driver'): Told =>
  (reading, text) => ({
    ...reading,
    entities: [
      ...reading.entities,
      {
        id: 'e2',
        label: name,
        class: 'UnnamedSource',
        mentions: words === undefined ? [] : [{ ...at(words, 1, text), kind: 'nominal' }],
      },
    ],
    utterances: [
      { id: 'u0', report: true, quotes: ['u1'] },
      { id: 'u1', speakers: ['e2'], form: 'remark', cue: at('was carried out by', 1, text) },
    ],
    claims: reading.claims.map((each) => ({ ...each, utterance: 'u1' })),
  });

test('agreed on, somebody without a name is one speaker of the common source; taken back, one of each report again', async () => {
  const { project, graph, origins, agree } = await papers([LAMP, GAZETTE], bySomebody('the garrison'));
  expect(await origins()).toBe(2);
  const before = filesOf(project.data);
  const desk = new Desk(project, 'me');
  const { cards } = await desk.open('002');
  expect(cards.find(({ id }) => id === 'w1')?.sentence).toMatch(
    /what they say there themselves, and of what is said there by a driver, where each report has it from the same words$/,
  );
  expect((await desk.effects('002', ['c1'])).c1?.main).toMatch(
    /2 independent origins; its passage stands word for word in report 001 too, and each report counts$/,
  );
  const { changed } = await agree('002');
  expect(changed).toContain('reports/001.ttl');
  expect(await origins()).toBe(1);
  const { entities, utterances, claims } = await graph();
  const unnamed = [...entities.values()].filter(({ appearsIn }) => appearsIn !== undefined);
  expect(unnamed).toMatchObject([
    {
      label: 'a driver (in “What reports 001 and 002 have word for word”)',
      appearsIn: expect.stringMatching(/common-001-002$/),
    },
  ]);
  const [first, second] = [...claims.values()].map(({ madeIn }) => madeIn);
  expect(first).toBe(second);
  expect(utterances.get(unnamed[0]!.appearsIn!)?.quotes).toEqual([first]);
  expect((await new Desk(project, 'me').effects('002', ['c1'])).c1?.main).toMatch(
    /^Adds no independent origin/,
  );
  await writeReport(project, '002', { choices: [{ do: 'reject', ids: ['w1'] }], by: 'me' });
  expect(filesOf(project.data)).toEqual(before);
  expect(await origins()).toBe(2);
});

test('between the agreement and the writing the card says that the other report counts with it', async () => {
  const { project } = await papers([LAMP, GAZETTE], bySomebody(undefined));
  const desk = new Desk(project, 'me');
  const { position } = await desk.open('002');
  await desk.decide('002', position, [{ do: 'accept', ids: ['w1'] }]);
  expect((await desk.effects('002', ['c1'])).c1?.main).toMatch(
    /; report 001 has its passage from the same source, and when this is written what is said there counts with it as one$/,
  );
});

test('two without a name in one story stay two, and each is the same in both papers', async () => {
  const told: Told = (reading, text) => {
    const { entities, utterances, claims } = bySomebody('the garrison')(reading, text);
    return {
      ...reading,
      entities: [
        ...entities,
        {
          id: 'e3',
          label: 'a driver',
          class: 'UnnamedSource',
          mentions: [{ ...at('Five drivers', 1, text), kind: 'nominal' }],
        },
      ],
      utterances: [
        { ...utterances[0]!, quotes: ['u1', 'u2'] },
        utterances[1]!,
        { id: 'u2', speakers: ['e3'], form: 'remark', cue: at('has not crossed since', 1, text) },
      ],
      claims: [...claims, { ...claims[0]!, id: 'c2', utterance: 'u2' }],
    };
  };
  const { origins, agree } = await papers([LAMP, GAZETTE], told);
  expect(await origins()).toBe(4);
  await agree('002');
  expect(await origins()).toBe(2);
});

test('whoever is named outside of the shared words too belongs to his report, and the card says so', async () => {
  const told: Told = (reading, text) => {
    const all = bySomebody('the garrison')(reading, text);
    if (text === LAMP) return all;
    const outside = { ...at('Our correspondent', 1, text), kind: 'nominal' as const };
    return {
      ...all,
      entities: all.entities.map((each) =>
        each.id === 'e2' ? { ...each, mentions: [outside, ...each.mentions] } : each,
      ),
    };
  };
  const { project, origins, agree } = await papers([LAMP, GAZETTE], told);
  const { cards } = await new Desk(project, 'me').open('002');
  expect(cards.find(({ id }) => id === 'w1')?.sentence).toMatch(
    /themselves\. What is said there by a driver counts in each report$/,
  );
  await agree('002');
  expect(await origins()).toBe(2);
});

test('what reached one of the papers by somebody of its own is told there by itself, and its speaker is one all the same', async () => {
  const told: Told = (reading, text) => {
    const all = bySomebody('the garrison')(reading, text);
    if (text === LAMP) return all;
    const mentions = [{ ...at('Our correspondent', 1, text), kind: 'nominal' as const }];
    return {
      ...all,
      entities: [...all.entities, { id: 'e3', label: 'our man', class: 'UnnamedActor', mentions }],
      utterances: all.utterances.map((each) => (each.id === 'u1' ? { ...each, media: ['e3'] } : each)),
    };
  };
  const { graph, origins, agree } = await papers([LAMP, GAZETTE], told);
  await agree('002');
  expect(await origins()).toBe(1);
  expect(new Set([...(await graph()).claims.values()].map(({ madeIn }) => madeIn)).size).toBe(2);
});

test('a paper that sets a comma less, and a third, have the same speaker; a report that is taken out leaves him to the others', async () => {
  const less = GAZETTE.replace('ferry, and they left', 'ferry and they left');
  const third = LAMP.replace('Bridge of Orvane attacked', 'Lorries burned at a bridge');
  const { project, graph, origins, agree } = await papers([LAMP, less, third], bySomebody('the garrison'));
  expect(await origins()).toBe(3);
  await agree('002');
  expect(await origins()).toBe(2);
  await agree('003');
  expect(await origins()).toBe(1);
  await undoReport(project, '002', 'me');
  expect(await origins()).toBe(1);
  expect([...(await graph()).claims.keys()]).toHaveLength(2);
});

test('a sentence that both papers have says nothing of who says it where nobody agreed', async () => {
  const { project, origins } = await papers([LAMP, GAZETTE], bySomebody('the garrison'));
  await writeReport(project, '002', { choices: [{ do: 'reject', ids: ['w1'] }], by: 'me' });
  expect(await origins()).toBe(2);
  expect(readFileSync(join(project.data, 'entities.ttl'), 'utf8').match(/a cg:UnnamedSource/g)).toHaveLength(
    2,
  );
});
