/** Commands that read a store (`--endpoint`): the same answers as from the files, and what a bad store is told to be. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, test } from 'vitest';
import { graphJson } from '../../src/cli/view/graph-json.js';
import { openGraph } from '../../src/open.js';
import { claimgraph, claimgraphAlone, expectOneLine, MAIN, MALI, ROOT, SMALL } from '../cli/run.js';
import { startServe } from '../cli/serve/serving.js';
import { inFiles, over, SOME_COMMANDS } from './commands.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

let pushed: OxigraphServer;
beforeAll(async () => {
  pushed = await startOxigraph();
  await claimgraph(['push', MALI, '--endpoint', pushed.query, '--graph-store', pushed.graphStore]);
});

describe('the same answers', () => {
  test.each(SOME_COMMANDS.map((words) => [words.join(' '), words] as const))(
    '%s, over what was pushed',
    async (_, words) => {
      const [here, there] = [await claimgraph(inFiles(words)), await claimgraph(over(pushed.query, words))];
      expect(there).toEqual(here);
    },
  );

  test('over our own serve, which nobody pushed to', async () => {
    const { url } = await startServe(MALI);
    for (const words of SOME_COMMANDS.filter(([name]) => name === 'show' || name === 'disagreements'))
      expect(await claimgraph(over(`${url}sparql`, words))).toEqual(await claimgraph(inFiles(words)));
  });

  test('view draws what was read', async () => {
    const child = spawn(
      process.execPath,
      [MAIN, 'view', '--endpoint', pushed.query, '--port', '0', '--no-open', '--json'],
      { cwd: ROOT },
    );
    try {
      let said = '';
      for await (const line of createInterface(child.stdout)) {
        said += line;
        if (line === '}') break;
      }
      const { url } = JSON.parse(said) as { url: string };
      const [address = '', key = ''] = url.split('#key=');
      const get = async (name: string) =>
        (await fetch(`${address}${name}`, { headers: { 'x-claimgraph-key': key } })).text();
      expect(await get('graph.json')).toBe(graphJson(await openGraph(MALI)));
      expect(JSON.parse(await get('queries.json')).questions).toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('in the library', async () => {
    const [here, there] = [await openGraph(MALI), await openGraph({ endpoint: pushed.query })];
    expect(there.corpus.claims.size).toBe(here.corpus.claims.size);
    expect(there.entity('JNIM')).toEqual(here.entity('JNIM'));
  });
});

/** Exit code 2, and why in one line, the last on standard error. */
async function refused(endpoint: string, words: readonly string[] = ['stats']): Promise<string> {
  const { code, out, err } = await claimgraph(over(endpoint, words));
  expect([code, out]).toEqual([2, '']);
  expectOneLine(`${err.trimEnd().split('\n').at(-1)}\n`);
  return err;
}

async function filled(manners: Parameters<typeof startOxigraph>[0] = {}): Promise<OxigraphServer> {
  const server = await startOxigraph();
  await claimgraph(['push', SMALL, '--endpoint', server.query, '--graph-store', server.graphStore]);
  Object.assign(server.manners, manners);
  return server;
}

describe('a store that', () => {
  test('cuts its answers in silence is noticed, and read in pages', async () => {
    const server = await filled({ mostRows: 100 });
    const { code, out, err } = await claimgraph(['stats', '--endpoint', server.query]);
    expect(err).toMatch(/gives 100 of \d+ rows and does not say so: .* is read in pages/);
    expect([code, out]).toEqual([0, (await claimgraph(['stats', SMALL])).out]);
  });

  test('cuts what has blank nodes, or has more of one subject than it gives, is refused', async () => {
    const server = await filled({ mostRows: 2 });
    expect(await refused(server.query)).toMatch(/gives 2 rows at the most, and .* alone has more/);
    const own = await startOxigraph();
    own.store.update(
      'PREFIX cg: <https://w3id.org/claimgraph/ns#> INSERT DATA { GRAPH <urn:g> { <urn:c> a cg:Claim ; cg:evidence [ cg:paragraph 1 ], [ cg:paragraph 2 ] } }',
    );
    own.manners.mostRows = 4;
    expect(await refused(own.query)).toMatch(
      /has blank nodes, which cannot be told from one answer to the next/,
    );
  });

  test('breaks the connection off is asked again, and not for ever', async () => {
    const server = await filled({ breaks: 2 });
    expect((await claimgraph(['stats', '--endpoint', server.query])).out).toBe(
      (await claimgraph(['stats', SMALL])).out,
    );
    server.manners.breaks = 100;
    expect(await refused(server.query)).toMatch(/broke the connection off 4 times/);
  });

  test('is slow, not there, or a page of the web, is told', async () => {
    const server = await filled({ isSilent: true });
    expect(await refused(server.query, ['stats', '--endpoint-timeout', '0.3'])).toMatch(
      /did not answer within 0\.3 s: allow more with --endpoint-timeout/,
    );
    expect(await refused('http://127.0.0.1:1/sparql')).toMatch(
      /cannot be reached \(.+\): check the address and that the store runs/,
    );
    const page = {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html><title>Welcome</title>',
    };
    expect(await refused((await startOxigraph({ instead: page })).query)).toMatch(/answered with a web page/);
  });

  test('has moved is not followed, as who asks is known to it', async () => {
    const moved = { status: 301, headers: { location: 'http://elsewhere.example/sparql' } };
    expect(await refused((await startOxigraph({ instead: moved })).query)).toMatch(
      /answered 301: it has moved to http:\/\/elsewhere\.example\/sparql\. Name that address/,
    );
  });

  test('is empty, or holds what is no claim, is told with what was seen', async () => {
    const server = await startOxigraph();
    expect(await refused(server.query)).toMatch(/holds no claim .* no named graph/);
    server.store.update('INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }');
    expect(await refused(server.query)).toMatch(/1 triples? in 1 named graphs?, most of them in urn:g \(1\)/);
  });

  test('takes the user of the environment, and nobody ever reads the password', async () => {
    const authorization = `Basic ${Buffer.from('ann:s3cret').toString('base64')}`;
    const server = await filled({ authorization });
    expect(await refused(server.query)).toMatch(
      /answered 401: it wants to know who asks: set CLAIMGRAPH_ENDPOINT_USER/,
    );
    const as = (password: string) =>
      claimgraphAlone(['stats', '--endpoint', server.query], {
        env: { CLAIMGRAPH_ENDPOINT_USER: 'ann', CLAIMGRAPH_ENDPOINT_PASSWORD: password },
      });
    expect(await as('s3cret')).toMatchObject({ code: 0, err: '' });
    const wrong = await as('hunter2');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/the user in CLAIMGRAPH_ENDPOINT_USER, with the password in .*, may not/);
    expect(wrong.err + wrong.out).not.toMatch(/hunter2|aHVudGVy/);
    expect(await refused('http://ann:s3cret@127.0.0.1:1/sparql')).not.toMatch(/s3cret/);
  });

  test('answers in words when data are named as well', async () => {
    const { code, err } = await claimgraph(['stats', SMALL, '--endpoint', pushed.query]);
    expect([code, err]).toEqual([
      2,
      `claimgraph: --endpoint is instead of data: leave out ${SMALL}, or leave out --endpoint\n`,
    ]);
  });
});
