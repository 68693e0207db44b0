import { beforeAll, expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI, type Ran } from './run.js';

let ran: Ran;
beforeAll(async () => {
  ran = await claimgraph(['compare-lenses', MALI, 'JNIM', 'army']);
});

/** The lines under a heading, each joined into one. */
function part(heading: RegExp): readonly string[] {
  const body = ran.out.split('\n\n').find((each) => heading.test(each)) ?? '';
  return body
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .slice(1);
}

test('where both speak and differ, where both can be true, and what only one says, at 80 columns', () => {
  expect([ran.code, ran.err]).toEqual([0, '']);
  expectReadable(ran.out);
  const [differ] = part(/^Both speak of it and differ \(1\)/);
  expect(differ).toContain('31 jihadists neutralised');
  const fits = part(/^Both speak of it, and both can be true/).join('\n');
  expect(fits).toContain('It may be one event told twice');
  expect(fits).toContain('at least 14 soldiers killed');
  expect(fits).toContain('7 soldiers killed');
  expect(fits).toContain('may be a part of what the other side tells of');
  expect(part(/^Only JNIM says/).join('\n')).toContain('5 Wagner personnel killed');
  expect(part(/^Only Malian army says/).join('\n')).not.toContain('Wagner');
});

test('what both say of what only may be one event stands under a heading of its own', async () => {
  const [said, ...more] = part(/^Both say, if what may be one event is one \(1\)/);
  const words = said?.replace(/\s+/g, ' ');
  expect(words).toMatch(
    /^ ?JNIM: “Double ambush.+ aimed at Malian army\. Malian army: Malian army took part in/,
  );
  expect(said?.replace(/\s+/g, ' ')).toContain('may be one.');
  expect(more).toEqual([]);
  const only = [...part(/^Only JNIM says/), ...part(/^Only Malian army says/)].join('\n');
  expect(only).not.toContain('“Double ambush in central Mali” was aimed at Malian army');
  expect(only).not.toContain('Malian army took part in “Fighting in central Mali');
});

test('both say where, and geography is counted, not listed, unless asked for', async () => {
  expect(part(/^Both say, in other words/)).toEqual([]);
  expect(part(/^Both say where/)).toHaveLength(1);
  const jnim = part(/^Only JNIM says/).join('\n');
  expect(jnim).not.toContain('Koumara–Macina stretch leads to');
  expect(jnim).not.toContain('lies near Korioumé');
  expect(jnim).toMatch(/and \d+ statements of what lies in what \(--geography lists them\)/);
  const { out } = await claimgraph(['compare-lenses', MALI, 'JNIM', 'army', '--geography']);
  expect(out).toContain('lies near Korioumé');
  expect(out).not.toContain('--geography');
});

test('what is said of one event stands together', () => {
  const events = part(/^Only JNIM says/).map((line) => /“[^”]+ ambush[^”]*”/.exec(line)?.[0] ?? '');
  const runs = events.filter((event, n) => event !== events[n - 1] && event.includes('Second ambush'));
  expect(runs).toHaveLength(1);
});

test('several speakers on a side are joined by a comma; as JSON each claim has its sentence and place', async () => {
  const { out } = await claimgraph(['compare-lenses', MALI, 'army,junta', 'some-nations', '--json']);
  const found = JSON.parse(out);
  expect(found.left).toBe('Malian army, Malian junta');
  expect(found.differ.join()).toContain('does not use the services of Wagner Group');
  // What the nations say of it stands above, held against the denial.
  expect(found.onlyRight).toEqual([]);
  expect(found.onlyLeft[0]).toMatchObject({
    claim: expect.stringMatching(/^claim:/),
    where: expect.stringMatching(/^report \d{3}, paragraph/),
  });
  expect(Object.keys(found)).toEqual([
    'left',
    'right',
    'onlyLeft',
    'onlyRight',
    'both',
    'differ',
    'compatible',
    'agree',
    'inOtherWords',
    'ifOneEvent',
    'bothSayWhere',
    'geographyLeft',
    'geographyRight',
  ]);
});

test('one speaker too few, or one that nobody is, is said in one line', async () => {
  for (const words of [['JNIM'], ['JNIM', 'Xylophon']]) {
    const { code, err } = await claimgraph(['compare-lenses', MALI, ...words]);
    expect(code).toBe(2);
    expectOneLine(err);
  }
});
