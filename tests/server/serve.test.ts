import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY_HEADER, type Served, serve } from '../../src/server/serve.js';

let viewer: string;
let served: Served;

beforeAll(async () => {
  viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html><title>viewer</title>');
  served = await serve({ files: new Map([['/graph.json', '{"made":"é"}']]), port: 0, viewer });
});

afterAll(async () => {
  await served.close();
  await rm(viewer, { recursive: true });
});

/** A request with a Host header of our choice, which fetch does not allow. */
function ask(
  path: string,
  options: { host?: string; method?: string; key?: string } = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: served.port,
        path,
        method: options.method ?? 'GET',
        headers: {
          host: options.host ?? `127.0.0.1:${served.port}`,
          [KEY_HEADER]: options.key ?? new URL(served.fullUrl).hash.slice('#key='.length),
        },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

test('the page and the graph made for it are served', async () => {
  expect((await ask('/')).body).toContain('<title>viewer</title>');
  expect(await ask('/graph.json')).toEqual({ status: 200, body: '{"made":"é"}' });
  expect(await ask('/graph.json?again=1')).toMatchObject({ status: 200 });
});

test('texts are not there unless they were given', async () => {
  expect((await ask('/texts.json')).status).toBe(404);
});

test('nothing outside the viewer folder can be fetched', async () => {
  await writeFile(`${viewer}-secret`, 'secret');
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    `/..%2f${viewer.split('/').pop()}-secret`,
  ]) {
    expect((await ask(path)).status).toBe(404);
  }
  await rm(`${viewer}-secret`);
});

test('a name that somebody else points at this machine is refused', async () => {
  expect((await ask('/graph.json', { host: 'evil.example:4173' })).status).toBe(403);
  expect((await ask('/graph.json', { host: '127.0.0.1.evil.example' })).status).toBe(403);
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    expect((await ask('/graph.json', { host: `${host}:${served.port}` })).status, host).toBe(200);
    // A name without a port means the port 80.
    for (const other of ['', ':80', `:${served.port + 1}`, `:${served.port}0`, ':'])
      expect((await ask('/graph.json', { host: host + other })).status, host + other).toBe(403);
  }
});

test('only reading is allowed', async () => {
  expect((await ask('/graph.json', { method: 'POST' })).status).toBe(405);
  expect(await ask('/graph.json', { method: 'HEAD' })).toEqual({ status: 200, body: '' });
});

test('what was made is given to who shows the key of this run', async () => {
  expect((await ask('/graph.json', { key: 'another' })).status).toBe(403);
  expect((await ask('/graph.json', { key: '' })).status).toBe(403);
  expect((await ask('/', { key: '' })).status).toBe(200);
  expect(served.fullUrl).toMatch(/\/#key=[\w-]{32}$/);
  const open = await serve({ files: new Map([['/graph.json', '{}']]), port: 0, viewer, open: true });
  expect(open.fullUrl).toBe(open.url);
  expect((await fetch(`${open.url}graph.json`)).status).toBe(200);
  await open.close();
});

test('every answer carries a policy that allows no script but the own one, and its type is not to be guessed', async () => {
  for (const [path, method, status] of [
    ['', 'GET', 200],
    ['graph.json', 'GET', 403],
    ['missing', 'GET', 404],
    ['graph.json', 'POST', 405],
  ] as const) {
    const { headers, status: given } = await fetch(served.url + path, { method });
    expect(given).toBe(status);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self' blob:;");
    expect(policy).not.toContain('unsafe');
  }
});

test('bytes are served as they are, anew where they change; the threads that compile may do so, and nothing else', async () => {
  let asked = 0;
  const bytes = () => Promise.resolve(Uint8Array.of(0, 255, ++asked));
  const other = await serve({
    files: new Map([['/a.bin', bytes]]),
    changing: true,
    port: 0,
    viewer,
    open: true,
  });
  for (const last of [1, 2]) {
    const answer = await fetch(`${other.url}a.bin`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, last]);
  }
  for (const [path, may] of [
    ['assets/reading-thread-A_b-1.js', true],
    ['assets/query-thread-A_b-1.js', true],
    ['assets/reading-thread.js', false],
    ['assets/review-A_b-1.js', false],
  ] as const) {
    const policy = (await fetch(other.url + path)).headers.get('content-security-policy');
    expect([path, policy?.includes("'wasm-unsafe-eval'")]).toEqual([path, may]);
  }
  await other.close();
});

test('a port that is taken is passed over, but not where it was asked for', async () => {
  const other = createServer();
  const taken = await new Promise<boolean>((resolve) => {
    other.once('error', () => resolve(false)).listen(4173, '127.0.0.1', () => resolve(true));
  });
  const next = await serve({ files: new Map(), viewer });
  expect(next.port).toBeGreaterThan(4173);
  await next.close();
  await expect(serve({ files: new Map(), viewer, port: 4173 })).rejects.toThrow('port 4173 (it is taken)');
  await expect(serve({ files: new Map(), viewer, port: 65_536 })).rejects.toThrow(
    'port 65536 (ports are numbered up to 65535)',
  );
  if (taken) await new Promise((resolve) => other.close(resolve));
});

test('that many ports are taken is nothing to warn of', async () => {
  const others = Array.from({ length: 13 }, () => createServer());
  const taken = await Promise.all(
    others.map(
      (other, at) =>
        new Promise<boolean>((resolve) => {
          other.once('error', () => resolve(false)).listen(4173 + at, '127.0.0.1', () => resolve(true));
        }),
    ),
  );
  const warnings: string[] = [];
  const hear = ({ message }: Error) => warnings.push(message);
  process.on('warning', hear);
  const next = await serve({ files: new Map(), viewer });
  expect(next.port).toBeGreaterThan(4173 + others.length - 1);
  await next.close();
  // Warnings are told in the turn after the one that they are of.
  await new Promise(setImmediate);
  process.off('warning', hear);
  expect(warnings).toEqual([]);
  await Promise.all(others.map((other, at) => taken[at] && new Promise((resolve) => other.close(resolve))));
});

test('a part of a file that is asked for ends nothing, whatever part it is: the file is given whole', async () => {
  const host = `host: 127.0.0.1:${served.port}`;
  for (const range of ['bytes=5-2', 'bytes=0-0', 'bytes=-5', 'bytes=9999-', 'bytes=-', 'bytes=a-b', 'x']) {
    const answer = await raw('GET / HTTP/1.1', host, `range: ${range}`, 'connection: close');
    expect(answer, range).toMatch(/^HTTP\/1.1 200 /);
    expect(answer, range).toMatch(/<title>viewer<\/title>$/);
  }
});

test('a file of the page that is taken away while the server runs costs that answer, and not the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  for (const name of ['index.html', 'gone.html']) await writeFile(join(folder, name), name);
  const other = await serve({ files: new Map(), port: 0, viewer: folder });
  await rm(join(folder, 'gone.html'));
  await expect(fetch(`${other.url}gone.html`)).rejects.toThrow();
  expect(await (await fetch(other.url)).text()).toBe('index.html');
  await other.close();
  await rm(folder, { recursive: true });
});

test('a viewer that was not built is named with the command that builds it', async () => {
  await expect(serve({ files: new Map(), viewer: '/nowhere' })).rejects.toThrow(
    'no viewer in /nowhere: build it with `npm run build:viewer`',
  );
});

/** What the server answers to bytes as they stand. */
function raw(...lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(served.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

test('every refusal has its status and all headers, whatever refuses', async () => {
  const host = `host: 127.0.0.1:${served.port}`;
  const close = 'connection: close';
  for (const [status, ...lines] of [
    [400, 'GET / HTTP/1.1', host, host, close],
    [400, 'GET / HTTP/1.1', host, 'Host: evil.example', close],
    [400, 'GET / HTTP/1.1', 'host: evil.example', host, close],
    [400, 'no HTTP'],
    [403, 'GET / HTTP/1.1', 'host: evil.example', close],
    [403, 'GET /graph.json HTTP/1.1', host, close],
    [404, 'GET /nowhere HTTP/1.1', host, close],
    [405, 'POST / HTTP/1.1', host, close],
    [431, `GET /${'a'.repeat(40_000)} HTTP/1.1`, host, close],
    [417, 'GET / HTTP/1.1', host, 'expect: the unexpected', close],
  ] as const) {
    const answer = await raw(...lines);
    expect(answer, lines.join()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of [
      'x-content-type-options: nosniff',
      'content-security-policy: ',
      'referrer-policy: ',
    ])
      expect(answer.toLowerCase(), lines.join()).toContain(header);
  }
});
