import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI } from './run.js';

test('what is contradictory or in tension reads at 80 columns, with what others say for a side', async () => {
  const { code, out } = await claimgraph(['disagreements', MALI, '--about', 'Wagner']);
  expect(code).toBe(0);
  expectReadable(out);
  const text = out.replace(/\s+/g, ' ');
  expect(text).toContain(
    'contradictory (1) Some nations (report 003): Malian junta uses the services of Wagner Group;',
  );
  expect(text).toContain(
    'Malian junta: Malian junta does not use the services of Wagner Group. One side denies',
  );
  for (const voice of ['CMA', 'JNIM', 'Media reports (report 001)'])
    expect(text).toContain(`speaks for it: ${voice}: `);
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
  expect(wagner.bearing.denied).toEqual([]);
  const said = wagner.bearing.affirmed.flatMap((each: { claims: { claim: string }[] }) =>
    each.claims.map(({ claim }) => claim),
  );
  expect(said).toContain('claim:001-209bcc2d');
  expect(said).toContain('claim:000-97e705bf');
  expect(said).toContain('claim:003-3b135d36');
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
  expect(found[0].sentence).toContain('31 jihadists neutralised');
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

test('in RDF a comparison leads to what speaks for its sides', async () => {
  const { out } = await claimgraph([
    'query',
    MALI,
    '--json',
    '-e',
    'SELECT DISTINCT ?who { ?c cg:reason "polarity" ; cg:speaksForAffirmed/cg:madeIn/cg:speaker ?who }',
  ]);
  const who = JSON.parse(out).results.bindings.map((row: { who: { value: string } }) => row.who.value);
  expect(who.map((iri: string) => iri.split('/').at(-1)).sort()).toEqual([
    'cma',
    'jnim',
    'media-reports-001',
  ]);
});
