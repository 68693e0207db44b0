/** A report comes in by the page: its text and its reading wait, what is known is told, and what cannot be read says why. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Desk } from '../../src/desk/desk.js';
import { reviewPosts } from '../../src/desk/routes.js';
import type { Project } from '../../src/files/project.js';
import { makePdf } from '../intake/make-pdf.js';
import { madeProject } from './made-project.js';

let project: Project;
let add: (sent: Readonly<Record<string, unknown>>) => Promise<unknown>;
let web: Server;
beforeAll(async () => {
  web = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<html lang="en"><head><title>Well shut</title><meta property="og:site_name" content="The Sill Courier"></head><body><article><h1>Well shut at Low Sill</h1><p>The guard shut the well at Low Sill on Friday, two farmers told the Courier.</p><p>Nobody said when it will open, and the market stood empty until the evening came.</p></article></body></html>',
    );
  });
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  web.close();
});
beforeEach(() => {
  project = madeProject();
  add = reviewPosts(new Desk(project, 'a tester')).get('/review/add')!;
});

const file = (name: string, bytes: Uint8Array, given = {}) => ({
  file: name,
  type: '',
  base64: Buffer.from(bytes).toString('base64'),
  given,
});

test('a text that is pasted waits with what is said of it; pasted again it is known', async () => {
  const text =
    'Bridge shut\n\nThe guard shut the bridge on Friday, two farmers said.\n\nNobody was hurt when a shot was heard near the mill in the evening.\n';
  const given = {
    publisher: ' The Sill  Courier ',
    date: '2031-05-12',
    author: 'A. Brook; B. Lin',
    title: '',
  };
  expect(await add({ pasted: text, given })).toEqual({
    outcome: 'added',
    id: '001',
    title: 'Bridge shut',
    waits: true,
    facts: [
      { name: 'Publisher', value: 'The Sill Courier' },
      { name: 'Written by', value: 'A. Brook, B. Lin' },
      { name: 'Date', value: '2031-05-12, as given' },
      { name: 'Language', value: 'en, made out by its words' },
      { name: 'Address' },
      { name: 'Text', value: '26 words in 2 paragraphs' },
    ],
    overlaps: [],
    sources: [],
    warnings: [],
  });
  expect(readFileSync(join(project.texts, '001_bridge-shut.txt'), 'utf8')).toBe(text);
  expect(await add({ pasted: text })).toMatchObject({
    outcome: 'known',
    id: '001',
    waits: true,
    warnings: [],
  });
  expect(await add({ pasted: text, given: { title: 'No bridge', author: 'A. Brook' } })).toMatchObject({
    outcome: 'known',
    warnings: [expect.stringMatching(/^Not taken, as the report is there: title and who wrote it\. /)],
  });
});

test('much the same text as another is told as that, with the passage', async () => {
  const story =
    'Guards shut the bridge at Low Sill on Friday after a shot was heard near the mill, two farmers told the paper in the evening.';
  await add({ pasted: `Bridge shut\n\n${story}\n` });
  const again = await add({ pasted: `Nobody crosses\n\n${story} Nobody was hurt.\n` });
  expect(again).toMatchObject({
    id: '002',
    sources: ['001'],
    warnings: [expect.stringMatching(/^Nobody says when it appeared/)],
    overlaps: [
      {
        said: expect.stringMatching(
          /^\d+ % of it stands word for word in report 001, “Bridge shut”: perhaps one story told twice/,
        ),
        longest: expect.stringContaining('Guards shut the bridge'),
      },
    ],
  });
});

test('an address is fetched by the door of the intake, which keeps out this machine unless it is allowed', async () => {
  const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}/news/1`;
  await expect(add({ address })).rejects.toThrow(/not fetched, as anybody on the way may change/);
  await expect(add({ address: address.replace('http:', 'https:') })).rejects.toThrow(
    /127\.0\.0\.1 is no public address/,
  );
  const allowed = new Desk(project, 'a tester', { allowHttp: true, allowPrivate: true, today: '2031-05-13' });
  expect(await reviewPosts(allowed).get('/review/add')!({ address })).toMatchObject({
    outcome: 'added',
    title: 'Well shut at Low Sill',
    facts: expect.arrayContaining([
      { name: 'Publisher', value: 'The Sill Courier' },
      { name: 'Address', value: address },
    ]),
  });
});

test.each([
  [
    'a PDF of pictures',
    () => file('scan.pdf', makePdf([[]])),
    /scan\.pdf has 1 page and no text: it holds pictures/,
  ],
  [
    'a text of 5 MB',
    () => file('long.txt', Buffer.alloc(5 * 2 ** 20, 'word and\n')),
    /long\.txt has \d+ characters of text, and 2000000 are read at most/,
  ],
  ['bytes that are no text', () => file('a.txt', Buffer.from([1, 0, 2])), /a\.txt is not text/],
  ['nothing', () => ({ pasted: ' \n' }), /Nothing was pasted/],
  ['a date that is none', () => ({ pasted: 'A\n\nb', given: { date: 'last week' } }), /last week/],
  [
    'an address that is none',
    () => ({ pasted: 'A\n\nb', given: { address: 'javascript:1' } }),
    /javascript:1/,
  ],
  ['another form', () => ({ given: {} }), /"file" must be a text/],
])('%s is refused in words, and nothing is kept', async (_, sent, why) => {
  await expect(add(sent())).rejects.toThrow(why);
  expect(await reviewPosts(new Desk(project, 'a tester')).get('/review/list')!({})).toEqual({ reports: [] });
});

test('half a character is refused where it stands, and bytes that are no base64 are not taken for an empty file', async () => {
  await expect(add({ pasted: 'Bridge \uD83D shut\n\nNobody was hurt.' })).rejects.toThrow(
    '"pasted" holds half a surrogate pair (U+D83D, unit 7)',
  );
  await expect(add({ pasted: 'Bridge shut', given: { title: 'B\uDC00' } })).rejects.toThrow(
    '"title" holds half',
  );
  const decide = reviewPosts(new Desk(project, 'a tester')).get('/review/decide')!;
  await expect(
    decide({ id: '001', position: 0, choices: [{ do: 'edit', id: 'c1', set: { gloss: 'No\uD800' } }] }),
  ).rejects.toThrow('"gloss" holds half a surrogate pair (U+D800, unit 2)');
  for (const base64 of ['***', 'QUJ', 'QU=J', 'QUJD\n'])
    await expect(add({ file: 'a.txt', type: '', base64, given: {} })).rejects.toThrow(
      '"base64" must be the bytes of the file in base64',
    );
  await expect(add({ file: 'a.txt', type: '', base64: '', given: {} })).rejects.toThrow('is empty');
  expect(await add({ pasted: 'A whole one \u{1F309}\n\nThe bridge was shut on Friday.' })).toMatchObject({
    outcome: 'added',
  });
});
