import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { addDecision, type NewDecision, removeDecision } from '../../../src/dataset/write/identity-ledger.js';
import { expand } from '../../../src/model/namespaces.js';
import { ontology } from '../../compare/made.js';

let folder: string;
let ledger: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-ledger-'));
  cpSync('data', folder, { recursive: true });
  ledger = join(folder, 'identity.ttl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const decision = (left: string, right: string, more: Partial<NewDecision> = {}): NewDecision => ({
  left: expand(left),
  right: expand(right),
  decision: 'same',
  confidence: 0.9,
  reason: 'Same day and "place".',
  creator: 'a test',
  date: '2026-01-01',
  ...more,
});
const contents = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);

it('a merge followed by its undo leaves every file byte for byte as it was', async () => {
  const before = contents();
  const id = await addDecision(ledger, decision('event:ambush-1', 'event:ambush-2'));
  expect(readFileSync(ledger, 'utf8')).not.toBe(before.find(([file]) => file === ledger)?.[1]);
  const corpus = readCorpus(await readDataset([folder]), ontology);
  expect(corpus.identities.get(id)).toMatchObject({
    decision: 'same',
    confidence: 0.9,
    reason: 'Same day and "place".',
  });
  await removeDecision(ledger, [expand('event:ambush-2'), expand('event:ambush-1')]);
  expect(contents()).toEqual(before);
});

it('decisions taken back in any order leave nothing behind', async () => {
  const events = ['event:ambush-1', 'event:ambush-2', 'event:coup-2020', 'event:coup-2021', 'place:gao'];
  const pairs = events.flatMap((a, i) => events.slice(i + 1).map((b) => [a, b] as const));
  const reasons = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(pairs, { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(reasons),
      fc.nat(),
      fc.constantFrom(0, 0.5, 0.85, 1),
      async (chosen, words, turn, confidence) => {
        const before = contents();
        for (const [left, right] of chosen) {
          const reason = words.next().value as string;
          await addDecision(ledger, decision(left, right, { reason, confidence }));
        }
        const at = turn % chosen.length;
        for (const [left, right] of [...chosen.slice(at), ...chosen.slice(0, at)])
          await removeDecision(ledger, [expand(left), expand(right)]);
        expect(contents()).toEqual(before);
      },
    ),
    { numRuns: 15 },
  );
});

it('a folder without a ledger gets one, and loses it with its last decision', async () => {
  rmSync(ledger);
  await addDecision(ledger, decision('event:ambush-1', 'event:ambush-2'));
  expect(existsSync(ledger)).toBe(true);
  await removeDecision(ledger, expand('identity:ambush-1-and-ambush-2'));
  expect(existsSync(ledger)).toBe(false);
});

it('two nodes are decided on once: the first decision has to be undone', async () => {
  await addDecision(ledger, decision('event:ambush-1', 'event:ambush-2'));
  await expect(addDecision(ledger, decision('event:ambush-2', 'event:ambush-1'))).rejects.toThrow(
    /undo it first/,
  );
  await expect(removeDecision(ledger, expand('identity:nothing'))).rejects.toThrow(/nothing was undone/);
});

it('a ledger that a person has written by hand is not rewritten unasked', async () => {
  const own = `# why we think so\n${readFileSync(ledger, 'utf8')}`;
  writeFileSync(ledger, own);
  await expect(addDecision(ledger, decision('event:ambush-1', 'event:ambush-2'))).rejects.toThrow(
    /--rewrite/,
  );
  expect(readFileSync(ledger, 'utf8')).toBe(own);
  await addDecision(ledger, decision('event:ambush-1', 'event:ambush-2'), { rewrite: true });
  expect(readFileSync(ledger, 'utf8')).not.toContain('# why');
});
