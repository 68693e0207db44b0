/** What is known of a report itself is corrected, before and after it is written; and one that nobody wants is taken out of the inbox. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../../src/open.js';
import { filesOf } from '../../review/mali.js';
import { GAZETTE, LAMP, OTHER, wireReading } from '../../review/wire.js';
import { claimgraph, claimgraphAlone, expectOneLine, expectReadable, inEmptyFolder } from '../run.js';

type Run = (...words: readonly string[]) => Promise<string>;

/** Two papers with one story wait, the second as 002. */
async function withPapers(use: (run: Run, cwd: string) => Promise<void>): Promise<void> {
  await inEmptyFolder(async (cwd) => {
    const run: Run = async (...words) => {
      const ran = await claimgraph(words, { cwd });
      if (ran.code !== 0) throw new Error(`${words.join(' ')}: ${ran.err}${ran.out}`);
      return ran.out;
    };
    await run('init', '.');
    for (const [name, text, publisher] of [
      ['lamp', LAMP, 'The Lamp'],
      ['gazette', GAZETTE, 'The Gazette'],
    ] as const) {
      await writeFile(join(cwd, `${name}.txt`), text);
      await writeFile(join(cwd, `${name}.json`), JSON.stringify(wireReading(text, publisher)));
      await run('add', `${name}.txt`, '--reading', `${name}.json`);
    }
    await use(run, cwd);
  });
}

describe('correct-report', () => {
  test('changes the record of a report that is written, by the same one act, and undo-report takes all of it out', async () => {
    await withPapers(async (run, cwd) => {
      const empty = filesOf(join(cwd, 'data'));
      await run('accept', '001', 'c1');
      const before = filesOf(join(cwd, 'data'));
      const words = ['correct-report', '001', '--title', 'The bridge at Orvane', '--date', '2031-05-13'];
      const more = ['--publisher', 'The Valley Post', '--address', 'https://example.org/news/1'];
      const plan = await run(...words, ...more, '--dry-run');
      expectReadable(plan);
      expect(plan).toContain('date: “2031-05-12”, now “2031-05-13”\n');
      expect(plan).toContain('dcterms:title "The bridge at Orvane"@en');
      expect(filesOf(join(cwd, 'data'))).toEqual(before);

      const out = await run(...words, ...more);
      expectReadable(out);
      expect(out).toContain('publisher: “The Lamp”, now “The Valley Post”\n');
      expect(out).toContain('corrected title, publisher, date, address of report 001\n');
      const { corpus } = await openGraph(join(cwd, 'data'));
      const report = [...corpus.utterances.values()].find((each) => each.report !== undefined);
      expect(report?.label).toBe('The bridge at Orvane');
      expect(report?.report?.whereabouts).toEqual({ address: 'https://example.org/news/1' });
      expect(report?.speakers.map((id) => corpus.entities.get(id)?.label)).toEqual(['The Valley Post']);
      expect(JSON.stringify(filesOf(join(cwd, 'data')))).not.toContain('The Lamp');
      expect((await run('check')).trim()).toMatch(/^no findings/);
      expect(await run('inbox')).toMatch(/^001 {2}The bridge at Orvane$/m);
      const log = readFileSync(join(cwd, 'inbox/001.decisions.jsonl'), 'utf8').trim().split('\n');
      expect(JSON.parse(log.at(-1)!)).toMatchObject({ do: 'describe', set: { date: '2031-05-13' } });

      expect(await run(...words)).toBe('report 001 says so already: nothing is saved\n');
      await run('correct-report', '001', '--unknown', 'date', '--unknown', 'publisher');
      const files = JSON.stringify(filesOf(join(cwd, 'data')));
      expect(files).not.toContain('2031-05-13');
      expect(files).toContain('“The bridge at Orvane” (report 001)');
      await run('undo-report', '001');
      expect(filesOf(join(cwd, 'data'))).toEqual(empty);
    });
  }, 120_000);

  test('asks whether an outlet is the one of that name in the data', async () => {
    await withPapers(async (run, cwd) => {
      await run('accept', '001', 'c1');
      await run('accept', '002', 'c1', '--new');
      const words = ['correct-report', '002', '--publisher', 'The Lamp'];
      const asked = await claimgraph(words, { cwd });
      expect(asked.code).toBe(1);
      expect(asked.out).toContain('nothing is saved or written yet');
      const [, node] = /--as (\S+=\S+)/.exec(asked.out) ?? [];
      const done = JSON.parse(await run(...words, '--as', node!, '--json'));
      expect(done).toMatchObject({ report: '002', corrected: [{ what: 'publisher', to: 'The Lamp' }] });
      const { corpus } = await openGraph(join(cwd, 'data'));
      const speakers = [...corpus.utterances.values()].flatMap((each) =>
        each.report === undefined ? [] : each.speakers,
      );
      expect(new Set(speakers).size).toBe(1);
    });
  });

  test('of one that waits is kept in its log; of one that was written by hand it comes into the inbox first', async () => {
    await withPapers(async (run, cwd) => {
      const before = filesOf(join(cwd, 'data'));
      await run('correct-report', '002', '--title', 'Five dead', '--author', 'A. Brook');
      expect(filesOf(join(cwd, 'data'))).toEqual(before);
      await run('accept', '002', 'c1');
      expect(JSON.stringify(filesOf(join(cwd, 'data')))).toContain('dcterms:creator \\"A. Brook\\"');
      for (const name of readdirSync(join(cwd, 'inbox')).filter((each) => each.startsWith('002.')))
        await rm(join(cwd, 'inbox', name));
      const ran = await claimgraph(['correct-report', '002', '--date', '2031-06'], { cwd });
      expect(ran.err).toContain('report 002 was written by hand: it came into the inbox as it stood');
      expect(ran.out).toContain('date: “2031-05-12”, now “2031-06”');
      expect(JSON.stringify(filesOf(join(cwd, 'data')))).toContain('dcterms:date \\"2031-06\\"');
      expect((await run('check')).trim()).toMatch(/^no findings/);
    });
  });

  test('refuses what is no date, no tag, no address, and a report that is nowhere', async () => {
    await withPapers(async (_run, cwd) => {
      const before = filesOf(cwd);
      for (const [words, said] of [
        [['001', '--date', 'May'], 'is not an EDTF date'],
        [['001', '--language', 'english!'], 'It must be a tag such as en'],
        [['001', '--unknown', 'title'], 'It must be one of publisher'],
        [['001', '--date', '2031', '--unknown', 'date'], 'say one of the two'],
        [['001'], 'does not say what'],
        [['009', '--title', 'x'], 'have no report 009'],
      ] as const) {
        const { err, code } = await claimgraph(['correct-report', ...words], { cwd });
        expect([code, err]).toEqual([2, expect.stringContaining(said)]);
        expectOneLine(err);
      }
      expect(filesOf(cwd)).toEqual(before);
    });
  });
});

describe('remove-report', () => {
  test('takes a report out of the inbox, keeps its log aside, and does not give its number again', async () => {
    await withPapers(async (run, cwd) => {
      await run('reject', '002', 'c1');
      const before = filesOf(cwd);
      const alone = await claimgraphAlone(['remove-report', '002'], { cwd });
      expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('say --yes')]);
      expect(JSON.parse(await run('remove-report', '002', '--dry-run', '--json'))).toMatchObject({
        report: '002',
        kept: [expect.stringMatching(/removed.002\.json$/), expect.stringMatching(/removed.002\.decisions/)],
      });
      expect(filesOf(cwd)).toEqual(before);
      const out = await run('remove-report', '002', '--yes');
      expectReadable(out);
      expect(out).toContain('was taken out of the inbox');
      expect(await run('inbox')).not.toContain('Five dead');
      expect(existsSync(join(cwd, 'inbox/removed/002.decisions.jsonl'))).toBe(true);
      expect(await run('add', 'gazette.txt')).toMatch(/^003 {2}Five dead/);
      await writeFile(join(cwd, 'other.txt'), OTHER);
      const taken = await claimgraph(['add', '--id', '002', 'other.txt'], { cwd });
      expect(taken.err).toContain('Report 002 was taken out of the inbox');
      expect(JSON.parse(await run('remove-report', '001', '--yes', '--json')).rejected).toEqual([
        { report: '003', ids: ['w1'] },
      ]);
    });
  });

  test('leaves what the data or another report rest on, and says what to do', async () => {
    await withPapers(async (run, cwd) => {
      await run('accept', '002', 'w1');
      const shared = await claimgraph(['remove-report', '001', '--yes'], { cwd });
      expect(shared.err).toContain('claimgraph reject 002 w1 takes that back');
      const written = await claimgraph(['remove-report', '002', '--yes'], { cwd });
      expect(written.err).toContain('claimgraph undo-report 002');
      await run('reject', '002', 'w1');
      expect(JSON.parse(await run('remove-report', '001', '--yes', '--json'))).toMatchObject({
        report: '001',
      });
      const { sources } = JSON.parse(await run('inbox', '002', '--all', '--json'));
      expect(sources).toMatchObject([{ id: 'w1', decided: 'rejected' }]);
    });
  });
});
