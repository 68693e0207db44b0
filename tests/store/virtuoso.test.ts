/** Virtuoso as the store: push, pull and what is read of it. Without one on this machine this says that it was left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findVirtuoso } from '../../scripts/virtuoso/find.js';
import { startVirtuoso, type Virtuoso } from '../../scripts/virtuoso/start.js';
import { claimgraphAlone, MALI, SMALL } from '../cli/run.js';
import { temporaryFolder } from '../dataset/temporary.js';
import { derivedOfWhole, linesIn } from './derived-quads.js';

const found = findVirtuoso();
if (found === undefined)
  process.stderr.write(
    'tests/store/virtuoso.test.ts: left out, there is no Virtuoso here (npm run virtuoso -- install)\n',
  );

describe.skipIf(found === undefined)('Virtuoso', () => {
  let virtuoso: Virtuoso;
  beforeAll(async () => {
    virtuoso = await startVirtuoso(found ?? { program: '', env: {} }, { maxRows: 10_000 });
  }, 150_000);
  afterAll(() => virtuoso?.stop());

  const run = (...words: readonly string[]) =>
    claimgraphAlone(words, {
      env: { CLAIMGRAPH_ENDPOINT_USER: virtuoso.user, CLAIMGRAPH_ENDPOINT_PASSWORD: virtuoso.password },
    });
  const filesIn = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ttl'))
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );

  test('takes the Mali data by the Graph Store Protocol, and gives the same bytes back', async () => {
    const push = () => run('push', MALI, '--endpoint', virtuoso.sparql, '--graph-store', virtuoso.graphStore);
    expect(await push()).toMatchObject({ code: 0, err: '' });
    expect((await push()).out).toMatch(/: 0 graphs written/);
    const to = join(temporaryFolder(), 'data');
    expect(await run('pull', '--endpoint', virtuoso.sparql, '--to', to)).toMatchObject({ code: 0 });
    expect(filesIn(to)).toEqual(filesIn(MALI));
  });

  test.each([[['show', 'JNIM', '--claims']], [['disagreements', '--all']], [['casualties']]])(
    'answers as the files do: %j',
    async (words) => {
      const [name = '', ...rest] = words;
      expect(await run(name, ...rest, '--endpoint', virtuoso.sparql)).toEqual(await run(name, MALI, ...rest));
    },
  );

  test('takes other data by updates in their place, from who may', async () => {
    const words = [
      'push',
      SMALL,
      '--endpoint',
      virtuoso.sparql,
      '--update-endpoint',
      virtuoso.update,
      '--prune',
    ];
    const refused = await claimgraphAlone(words);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/answered 401: it wants to know who asks: set CLAIMGRAPH_ENDPOINT_USER/);
    expect(await run(...words)).toMatchObject({ code: 0, err: '' });
    expect((await run('stats', '--endpoint', virtuoso.sparql)).out).toBe((await run('stats', SMALL)).out);
  });

  test('is told what follows from its data part by part, and holds it', async () => {
    const words = ['derive', '--endpoint', virtuoso.sparql, '--claims-at-once', '4'];
    const to = join(temporaryFolder(), 'derived.nq');
    expect(await run(...words, '--to', to)).toMatchObject({ code: 0, err: '' });
    const whole = await derivedOfWhole(SMALL);
    expect(linesIn(to)).toEqual(whole);
    expect(await run(...words, '--graph-store', virtuoso.graphStore)).toMatchObject({ code: 0, err: '' });
    const graph = 'https://w3id.org/claimgraph/graph/derived/standing';
    const count = `SELECT (COUNT(*) AS ?n) { GRAPH <${graph}> { ?s ?p ?o } }`;
    const standing = whole.filter((line) => line.endsWith(` <${graph}> .\n`));
    const asked = await run('query', '--endpoint', virtuoso.sparql, '-e', count, '--json');
    expect(asked.out).toContain(`"${standing.length}"`);
    expect((await run(...words)).out).toMatch(/what follows from its \d+ claims is there already/);
  });

  test('answers ASK with rows, which are read as what they mean', async () => {
    const ask = (what: string) => run('query', '--endpoint', virtuoso.sparql, '-e', `ASK { ${what} }`);
    expect([(await ask('?s ?p ?o')).out, (await ask('<urn:no> ?p ?o')).out]).toEqual(['true\n', 'false\n']);
  });
});
