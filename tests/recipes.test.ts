/** The blocks of docs/recipes.md in the languages that this machine has, run as they stand on the Mali graph. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimgraph, MALI, ROOT } from './cli/run.js';

const page = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text as string,
  );

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-recipes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

beforeAll(async () => {
  for (const line of blocks('sh').join('').trim().split('\n')) {
    const [, command = '', file] = /^claimgraph (.*?)(?: > (\S+))? *(?:#.*)?$/.exec(line) ?? [];
    const words = command
      .trim()
      .split(' ')
      .map((word) => (word === 'data' ? MALI : word));
    const { code, out, err } = await claimgraph(words, { cwd: folder });
    expect(code, `${line}: ${err}`).toBe(0);
    if (file !== undefined) writeFileSync(join(folder, file), out);
  }
}, 240_000);

describe('the recipes for Python', () => {
  const python = has('python3', '--version');
  for (const block of blocks('python')) {
    const [title = ''] = block.split('\n').filter((line) => !/^(?:import|from|$)/.test(line));
    const needsRdflib = block.includes('import rdflib');
    it(`runs: ${title}`, ({ skip }) => {
      if (!python) skip('there is no python3 on this machine');
      if (needsRdflib && !has('python3', '-c', 'import rdflib')) skip('there is no rdflib on this machine');
      expect(execFileSync('python3', ['-c', block], { cwd: folder, encoding: 'utf8' })).not.toBe('');
    });
  }

  it('counts what the command counts', async ({ skip }) => {
    if (!python) skip('there is no python3 on this machine');
    const { total } = JSON.parse((await claimgraph(['casualties', MALI, '--json'])).out);
    const block = blocks('python').find((each) => each.includes('mali-casualties.csv')) as string;
    const said = execFileSync('python3', ['-c', block], { cwd: folder, encoding: 'utf8' });
    expect(said).toBe(`low ${total.low}\nbest ${total.best}\nhigh ${total.high}\n`);
  });
});

describe('the recipes for R', () => {
  for (const block of blocks('r'))
    it('runs', ({ skip }) => {
      if (!has('Rscript', '--version')) skip('there is no R on this machine');
      expect(execFileSync('Rscript', ['-e', block], { cwd: folder, encoding: 'utf8' })).toContain('best');
    });
});
