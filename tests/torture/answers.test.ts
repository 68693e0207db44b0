/** Answers without end: an endpoint that never stops, and a million rows, in a process of little memory. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOneLine, MAIN, MALI, ROOT } from '../cli/run.js';
import { tally } from './tally.js';

const JSON_ROWS = 'application/sparql-results+json';
/** How an answer begins and how it goes on, without end. */
const ENDLESS: Readonly<
  Record<string, readonly [type: string, begin: string, goOn: string, status?: number]>
> = {
  rows: [
    JSON_ROWS,
    '{"head":{"vars":["x"]},"results":{"bindings":[',
    `{"x":{"type":"literal","value":"${'a'.repeat(200)}"}},`,
  ],
  'one row': [
    JSON_ROWS,
    '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"',
    'a'.repeat(1000),
  ],
  'names of columns': [JSON_ROWS, '{"head":{"vars":["x"', ',"x"'],
  'rows before their names': [
    JSON_ROWS,
    '{"results":{"bindings":[{}',
    `,{"x":{"type":"uri","value":"a:${'b'.repeat(200)}"}}`,
  ],
  'white space': [JSON_ROWS, '', ' '.repeat(1000)],
  'other members': [JSON_ROWS, '{', '"a":1,'.repeat(100)],
  brackets: [JSON_ROWS, '{"a":', '['.repeat(1000)],
  'an error': ['text/html', '<html>', 'hello '.repeat(100), 500],
  triples: ['application/n-triples', '', '<a:a> <a:b> "x" .\n'.repeat(50)],
  'one literal': ['text/turtle', '<a:a> <a:b> """', 'x'.repeat(1000)],
};

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, begin, goOn, status = 200] = ENDLESS[decodeURIComponent((request.url ?? '').slice(1))]!;
    response.on('error', () => {});
    response.writeHead(status, { 'content-type': type }).write(begin);
    const piece = goOn.repeat(Math.ceil(100_000 / goOn.length));
    const write = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function run(
  words: readonly string[],
  megabytes: number,
): Promise<{ code: number | null; err: string; end: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, MAIN, ...words], {
      cwd: ROOT,
    });
    let [err, end] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      end = (end + text).slice(-100);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, err, end }));
  });
}

test.for(Object.keys(ENDLESS))(
  'an endpoint that sends %s without end is given up, in a line and little memory',
  async (kind) => {
    const query = /triples|literal/.test(kind) ? 'DESCRIBE <a:a>' : 'SELECT * { ?s ?p ?o }';
    const words = [
      'query',
      '--timeout',
      '10',
      '--max-rows',
      '20000',
      '--endpoint',
      base + encodeURIComponent(kind),
      '-e',
      query,
    ];
    const { code, err } = await run(words, 400);
    tally('endpoints without end', 1, code === 2 ? 0 : 1);
    expect(code).toBe(2);
    expectOneLine(err);
  },
);

test.for(['table', 'json', 'csv', 'tsv'])(
  'a million rows as %s go through a heap of 1 GB, of which the engine needs the most',
  async (format) => {
    const query = 'SELECT ?a ?c WHERE { ?a ?b ?c . ?d ?e ?f }';
    const { code, err, end } = await run(
      ['query', MALI, '--timeout', '600', '--format', format, '-e', query],
      1000,
    );
    tally('a million rows', 1, err.includes('more than 1,000,000 rows') ? 0 : 1);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain('more than 1,000,000 rows');
    if (format === 'table') expect(end).toMatch(/\n1000000 rows, and there are more\n$/);
    if (format === 'json') expect(end).toMatch(/\}\n {4}\]\n {2}\}\n\}\n$/);
  },
);
