import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimgraph, expectOneLine, inEmptyFolder, MALI } from './run.js';

const LOSSES = 'claim:003-6782eae0';

describe('cite', () => {
  test('a claim is a footnote: who says so, through whom, in which report, day and paragraph', async () => {
    const { code, out } = await claimgraph(['cite', MALI, LOSSES]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^JNIM says in its claim, through SITE and AFP: [^:]+\. In: report 003, “.+”, 12 January 2023 \(uncertain\), paragraph 7\. claim:003-6782eae0\.\n$/,
    );
  });

  test('of a name, all that is said of it; of a report, all that it tells; of an agency, what comes through it', async () => {
    const [ber, report, afp] = await Promise.all(
      [['Ber'], ['report', '003'], ['AFP']].map((name) => claimgraph(['cite', MALI, ...name])),
    );
    const lines = (out = '') => out.trimEnd().split('\n');
    expect(lines(ber?.out).length).toBeGreaterThan(3);
    for (const line of lines(ber?.out))
      expect(line).toMatch(/ In: report 00[0-4], .+\. claim:00[0-4]-\w+\.$/);
    expect(lines(report?.out).length).toBeGreaterThan(50);
    for (const line of lines(report?.out)) expect(line).toContain(' In: report 003, ');
    for (const line of lines(afp?.out)) expect(line).toMatch(/AFP|report 003/);
  });

  test('the reports that it rests on go to reference managers', async () => {
    const [ris, bibtex, csl] = await Promise.all(
      ['ris', 'bibtex', 'csl'].map((form) => claimgraph(['cite', MALI, 'Wagner', '--as', form])),
    );
    expect(ris?.out).toMatch(/^TY {2}- NEWS\r\nID {2}- report-\d{3}\r\nTI {2}- /);
    expect(bibtex?.out).toMatch(/^@article\{report-\d{3},\n {2}title = \{\{/);
    const ids = (JSON.parse(csl?.out ?? '') as { id: string }[]).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ris?.out.match(/^ID {2}- .*$/gm)).toHaveLength(ids.length);
  });

  test('a quotation needs the text; what is not held is told, and a text that is another is not quoted', async () => {
    await inEmptyFolder(async (folder) => {
      const empty = await claimgraph(['cite', MALI, LOSSES, '--as', 'quotation']);
      expect(empty.code).toBe(2);
      expectOneLine(empty.err);
      expect(empty.err).toContain('--texts DIR');
      const texts = join(folder, 'texts');
      await mkdir(texts);
      await writeFile(join(texts, 'other.txt'), 'Nothing of what was read.\n');
      const other = await claimgraph(['cite', MALI, LOSSES, '--as', 'quotation', '--texts', texts]);
      expect(other.out).toBe('');
      expect(other.err).toContain('1 of 1 not quoted');
      const project = join(folder, 'isle');
      expect((await claimgraph(['init', project])).code).toBe(0);
    });
  });

  test('what nobody knows is an error that says so', async () => {
    const { code, err } = await claimgraph(['cite', MALI, 'Nobodyville']);
    expect(code).not.toBe(0);
    expectOneLine(err);
  });
});
