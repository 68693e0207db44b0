/**
 * Addresses to pages. The pages come from a real server of this machine, over real HTTP: `allowHttp` and `allowPrivate`
 * open the door to it, as the flags of the command do.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/intake/sources/fetch-page.js';
import { isPublic } from '../../../src/intake/sources/public-address.js';

let server: Server;
let base: string;
const OPEN = { allowHttp: true, allowPrivate: true, today: '2031-05-12' };

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/ferry') response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Ferry</p>');
    else if (url === '/packed') response.setHeader('content-encoding', 'gzip').end(gzipSync('Ferry'));
    else if (url === '/bomb')
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(60 * 2 ** 20)));
    else if (url === '/large') response.setHeader('content-length', String(60 * 2 ** 20)).write('x');
    else if (url === '/moved') response.writeHead(302, { location: '/ferry' }).end();
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (url === '/broken')
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a page', () => {
  test('comes with its address, its type and the day', async () => {
    const { bytes, ...rest } = await fetchPage(`${base}/ferry#top`, OPEN);
    expect(Buffer.from(bytes).toString()).toBe('<p>Ferry</p>');
    expect(rest).toEqual({
      name: `${base}/ferry`,
      address: `${base}/ferry`,
      contentType: 'text/html; charset=utf-8',
      fetchedOn: '2031-05-12',
    });
  });

  test('that has moved is fetched where it is, and named so', async () => {
    expect((await fetchPage(`${base}/moved`, OPEN)).address).toBe(`${base}/ferry`);
  });

  test('that comes packed is unpacked', async () => {
    expect(Buffer.from((await fetchPage(`${base}/packed`, OPEN)).bytes).toString()).toBe('Ferry');
  });

  test.each([
    ['/bomb', /is larger than 50 MB/],
    ['/large', /is larger than 50 MB/],
    ['/round', /leads on more than 5 times/],
    ['/file', /^file:\/\/\/etc\/passwd is not fetched: only https addresses are/],
    ['/broken', /cannot be fetched \(.+\): open it in a browser, save the page, and add the file/],
    ['/missing', /answers 404 Not Found: open it in a browser/],
  ])('%s is refused, with what to do', async (path, message) => {
    await expect(fetchPage(base + path, OPEN)).rejects.toThrow(message);
  });
});

describe('without leave', () => {
  test('http is not fetched', async () => {
    await expect(fetchPage(`${base}/ferry`)).rejects.toThrow(
      /by http: give it as https, or add it by claimgraph add --allow-http/,
    );
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://10.1.2.3/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://169.254.169.254/latest',
  ])('%s is not fetched, as it is of this machine or its network', async (address) => {
    await expect(fetchPage(address, { allowHttp: true })).rejects.toThrow(/is no public address/);
  });

  test('nor what leads there', async () => {
    await expect(fetchPage('ftp://example.org/x')).rejects.toThrow(/only https addresses are/);
    await expect(fetchPage('https:// ')).rejects.toThrow(/is no address/);
  });
});

test('public addresses are told from others', () => {
  const all = [
    '8.8.8.8',
    '192.169.0.1',
    '2606:4700::1111',
    '100.64.0.1',
    'fe80::1',
    'fc00::1',
    '2001:db8::1',
    '::',
    '224.0.0.1',
  ];
  expect(all.filter(isPublic)).toEqual(['8.8.8.8', '192.169.0.1', '2606:4700::1111']);
});
