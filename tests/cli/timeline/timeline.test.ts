import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI, SMALL } from '../run.js';

test('the time line tells what happened and what was said, with who says so and through whom', async () => {
  const { code, out } = await claimgraph(['timeline', SMALL]);
  expect(code).toBe(0);
  expectReadable(out);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toContain('Ambush at Ridge');
  expect(words).toContain('Said: Communiqué of the Northern Front in report 901 via Watch; in report 902');
  expect(words).toMatch(/- Northern Front carried out “Ambush at Ridge”: .* denied by An officer/);
  expect(words).toContain('claims responsibility: Northern Front carried out “Ambush at Ridge”');
});

test('about a name it is in order, as told, and what has no date stands last under a heading', async () => {
  const { code, out } = await claimgraph(['timeline', MALI, '--about', 'Ber base']);
  expect(code).toBe(0);
  expectReadable(out);
  const at = (text: string) => {
    expect(out).toContain(text);
    return out.indexOf(text);
  };
  expect(out.startsWith('What happened and what was said, about Ber base\n')).toBe(true);
  expect(at('Move on the Ber base')).toBeLessThan(at('Occupation of the Ber base'));
  expect(at('Occupation of the Ber base')).toBeLessThan(at('No date is told ('));
  expect(at('No date is told (')).toBeLessThan(at('Handover of the Ber base'));
  expect(out.replace(/\s+/g, ' ')).toContain('told otherwise by Local media (report 001)');
});

test('a stretch of days keeps what may lie in it', async () => {
  const { out } = await claimgraph(['timeline', MALI, '--from', '2023-11-01', '--to', '2023-11-30']);
  expectReadable(out);
  expect(out).toMatch(/^What happened and what was said, from 1 November 2023 to 30 November 2023$/m);
  expect(out).toContain('Blasts near Anefis');
  expect(out).not.toContain('Fighting at Ber');
});

test('through a lens it tells what that speaker tells, and says where that is nothing', async () => {
  const army = await claimgraph(['timeline', MALI, '--about', 'Ber', '--lens', 'army']);
  expect(army.out).toContain('Fighting at Ber');
  expect(army.out).not.toContain('Assault on the CMA at Ber');
  const none = await claimgraph(['timeline', MALI, '--about', 'Guiffard', '--lens', 'army']);
  expect([none.code, none.out]).toEqual([1, 'Nothing is told, about Jonathan Guiffard\n']);
});

test('--json gives the entries with their claims', async () => {
  const { out } = await claimgraph(['timeline', MALI, '--about', 'the 2014 ceasefire', '--json']);
  const { entries } = JSON.parse(out);
  expect(entries[0]).toMatchObject({ kind: 'relation', when: 'in 2014', earliest: '2014-01-01' });
  expect(entries[0].affirmedBy[0]).toHaveProperty('said');
});

test('what is asked wrongly is said in one line', async () => {
  for (const words of [
    ['--from', 'soon'],
    ['--from', '2023-12-01', '--to', '2023-11-01'],
    ['--about', 'Tuareg rebels'],
  ]) {
    const { code, out, err } = await claimgraph(['timeline', MALI, ...words]);
    expect([code, out], words.join(' ')).toEqual([2, '']);
    expectOneLine(err);
  }
  const { out } = await claimgraph(['timeline', '--help']);
  expect(out).toContain('claimgraph timeline --about Kidal');
});

test('a plan that was given up is told by those who tell of it, not by the parties to the plan that stands', async () => {
  const { out } = await claimgraph(['timeline', MALI, '--about', 'Kidal']);
  const lines = out.replace(/\s+/g, ' ');
  const at = lines.indexOf('MINUSMA was at first to withdraw from Kidal');
  expect(at).toBeGreaterThan(-1);
  // One report says late November, the other the latter part of it: each in its words, the closer first.
  const told = lines.slice(at, at + 280);
  expect(told).toMatch(
    /in late November 2023 1 origin: .*\(report 002\).*less closely: .*latter part of November 2023.*\(report 004\)/,
  );
  expect(told).not.toContain('parties alone');
});

test('what can be true beside an entry does not tell it otherwise, and each dissent is said once', async () => {
  const { out } = await claimgraph(['timeline', MALI]);
  expect(out).toContain('told otherwise by');
  expect(out.replace(/\s+/g, ' ')).not.toMatch(/told otherwise by [^(]*\((report \d+\) \()?both can be true/);
  for (const entry of out.split(/\n(?= {2}\S)/)) {
    const dissents = entry.split('told otherwise by ').slice(1);
    expect(new Set(dissents).size).toBe(dissents.length);
  }
});

test('about a town it says which events have the name of the town and are left out', async () => {
  const { out } = await claimgraph(['timeline', MALI, '--about', 'Kidal']);
  expectReadable(out);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toMatch(/Left out, with “Kidal” in their names.*: .*Growing tensions in Kidal/);
  expect(words.match(/Rebels take the Kidal base/g)?.length).toBe(2);
});
