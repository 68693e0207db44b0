import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeQuadLine } from '../../../src/dataset/nquads.js';
import { QueryError } from '../../../src/model/errors.js';
import { openEndpoint } from '../../../src/query/engine/endpoint.js';
import { openEngine } from '../../../src/query/engine/engine.js';
import type { QueryEngine } from '../../../src/query/engine/query-engine.js';
import { formatResult } from '../../../src/query/results/results.js';
import { readSmall } from '../small.js';

let engine: QueryEngine;
let server: Server;
let base: string;

/** A small SPARQL endpoint: the protocol's POST of a form, answered by our own engine. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const query = new URLSearchParams(body).get('query') ?? '';
  const send = (type: string, text: string | Buffer, status = 200) =>
    response.writeHead(status, { 'content-type': type }).end(text);
  switch (request.url) {
    case '/slow':
      return; // never answers
    case '/page':
      return void send('text/html', '<!doctype html><title>Welcome</title>');
    case '/part':
      response.setHeader('x-sql-state', 'S1TAT');
      response.setHeader('x-sql-message', 'Returning incomplete results');
      return void send('application/sparql-results+json', ONE_ROW);
    case '/broken':
      return void send('text/plain', 'Parse error:\n  unexpected token', 400);
    case '/latin1':
      return void send('application/sparql-results+json', Buffer.from(ONE_ROW, 'latin1'));
    case '/xml':
      return void send('application/sparql-results+xml', '<?xml version="1.0"?><sparql/>');
    case '/goes-on':
      return void send('application/sparql-results+json', `${ONE_ROW} and more`);
    case '/turtle':
      return void send(
        'text/turtle; charset=utf-8',
        '@prefix e: <http://e.example/> . e:a e:b e:c , "é"@fr .',
      );
  }
  if (request.method !== 'POST') return void send('text/plain', 'POST only', 405);
  if (/\bASK\b/.test(query)) {
    return void send(
      'application/sparql-results+json',
      JSON.stringify({ head: {}, boolean: await engine.ask(query) }),
    );
  }
  if (/\bCONSTRUCT\b/.test(query)) {
    return void send('application/n-triples', (await engine.construct(query)).map(writeQuadLine).join(''));
  }
  send('application/sparql-results+json;charset=utf-8', formatResult(await engine.select(query), 'json'));
}

const ONE_ROW = '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"café"}}]}}';

beforeAll(async () => {
  engine = openEngine(await readSmall());
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await engine.close();
});

describe('an endpoint on the network', () => {
  it('that gives a part of an answer is not taken at its word', async () => {
    await expect(openEndpoint(`${base}/part`).select('SELECT ?x { ?x ?y ?z }')).rejects.toThrow(
      /\/part ended the query before it was done \(S1TAT Returning incomplete results\): raise its limit/,
    );
  });

  it('answers as the engine in the process does', async () => {
    const remote = openEndpoint(`${base}/sparql`);
    const query =
      'SELECT ?e ?name ?lat WHERE { ?e skos:prefLabel ?name . OPTIONAL { ?e wgs84:lat ?lat } } ORDER BY ?e';
    expect(await remote.select(query)).toEqual(await engine.select(query));
    expect(await remote.ask('ASK { actor:front a cg:ArmedGroup }')).toBe(true);
    const built = await remote.construct('CONSTRUCT { ?u cg:by ?a } WHERE { ?u cg:speaker ?a }');
    expect(built.map(writeQuadLine).sort()).toEqual(
      (await engine.construct('CONSTRUCT { ?u cg:by ?a } WHERE { ?u cg:speaker ?a }'))
        .map(writeQuadLine)
        .sort(),
    );
  });

  it('may send Turtle where it has no N-Triples', async () => {
    const built = await openEndpoint(`${base}/turtle`).construct('CONSTRUCT WHERE { ?s ?p ?o }');
    expect(built.map((quad) => quad.object.value)).toEqual(['http://e.example/c', 'é']);
  });

  it('is given up after the time-out', async () => {
    await expect(openEndpoint(`${base}/slow`, { timeout: 200 }).ask('ASK {}')).rejects.toThrow(
      /ran for 0\.2 s .*--timeout/,
    );
  });

  it('that refuses a query is quoted', async () => {
    await expect(openEndpoint(`${base}/broken`).ask('ASK {}')).rejects.toThrow(
      `${base}/broken answered 400: Parse error: unexpected token`,
    );
  });

  it('that is a web page and no endpoint is told from one', async () => {
    await expect(openEndpoint(`${base}/page`).select('SELECT * {}')).rejects.toThrow(
      /\/page answered with a web page/,
    );
    await expect(openEndpoint(`${base}/page`).construct('DESCRIBE <a:b>')).rejects.toThrow(/web page/);
  });

  it('that answers in another encoding, or goes on after its answer, is not believed', async () => {
    await expect(openEndpoint(`${base}/latin1`).select('SELECT * {}')).rejects.toThrow(
      `${base}/latin1 answered what is not UTF-8: byte ${ONE_ROW.indexOf('é')} begins no character`,
    );
    await expect(openEndpoint(`${base}/goes-on`).select('SELECT * {}')).rejects.toThrow(
      /not SPARQL results in JSON/,
    );
  });

  it('that gives no results is named, with what to do', async () => {
    const xml = openEndpoint(`${base}/xml`);
    const said = `${base}/xml gave no results of SPARQL 1.1 in JSON: name the address of the endpoint itself`;
    await expect(xml.select('SELECT * {}')).rejects.toThrow(said);
    await expect(xml.ask('ASK {}')).rejects.toThrow(said);
  });

  it('that is not there is named with the reason', async () => {
    await expect(openEndpoint('http://127.0.0.1:1/sparql').ask('ASK {}')).rejects.toThrow(
      /http:\/\/127\.0\.0\.1:1\/sparql cannot be reached \(.+\): check the address/,
    );
  });

  it('must be an address of the web', () => {
    for (const url of ['localhost:3030/ds', 'file:///etc/passwd', '']) {
      expect(() => openEndpoint(url)).toThrow(QueryError);
    }
  });

  it('is asked nothing that is refused here, and nothing after closing', async () => {
    const remote = openEndpoint(`${base}/sparql`);
    await expect(remote.select('SELECT * { SERVICE <a:b> {} }')).rejects.toThrow(/SERVICE is refused/);
    await expect(remote.construct('INSERT DATA { <a:b> <a:b> 1 }')).rejects.toThrow(/INSERT is refused/);
    await remote.close();
    await expect(remote.ask('ASK {}')).rejects.toThrow(/is closed/);
  });
});
