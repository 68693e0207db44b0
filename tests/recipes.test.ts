/** The blocks of docs/recipes.md in the languages that this machine has, run as they stand on the Mali graph. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimgraph, MALI, ROOT } from './cli/run.js';
import { type Serving, startServe } from './cli/serve/serving.js';

const page = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text as string,
  );

/** Where the blocks ask `claimgraph serve`. */
const ADDRESS = 'http://localhost:4174';

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
  let serving: Serving;
  beforeAll(async () => {
    serving = await startServe(MALI);
  });

  for (const block of blocks('python')) {
    const [title = ''] = block.split('\n').filter((line) => !/^(?:import|from|$)/.test(line));
    const needsRdflib = block.includes('import rdflib');
    it(`runs: ${title}`, ({ skip }) => {
      if (!python) skip('there is no python3 on this machine');
      if (needsRdflib && !has('python3', '-c', 'import rdflib')) skip('there is no rdflib on this machine');
      const run = block.replaceAll(ADDRESS, serving.url.replace(/\/$/, ''));
      expect(execFileSync('python3', ['-c', run], { cwd: folder, encoding: 'utf8' })).not.toBe('');
    });
  }

  it('ask the server, and get as many claims of a speaker as it counts', async ({ skip }) => {
    if (!python) skip('there is no python3 on this machine');
    const asking = blocks('python').filter((each) => each.includes(ADDRESS));
    expect(asking).toHaveLength(2);
    const [counting = ''] = asking;
    const url = serving.url.replace(/\/$/, '');
    const said = execFileSync('python3', ['-c', counting.replaceAll(ADDRESS, url)], { encoding: 'utf8' });
    const most = said.split('\n')[0]?.split(' ') ?? [];
    const query = `SELECT (COUNT(?c) AS ?n) WHERE { ?c a cg:Claim ; cg:madeIn/cg:speaker <${most[1]}> }`;
    const { results } = await (await serving.query(query)).json();
    expect(most[0]).toBe(results.bindings[0].n.value);
  });

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
