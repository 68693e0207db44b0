/** Who may have something done: the page of this server with the key of its run, by JSON, and nobody else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ShapeError } from '../../src/model/errors.js';
import { Overtaken } from '../../src/server/posts.js';
import { KEY_HEADER, type Served, serve } from '../../src/server/serve.js';

let viewer: string;
let served: Served;
/** What reached the route. */
const reached: unknown[] = [];

beforeAll(async () => {
  viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html><title>viewer</title>');
  const posts = new Map([
    [
      '/review/decide',
      async (sent: Readonly<Record<string, unknown>>) => {
        reached.push(sent);
        if (sent.say === 'overtaken') throw new Overtaken('others were first', ['what they did']);
        if (sent.say === 'wrong') throw new ShapeError('that is none');
        if (sent.say === 'broken') throw new TypeError('x is not a function');
        return { saved: true };
      },
    ],
  ]);
  served = await serve({ files: new Map(), posts, port: 0, viewer, page: 'review' });
});
beforeEach(() => {
  reached.length = 0;
});
afterAll(async () => {
  await served.close();
  await rm(viewer, { recursive: true });
});

const key = () => new URL(served.fullUrl).hash.slice('#key='.length);

/** A request with headers of our choice, which fetch does not allow; undefined takes one away. */
function post(
  headers: Readonly<Record<string, string | undefined>> = {},
  { body = '{}', method = 'POST' }: { body?: string | Buffer; method?: string } = {},
): Promise<{ status: number; body: string }> {
  const host = `127.0.0.1:${served.port}`;
  const all = {
    host,
    origin: `http://${host}`,
    'content-type': 'application/json',
    [KEY_HEADER]: key(),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: served.port,
        path: '/review/decide',
        method,
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    sent.on('error', reject).end(body);
  });
}

test('the page itself may, and its key stands only in the fragment of its address', async () => {
  expect(await post({}, { body: '{"a":1}' })).toEqual({ status: 200, body: '{"saved":true}' });
  expect(reached).toEqual([{ a: 1 }]);
  expect(served.fullUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/review#key=w\.[\w-]{32}$/);
  expect(
    (await post({ host: `localhost:${served.port}`, origin: `http://localhost:${served.port}` })).status,
  ).toBe(200);
});

test.each([
  ['without the key', { [KEY_HEADER]: undefined }, 403],
  ['with the key of another run', { [KEY_HEADER]: 'A'.repeat(32) }, 403],
  ['from no page', { origin: undefined }, 403],
  ['from a page without an origin', { origin: 'null' }, 403],
  ['from another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['from another name', { origin: 'http://evil.example' }, 403],
  ['from a page that goes by another of our names', { origin: 'http://localhost:1' }, 403],
  ['by a name that somebody pointed at this machine', { host: 'evil.example' }, 403],
  ['as another site, whatever origin it names', { 'sec-fetch-site': 'cross-site' }, 403],
  ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['as plain text', { 'content-type': 'text/plain' }, 415],
  ['as JSON in another charset', { 'content-type': 'application/json; charset=utf-16' }, 415],
  ['without a type', { 'content-type': undefined }, 415],
])('nobody else may: %s', async (_name, headers, status) => {
  expect((await post(headers)).status).toBe(status);
  expect(reached).toEqual([]);
});

test.each([
  ['no JSON', 'accept', 400],
  ['a list', '[]', 400],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400],
  ['more than a megabyte', JSON.stringify({ a: 'x'.repeat(1024 * 1024) }), 413],
])('a body that is %s is refused', async (_name, body, status) => {
  expect((await post({}, { body })).status).toBe(status);
  expect(reached).toEqual([]);
});

test('what is refused says why; what happened meanwhile is told; a fault of ours says that it is one', async () => {
  expect(await post({}, { body: '{"say":"wrong"}' })).toEqual({
    status: 422,
    body: '{"error":"that is none"}',
  });
  expect(await post({}, { body: '{"say":"overtaken"}' })).toEqual({
    status: 409,
    body: '{"error":"others were first","found":["what they did"]}',
  });
  expect((await post({}, { body: '{"say":"broken"}' })).status).toBe(500);
});

test('a route is only posted to, and a server that writes always asks for its key', async () => {
  expect((await post({}, { method: 'GET', body: '' })).status).toBe(405);
  await expect(
    serve({ files: new Map(), posts: new Map([['/x', async () => 1]]), open: true, viewer }),
  ).rejects.toThrow(TypeError);
});
