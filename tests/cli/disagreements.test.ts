import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI } from './run.js';

/** The five reports as if report 002 made the army a part of the junta: then others speak for one side on Wagner. */
async function withArmyOfJunta(use: (data: string) => Promise<void>): Promise<void> {
  await inEmptyFolder(async (folder) => {
    await cp(MALI, folder, { recursive: true });
    const file = join(folder, 'reports/002.ttl');
    const text = await readFile(file, 'utf8');
    const tie =
      /(rdf:object actor:mali-junta ;\s+rdf:predicate cg:)affiliatedWith( ;\s+rdf:subject actor:malian-army )/;
    expect(text).toMatch(tie);
    await writeFile(file, text.replace(tie, '$1partOf$2'));
    await use(folder);
  });
}
const VOICES = ['CMA', 'JNIM', 'Media reports (report 001)'];

test('what is contradictory or in tension reads at 80 columns, with what others say for a side', async () => {
  const { code, out } = await claimgraph(['disagreements', MALI, '--about', 'Wagner']);
  expect(code).toBe(0);
  expectReadable(out);
  const text = out.replace(/\s+/g, ' ');
  expect(text).toContain(
    'contradictory (1) Some nations (report 003): Malian junta uses the services of Wagner Group.',
  );
  expect(text).toContain(
    'Malian junta: Malian junta does not use the services of Wagner Group. One side denies',
  );
  // No report makes the army, with which Wagner is told of, a part of the junta.
  expect(text).not.toContain('speaks for it');
  expect(text).not.toContain('speaks against it');
});

test('--json has verdict, reason, sentence, the claims of each side, and what speaks for them', async () => {
  const { out } = await claimgraph(['disagreements', MALI, '--about', 'Wagner', '--json']);
  const [wagner] = JSON.parse(out);
  expect(wagner).toMatchObject({ verdict: 'contradictory', reason: 'polarity', about: 'actor:mali-junta' });
  expect([wagner.left[0].claim, wagner.right[0].claim].sort()).toEqual([
    'claim:003-50525bbc',
    'claim:003-edff20d1',
  ]);
  expect(wagner.bearing).toEqual({ affirmed: [], denied: [] });
});

test('--json-lines prints the same, each on a line of its own', async () => {
  const [lines, json] = await Promise.all(
    ['--json-lines', '--json'].map((how) => claimgraph(['disagreements', MALI, '--all', how])),
  );
  const found = (lines?.out ?? '').trimEnd().split('\n').sort();
  const sorted = (JSON.parse(json?.out ?? '') as unknown[]).map((each) => JSON.stringify(each)).sort();
  expect(found.length).toBeGreaterThan(10);
  expect(found).toEqual(sorted);
  const none = await claimgraph(['disagreements', MALI, '--json-lines', '--about', 'Gao']);
  expect([none.code, none.out]).toEqual([1, '']);
  const both = await claimgraph(['disagreements', MALI, '--json', '--json-lines']);
  expect(both.code).toBe(2);
  expectOneLine(both.err);
});

test('without --verdict the grave ones are listed, with it those asked for, all in words and at 80 columns', async () => {
  const [grave, all, agrees] = await Promise.all(
    [[], ['--verdict', 'all'], ['--verdict', 'agrees', 'notComparable']].map((more) =>
      claimgraph(['disagreements', MALI, ...more]),
    ),
  );
  for (const ran of [grave, all, agrees]) expectReadable(ran?.out ?? '');
  expect(grave?.out).toMatch(/^contradictory \(\d+\)\n[\s\S]*\nin tension \(\d+\)\n/);
  expect(grave?.out).not.toMatch(/^compatible/m);
  for (const verdict of ['contradictory', 'in tension', 'compatible', 'agrees', 'not comparable'])
    expect(all?.out).toMatch(new RegExp(`^${verdict} \\(\\d+\\)$`, 'm'));
  expect(agrees?.out).not.toMatch(/^contradictory/m);
});

test('--about finds what is said of someone, and what someone says', async () => {
  const { out } = await claimgraph(['disagreements', MALI, '--about', 'JNIM', '--json']);
  const found = JSON.parse(out);
  expect(found.map(({ reason }: { reason: string }) => reason)).toEqual(['wording']);
  expect(found.find(({ reason }: { reason: string }) => reason === 'wording').sentence).toContain(
    '31 jihadists neutralised',
  );
});

test('what is not listed is counted, and --all lists it, each with both sides and why', async () => {
  const [grave, all] = await Promise.all(
    [[], ['--all']].map((more) => claimgraph(['disagreements', MALI, '--about', 'JNIM', ...more])),
  );
  expect(grave?.out.replace(/\s+/g, ' ')).toMatch(
    /Also \d+ compatible.*; --all shows them, each with its reason\. $/,
  );
  expect(all?.out).not.toContain('--all');
  expectReadable(all?.out ?? '');
  expect(all?.out.replace(/\s+/g, ' ')).toContain(
    'JNIM: at least 4 peacekeepers wounded in “Attack on the Timbuktu–Ber road”. The 3 (wounded and evacuated) can be among at least 4 (wounded), so both can be true. It is not decided whether it is one event: ',
  );
});

test('--json says why in a field of its own, and which side is silent', async () => {
  const { out } = await claimgraph(['disagreements', MALI, '--all', '--about', 'Wagner', '--json']);
  const silent = JSON.parse(out).filter(({ reason }: { reason: string }) => reason === 'silence');
  expect(silent).toHaveLength(2);
  for (const { why, silent: side, left, right } of silent) {
    expect(why).toMatch(/did not name Wagner Group; silence is no denial\.$/);
    expect(['left', 'right']).toContain(side);
    for (const { speakers } of side === 'left' ? left : right) expect(speakers).not.toContain('JNIM');
  }
});

test('under each comparison stand its reason in words and where each side says it', async () => {
  const { out } = await claimgraph(['disagreements', MALI, '--about', 'Wagner']);
  expect(out).toContain(
    '    polarity (affirmed and denied): report 003, paragraph 8, beside report 003,\n      paragraph 8\n',
  );
});

test('where nothing is found it ends with 1, and a name that nobody bears with 2', async () => {
  const none = await claimgraph(['disagreements', MALI, '--about', 'Burkina Faso', '--verdict', 'agrees']);
  expect([none.code, none.out]).toEqual([1, 'No such comparison.\n']);
  const nobody = await claimgraph(['disagreements', MALI, '--about', 'Xylophon']);
  expect(nobody.code).toBe(2);
  expectOneLine(nobody.err);
});

test('what others say for a side is printed below it, and stands in JSON with its claims', async () => {
  await withArmyOfJunta(async (data) => {
    const { code, out } = await claimgraph(['disagreements', data, '--about', 'Wagner']);
    expect(code).toBe(0);
    expectReadable(out);
    for (const voice of VOICES) expect(out.replace(/\s+/g, ' ')).toContain(`speaks for it: ${voice}: `);
    expect(out).not.toContain('speaks against it');
    const json = await claimgraph(['disagreements', data, '--about', 'Wagner', '--json']);
    const [wagner] = JSON.parse(json.out);
    expect(wagner.bearing.denied).toEqual([]);
    const said = wagner.bearing.affirmed.flatMap((each: { claims: { claim: string }[] }) =>
      each.claims.map(({ claim }) => claim),
    );
    for (const claim of ['claim:001-209bcc2d', 'claim:000-97e705bf', 'claim:003-3b135d36'])
      expect(said).toContain(claim);
  });
});

test('in RDF a comparison leads to what speaks for its sides', async () => {
  const query =
    'SELECT DISTINCT ?who { ?c cg:reason "polarity" ; cg:speaksForAffirmed/cg:madeIn/cg:speaker ?who }';
  await withArmyOfJunta(async (data) => {
    const { out } = await claimgraph(['query', data, '--json', '-e', query]);
    const who = JSON.parse(out).results.bindings.map((row: { who: { value: string } }) => row.who.value);
    expect(who.map((iri: string) => iri.split('/').at(-1)).sort()).toEqual([
      'cma',
      'jnim',
      'media-reports-001',
    ]);
  });
});
