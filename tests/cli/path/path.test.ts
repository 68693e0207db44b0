import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI, SMALL } from '../run.js';

test('each step is a sentence with who says so and how firmly it stands', async () => {
  const { code, out, err } = await claimgraph(['path', MALI, 'Al-Qaeda', 'junta', '--limit', '2']);
  expect(code).toBe(0);
  expectOneLine(err);
  expect(err).toContain('"the junta" names Malian junta since August 2020');
  expectReadable(out);
  expect(out.match(/^\d steps?: Al-Qaeda – /gm)).toHaveLength(2);
  expect(out).toMatch(/^ {2}1\. .+\n {5}\d origins?, /m);
  expect(out).toMatch(/^ {2}weakest step: /m);
});

test('--json gives the paths with the claims of each step', async () => {
  const { out } = await claimgraph(['path', SMALL, 'NF', 'guard', '--json']);
  const {
    paths: [path],
    apart,
  } = JSON.parse(out);
  expect(apart).toEqual([]);
  expect(path.steps).toHaveLength(1);
  expect(path).toMatchObject({ joins: false, putTogether: [] });
  expect(path.steps[0]).toMatchObject({ kind: 'politics', joins: false });
  expect(path.steps[0].claims[0]).toMatchObject({ said: expect.any(String), where: expect.any(String) });
});

test('--avoid-party goes round a tie that rests on a party alone, where there is a way', async () => {
  const of = async (...more: string[]) => {
    const { out } = await claimgraph(['path', MALI, 'JNIM', 'MINUSMA', '--limit', '1', '--json', ...more]);
    return JSON.parse(out).paths[0].steps.map(({ partyOnly }: { partyOnly: boolean }) => partyOnly);
  };
  expect(await of()).toEqual([true]);
  const around = await of('--avoid-party');
  expect(around.length).toBeGreaterThan(1);
  expect(around).not.toContain(true);
});

test('no path ends with 1 and says so', async () => {
  const { code, out, err } = await claimgraph(['path', SMALL, 'Watch', 'guard']);
  expect([code, out]).toEqual([1, '']);
  expectOneLine(err);
  expect(err).toContain('no path between Watch and National Guard');
  expect(JSON.parse((await claimgraph(['path', SMALL, 'Watch', 'guard', '--json'])).out)).toEqual({
    paths: [],
    apart: [],
  });
});

test('each step says what kind of tie it is, and each path whether it joins the two', async () => {
  const { out } = await claimgraph(['path', MALI, 'JNIM', 'MINUSMA', '--limit', '2']);
  expect(out).toContain('1. JNIM attacked MINUSMA (hostility)');
  expect(out.match(/^ {2}Does not join the two: /gm)).toHaveLength(2);
});

test('--only joining keeps to cooperation, membership and agreement; another word is refused', async () => {
  const { out } = await claimgraph(['path', MALI, 'Wagner', 'army', '--only', 'joining', '--json']);
  const { paths } = JSON.parse(out);
  expect(paths.length).toBeGreaterThan(0);
  for (const { joins } of paths) expect(joins).toBe(true);
  const refused = await claimgraph(['path', MALI, 'Wagner', 'army', '--only', 'friends']);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('cooperation, membership, agreement');
});

test('a direct tie that is denied or only feared is mentioned, and is no way', async () => {
  const feared = await claimgraph(['path', MALI, 'MINUSMA', 'Jihadists (report 004)', '--limit', '1']);
  expectReadable(feared.out);
  expect(feared.out).toMatch(/A direct tie that nobody here tells as done: It is feared that MINUSMA/);
  const denied = await claimgraph(['path', MALI, 'Malian junta', 'France']);
  expect(denied.out).toMatch(/Of a direct tie it is only said that there is none: Malian junta/);
});

test('an event that ties two of whom no telling names both is said to be put together', async () => {
  const { out } = await claimgraph(['path', MALI, 'Al-Qaeda', 'army']);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'is put together from several tellings, none of which gives both Al-Qaeda and Malian army a part.',
  );
  const card = await claimgraph(['show', MALI, 'event:central-clashes']);
  expect(card.out.replace(/\s+/g, ' ')).toContain('This is put together from several tellings');
});

test('a name too few, too many, or unknown is said in one line', async () => {
  for (const words of [['NF'], ['NF', 'guard', 'Watch'], ['NF', 'gard']]) {
    const { code, err } = await claimgraph(['path', SMALL, ...words]);
    expect(code).toBe(2);
    expectOneLine(err);
  }
  expect((await claimgraph(['path', 'no-folder', 'NF', 'guard'])).err).toContain(
    'no folder or RDF file no-folder',
  );
});

test('what ties a part of one with the other is mentioned, as a tie of the part, in either direction', async () => {
  for (const names of [
    ['CMA', 'army'],
    ['army', 'CMA'],
  ]) {
    const { out } = await claimgraph(['path', MALI, ...names]);
    expectReadable(out);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'A tie of a part, not of the whole: Malian army attacked CMA fighters at Ber (CMA); CMA fighters at Ber are part of CMA.',
    );
  }
});

test('beside a plan to leave a town stands that a place in it was left', async () => {
  const { out } = await claimgraph(['path', MALI, 'MINUSMA', 'Kidal']);
  expect(out.replace(/\s+/g, ' ')).toMatch(
    /nobody here tells as done: MINUSMA is to withdraw from Kidal .*A tie of a part, not of the whole: MINUSMA withdrew from Kidal base \([^;]+; Kidal base lies within Kidal\./,
  );
});

test('two names of one actor are no two ends: bad usage, said in one line', async () => {
  for (const [from, to] of [
    ['JNIM', 'JNIM'],
    ['JNIM', 'GSIM'],
  ] as const) {
    const { code, out, err } = await claimgraph(['path', MALI, from, to]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expectOneLine(err);
    expect(err).toContain(`"${to}" ${from === to ? 'is' : 'are'} one: JNIM (actor:jnim)`);
  }
});

test('where a direct tie is disputed, each way round it says so', async () => {
  const { out } = await claimgraph(['path', MALI, 'Wagner', 'junta']);
  const [direct, ...others] = out.split('\n\n');
  expect(direct).toContain('denied by Malian junta');
  expect(others.length).toBeGreaterThan(1);
  for (const other of others)
    expect(other.replace(/\s+/g, ' ')).toContain(
      'A direct tie of the two is disputed: Malian junta uses the services of Wagner Group.',
    );
});
