import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { nodesOf } from '../../src/dataset/records/nodes.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import { cg } from '../../src/model/vocabulary.js';
import { MAIN, ROOT, SMALL } from '../cli/run.js';
import { inForm, tally } from './tally.js';
import { run } from './writing.js';

const PAIRS = inForm(20, 100, 1000);
const PAIRS_OF_COMMANDS = inForm(4, 12, 1000);

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-pairs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A process that takes tasks by message, so that two can begin in the same moment. */
async function writer(): Promise<ChildProcess> {
  const child = fork(join(ROOT, 'tests/torture/writer.js'), { cwd: ROOT });
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  return child;
}

test('two processes that decide in the same moment: both decisions stand, and what was undone is gone', async () => {
  const ledger = join(emptyFolder(), 'identity.ttl');
  const writers = await Promise.all([writer(), writer()]);
  const lost: number[] = [];
  for (let round = 0; round < PAIRS; round += 1) {
    if (round % 20 === 0) rmSync(ledger, { force: true });
    const said = writers.map((each) => once(each, 'message') as Promise<[string, unknown]>);
    writers.forEach((each, i) => {
      each.send({
        ledger,
        left: `actor:${round}`,
        right: `actor:w${i}`,
        undo: round % 20 > 1 ? `actor:${round - 2}` : undefined,
      });
    });
    expect((await Promise.all(said)).map(([word]) => word)).toEqual(['written', 'written']);
    const text = readFileSync(ledger, 'utf8');
    const stands = (n: number, i: number) => text.includes(`identity:${n}-and-w${i} `);
    const isWell = [0, 1].every((i) => stands(round, i) && (round % 20 < 2 || !stands(round - 2, i)));
    if (!isWell) lost.push(round);
  }
  tally('pairs of writers in one ledger: a decision lost', PAIRS, lost.length);
  expect(lost).toEqual([]);
  expect(readdirSync(join(ledger, '..'))).toEqual(['identity.ttl']);
});

/** Pairs of nodes of which each of the two commands has its own, so that no decision contradicts another. */
const OWN = 3;
const KINDS = ['same', 'different', 'unsure'] as const;

test('two commands at once in one folder: whoever says "written" has written, and what is undone is gone', async () => {
  const data = emptyFolder();
  const actors = Array.from(
    { length: 4 * OWN },
    (_, n) => `actor:n${n} a cg:ArmedGroup ; skos:prefLabel "Band ${n}"@en .`,
  );
  writeFileSync(join(data, 'entities.ttl'), `${PREFIX_LINES}${actors.join('\n')}\n`);
  /** What is to stand: the two nodes -> the decision on them. */
  const standing = new Map<string, string>();
  const lost: string[] = [];
  for (let round = 0; round < PAIRS_OF_COMMANDS; round += 1) {
    const acts = [0, 1].map((who) => {
      const at = 2 * (who * OWN + ((round + who) % OWN));
      const pair = [`actor:n${at}`, `actor:n${at + 1}`] as const;
      const kind = KINDS[(round + who + Math.floor(round / OWN)) % KINDS.length]!;
      if (standing.delete(pair.join(' '))) return ['undo', data, ...pair];
      standing.set(pair.join(' '), kind);
      return [kind, data, ...pair, '--reason', 'A test.', '--by', `writer ${who}`];
    });
    const ran = await Promise.all(acts.map((words) => run([MAIN, ...words], data)));
    expect(
      ran.map(({ code }) => code),
      ran.map(({ err }) => err).join(''),
    ).toEqual([0, 0]);
    const ledger = join(data, 'identity.ttl');
    const found = existsSync(ledger) ? decisionsIn(readFileSync(ledger, 'utf8')) : [];
    const wanted = [...standing].map(([pair, kind]) => `${pair} ${kind}`);
    if (found.sort().join() !== wanted.sort().join()) lost.push(`${round}: ${found} instead of ${wanted}`);
  }
  tally('pairs of commands in one ledger: a decision lost', PAIRS_OF_COMMANDS, lost.length);
  expect(lost).toEqual([]);
  expect(readdirSync(data).filter((name) => !name.endsWith('.ttl'))).toEqual([]);
});

const PREFIX_LINES = ['actor', 'cg', 'skos']
  .map((prefix) => `@prefix ${prefix}: <${expand(`${prefix}:`)}> .\n`)
  .join('');

/** `actor:n0 actor:n1 same` of each. */
function decisionsIn(ledger: string): string[] {
  const nodes = [...nodesOf(parseRdf(ledger, { format: 'turtle' })).values()];
  return nodes.map((node) =>
    [cg.left, cg.right, cg.decision]
      .map((property) => shorten(node.value(property) ?? '').replace('code:', ''))
      .join(' '),
  );
}

test('a decision and format:data at once: neither takes back the other', async () => {
  const folder = emptyFolder();
  const rounds = inForm(1, 2, 100);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const data = join(folder, `${round}`);
    cpSync(SMALL, data, { recursive: true });
    await run([MAIN, 'different', data, 'actor:front', 'actor:guard', '--reason', 'First.'], folder);
    const ledger = join(data, 'identity.ttl');
    writeFileSync(ledger, `# by hand\n${readFileSync(ledger, 'utf8')}`);
    await Promise.all([
      run(
        [MAIN, 'different', data, 'actor:front', 'actor:watch', '--reason', 'Second.', '--rewrite'],
        folder,
      ),
      run(['--import', import.meta.resolve('tsx'), join(ROOT, 'scripts/format-data.ts'), data], folder),
    ]);
    const text = readFileSync(ledger, 'utf8');
    if (!text.includes('First.') || !text.includes('Second.') || text.includes('# by hand')) lost += 1;
    rmSync(data, { recursive: true });
  }
  tally('a decision and format:data in one ledger: something lost', rounds, lost);
  expect(lost).toBe(0);
});
