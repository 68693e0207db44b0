import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parseRdf } from '../src/dataset/read/parse.js';
import { expand } from '../src/model/namespaces.js';
import { cg, rdf } from '../src/model/vocabulary.js';
import { ROOT } from './cli/run.js';

/** Runs an example with plain Node, as its first lines say. */
async function run(example: string, ...words: string[]): Promise<string> {
  const options = { cwd: ROOT, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join('examples', example), ...words],
    options,
  );
  return stdout;
}

test('who is one step from JNIM: every relation with its speakers', async () => {
  const out = await run('one-step-from-jnim.mjs');
  const lines = out.trim().split('\n');
  expect(lines[0]).toBe('One step from JNIM:');
  expect(lines.length).toBeGreaterThan(5);
  expect(out).toMatch(
    /^- JNIM → is affiliated with → Al-Qaeda \(said by “Al Qaeda-linked group claims …” \(report 000\), .*; nobody here denies it\)$/m,
  );
  expect(out).toMatch(/^- JNIM → attacked.* → Malian army \(/m);
  for (const line of lines.slice(1))
    expect(line).toMatch(/^- .+ → .+ → .+ \(said by .+; (nobody here denies it|denied by .+)\)$/);
});

test('casualties by event: every count with who says so, through whom, and where', async () => {
  const out = await run('casualties.mjs');
  expect(out).toMatch(
    /^Fighting at Ber\n( {2}.*\n)*? {2}6 soldiers killed, says Malian army, through .+ \(report 000, paragraphs 10 and 14\)$/m,
  );
  expect(out).toMatch(/^ {2}At least 6 soldiers killed, says Malian army/m);
  expect(out).toMatch(/^ {2}31 jihadists neutralised, says Malian army, through AFP/m);
});

test("one actor's neighbourhood is Turtle in which every claim is about entities near it", async () => {
  const dataset = parseRdf(await run('neighbourhood.mjs', 'Wagner'), {
    format: 'turtle',
    source: 'neighbourhood.ttl',
  });
  const claims = dataset.subjects(
    { termType: 'NamedNode', value: rdf.type } as never,
    { termType: 'NamedNode', value: cg.Claim } as never,
  );
  expect(claims.length).toBeGreaterThan(20);
  const subjects = new Set(
    claims.map(
      (claim) => dataset.object(claim, { termType: 'NamedNode', value: rdf.subject } as never)?.value,
    ),
  );
  expect(subjects).toContain(expand('actor:wagner'));
  expect(subjects).not.toContain(expand('actor:chad'));
});
