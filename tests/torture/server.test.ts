/** Attacks on the page's server by whoever can reach its port: other users and programs of the machine, and pages in the reader's browser. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../browser/viewer.js';
import { IS_LONG, tally } from './tally.js';

let base: URL;
let key: string;
let stop: () => void;
/** What must not reach anyone without the key: a name in the graph, a sentence of the texts, and what only the machine has. */
const SECRET = /Northern Front|Ambush at Ridge|root:|"dependencies"|BEGIN [A-Z ]*PRIVATE/;
const FILES = ['/graph.json', '/texts.json', '/claimgraph.nq', '/queries.json'];

beforeAll(async () => {
  const served = await serveFolder('tests/fixtures/small', 'tests/fixtures/small-texts');
  stop = served.stop;
  base = new URL(served.url);
  key = base.hash.slice('#key='.length);
});
afterAll(() => stop());

interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Bytes as they are, on a connection of their own. */
function raw(bytes: string, patience = 2000): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(Number(base.port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    const end = () => {
      socket.destroy();
      const [headers = '', body = ''] = text.split(/\r\n\r\n([\s\S]*)/);
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), headers, body });
    };
    socket.setEncoding('latin1').on('data', (piece) => {
      text += piece;
    });
    socket.on('error', end).on('end', end);
    socket.setTimeout(patience, end);
  });
}

function get(path: string, lines: readonly string[] = [], method = 'GET'): Promise<Answer> {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`host: ${base.host}`];
  return raw(
    `${[`${method} ${path} HTTP/1.1`, ...host, 'connection: close', ...lines].join('\r\n')}\r\n\r\n`,
  );
}

/** Counts what went wrong; an attack fails where nothing did. */
async function attack(
  kind: string,
  tries: readonly (readonly [name: string, answer: () => Promise<Answer>])[],
) {
  const wrong: string[] = [];
  for (const [name, answer] of tries) {
    const { status, headers, body } = await answer();
    if (SECRET.test(body)) wrong.push(`${name}: gave it away`);
    if (status >= 500) wrong.push(`${name}: ${status}`);
    if (status !== 0 && status !== 100 && !/x-content-type-options: nosniff/i.test(headers))
      wrong.push(`${name}: no nosniff`);
    if (/access-control-allow/i.test(headers)) wrong.push(`${name}: lets other origins in`);
  }
  const alive = await withKey('/graph.json');
  if (alive !== 200) wrong.push(`afterwards the page gets ${alive}`);
  tally(`server: ${kind}`, tries.length, wrong.length);
  expect(wrong).toEqual([]);
}

function withKey(path: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(new URL(path, base), { headers: { 'x-claimgraph-key': key } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', () => resolve(0)).end();
  });
}

test('without the key, or with something like it, nothing is read', async () => {
  const shown = [
    [],
    ['x-claimgraph-key:'],
    [`x-claimgraph-key: ${key.slice(1)}`],
    [`x-claimgraph-key: ${key}a`],
    [`x-claimgraph-key: ${key.toLowerCase()}`],
    [`x-claimgraph-key: ${key}, ${key}`],
    [`x-claimgraph-key: x`, `x-claimgraph-key: ${key}`],
    ['x-claimgraph-key: [object Object]', 'x-claimgraph-key: true'],
    [`cookie: x-claimgraph-key=${key}; key=${key}`],
    [`authorization: Bearer ${key}`],
    [`referer: http://${base.host}/#key=${key}`],
    ['x-forwarded-for: 127.0.0.1', 'x-original-url: /graph.json', 'x-rewrite-url: /graph.json'],
  ];
  const paths = [...FILES, `/graph.json?key=${key}`, `/graph.json%23key=${key}`, `/graph.json;${key}`];
  await attack(
    'files without the key',
    paths.flatMap((path) =>
      shown.map((lines) => [`${path} ${lines.join(' ')}`, () => get(path, lines)] as const),
    ),
  );
});

test('a key is not found by trying', async () => {
  const tries = IS_LONG ? 20_000 : 500;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  await attack(
    'keys at random',
    Array.from({ length: tries }, (_, i) => {
      const text = Array.from(
        { length: 32 },
        (_, at) => letters[(i * 31 + at * 7 + ((i * at) % 13)) % 64],
      ).join('');
      return [text, () => get('/graph.json', [`x-claimgraph-key: ${text}`])] as const;
    }),
  );
});

test('no path leads out of the page', async () => {
  const up = [
    '..',
    '%2e%2e',
    '%2e.',
    '..%2f',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '..%c0%af',
    '....//',
    '.%00.',
    '..;',
  ];
  const goals = ['package.json', 'etc/passwd', 'data/reports/003.ttl', 'tests/fixtures/small-texts/901.txt'];
  const depths = [1, 2, 6];
  const paths = up.flatMap((step) =>
    goals.flatMap((goal) => depths.map((depth) => `/${Array(depth).fill(step).join('/')}/${goal}`)),
  );
  const odd = [
    ...[
      '//etc/passwd',
      '/./../package.json',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
    ],
    ...[
      '/index.html%00.json',
      '/%',
      '/%zz',
      '/%ff%fe',
      '*',
      'http://127.0.0.1/../package.json',
      'file:///etc/passwd',
      '/.git/config',
      '/.env',
    ],
    ...FILES.flatMap((file) => [
      `/.${file}`,
      `/${file}`,
      `${file}/`,
      `${file}%20`,
      `${file}.`,
      file.toUpperCase(),
      `/assets/..${file}`,
      `${file}?a#b`,
      file.replace('j', '%6a'),
    ]),
    `/${'a'.repeat(7000)}`,
    `/${'a/'.repeat(3500)}`,
  ];
  await attack(
    'paths',
    [...paths, ...odd].map((path) => [path.slice(0, 60), () => get(path)] as const),
  );
});

test('a name that somebody else points at this machine gets nothing, even with the key', async () => {
  const names = [
    ...[
      'evil.example',
      `evil.example:${base.port}`,
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      `127.0.0.1:${base.port}@evil.example`,
    ],
    ...[
      'evil.example#127.0.0.1',
      '127.0.0.1, evil.example',
      'localhost:80:80',
      '0.0.0.0',
      '2130706433',
      '127.1',
      '::1',
      '[::ffff:127.0.0.1]',
      '',
      ' ',
      'LOCALHOST.',
      'xn--localhost',
    ],
  ];
  await attack(
    'names (DNS rebinding)',
    FILES.flatMap((file) =>
      names.map(
        (name) =>
          [`${name} ${file}`, () => get(file, [`host: ${name}`, `x-claimgraph-key: ${key}`])] as const,
      ),
    ),
  );
});

test('nothing is written, and no other method gives anything', async () => {
  const methods = [
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'MKCOL',
    'COPY',
    'MOVE',
    'LOCK',
    'PURGE',
    'get',
    'GETS',
  ];
  const preflight = [
    'origin: http://evil.example',
    'access-control-request-method: GET',
    'access-control-request-headers: x-claimgraph-key',
  ];
  await attack('methods', [
    ...[...FILES, '/', '/new.html', '/assets/x.js'].flatMap((path) =>
      methods.map((method) => [`${method} ${path}`, () => get(path, ['content-length: 0'], method)] as const),
    ),
    ...FILES.map((path) => [`preflight ${path}`, () => get(path, preflight, 'OPTIONS')] as const),
    [
      'a body with GET',
      () =>
        raw(
          `GET /graph.json HTTP/1.1\r\nhost: ${base.host}\r\nconnection: close\r\ncontent-length: 5\r\n\r\nhello`,
        ),
    ],
  ]);
});

test('what is no HTTP is refused, and takes nothing down', async () => {
  const end = `\r\nhost: ${base.host}\r\n`;
  const texts = [
    ...[
      '',
      '\r\n\r\n',
      '\0\0\0\0',
      'GET',
      'GET /\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'HELLO WORLD\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc',
    ],
    ...[
      `GET / HTTP/1.1${end}${'x: y\r\n'.repeat(5000)}\r\n`,
      `GET / HTTP/1.1${end}x: ${'y'.repeat(100_000)}\r\n\r\n`,
    ],
    ...[
      `GET / HTTP/1.1\r\n\r\n`,
      `GET / HTTP/1.1${end}host: evil.example\r\n\r\n`,
      `GET /\0 HTTP/1.1${end}\r\n`,
      `GET / HTTP/1.1${end} folded: x\r\n\r\n`,
    ],
    ...[
      `POST / HTTP/1.1${end}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /graph.json HTTP/1.1${end}\r\n`,
    ],
    ...[
      `GET / HTTP/1.1${end}content-length: -1\r\n\r\n`,
      `GET / HTTP/1.1${end}upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: x\r\n\r\n`,
    ],
    ...[
      `GET / HTTP/1.1${end}expect: 100-continue\r\n\r\n`,
      `GET / HTTP/1.1${end}range: bytes=0-,0-,0-\r\nconnection: close\r\n\r\n`,
      `GET / HTTP/1.1${end}range: bytes=5-2\r\nconnection: close\r\n\r\n`,
      `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
    ],
  ];
  await attack(
    'broken requests',
    texts.map((text) => [JSON.stringify(text.slice(0, 40)), () => raw(text, 700)] as const),
  );
});

test('hundreds of connections that say nothing do not keep the page from its reader', async () => {
  const count = IS_LONG ? 5000 : 300;
  const sockets = Array.from({ length: count }, () =>
    connect(Number(base.port), '127.0.0.1').on('error', () => {}),
  );
  for (const [at, socket] of sockets.entries()) socket.write(at % 2 === 0 ? 'GET /graph.json HT' : '');
  const status = await withKey('/graph.json');
  for (const socket of sockets) socket.destroy();
  tally('server: silent connections', count, status === 200 ? 0 : 1);
  expect(status).toBe(200);
});
