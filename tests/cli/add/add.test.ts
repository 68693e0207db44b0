/** `claimgraph add`, as a person uses it: real files, a real server, a project made by `init`. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parseReading } from '../../../src/reading/parse-reading.js';
import { passage } from '../../../src/reports/passages.js';
import { makePdf, setPage } from '../../intake/make-pdf.js';
import { makeDocx } from '../../intake/make-zip.js';
import {
  claimgraph,
  claimgraphAlone,
  expectOneLine,
  expectReadable,
  inEmptyFolder,
  MAIN,
  SMALL,
  SMALL_TEXTS,
} from '../run.js';

const STORY =
  'The ferry to Osk was held at the pier of Velm on Monday, the harbour office said. Two crates of rifles were found below its deck, a guard told The Lamp. Nobody was hurt, and nobody has said whose they were, the office added in a note to the press.';

async function inProject(use: (cwd: string) => Promise<void>): Promise<void> {
  await inEmptyFolder(async (cwd) => {
    await claimgraph(['init', '.'], { cwd });
    await rm(join(cwd, 'texts'), { recursive: true });
    await use(cwd);
  });
}

test('a file becomes a text and a reading that is valid and holds what is known of it', async () => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'in.txt'), `Ferry held at Vélm\r\n\r\n${STORY}\r\n\r\nPhoto: The Lamp\r\n`);
    const words = [
      'add',
      'in.txt',
      '--publisher',
      'The Lamp',
      '--author',
      'A. Writer',
      '--date',
      '2031-05',
      '--language',
      'en',
    ];
    const { code, out, err } = await claimgraph([...words, '--archived', 'https://archive.example/1'], {
      cwd,
    });
    expect([code, err]).toEqual([0, '']);
    expectReadable(out);
    expect(out).toMatch(
      /^001 {2}Ferry held at Vélm\n {2}publisher +The Lamp\n {2}by +A\. Writer\n {2}date +2031-05, as given\n/,
    );
    expect(out).toMatch(/54 words in 2 paragraphs; 1 part marked as not the report's own/);
    const text = await readFile(join(cwd, 'texts/001_ferry-held-at-velm.txt'), 'utf8');
    expect(text).toBe(`Ferry held at Vélm\n\n${STORY}\n\nPhoto: The Lamp\n`);
    const reading = await parseReading(await readFile(join(cwd, 'inbox/001.json'), 'utf8'), '001.json');
    expect(reading.report).toEqual({
      title: 'Ferry held at Vélm',
      date: '2031-05',
      dateBasis: 'given',
      publisher: 'The Lamp',
      authors: ['A. Writer'],
      archivedAt: 'https://archive.example/1',
    });
    expect(passage(text, reading.text.title!.start, reading.text.title!.end)).toBe('Ferry held at Vélm');
    expect(reading.unread.map(({ start, end, why }) => [passage(text, start, end), why])).toEqual([
      ['Photo: The Lamp', 'boilerplate:caption'],
    ]);
  });
});

test('a folder comes in with what can be read of it; the same text is taken once, and a near copy is told', async () => {
  await inProject(async (cwd) => {
    const folder = join(cwd, 'reports');
    await mkdir(folder);
    await writeFile(join(folder, 'a.txt'), `Ferry held\n\n${STORY}\n`);
    await writeFile(join(folder, 'b.md'), `# Ferry held\n\n${STORY}\n`);
    await writeFile(
      join(folder, 'c.html'),
      `<h1>Rifles at Velm</h1><p>The isle has had a short day.</p><p>${STORY}</p>`,
    );
    await writeFile(join(folder, 'd.pdf'), makePdf([[]]));
    await writeFile(
      join(folder, 'e.docx'),
      makeDocx(['Festival on Osk', 'The isle danced until the morning came.']),
    );
    await writeFile(
      join(folder, 'f.pdf'),
      makePdf([
        setPage([['Rain on Osk'], ['It rained all of Tuesday on the isle,', 'and the ferry sailed.']]),
      ]),
    );
    await writeFile(join(folder, 'notes.png'), 'no report');
    const { code, out, err } = await claimgraph(['add', 'reports'], { cwd });
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain('d.pdf has 1 page and no text');
    expectReadable(out);
    expect(out).toContain('reports/b.md is report 001, “Ferry held”: the same text to the byte');
    expect(out).toMatch(/^002 {2}Rifles at Velm$/m);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /83 % of it stands word for word in report 001, “Ferry held”: perhaps one story told twice, which then counts as one origin\. longest: 50 words, “The ferry to Osk/,
    );
    expect(out).toMatch(/^4 reports added, 1 there already, 1 not read$/m);
    expect(out).toMatch(/^next: claimgraph review$/m);
    expect(await readdir(join(cwd, 'inbox'))).toEqual(['001.json', '002.json', '003.json', '004.json']);
    expect(await readdir(join(cwd, 'texts'))).toEqual([
      '.gitignore',
      '001_ferry-held.txt',
      '002_rifles-at-velm.txt',
      '003_festival-on-osk.txt',
      '004_rain-on-osk.txt',
    ]);
  });
});

test('a report that stands in the data is known by its text, and near copies of it are found', async () => {
  await inEmptyFolder(async (cwd) => {
    const where = ['--texts', SMALL_TEXTS, '--inbox', join(cwd, 'inbox')];
    const [first] = await readdir(SMALL_TEXTS);
    const known = await claimgraph(['add', SMALL, join(SMALL_TEXTS, first!), ...where, '--json'], { cwd });
    expect(JSON.parse(known.out)).toMatchObject({ added: [], known: [{ id: '901' }], failed: [] });
    expect(await readdir(cwd)).toEqual([]);
  });
});

test('a page comes by its address, with what it says of itself', async () => {
  const page = `<html lang="en"><head><meta property="og:site_name" content="The Lamp"><meta property="og:title" content="Ferry held"><link rel="canonical" href="https://lamp.example/ferry"></head><body><article><p>${STORY}</p><p>${STORY.replace('Monday', 'Tuesday')}</p></article></body></html>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  try {
    await inProject(async (cwd) => {
      expect((await claimgraph(['add', address], { cwd })).err).toContain('claimgraph add --allow-http');
      const { out } = await claimgraph(['add', address, '--allow-http', '--allow-private', '--json'], {
        cwd,
      });
      expect(JSON.parse(out).added).toMatchObject([
        {
          id: '001',
          title: 'Ferry held',
          publisher: 'The Lamp',
          language: 'en',
          address,
          canonicalAddress: 'https://lamp.example/ferry',
        },
      ]);
    });
  } finally {
    server.close();
  }
});

test('two who add at once take different ids', async () => {
  await inProject(async (cwd) => {
    const names = ['a', 'b', 'c'];
    for (const name of names)
      await writeFile(join(cwd, `${name}.txt`), `Report ${name}\n\nThe isle is ${name}.\n`);
    const ran = await Promise.all(names.map((name) => claimgraphAlone(['add', `${name}.txt`], { cwd })));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await readdir(join(cwd, 'inbox'))).toEqual(['001.json', '002.json', '003.json']);
  });
});

test('a title that would steer the terminal is shown without that, and is no part of a path', async () => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'x.txt'), `../..\u202e \u001b[2J Osk\n\n${STORY}\n`);
    const { out } = await claimgraph(['add', 'x.txt'], { cwd });
    expectReadable(out);
    expect(await readdir(join(cwd, 'texts'))).toEqual(['.gitignore', '001_2j-osk.txt']);
    // Nothing is proposed of it yet: the inbox would be a list of nothing.
    expect(out).toContain('next: claimgraph read texts/001_2j-osk.txt');
  });
});

test.each([
  ['a file that is not there', ['nowhere.txt'], 'There is no file or folder nowhere.txt'],
  ['an id in use', ['x.txt', '--id', '007'], 'Report 007 is there already: give another id, or none for 008'],
  ['an id that is a path', ['x.txt', '--id', '../1'], '"../1" cannot be the id of a report'],
  [
    'one title for two',
    ['x.txt', 'y.txt', '--title', 'T'],
    '--title can be said of one report, and these are 2',
  ],
])('%s is refused, and nothing is written', async (_, words, message) => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'y.txt'), `Other\n\n${STORY}\n`);
    await claimgraph(['add', 'y.txt', '--id', '007'], { cwd });
    await writeFile(join(cwd, 'x.txt'), `Ferry\n\n${STORY}\n`);
    const { code, err } = await claimgraph(['add', ...words], { cwd });
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain(message);
    expect(await readdir(join(cwd, 'inbox'))).toEqual(['007.json']);
  });
});

test('where there is no project nothing is taken, and it is said how to make one', async () => {
  await inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, 'x.txt'), `Ferry\n\n${STORY}\n`);
    const { code, err } = await claimgraph(['add', 'x.txt'], { cwd });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/There is no data folder \.\/data here: .* claimgraph init\n$/),
    ]);
    expect(await readdir(cwd)).toEqual(['x.txt']);
  });
});

test('a date, a language or an address that is none is wrong use', async () => {
  for (const option of [
    ['--date', 'soon'],
    ['--language', 'English!'],
    ['--address', 'javascript:alert(1)'],
  ]) {
    const { code, err } = await claimgraph(['add', 'x.txt', ...option]);
    expect([code, err]).toEqual([2, expect.stringContaining(option[0]!)]);
  }
});

test('the language is told with what it rests on, and of a text that is not English what that means', async () => {
  await inProject(async (cwd) => {
    const french =
      'Le bac a été retenu au quai lundi, et deux caisses de fusils ont été trouvées sous le pont. Personne n’a été blessé, et personne ne dit à qui elles étaient, selon une note du bureau du port à la presse.';
    await writeFile(join(cwd, 'fr.txt'), `Un bac retenu\n\n${french}\n`);
    await writeFile(join(cwd, 'en.txt'), `Ferry held\n\n${STORY}\n`);
    await writeFile(join(cwd, 'short.txt'), 'Ferry held\n\nNobody was hurt.\n');
    const [fr, en, short] = [
      await claimgraph(['add', 'fr.txt'], { cwd }),
      await claimgraph(['add', 'en.txt', '--json'], { cwd }),
      await claimgraph(['add', 'short.txt'], { cwd }),
    ];
    expectReadable(fr.out);
    expect(fr.out).toMatch(/language {5}fr \(French\), by its small words: \d+ % of its words/);
    expect(fr.out.replace(/\s+/g, ' ')).toContain('reads sentences, dates and numbers in English alone');
    const [{ language, languageBasis }] = JSON.parse(en.out).added;
    expect([language, languageBasis.basis]).toEqual(['en', 'detected']);
    expect(JSON.parse(await readFile(join(cwd, 'inbox/001.json'), 'utf8')).text.language).toBe('fr');
    expect(short.out).toContain('not known (--language)');
  });
});

test('git passes over the texts of others, also where an add before was cut short', async () => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'ferry.txt'), STORY);
    // As it stands when the folder was made, and no more.
    await mkdir(join(cwd, 'texts'));
    expect((await claimgraph(['add', 'ferry.txt'], { cwd })).code).toBe(0);
    expect(await readFile(join(cwd, 'texts/.gitignore'), 'utf8')).toContain('*');
    // Who wants the texts in git takes it out: that stays so.
    await rm(join(cwd, 'texts/.gitignore'));
    await writeFile(join(cwd, 'lamp.txt'), STORY.replaceAll('ferry', 'barge').replaceAll('Monday', 'Friday'));
    expect((await claimgraph(['add', 'lamp.txt'], { cwd })).code).toBe(0);
    expect(await readdir(join(cwd, 'texts'))).not.toContain('.gitignore');
  });
});

test('what the system refuses is told like any other refusal', async () => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'ferry.txt'), STORY);
    await rm(join(cwd, 'inbox'), { recursive: true, force: true });
    await writeFile(join(cwd, 'inbox'), 'a file where a folder is to be');
    const { code, err } = await claimgraph(['add', 'ferry.txt'], { cwd });
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).not.toContain('unexpected');
    expect(err).toContain(join(cwd, 'inbox'));
  });
});

test.skipIf(!existsSync('/dev/full'))('what was added is said where it cannot be printed', async () => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'ferry.txt'), STORY);
    const shell = `"${process.execPath}" "${MAIN}" add ferry.txt > /dev/full`;
    await expect(promisify(execFile)('sh', ['-c', shell], { cwd })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/; added: report 001\n/),
    });
  });
});
