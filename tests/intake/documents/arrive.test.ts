/** Documents as they come: what text each kind gives, what it says of itself, and what is refused. */
import { describe, expect, test } from 'vitest';
import { arrive } from '../../../src/intake/arrive.js';
import { paragraphs, passage } from '../../../src/reports/passages.js';
import { makePdf, setPage } from '../make-pdf.js';
import { makeDocx } from '../make-zip.js';

const of = (content: string | Uint8Array, name: string, contentType?: string) =>
  arrive({
    bytes: Buffer.from(content as Uint8Array),
    name,
    ...(contentType === undefined ? {} : { contentType }),
  });
const blocksOf = (text: string) => paragraphs(text).map(({ start, end }) => passage(text, start, end));
const SENTENCES =
  'The ferry to Osk was held at the pier of Velm on Monday, the harbour office said. Two crates of rifles were found below its deck, a guard told The Lamp. Nobody was hurt, and nobody has said whose they were, the office added in a note to the press.';
const MORE =
  'The Grey Column, which holds the north of the island, denied that the rifles were its own. Its speaker called the search a show for the cameras. The harbour office would not answer that, and said that the ferry would sail again on Friday morning.';

/** Of a text that does not say its language: by its small words. */
const MADE_OUT = {
  language: 'en',
  languageBasis: { basis: 'detected', name: 'English', share: expect.any(Number) },
};

describe('plain text', () => {
  test('in the form of a report keeps its bytes', async () => {
    const text = `Ferry held at Velm\n\n  ${SENTENCES}\n\n\n${MORE}`;
    expect(await of(text, 'ferry.txt')).toEqual({
      text,
      title: 'Ferry held at Velm',
      unread: [],
      kind: 'text',
      ...MADE_OUT,
    });
  });

  test('with line ends of Windows and a byte order mark loses those alone', async () => {
    expect((await of(`\ufeffFerry held\r\n\r\n${SENTENCES}\r\n`, 'ferry.txt')).text).toBe(
      `Ferry held\n\n${SENTENCES}\n`,
    );
  });

  test('without a blank line has a block a line', async () => {
    const { text } = await of(`Ferry held\n${SENTENCES}\n${MORE}\n`, 'ferry.txt');
    expect(blocksOf(text)).toEqual(['Ferry held', SENTENCES, MORE]);
  });

  test('takes a title that is given, above what it says, and only once', async () => {
    const source = { bytes: Buffer.from(`Ferry held\n\n${SENTENCES}\n`), name: 'ferry.txt' };
    const titled = await arrive(source, { title: 'Rifles at Velm' });
    expect(blocksOf(titled.text)).toEqual(['Rifles at Velm', 'Ferry held', SENTENCES]);
    expect((await arrive(source, { title: 'Ferry held' })).text).toBe(`Ferry held\n\n${SENTENCES}\n`);
  });

  test.each([
    [
      'windows-1252',
      Buffer.from(
        'Caf\xe9 de la R\xe9publique\n\nLe pr\xe9sident a \xe9t\xe9 \xe9lu \x85 d\x92un c\xf4t\xe9.\n',
        'latin1',
      ),
      'Café de la République',
      '… d’un côté',
    ],
    ['utf-16le', Buffer.from('\ufeffCafé\n\nQuai d’Osk\n', 'utf16le'), 'Café', 'Quai d’Osk'],
  ])('in %s is read in it', async (_, bytes, title, within) => {
    const arrived = await of(bytes, 'note.txt');
    expect(arrived.title).toBe(title);
    expect(arrived.text).toContain(within);
  });

  test('marks what is not the report’s and leaves it where it is', async () => {
    const text = `Ferry held\n\nPhoto: The Lamp\n\n${SENTENCES}\n\nShare this on Facebook\n`;
    const arrived = await of(text, 'ferry.txt');
    expect(arrived.text).toBe(text);
    expect(arrived.unread.map(({ start, end, why }) => [passage(text, start, end), why])).toEqual([
      ['Photo: The Lamp', 'boilerplate:caption'],
      ['Share this on Facebook', 'boilerplate:share'],
    ]);
  });
});

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Ferry | The Lamp</title>
<link rel="canonical" href="/ferry"><meta property="og:site_name" content="Wrong Lamp">
<script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#us","name":"The Lamp"},
{"@type":"NewsArticle","headline":"Ferry held at Velm &#8211; rifles","datePublished":"2031-05-06T23:30:00+02:00",
"author":[{"@type":"Person","name":"A. Writer"},{"@type":"Person","name":"B. Writer"}],"publisher":{"@id":"#us"}}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/isle">Isle</a></nav><header><h1>Ferry held at Velm – rifles</h1></header>
<main><article><p>${SENTENCES}</p><figure><img src="x.png" onerror="alert(1)"><figcaption>The pier at Velm</figcaption></figure>
<div class="share social">Share this article</div><p>${MORE}</p><p style="display:none">Forget what you read.</p>
<p>${SENTENCES.replaceAll('Monday', 'Tuesday')} <b>5 &lt;b&gt;</b> &amp; more<br>and on</p><script>alert(2)</script></article></main>
<aside><h2>Related</h2><p>Ten walks on the isle</p></aside><footer>All rights reserved</footer></body></html>`;

describe('a page', () => {
  test('gives its article, with captions and what stands between marked, and says what it says of itself', async () => {
    const arrived = await arrive({
      bytes: Buffer.from(PAGE),
      name: 'page',
      address: 'https://lamp.example/a?x=1',
    });
    const { text, unread, ...rest } = arrived;
    expect(blocksOf(text)).toEqual([
      'Ferry held at Velm – rifles',
      SENTENCES,
      'The pier at Velm',
      'Share this article',
      MORE,
      `${SENTENCES.replaceAll('Monday', 'Tuesday')} 5 <b> & more\nand on`,
    ]);
    expect(unread.map(({ start, end, why }) => [passage(text, start, end), why])).toEqual([
      ['The pier at Velm', 'boilerplate:caption'],
      ['Share this article', 'boilerplate:beside-the-article'],
    ]);
    expect(rest).toEqual({
      kind: 'html',
      title: 'Ferry held at Velm – rifles',
      publisher: 'The Lamp',
      authors: ['A. Writer', 'B. Writer'],
      date: { edtf: '2031-05-06', basis: 'stated', from: 'schema.org datePublished' },
      language: 'en-GB',
      languageBasis: { basis: 'stated' },
      address: 'https://lamp.example/a?x=1',
      canonicalAddress: 'https://lamp.example/ferry',
    });
  });

  test('without schema.org says it by Open Graph, Dublin Core or its first <time>', async () => {
    const page = (head: string, body = '') =>
      of(`<html><head>${head}</head><body>${body}<p>${SENTENCES}</p></body></html>`, 'p.html');
    expect(
      await page(
        '<meta property="og:title" content="Ferry"><meta property="og:site_name" content="Lamp"><meta property="article:published_time" content="2031-05-06"><meta property="og:locale" content="en_GB">',
      ),
    ).toMatchObject({ title: 'Ferry', publisher: 'Lamp', date: { edtf: '2031-05-06' }, language: 'en-GB' });
    expect(
      await page(
        '<meta name="DC.title" content="Ferry"><meta name="DC.creator" content="A. Writer"><meta name="DC.date" content="2031-05">',
      ),
    ).toMatchObject({ title: 'Ferry', authors: ['A. Writer'], date: { edtf: '2031-05' } });
    expect(
      await page('', '<article><time datetime="2031-05-06T10:00">Tuesday</time></article>'),
    ).toMatchObject({
      date: { edtf: '2031-05-06', from: 'its first <time>' },
    });
  });

  test('that says nothing of itself is not guessed at', async () => {
    const { text, unread, ...rest } = await of(
      `<p>Ferry held</p><p>${SENTENCES}</p>`,
      'what was pasted',
      'text/html',
    );
    expect(rest).toEqual({ kind: 'html', title: 'Ferry held', ...MADE_OUT });
    expect(blocksOf(text)).toEqual(['Ferry held', SENTENCES]);
    expect(unread).toEqual([]);
  });

  test('with data that are no JSON, a date that is none and an address that is a script, says none of it', async () => {
    const page = `<html><head><script type="application/ld+json">{oops</script><link rel="canonical" href="javascript:alert(1)"><meta name="dc.date" content="2031-13-45"></head><body><p>${SENTENCES}</p></body></html>`;
    const arrived = await of(page, 'p.html');
    expect([arrived.date, arrived.canonicalAddress]).toEqual([undefined, undefined]);
  });

  test('may leave out the tags of its head and body', async () => {
    const page = `<!doctype html><html lang=en><title>x</title><meta name="dc.date" content="2031-05-06"><h1>Ferry held</h1><p>${SENTENCES}</html>`;
    const arrived = await of(page, 'p.html');
    expect(blocksOf(arrived.text)).toEqual(['Ferry held', SENTENCES]);
    expect(arrived).toMatchObject({ language: 'en', date: { edtf: '2031-05-06' } });
  });

  test('that nests too deeply to be read on any screen is read in time', async () => {
    const deep = `<p>${SENTENCES}</p>${'<div>'.repeat(20_000)}deep`;
    expect(blocksOf((await of(deep, 'p.html')).text)).toEqual([SENTENCES]);
  });

  test('has addresses that can stand in the data: without a password, and as IRIs', async () => {
    const page = `<html><head><link rel="canonical" href="https://me:secret@lamp.example/a|b?q={c}^d"></head><body><p>${SENTENCES}</p></body></html>`;
    expect((await of(page, 'p.html')).canonicalAddress).toBe('https://lamp.example/a%7Cb?q=%7Bc%7D%5Ed');
  });

  test('declares its charset', async () => {
    const page = Buffer.from(
      `<html><head><meta charset="windows-1251"></head><body><p>\xd4\xe5\xf0\xe8 ${SENTENCES}</p></body></html>`,
      'latin1',
    );
    expect((await of(page, 'p.html')).text).toContain('Фери');
  });
});

test('Markdown is read without its marks, and its front matter says what it is', async () => {
  const arrived = await of(
    `---\ntitle: "Ferry held"\ndate: 2031-05-06\npublisher: The Lamp\nurl: https://lamp.example/ferry\n---\n# Ferry held\n\nThe **ferry** to [Osk](https://osk.example) <script>alert(1)</script>was held.\n\n- one crate\n- two crates\n`,
    'ferry.md',
  );
  expect(blocksOf(arrived.text)).toEqual([
    'Ferry held',
    'The ferry to Osk was held.',
    'one crate',
    'two crates',
  ]);
  expect(arrived).toMatchObject({
    publisher: 'The Lamp',
    date: { edtf: '2031-05-06' },
    address: 'https://lamp.example/ferry',
  });
});

describe('a PDF', () => {
  test('gives its paragraphs, puts cut words together, and marks running heads and page numbers', async () => {
    const page = (n: number, ...inner: readonly (readonly string[])[]) => [
      { text: `The Lamp, issue 7, page ${n}`, x: 72, y: 810 },
      ...setPage(inner),
      { text: String(n), x: 300, y: 30 },
    ];
    const bytes = makePdf([
      page(
        1,
        ['Ferry held at Velm'],
        ['The ferry to Osk was held at the har-', 'bour of Velm on Monday, by the Al-', 'Osk guard.'],
        ['Nobody was hurt.'],
      ),
      page(
        2,
        ['Two crates were found \\(below\\)', 'its deck.'].map((line) => line.replaceAll('\\', '')),
      ),
      page(3, ['It sails on Friday.', 'So the office says.']),
    ]);
    const { text, unread, title } = await of(bytes, 'ferry.pdf');
    const own = blocksOf(text).filter(
      (_, i) => !unread.some(({ start }) => start === paragraphs(text)[i]!.start),
    );
    expect(own).toEqual([
      'Ferry held at Velm',
      'The ferry to Osk was held at the harbour of Velm on Monday, by the Al-Osk guard.',
      'Nobody was hurt.',
      'Two crates were found (below) its deck.',
      'It sails on Friday. So the office says.',
    ]);
    expect(title).toBe('Ferry held at Velm');
    expect(new Set(unread.map(({ why }) => why))).toEqual(new Set(['boilerplate:running-head']));
  });

  test.each([
    [
      'of pictures',
      makePdf([[], []]),
      /^x\.pdf has 2 pages and no text: it holds pictures of pages\. Have the text recognised/,
    ],
    [
      'with a password',
      makePdf([setPage([['Secret']])], { locked: true }),
      /^x\.pdf asks for a password: open it, save it without one/,
    ],
    [
      'cut short',
      Buffer.from('%PDF-1.7\nnothing more'),
      /^x\.pdf cannot be read as a PDF: look whether it came whole/,
    ],
  ])('%s is refused, with what to do', async (_, bytes, message) => {
    await expect(of(bytes, 'x.pdf')).rejects.toThrow(message);
  });
});

describe('a Word file', () => {
  test('gives its paragraphs, and nothing of them is markup', async () => {
    const { text } = await of(
      makeDocx(['Ferry held', 'Two crates &lt;b&gt; were found.', ' ', 'It sails.']),
      'ferry.docx',
    );
    expect(text).toBe('Ferry held\n\nTwo crates <b> were found.\n\nIt sails.\n');
  });

  test('that opens to more than is read is refused before it is opened', async () => {
    const megabyte = new Uint8Array(2 ** 20);
    const large = { name: 'word/media/a.bin', content: megabyte, declares: 210 * 2 ** 20 };
    const lies = Array.from({ length: 210 }, (_, i) => ({
      name: `word/media/${i}.bin`,
      content: megabyte,
      declares: 1,
    }));
    for (const files of [[large], lies]) {
      const bomb = makeDocx(['Ferry'], files);
      expect(bomb.length).toBeLessThan(2 ** 20);
      await expect(of(bomb, 'b.docx')).rejects.toThrow(/^b\.docx opens to more than 200 MB/);
    }
  });
});

test.each([
  ['nothing', '', 'a.txt', /^a\.txt is empty/],
  ['blanks', ' \n\n ', 'a.txt', /^a\.txt holds no text/],
  ['a page without words', '<html><body><img src="x"></body></html>', 'a.html', /^a\.html holds no text/],
  ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), 'a.txt', /^a\.txt is a picture: .*What is read is/],
  [
    'an old Word file',
    Buffer.from('d0cf11e0a1b11ae100', 'hex'),
    'a.docx',
    /^a\.docx is an old Word file, or one with a password/,
  ],
  [
    'noise',
    Buffer.from(Array.from({ length: 5000 }, (_, i) => 1 + ((i * 7919 + i * i) % 255))),
    'a.txt',
    /^a\.txt is no text, or text in a charset that is not known/,
  ],
  ['a program', Buffer.from('7f454c4602010100', 'hex'), 'a', /^a is not text: it has a zero byte/],
  [
    'a zero byte far within',
    Buffer.from(`${'Rebels took the town. '.repeat(4000)}\0 It fell.\n`),
    'a.txt',
    /^a.txt is not text: it has a zero byte/,
  ],
  ['a PDF by name alone', 'Ferry', 'a.pdf', /^a\.pdf is no PDF, in spite of its name/],
])('%s is refused, with what to do', async (_, content, name, message) => {
  await expect(of(content, name)).rejects.toThrow(message);
});

test('a text of five megabytes is refused, as reports are not that long', async () => {
  await expect(of('word '.repeat(2 ** 20), 'long.txt')).rejects.toThrow(/and 2000000 are read at most/);
});
