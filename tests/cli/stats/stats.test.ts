import { expect, test } from 'vitest';
import { claimgraph, expectReadable, MALI, SMALL } from '../run.js';

test('counts, disputes, actors, communities, reports and speakers fit into 80 columns', async () => {
  const { code, out, err } = await claimgraph(['stats', MALI, '--top', '5']);
  expect([code, err]).toEqual([0, '']);
  expectReadable(out);
  for (const heading of [
    'Disputed: ',
    'Actors, by PageRank (5 of ',
    'Communities, by cooperation and membership (denied ties join nobody)',
    'Claims by report',
    'Claims by speaker (5 of ',
  ]) {
    expect(out).toContain(`\n${heading}`);
  }
  expect(out.replace(/\s+/g, ' ')).toMatch(
    / 1 Malian army, [^:]+ Malian junta uses the services of Wagner Group: denied by Malian junta; other ties join the two 2 /,
  );
  expect(out).toMatch(/^MINUSMA +\d+ +0\.\d{4} +0\.\d{4} +\d+$/m);
  expect(out).toMatch(
    /^ {2}Malian junta uses the services of Wagner Group\n {4}affirmed by .+\n {4}denied by Malian junta$/m,
  );
});

test('through a lens they count what its speakers tell; without a relay, what is left', async () => {
  const of = async (...words: string[]) =>
    JSON.parse((await claimgraph(['stats', MALI, '--json', ...words])).out);
  const [all, jnim, two, without] = [
    await of(),
    await of('--lens', 'jnim'),
    await of('--lens', 'army,minusma'),
    await of('--without', 'site'),
  ];
  expect(jnim.bySpeaker.map(({ label }: { label: string }) => label)).toEqual(['JNIM']);
  const names = two.bySpeaker.map(({ label }: { label: string }) => label);
  expect(names).toEqual(expect.arrayContaining(['Malian army', 'MINUSMA']));
  for (const part of [jnim, two, without]) expect(part.claims).toBeLessThan(all.claims);
  expect(jnim.entities.event).toBeLessThan(without.entities.event);
});

test('--json holds every actor, report and speaker', async () => {
  const all = JSON.parse((await claimgraph(['stats', SMALL, '--json'])).out);
  expect(all).toMatchObject({ claims: 10, reports: 2, entities: { actor: 6, event: 1, place: 2 } });
  expect(all.bySpeaker.slice(0, 2)).toMatchObject([
    { label: 'National Guard', claims: 3, denials: 0 },
    { label: 'Northern Front', claims: 3, denials: 0 },
  ]);
  expect(all.byReport.map((each: { claims: number }) => each.claims)).toEqual([7, 3]);
  expect(all.disputed).toHaveLength(1);
});

test('what is only denied, or only feared and denied, is no dispute', async () => {
  const { disputed } = JSON.parse((await claimgraph(['stats', MALI, '--json'])).out);
  expect(disputed.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'Malian junta uses the services of Wagner Group',
  ]);
});

test('no heading stands over nothing, with a lens or without', async () => {
  for (const lens of [[], ['--lens', 'jnim'], ['--lens', 'site']]) {
    const { out } = await claimgraph(['stats', MALI, ...lens]);
    const blocks = out.trim().split('\n\n').slice(1);
    for (const block of blocks) expect(block, block).toMatch(/\n|^Disputed: 0$/);
  }
});
