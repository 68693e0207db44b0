/** The doors of a large graph, through a server and the form in which the page reads them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partDoors } from '../../../src/cli/view/part-doors.js';
import { comparisonsOf } from '../../../src/compare/verdicts/comparisons.js';
import { decodeGraphFile, type GraphFile } from '../../../src/graph/file/graph-file.js';
import { expand } from '../../../src/model/namespaces.js';
import { type OpenGraph, openGraph } from '../../../src/open.js';
import { decodeComparisons } from '../../../src/parts/decoded.js';
import { KEY_HEADER, type Served, serve } from '../../../src/server/serve.js';
import { MALI } from '../../graph/corpora.js';

let viewer: string;
let mali: OpenGraph;
let served: Served;

beforeAll(async () => {
  viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html><title>viewer</title>');
  mali = await openGraph(MALI);
  const { first, doors } = partDoors(mali);
  served = await serve({ files: new Map([['/graph.json', first]]), doors, port: 0, viewer });
}, 60_000);

afterAll(async () => {
  await served?.close();
  await rm(viewer, { recursive: true });
});

async function ask(address: string, key = new URL(served.fullUrl).hash.slice('#key='.length)) {
  const response = await fetch(`${served.url}${address}`, { headers: { [KEY_HEADER]: key } });
  return { status: response.status, body: await response.text() };
}

async function part(address: string): Promise<GraphFile> {
  const { status, body } = await ask(address);
  expect(status, body).toBe(200);
  return decodeGraphFile(body);
}

test('the first picture holds chief actors with all that ties them, and says how much there is', async () => {
  const { corpus, layouts, part: note } = await part('graph.json');
  expect(note?.of).toMatchObject({ claims: mali.corpus.claims.size, names: mali.graph.order });
  const [names = []] = note?.among ?? [];
  expect(names).toContain(expand('actor:jnim'));
  for (const name of names) expect(layouts.actors.has(name), name).toBe(true);
  const chief = new Set(names);
  const tying = mali.actorGraph.filterEdges(
    (_key, _tie, source, target) => chief.has(source) && chief.has(target),
  );
  const missing = tying
    .flatMap((key) => mali.actorGraph.getEdgeAttribute(key, 'claims'))
    .filter((id) => !corpus.claims.has(id));
  expect(missing).toEqual([]);
});

test('what is asked for comes with every claim that names it, said by it and through it', async () => {
  const id = expand('actor:afp');
  const { corpus, part: note } = await part(`around?of=${encodeURIComponent(id)}`);
  expect(note?.whole).toContain(id);
  expect(note?.cut).toEqual([]);
  const card = mali.entity('AFP');
  for (const { id: claim } of [...card.said, ...card.passedOn.flatMap(({ claims }) => claims)])
    expect(corpus.claims.has(claim), claim).toBe(true);
});

test('comparisons come gravest first, some at a time', async () => {
  const { corpus, part: note } = await part('verdicts?offset=0');
  const found = decodeComparisons(corpus, note?.comparisons ?? []);
  const ids = (each: { left: readonly { id: string }[]; right: readonly { id: string }[] }) =>
    [...each.left, ...each.right].map((claim) => claim.id).join(' ');
  const here = new Set(found.map(ids));
  for (const each of comparisonsOf(mali.corpus).slice(0, 200)) expect(here.has(ids(each))).toBe(true);
  const counted = Object.values(note?.of.verdicts ?? {}).reduce((sum, each) => sum + each, 0);
  expect(counted).toBe(mali.comparisons.length);
});

test('names are found in all of it, the best first', async () => {
  const { body } = await ask('names?text=gsim');
  expect(JSON.parse(body)).toMatchObject({
    names: [{ id: expand('actor:jnim'), label: 'JNIM', alias: true, kind: 'actor', told: 'GSIM' }],
    more: false,
  });
});

test('what there is not is passed over', async () => {
  const { corpus, part: note } = await part('around?of=actor:nobody');
  expect(corpus.claims.size).toBe(0);
  expect(note?.whole).toEqual([]);
  const ways = await part(`ways?from=x&to=${encodeURIComponent(expand('actor:jnim'))}`);
  expect(ways.corpus.claims.size).toBe(0);
});

test.each([
  ['around', /"of" from once to 50 times; it is given 0 times/],
  [`around?${'of=x&'.repeat(51)}`, /it is given 51 times/],
  ['ways?from=x', /"to" once/],
  ['names?text=a&text=b', /"text" once/],
  ['verdicts?offset=-1', /a whole number, and not "-1"/],
])('says what is wrong with %s', async (address, words) => {
  const { status, body } = await ask(address);
  expect(status).toBe(400);
  expect(body).toMatch(words);
});

test('nothing is told without the key of the run', async () => {
  for (const address of [
    'graph.json',
    'around?of=x',
    'ways?from=x&to=y',
    'names?text=a',
    'verdicts?offset=0',
  ])
    expect((await ask(address, 'wrong')).status).toBe(403);
});
