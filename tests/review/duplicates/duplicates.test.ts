/** Likely duplicates of two invented data sets, by the door of the command and by the labelled sample; contradictions where decisions are made or followed. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchingIn, TABLES } from '../../../scripts/eval/matching/main.js';
import { claimgraph, inEmptyFolder, MALI, ROOT } from '../../cli/run.js';

const SAMPLE = join(ROOT, 'scripts/eval/matching');
const BOTH = [join(SAMPLE, 'first.ttl'), join(SAMPLE, 'second.ttl')];

describe('claimgraph duplicates', () => {
  it('proposes on the labelled sample what is one, and hardly anything else', async () => {
    const { precision, recall, faults } = await matchingIn(SAMPLE);
    expect(precision, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(recall, faults.join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  it('proposes events of two tables that name the sides otherwise, those of other signs last and with these', async () => {
    const { precision, recall, faults } = await matchingIn(SAMPLE, TABLES);
    expect(precision, faults.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(recall, faults.join('\n')).toBe(1);
    const tables = TABLES.files.map((file) => join(SAMPLE, file));
    const { out } = await claimgraph(['duplicates', ...tables, '--kind', 'event', '--json']);
    const pairs = JSON.parse(out).duplicates as readonly { reason: string; why: string }[];
    const weak = pairs.findIndex(({ reason }) => reason === 'same-place-and-other-signs');
    expect(pairs.slice(weak).every(({ reason }) => reason === 'same-place-and-other-signs')).toBe(true);
    expect(pairs.slice(weak).map(({ why }) => why)).toContainEqual(
      expect.stringMatching(
        /at Marl, on 2031-08-01; nobody by one name is in both, but each with 12 killed, each by AP$/,
      ),
    );
  });

  it('gives each pair its reason and a command that decides on it as it stands', async () => {
    await inEmptyFolder(async (folder) => {
      for (const path of BOTH) cpSync(path, join(folder, 'data', path.slice(SAMPLE.length)));
      const run = (...words: readonly string[]) => claimgraph(words, { cwd: folder });
      const before = JSON.parse((await run('duplicates', 'data', '--json')).out);
      const event = before.duplicates.find(({ kind }: { kind: string }) => kind === 'event');
      expect(event.why).toMatch(/ at .*, on 2031-03-0\d, both with /);
      const said = await run('duplicates', 'data', '--kind', 'event');
      expect(said.out).toContain(event.same);
      expect(said.out).toMatch(/\d+ pairs? to decide on: \d+ of 57 nodes/);
      // The words of a shell, as the command quotes them.
      const words = [...(event.same as string).matchAll(/'([^']*)'|(\S+)/g)].map(([, a, b]) => a ?? b ?? '');
      const decided = await run(...words.slice(1), '--by', 'me');
      expect([decided.code, decided.err.includes('unknown')]).toEqual([0, false]);
      const after = JSON.parse((await run('duplicates', 'data', '--json')).out);
      expect(after.pairs).toBe(before.pairs - 1);
      expect((await run('duplicates', 'data', '--report')).out).toContain('event: kind, place, day');
    });
  });

  it('takes what is near a place for no other name of it', async () => {
    await inEmptyFolder(async (folder) => {
      cpSync(join(ROOT, 'tests/fixtures/small'), join(folder, 'data'), { recursive: true });
      const run = () => claimgraph(['duplicates', 'data', '--kind', 'place', '--json'], { cwd: folder });
      const add = (id: string, name: string) =>
        writeFileSync(
          join(folder, `data/${id}.ttl`),
          `@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/claimgraph/place/${id}> a cg:Settlement ; skos:prefLabel "${name}"@en .`,
        );
      add('keld', 'Keld');
      add('near-keld', 'near Keld');
      expect((await run()).code).toBe(1);
      add('keld-too', 'the Keld');
      expect(JSON.parse((await run()).out).pairs).toBe(1);
    });
  });

  it('is bounded, reads files beside a folder, and is empty where everything is decided', async () => {
    const { out } = await claimgraph(['duplicates', ...BOTH, '--limit', '2']);
    expect(out.match(/claimgraph same/g)).toHaveLength(2);
    expect(out).toMatch(/… and \d+ more pairs/);
    expect((await claimgraph(['duplicates', MALI])).code).toBe(1);
  });
});

describe('decisions that contradict each other', () => {
  it('are said by same, and by whatever reads as one what is decided', async () => {
    await inEmptyFolder(async (folder) => {
      cpSync(BOTH[0]!, join(folder, 'data/first.ttl'));
      const run = (...words: readonly string[]) => claimgraph(words, { cwd: folder });
      await run('same', 'data', 'Harbour Wire', 'Kessandra Movement', '--reason', 'A.', '--by', 'me');
      const path = join(folder, 'data/identity.ttl');
      const ledger = readFileSync(path, 'utf8');
      const against = ledger.slice(
        ledger.indexOf('identity:kess') >= 0 ? ledger.indexOf('identity:kess') : ledger.search(/^identity:/m),
      );
      writeFileSync(
        join(folder, 'data/other.ttl'),
        ledger.slice(0, ledger.search(/^identity:/m)) +
          against.replace(/^identity:\S+/m, 'identity:apart').replace('code:same', 'code:different'),
      );
      const shown = await run('show', 'data', 'Harbour Wire', '--merge', '0.5');
      expect(shown.err).toContain('decisions contradict each other');
      expect(shown.err).toContain('identity:apart');
      const same = await run('same', 'data', 'Falk', 'Ines Okarrow', '--reason', 'A.', '--by', 'me');
      expect(same.err).toContain('decisions contradict each other');
    });
  });
});
