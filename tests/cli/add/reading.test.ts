/** `claimgraph add TEXT --reading FILE`: what another tool proposes comes in with its text, and what is not in the text is refused. */
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RIDGE, RIDGE_READING } from '../../reading/ridge.js';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, SMALL } from '../run.js';

const SPOILT = {
  ...RIDGE_READING,
  claims: RIDGE_READING.claims.map((each) =>
    each.id === 'c2' ? { ...each, evidence: [{ ...each.evidence[0]!, sha256: '0'.repeat(64) }] } : each,
  ),
};

async function inProject(use: (cwd: string) => Promise<void>): Promise<void> {
  await inEmptyFolder(async (cwd) => {
    await claimgraph(['init', '.'], { cwd });
    await writeFile(join(cwd, 'in.txt'), RIDGE);
    await writeFile(join(cwd, 'good.json'), JSON.stringify(RIDGE_READING));
    await writeFile(join(cwd, 'spoilt.json'), JSON.stringify(SPOILT));
    await use(cwd);
  });
}

test('a reading comes in with its text; what does not verify is refused, counted and said', async () => {
  await inProject(async (cwd) => {
    const { code, out, err } = await claimgraph(
      ['add', 'in.txt', '--reading', 'spoilt.json', '--publisher', 'The Lamp'],
      { cwd },
    );
    expect([code, err]).toEqual([0, '']);
    expectReadable(out);
    const claims = RIDGE_READING.claims.length - 1;
    expect(out).toContain(`proposed     ${claims} claims`);
    expect(out).toMatch(/^next: claimgraph inbox$/m);
    expect(out).toMatch(/refused {6}1 proposal, .*\n.*\n? +c2: /);
    // What a person gave goes before what the reading says; what it alone knows comes in.
    expect(out).toMatch(/publisher {4}The Lamp\n {2}date {9}2023-05-08, by the reading\n/);
    const listed = JSON.parse((await claimgraph(['inbox', '001', '--json', '--all'], { cwd })).out);
    expect(listed.claims.map(({ id }: { id: string }) => id)).not.toContain('c2');
    expect(listed.claims).toHaveLength(claims);
    expect(listed.claims[0].passages[0].text.length).toBeGreaterThan(0);
  });
});

test('a reading of a report that is in already joins what waits, and what was decided stays', async () => {
  await inProject(async (cwd) => {
    await claimgraph(['add', 'in.txt', '--date', '2023-05-09'], { cwd });
    const first = await claimgraph(['add', 'in.txt', '--reading', 'spoilt.json', '--json'], { cwd });
    const { added, known } = JSON.parse(first.out);
    expect([first.code, added]).toEqual([0, []]);
    expect(known[0].id).toBe('001');
    expect(known[0].proposed.counts.claims).toBe(RIDGE_READING.claims.length - 1);
    expect(known[0].proposed.refused).toEqual([expect.objectContaining({ kind: 'claims', id: 'c2' })]);
    const { code } = await claimgraph(['reject', '001', 'c1'], { cwd });
    expect(code).toBe(0);
    const { out } = await claimgraph(['add', 'in.txt', '--reading', 'good.json'], { cwd });
    expectReadable(out);
    expect(out).toMatch(/is report 001.*its\s+reading is added to what waits/s);
    const listed = JSON.parse((await claimgraph(['inbox', '001', '--json', '--all'], { cwd })).out);
    expect(listed.progress.rejected).toBe(1);
    expect(listed.claims).toHaveLength(RIDGE_READING.claims.length);
    // What was known of the report stays, what nobody had said comes from the reading.
    await claimgraph(['accept', '001', 'c3'], { cwd });
    const { out: graph } = await claimgraph(['export', 'data', '--format', 'jsonld'], { cwd });
    expect(graph).toContain('2023-05-09');
    expect((await claimgraph(['show', 'The Gazette'], { cwd })).code).toBe(0);
  });
});

test('a reading of another text brings nothing in, and one of a report written by hand is refused', async () => {
  await inProject(async (cwd) => {
    await writeFile(join(cwd, 'other.txt'), `${RIDGE}\nA word more.\n`);
    const { code, err } = await claimgraph(['add', 'other.txt', '--reading', 'good.json'], { cwd });
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toMatch(/the reading is of a text with the SHA-256/);
    expect(await readdir(join(cwd, 'inbox'))).toEqual([]);
    await cp(SMALL, join(cwd, 'data'), { recursive: true });
    const byHand = await claimgraph(['add', 'in.txt', '--reading', 'good.json'], { cwd });
    expect(byHand.code).toBe(2);
    expect(byHand.err).toMatch(/report 901 stands in the data and did not come from the inbox/);
  });
});

test('texts beside the data folder are found without being named, and another folder goes before', async () => {
  await inProject(async (cwd) => {
    await claimgraph(['add', 'in.txt', '--reading', 'good.json'], { cwd });
    await claimgraph(['accept', '001', 'c3'], { cwd });
    const checked = await claimgraph(['check'], { cwd });
    expect([checked.code, checked.out]).toEqual([
      0,
      'no findings; passages were compared with the texts in texts\n',
    ]);
    const claims = JSON.parse((await claimgraph(['inbox', '001', '--json', '--all'], { cwd })).out).claims;
    const passage = claims.find(({ id }: { id: string }) => id === 'c3').passages[0].text;
    const { out } = await claimgraph(['show', 'Northern Front'], { cwd });
    expect(out).not.toContain(passage);
    const written = await readFile(join(cwd, 'data/reports/001.ttl'), 'utf8');
    const [claim] = /claim:001-[0-9a-f]+/.exec(written)!;
    expect((await claimgraph(['show', claim], { cwd })).out.replace(/\s+/g, ' ')).toContain(passage);
    await mkdir(join(cwd, 'others'));
    await writeFile(join(cwd, 'others/o.txt'), 'Another text.\n');
    expect((await claimgraph(['check', '--texts', 'others'], { cwd })).out).toContain('[text-missing]');
    await rename(join(cwd, 'texts'), join(cwd, 'away'));
    expect((await claimgraph(['check'], { cwd })).out).toContain('passages were not compared with texts');
    expect((await claimgraph(['show', claim], { cwd })).out).not.toContain(passage);
  });
});

test('the address of a report and its copy in an archive are data, and stand on every card and row that cites it', async () => {
  await inProject(async (cwd) => {
    const run = async (...words: string[]) => (await claimgraph(words, { cwd })).out;
    await run(
      'add',
      'in.txt',
      '--reading',
      'good.json',
      '--address',
      'https://example.org/ridge',
      '--archived',
      'https://archive.example/1',
    );
    await run('accept', '001', 'c3');
    const written = await readFile(join(cwd, 'data/utterances.ttl'), 'utf8');
    expect(written).toContain('cg:address <https://example.org/ridge>');
    expect(written).toContain('cg:archivedAt <https://archive.example/1>');
    const cited =
      'report 001, “Ambush at Ridge”, The Gazette, 2023-05-08: https://example.org/ridge, archived at https://archive.example/1';
    const [claim] = /claim:001-[0-9a-f]+/.exec(await readFile(join(cwd, 'data/reports/001.ttl'), 'utf8'))!;
    for (const name of ['Northern Front', claim]) {
      const out = await run('show', name);
      expectReadable(out);
      expect(out.replace(/\s+/g, ' ')).toContain(cited);
      expect(JSON.parse(await run('show', name, '--json')).citations).toMatchObject([
        { number: '001', address: 'https://example.org/ridge', archivedAt: 'https://archive.example/1' },
      ]);
    }
    expect(await run('show', 'report', '001')).toContain('https://archive.example/1');
    await run('export', '--format', 'csv', '--out', 'out.csv');
    expect(await readFile(join(cwd, 'out-claims.csv'), 'utf8')).toMatch(
      /,address,archived_at\r?\n.*,https:\/\/example\.org\/ridge,https:\/\/archive\.example\/1\r?\n/,
    );
    expect(await run('export', '--format', 'jsonld')).toContain('https://archive.example/1');
  });
});
