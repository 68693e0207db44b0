/** `claimgraph serve` over HTTP: SPARQL, graphs and the doors for scripts, as curl, fetch and Comunica ask them. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';
import { Parser } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../dataset/temporary.js';
import { claimgraph, SMALL, SMALL_TEXTS } from '../run.js';
import { type Serving, startServe } from './serving.js';

let small: Serving;
beforeAll(async () => {
  small = await startServe(SMALL, '--texts', SMALL_TEXTS);
});

const JSON_ROWS = 'application/sparql-results+json';

describe('SPARQL', () => {
  test('rows come in each format of SPARQL 1.1, by GET, by a form and by a body that is the query', async () => {
    const query = 'SELECT ?label { actor:front skos:prefLabel ?label }';
    const asked = new URLSearchParams({ query });
    const ways = [
      small.get(`sparql?${asked}`),
      small.get('sparql', { method: 'POST', body: asked }),
      small.get('sparql', {
        method: 'POST',
        body: query,
        headers: { 'content-type': 'application/sparql-query' },
      }),
    ];
    for (const answer of await Promise.all(ways)) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, JSON_ROWS]);
      expect((await answer.json()).results.bindings).toEqual([
        { label: { type: 'literal', value: 'Northern Front', 'xml:lang': 'en' } },
      ]);
    }
    const as = async (accept: string) => {
      const answer = await small.query(query, { accept });
      return [answer.headers.get('content-type')?.split(';')[0], await answer.text()];
    };
    expect(await as('text/csv')).toEqual(['text/csv', 'label\r\nNorthern Front\r\n']);
    expect(await as('text/tab-separated-values')).toEqual([
      'text/tab-separated-values',
      '?label\n"Northern Front"@en\n',
    ]);
    const [type, xml] = await as('application/sparql-results+xml, text/csv;q=0.5');
    expect(type).toBe('application/sparql-results+xml');
    expect(xml).toContain('<binding name="label"><literal xml:lang="en">Northern Front</literal></binding>');
  });

  test.each([
    ['text/csv; charset=utf-8', 'text/csv'],
    [
      'text/csv;q=0.4, application/sparql-results+xml; charset="utf-8"; q=0.7',
      'application/sparql-results+xml',
    ],
    ['application/json;odata=verbose', 'application/json'],
    ['*/*;charset=utf-8', 'application/sparql-results+json'],
    ['application/sparql-results+json;q=0, text/csv;header=present', 'text/csv'],
  ])('what is asked for as %s is answered as %s', async (accept, type) => {
    const answer = await small.query('SELECT ?s { ?s a cg:NewsMedium }', { accept });
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  });

  test('what a spreadsheet would run comes to programs as it is', async () => {
    const answer = await small.query('SELECT ("=1+1" AS ?text) {}', { accept: 'text/csv' });
    expect(await answer.text()).toBe('text\r\n=1+1\r\n');
  });

  test('triples come as Turtle, N-Triples, JSON-LD and RDF/XML, and say the same', async () => {
    const query = 'CONSTRUCT { ?s skos:prefLabel ?label } { ?s a cg:NewsMedium ; skos:prefLabel ?label }';
    const of = async (accept: string) => (await small.query(query, { accept })).text();
    const lines = (await of('application/n-triples')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(new Parser().parse(await of('text/turtle'))).toHaveLength(lines.length);
    expect((await of('application/rdf+xml')).match(/<rdf:Description /g)).toHaveLength(lines.length);
    expect(JSON.parse(await of('application/ld+json'))['@graph']).toHaveLength(lines.length);
  });

  test('an endpoint that is asked nothing says what it can do, with the names of its graphs', async () => {
    const quads = new Parser().parse(await (await small.get('sparql')).text());
    const values = quads.map(({ object }) => object.value);
    expect(values).toContain('http://www.w3.org/ns/sparql-service-description#UnionDefaultGraph');
    const { results } = await (await small.query('SELECT DISTINCT ?g { GRAPH ?g {} }')).json();
    const names = results.bindings.map(({ g }: { g: { value: string } }) => g.value);
    expect(names.length).toBeGreaterThan(2);
    expect(values).toEqual(expect.arrayContaining(names));
  });

  test('the graphs that a request names are those that are asked, whatever the query names', async () => {
    const count = async (query: string, graphs: readonly [string, string][]) => {
      const answer = await small.get(`sparql?${new URLSearchParams([['query', query], ...graphs])}`);
      return Number((await answer.json()).results.bindings[0].n.value);
    };
    const all = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
    const [one, two] = ['901', '902'].map((number) => `https://w3id.org/claimgraph/report/${number}`) as [
      string,
      string,
    ];
    const alone = await count(all, [['default-graph-uri', one]]);
    expect(alone).toBeGreaterThan(0);
    expect(await count(all.replace('{', `FROM <${two}> {`), [['default-graph-uri', one]])).toBe(alone);
    const both: [string, string][] = [
      ['default-graph-uri', one],
      ['default-graph-uri', two],
    ];
    expect(await count(all, both)).toBeGreaterThan(alone);
    expect(await count('SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }', [['named-graph-uri', one]])).toBe(
      alone,
    );
    const nowhere = await small.get(
      `sparql?${new URLSearchParams({ query: all, 'default-graph-uri': 'http://x.example/g' })}`,
    );
    expect([nowhere.status, await nowhere.text()]).toEqual([
      400,
      expect.stringContaining('no graph of the data has that name'),
    ]);
  });

  test.each<[string, number, RegExp, () => Promise<Response>]>([
    [
      'an update',
      400,
      /only reads/,
      () => small.get('sparql', { method: 'POST', body: new URLSearchParams({ update: 'CLEAR ALL' }) }),
    ],
    ['an update as a query', 400, /refused: queries only read/, () => small.query('CLEAR ALL')],
    [
      'SERVICE',
      400,
      /SERVICE is refused/,
      () => small.query('SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }'),
    ],
    ['what is no query', 400, /line 1, column 13/, () => small.query('SELECT WHERE')],
    [
      'a graph that is no IRI',
      400,
      /which is no IRI/,
      () => small.get('sparql?query=ASK%7B%7D&default-graph-uri=http://x/%3E%20%7D'),
    ],
    ['two queries', 400, /more than one query/, () => small.get('sparql?query=ASK%7B%7D&query=ASK%7B%7D')],
    [
      'a form without a query',
      400,
      /no query/,
      () => small.get('sparql', { method: 'POST', body: new URLSearchParams({}) }),
    ],
    [
      'another content type',
      415,
      /came as text\/plain/,
      () => small.get('sparql', { method: 'POST', body: 'ASK{}' }),
    ],
    [
      'a body that is not UTF-8',
      400,
      /not UTF-8/,
      () =>
        small.get('sparql', {
          method: 'POST',
          body: new Uint8Array([0x41, 0xff]),
          headers: { 'content-type': 'application/sparql-query' },
        }),
    ],
    [
      'a format that is not written',
      406,
      /ask for application\/sparql-results\+json/,
      () => small.query('ASK {}', { accept: 'image/png' }),
    ],
    ['another method', 405, /Only GET, HEAD, POST/, () => small.get('sparql', { method: 'PUT', body: 'x' })],
    [
      'a query of two megabytes',
      413,
      /at most 100000 bytes/,
      () => small.query(`ASK { # ${'x'.repeat(2 ** 21)}\n}`),
    ],
  ])('%s is refused in words', async (_what, status, words, ask) => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'text/plain; charset=utf-8',
    ]);
    expect(await answer.text()).toMatch(words);
    expect(await (await small.query('ASK {}')).json()).toEqual({ head: {}, boolean: true });
  });
});

test('the client of Comunica reads rows, truths and triples, and what a query fails of', async () => {
  const client = new SparqlEndpointFetcher();
  const address = `${small.url}sparql`;
  const rows: Record<string, { readonly value: string }>[] = [];
  for await (const row of await client.fetchBindings(
    address,
    'SELECT ?who { ?who a cg:NewsMedium } ORDER BY ?who',
  ))
    rows.push(row as never);
  expect(rows.map(({ who }) => who?.value.split('/').at(-1))).toEqual(['gazette', 'herald']);
  expect(await client.fetchAsk(address, 'ASK { actor:front a cg:ArmedGroup }')).toBe(true);
  let triples = 0;
  for await (const _ of await client.fetchTriples(address, 'DESCRIBE actor:front')) triples++;
  expect(triples).toBeGreaterThan(2);
  await expect(client.fetchAsk(address, 'ASK { SERVICE <http://x.example/> {} }')).rejects.toThrow(
    /SERVICE is refused|400/,
  );
});

describe('graphs', () => {
  test('one graph by its name, all together as the default graph, and all quads', async () => {
    const graph = 'https://w3id.org/claimgraph/report/901';
    const one = new Parser().parse(await (await small.get(`data?graph=${encodeURIComponent(graph)}`)).text());
    const count = await (
      await small.query(`SELECT (COUNT(*) AS ?n) { GRAPH <${graph}> { ?s ?p ?o } }`)
    ).json();
    expect(one).toHaveLength(Number(count.results.bindings[0].n.value));
    const union = new Parser().parse(await (await small.get('data?default')).text());
    const all = await (await small.query('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).json();
    expect(union).toHaveLength(Number(all.results.bindings[0].n.value));
    const quads = await (await small.get('data', { headers: { accept: 'application/n-quads' } })).text();
    expect(quads).toContain(` <${graph}> .\n`);
    expect(await (await small.get('data?default', { method: 'HEAD' })).text()).toBe('');
  });

  test('what is not there is not found, and nothing is written', async () => {
    expect((await small.get('data?graph=http%3A%2F%2Fx.example%2F')).status).toBe(404);
    expect((await small.get('data?default&graph=http%3A%2F%2Fx.example%2F')).status).toBe(400);
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
      const answer = await small.get('data?default', { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });
});

describe('doors for scripts', () => {
  test('each door of the OpenAPI document answers with items, in its bounds', async () => {
    const document = await (await small.get('openapi.json')).json();
    const examples: Readonly<Record<string, string>> = {
      '/claims': 'claims?about=Northern%20Front&limit=2',
      '/entities': 'entities?kind=actor',
      '/entities/{name}': 'entities/Northern%20Front',
      '/paths': 'paths?from=Northern%20Front&to=National%20Guard',
      '/disagreements': 'disagreements?verdicts=contradictory&verdicts=agrees',
      '/casualties': 'casualties',
      '/timeline': 'timeline?from=2023-01-01',
      '/search': 'search?query=ridge&in=names,texts',
    };
    const asked = Object.keys(document.paths).filter((path) => !['/sparql', '/data'].includes(path));
    expect(asked.sort()).toEqual(Object.keys(examples).sort());
    for (const [path, example] of Object.entries(examples)) {
      const answer = await small.get(example);
      const { items, shown, offset, view } = await answer.json();
      expect([path, answer.status, Array.isArray(items), items.length, offset]).toEqual([
        path,
        200,
        true,
        shown,
        0,
      ]);
      expect(view).toMatch(/^#/);
      const names = document.paths[path].get.parameters.map(({ name }: { name: string }) => name);
      const given = [...new URL(example, small.url).searchParams.keys()];
      expect(names).toEqual(expect.arrayContaining(given));
    }
  });

  test('a claim comes with who says it, through whom, and the words that show it', async () => {
    const { items, next } = await (await small.get('claims?limit=1')).json();
    expect(next).toBe(1);
    expect(items[0]).toMatchObject({
      claim: expect.stringMatching(/^claim:/),
      chain: expect.arrayContaining([expect.objectContaining({ id: 'report:901' })]),
    });
    expect(items[0].passages[0].text.length).toBeGreaterThan(3);
  });

  test.each([
    ['claims?limit=many', 400, '"limit" is many'],
    ['claims?colour=red', 400, 'there is no argument "colour"'],
    ['claims?limit=1&limit=2', 400, 'given 2 times'],
    ['paths?from=Northern%20Front', 400, 'it needs "to"'],
    ['entities/nobody', 404, 'nothing here is called "nobody"'],
    ['entities/%E0%A4%A', 400, 'not percent-encoded'],
    ['elsewhere', 404, 'GET / lists what there is'],
  ])('%s is refused in words', async (path, status, words) => {
    const answer = await small.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  test('GET / tells a person what there is, and its lines for curl work', async () => {
    const text = await (await small.get('')).text();
    const commands = text.split('\n').filter((line) => line.startsWith('curl '));
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const { stdout } = await promisify(execFile)('sh', ['-c', `${command} --silent --fail`]);
      expect(Object.keys(JSON.parse(stdout)).length).toBeGreaterThan(1);
    }
  });
});

/** Bytes as they are, over a connection of their own; the answer until it ends. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(small.url).port), '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (piece) => {
      answer += piece;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

test.each([
  ['sparql?query=%ff', 400, 'not percent-encoded UTF-8'],
  ['claims?about=%E9', 400, 'not percent-encoded UTF-8'],
  ['data?grpah=x', 400, 'There is no argument "grpah"'],
  ['data?graph=', 400, 'Name a graph'],
  ['claims?offset=99999999999999999999', 400, '"offset"'],
  ['claims?about=', 400, '"about" is empty'],
  ['claims?limit=', 400, '/claims: "limit" is empty'],
  ['paths?from=JNIM', 400, '/paths: it needs "to"'],
  ['entities/JNIM?ofset=3', 400, '/entities/{name}: there is no argument "ofset"'],
  ['search?query=x&in=name', 400, '/search: "in" has name: take one of names'],
  ['timeline?from=2023', 400, '/timeline: "from" is 2023: it must be written as 2023-08-31'],
  ['disagreements?verdicts=,,', 400, '"verdicts" names nothing'],
  [
    `sparql?query=${encodeURIComponent(`ASK { ${'?a ?b ?c . '.repeat(10_000)} }`)}`,
    431,
    'send a query as the body',
  ],
])('%.40s is refused in words', async (path, status, words) => {
  const { host } = new URL(small.url);
  const answer = await raw(`GET /${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain(words);
  expect(answer).toContain('x-content-type-options: nosniff');
});

test('who reads only after all is sent gets the whole answer to a head that is too long', async () => {
  const socket = connect(Number(new URL(small.url).port), '127.0.0.1');
  const failures: unknown[] = [];
  socket.on('error', (error) => failures.push(error)).setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(`GET /sparql?query=${'a'.repeat(100_000)}`);
  // Refused by now; what follows comes while the answer waits to be read.
  for (let piece = 0; piece < 5; piece += 1) {
    await wait(50);
    socket.write('a'.repeat(100_000));
  }
  const answer: string[] = [];
  for await (const piece of socket) answer.push(String(piece));
  expect(failures).toEqual([]);
  expect(answer.join('')).toMatch(/^HTTP\/1.1 431 .*send a query as the body/s);
});

test('what is no HTTP is told so, an address in full is taken, and an empty Accept wants anything', async () => {
  const { host } = new URL(small.url);
  expect(await raw('\x16\x03\x01 hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*This is not HTTP/s);
  const whole = `GET http://${host}/entities HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
  expect(await raw(whole)).toMatch(/^HTTP\/1.1 200 /);
  expect((await small.query('ASK {}', { accept: '' })).status).toBe(200);
  expect(await (await small.get('claims', { headers: { origin: 'null' } })).text()).not.toContain('--cors');
});

test('a query of brackets alone does not keep others waiting', async () => {
  const hostile = [
    '{'.repeat(99_990),
    `ASK { ${'?a ?b ?c.'.repeat(11_000)} }`,
    `ASK { VALUES ?x { ${'1 '.repeat(49_000)} } }`,
  ];
  const answers = hostile.map((query) => small.query(query));
  expect((await small.get('')).status).toBe(200);
  for (const answer of answers) expect((await answer).status).toBeLessThan(500);
});

describe('who may ask', () => {
  test('a page of another origin may not, unless it is named', async () => {
    const from = (origin: string) => ({ headers: { origin } });
    expect((await small.get('claims', from('https://x.example'))).status).toBe(403);
    expect((await small.get('claims', from(small.url.slice(0, -1)))).status).toBe(200);
    const open = await startServe(SMALL, '--cors', 'https://x.example');
    const answer = await open.get('claims', from('https://x.example'));
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://x.example',
    ]);
    expect((await open.get('claims', from('https://y.example'))).status).toBe(403);
    const before = await open.get('sparql', { method: 'OPTIONS', ...from('https://x.example') });
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, POST',
    ]);
  });

  test('a name that only points here is not answered, and --key asks for the key', async () => {
    const { port } = new URL(small.url);
    const status = await new Promise((resolve) => {
      request({ port, path: '/claims', headers: { host: 'x.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
    const locked = await startServe(SMALL, '--key');
    expect((await locked.get('claims')).status).toBe(401);
    expect((await locked.get('claims', { headers: { authorization: `Bearer ${locked.key}x` } })).status).toBe(
      401,
    );
    expect((await locked.get('claims', { headers: { authorization: `Bearer ${locked.key}` } })).status).toBe(
      200,
    );
    expect([small.err().includes('every user and program of this machine'), locked.err()]).toEqual([
      true,
      '',
    ]);
  });
});

describe('limits', () => {
  const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }';

  test('time, rows and bytes are bounded, and said', async () => {
    const tight = await startServe(SMALL, '--timeout', '2', '--max-rows', '10', '--max-bytes', '1000');
    const late = await tight.query(ENDLESS);
    expect([late.status, await late.text()]).toEqual([503, expect.stringContaining('ran for 2.0 s')]);
    const many = await tight.query('SELECT ?s { ?s ?p ?o }');
    expect([many.status, await many.text()]).toEqual([400, expect.stringContaining('more than 10 rows')]);
    const large = await tight.query(
      'SELECT (CONCAT("x", STR(?s), STR(?o)) AS ?text) { ?s rdfs:comment ?o } LIMIT 10',
    );
    expect([large.status, await large.text()]).toEqual([
      400,
      expect.stringContaining('more than 1000 bytes'),
    ]);
    expect((await tight.query('ASK {}')).status).toBe(200);
  });

  test('who goes away frees the engine for others', async () => {
    const one = await startServe(SMALL, '--parallel', '1', '--timeout', '60');
    await one.query('ASK {}');
    const gone = new AbortController();
    const asked = one.get(`sparql?${new URLSearchParams({ query: ENDLESS })}`, { signal: gone.signal });
    asked.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    gone.abort();
    expect((await one.query('ASK {}')).status).toBe(200);
  });
});

test('files that change are served as a whole: before, after, and never what cannot be opened', async () => {
  const data = join(temporaryFolder(), 'data');
  cpSync(SMALL, data, { recursive: true });
  const live = await startServe(data);
  const isThere = async () =>
    (await (await live.query('ASK { actor:newcomer a cg:ArmedGroup }')).json()).boolean;
  expect(await isThere()).toBe(false);
  const file = join(data, 'newcomer.ttl');
  writeFileSync(file, '@prefix x: <oops');
  await expect
    .poll(live.err, { timeout: 20_000 })
    .toContain('cannot be opened, so what was there before is served');
  expect(await isThere()).toBe(false);
  const prefixes = readFileSync(join(SMALL, 'entities.ttl'), 'utf8')
    .match(/^@prefix .*$/gm)
    ?.join('\n');
  writeFileSync(file, `${prefixes}\nactor:newcomer a cg:ArmedGroup ; skos:prefLabel "Newcomer"@en .\n`);
  await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
  expect((await live.get('entities/newcomer')).status).toBe(200);
  await expect.poll(live.err, { timeout: 20_000 }).toContain('the data can be opened again');
  rmSync(file);
  await expect.poll(isThere, { timeout: 20_000 }).toBe(false);
  expect(live.err().match(/opened again/g)).toHaveLength(1);
});

test('a folder that has gone is told once, and what was there before is served', async () => {
  const data = join(temporaryFolder(), 'data');
  cpSync(SMALL, data, { recursive: true });
  const live = await startServe(data);
  const away = join(data, '../elsewhere');
  renameSync(data, away);
  await expect.poll(live.err, { timeout: 20_000 }).toContain('cannot be opened');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(live.err().match(/cannot be opened/g)).toHaveLength(1);
  expect((await live.get('entities/Northern%20Front')).status).toBe(200);
  renameSync(away, data);
  await expect.poll(live.err, { timeout: 20_000 }).toContain('the data can be opened again');
  renameSync(data, away);
  await expect.poll(() => live.err().match(/cannot be opened/g)?.length, { timeout: 20_000 }).toBe(2);
});

test('it ends on Ctrl-C with 0, and help has examples', async () => {
  const { child } = await startServe(SMALL);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect((await claimgraph(['serve', '--help'])).out).toContain('curl localhost:4174/entities?query=army');
});
