/** A review in a large graph: takes a folder in which a project is made, prints what each thing that the page asks for takes, in milliseconds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../../src/desk/desk.js';
import { projectOf } from '../../src/files/project.js';
import { sha256Hex } from '../../src/model/identifiers.js';
import { PassagesOfText } from '../../src/reading/passages-of-text.js';
import type { Reading } from '../../src/reading/reading.js';
import { addReading } from '../../src/review/inbox.js';
import { claimsGraph, random } from './generate.js';
import { median } from './measure.js';

const [, , folder = '', claims = '100000'] = process.argv;
/** Of the report that is reviewed. */
const WORDS = 2000;
const PROPOSALS = 400;
const EVENTS = 80;
const SPEAKERS = 20;
/** Words of the text that each claim rests on. */
const SPAN = 5;

const project = projectOf(join(folder, 'data'));
for (const each of [join(project.data, 'reports'), project.inbox, project.texts])
  mkdirSync(each, { recursive: true });
writeFileSync(join(project.data, 'graph.nq'), [...claimsGraph({ claims: Number(claims) })].join(''));
for (const [id, seed] of [
  ['901', 1],
  ['902', 2],
] as const) {
  const { text, reading } = report(seed);
  writeFileSync(join(project.texts, `${id}.txt`), text);
  const { refused } = await addReading(project, id, reading, text);
  if (refused.length > 0) throw new Error(`the invented reading is refused: ${refused[0]!.reason}`);
}

const desk = new Desk(project, 'bench');
const atFirst = await timed(() => desk.open('901', true));
const before = process.cpuUsage();
const first = await timed(() => desk.open('901').then(({ cards }) => desk.effects('901', [cards[0]!.id])));
const { user, system } = process.cpuUsage(before);
const again: number[] = [];
for (let n = 0; n < 5; n += 1)
  again.push(await timed(() => desk.open('901').then(({ cards }) => desk.effects('901', [cards[0]!.id]))));
const atOnce = await timed(() => desk.open('902', true));
const other = await timed(() => desk.open('902').then(({ cards }) => desk.effects('902', [cards[0]!.id])));
const { cards, position } = await desk.open('901');
const decide: number[] = [];
for (let n = 0; n < 40; n += 1)
  decide.push(await timed(() => desk.decide('901', position + n, [{ do: 'accept', ids: [cards[n]!.id] }])));
const effects: number[] = [];
for (const { id } of cards.slice(0, 100)) effects.push(await timed(() => desk.effects('901', [id])));
process.stdout.write(
  JSON.stringify({
    cards: cards.length,
    atFirst,
    atOnce,
    first,
    processor: (user + system) / 1000,
    again: median(again),
    other,
    decide: median(decide),
    slowestDecide: Math.max(...decide),
    effect: median(effects),
    slowestEffect: Math.max(...effects),
  }),
);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A report of invented words on events and actors of the graph, and a claim for every five of its words. */
function report(seed: number): { readonly text: string; readonly reading: Reading } {
  const next = random(seed);
  const pick = (n: number) => Math.floor(next() * n);
  const words = Array.from({ length: WORDS }, () => `word${pick(500)}`);
  const sentences = Array.from(
    { length: WORDS / 20 },
    (_, n) => `${words.slice(n * 20, n * 20 + 20).join(' ')}.`,
  );
  const text = `Report ${seed}\n\n${Array.from({ length: 20 }, (_, n) => sentences.slice(n * 5, n * 5 + 5).join(' ')).join('\n\n')}\n`;
  const passages = new PassagesOfText(text);
  const places = [...text.matchAll(/word\d+/g)].map(
    ({ index, 0: word }) => [index, index + word.length] as const,
  );
  const spanAt = (n: number) =>
    passages.passage({ start: places[n * SPAN]![0], end: places[n * SPAN + SPAN - 2]![1] });
  const actor = () => pick(2000);
  const actors = [...new Set(Array.from({ length: PROPOSALS }, actor))];
  const objects = (n: number) => `e${actors[n % actors.length]}`;
  return {
    text,
    reading: {
      format: 'claimgraph-reading/1',
      text: { sha256: sha256Hex(text), codePoints: text.length, language: 'en' },
      report: { publisher: `Paper ${seed}`, date: '2019-05-06', dateBasis: 'given' },
      entities: actors.map((n) => ({
        id: `e${n}`,
        // Every tenth is not linked: a person is asked who is meant.
        ...(n % 10 === 0 ? {} : { iri: `actor:a${n}` }),
        label: `Actor ${n}`,
        class: ['ArmedGroup', 'StateForce', 'NewsMedium'][n % 3]!,
        mentions: [],
      })),
      events: Array.from({ length: EVENTS }, (_, n) => ({
        id: `v${n}`,
        ...(n % 10 === 0 ? {} : { iri: `event:e${n}` }),
        type: 'attack',
        label: `Event ${n}`,
        triggers: [],
      })),
      figures: [],
      utterances: [
        { id: 'u0', report: true, quotes: Array.from({ length: SPEAKERS }, (_, n) => `u${n + 1}`) },
        ...Array.from({ length: SPEAKERS }, (_, n) => {
          const { start, end } = spanAt(n * 20);
          return { id: `u${n + 1}`, speakers: [objects(n)], form: 'statement', cue: { start, end } };
        }),
      ],
      claims: Array.from({ length: PROPOSALS }, (_, n) => ({
        id: `c${n + 1}`,
        subject: `v${n % EVENTS}`,
        predicate: n % 2 === 0 ? 'perpetrator' : 'target',
        object: objects(n),
        utterance: `u${(n % SPEAKERS) + 1}`,
        speechAct: 'asserts' as const,
        polarity: 'affirmed' as const,
        evidence: [spanAt(n)],
        by: 'bench',
        confidence: 0.5,
      })),
      unread: [],
    },
  };
}
