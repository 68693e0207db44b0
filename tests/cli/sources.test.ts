import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI } from './run.js';

test('sources are ranked by what falls without them', async () => {
  const { code, out } = await claimgraph(['sources', MALI]);
  expect(code).toBe(0);
  expectReadable(out);
  expect(out).toMatch(/^report 004 +report +208 +22 +22$/m);
  expect(out).toMatch(/^SITE +speaker +41 +2 +0$/m);
  expect(out).toContain("Ties that rest on one party's word alone");
});

test('without SITE: what nobody else affirms, and the ties that break', async () => {
  const { out } = await claimgraph(['sources', MALI, '--without', 'SITE']);
  expectReadable(out);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toContain('Without SITE, nobody affirms (41)');
  expect(words).toContain(
    "JNIM – MINUSMA: JNIM attacked MINUSMA (JNIM); then 2 steps apart; this tie rests on one party's word alone",
  );
});

test('a report is named by its number, an utterance by its name, as JSON too', async () => {
  const [number, iri, words, utterance] = await Promise.all(
    ['003', 'report:003', 'report 003', 'utterance:site-note'].map(async (name) =>
      JSON.parse((await claimgraph(['sources', MALI, '--without', name, '--json'])).out),
    ),
  );
  expect(number).toEqual(iri);
  expect(words).toEqual(iri);
  expect(number.propositions).toHaveLength(122);
  expect(utterance.propositions).toHaveLength(9);
});

test('a source that is not there is said in one line', async () => {
  const { code, err } = await claimgraph(['sources', MALI, '--without', 'Nobody At All']);
  expect(code).toBe(2);
  expectOneLine(err);
});

test('--json ranks with the paths that break, and every tie on one party alone', async () => {
  const { sources, onOnePartysWord } = JSON.parse((await claimgraph(['sources', MALI, '--json'])).out);
  expect(sources[0]).toMatchObject({
    source: 'actor:publisher-004',
    propositions: 208,
    pairs: 22,
    paths: 22,
  });
  expect(sources.find(({ source }: { source: string }) => source === 'actor:site')).toMatchObject({
    paths: 0,
  });
  expect(onOnePartysWord).toHaveLength(16);
});

test('through a lens only what its speakers say is left, and rests on them', async () => {
  const { code, out } = await claimgraph(['sources', MALI, '--lens', 'JNIM', '--kind', 'speaker', '--json']);
  expect(code).toBe(0);
  const { sources } = JSON.parse(out);
  expect(sources[0].label).toBe('JNIM');
  expect(sources.map(({ label }: { label: string }) => label)).toContain('SITE');
  expect(sources.map(({ label }: { label: string }) => label)).not.toContain('Malian army');
  const lost = (await claimgraph(['sources', MALI, '--lens', 'JNIM', '--without', 'SITE'])).out;
  expect(lost).not.toContain('Malian army says');
});
