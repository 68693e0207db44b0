import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI, SMALL } from '../run.js';

test('each step is a sentence with who says so and how firmly it stands', async () => {
  const { code, out, err } = await claimgraph(['path', MALI, 'Al-Qaeda', 'junta', '--limit', '2']);
  expect(code).toBe(0);
  expectOneLine(err);
  expect(err).toContain('"the junta" names Malian junta since August 2020');
  expectReadable(out);
  expect(out.match(/^\d steps?: Al-Qaeda – /gm)).toHaveLength(2);
  expect(out).toMatch(/^ {2}1\. .+\n {5}(un)?contested, \d origins?/m);
  expect(out).toMatch(/^ {2}weakest step: /m);
});

test('--json gives the paths with the claims of each step', async () => {
  const { out } = await claimgraph(['path', SMALL, 'NF', 'guard', '--json']);
  const [path] = JSON.parse(out);
  expect(path.steps).toHaveLength(1);
  expect(path.steps[0].claims[0]).toMatchObject({ said: expect.any(String), where: expect.any(String) });
});

test('--avoid-party goes round a tie that rests on a party alone, where there is a way', async () => {
  const of = async (...more: string[]) => {
    const { out } = await claimgraph(['path', MALI, 'JNIM', 'MINUSMA', '--limit', '1', '--json', ...more]);
    return JSON.parse(out)[0].steps.map(({ partyOnly }: { partyOnly: boolean }) => partyOnly);
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
  expect((await claimgraph(['path', SMALL, 'Watch', 'guard', '--json'])).out).toBe('[]\n');
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
