import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeCorpus } from '../../src/compare/merge.js';
import { sameThings } from '../../src/compare/same-things.js';
import { standings } from '../../src/compare/standing.js';
import { addDecision } from '../../src/dataset/identity-ledger.js';
import { expand } from '../../src/model/namespaces.js';
import type { IdentityDecision } from '../../src/model/records.js';
import { openGraph } from '../../src/open.js';
import { type Decided, madeCorpus, type Told } from './made.js';

const attack = (by: string, event: string, target: string): Told => ({
  by,
  says: [`event:${event}`, 'cg:target', `actor:${target}`],
});
const same = (left: string, right: string, confidence = 0.9): Decided => ({
  left,
  right,
  decision: 'same',
  confidence,
});

it('what two reports tell of two nodes that are one is one proposition with two origins', () => {
  const corpus = madeCorpus(
    [attack('x', 'a', 'army'), attack('y', 'b', 'army')],
    [same('event:a', 'event:b')],
  );
  expect(standings(corpus).size).toBe(2);
  const [only, ...others] = standings(mergeCorpus(corpus, 0.8)).values();
  expect(others).toEqual([]);
  expect(only!.proposition.subject).toBe(expand('event:a'));
  expect(only!.origins).toHaveLength(2);
});

it('a decision less sure than the threshold, or unsure, merges nothing', () => {
  const told = [attack('x', 'a', 'army'), attack('y', 'b', 'army')];
  for (const decided of [
    same('event:a', 'event:b', 0.7),
    { ...same('event:a', 'event:b'), decision: 'unsure' as const },
  ]) {
    const corpus = madeCorpus(told, [decided]);
    expect(mergeCorpus(corpus, 0.8).claims).toEqual(corpus.claims);
  }
});

it('the names of the merged stay findable as other names', () => {
  const corpus = madeCorpus(
    [attack('x', 'a', 'gsim'), attack('x', 'a', 'jnim')],
    [same('actor:gsim', 'actor:jnim')],
  );
  const named = [...corpus.entities.values()].map((entity) => ({
    ...entity,
    labels: [{ value: entity.id, language: 'en' }],
  }));
  const merged = mergeCorpus(
    { ...corpus, entities: new Map(named.map((entity) => [entity.id, entity])) },
    0.8,
  );
  expect(merged.entities.has(expand('actor:jnim'))).toBe(false);
  expect(merged.entities.get(expand('actor:gsim'))!.aliases.map(({ value }) => value)).toEqual([
    expand('actor:jnim'),
  ]);
});

it('the five reports decide nothing the same: their merged view is what it was', async () => {
  const { corpus } = await openGraph('data');
  expect(mergeCorpus(corpus, 0)).toEqual(corpus);
});

it('no chain of decisions joins two that are decided to be different', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const decision = fc.record({
    left: fc.constantFrom(...names),
    right: fc.constantFrom(...names),
    decision: fc.constantFrom<IdentityDecision['decision']>('same', 'unsure', 'different'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 10 }), (list) => {
      const all = list
        .filter(({ left, right }) => left !== right)
        .map((each, n): IdentityDecision => ({ ...each, id: `${n}`, reason: undefined }));
      const sets = sameThings(all, ['same', 'unsure']);
      for (const { left, right, decision } of all)
        if (decision === 'different') expect(sets.find(left)).not.toBe(sets.find(right));
      const backwards = sameThings(all.toReversed(), ['same', 'unsure']);
      for (const name of names) expect(backwards.find(name)).toBe(sets.find(name));
    }),
  );
});

it('a graph opened with a threshold reads merged, and keeps every quad of its files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-merge-'));
  cpSync('data', folder, { recursive: true });
  await addDecision(join(folder, 'identity.ttl'), {
    left: expand('event:ambush-1'),
    right: expand('event:ambush-2'),
    decision: 'same',
    confidence: 0.9,
    reason: 'A test.',
    creator: 'a test',
    date: '2026-01-01',
  });
  const [plain, merged] = await Promise.all([openGraph(folder), openGraph(folder, { merge: 0.8 })]);
  rmSync(folder, { recursive: true });
  expect(merged.graph.hasNode(expand('event:ambush-2'))).toBe(false);
  expect(merged.find('Second ambush in central Mali').id).toBe(expand('event:ambush-1'));
  expect(merged.dataset.size).toBe(plain.dataset.size);
  // Each ambush is still counted for what it is when nothing is merged.
  expect(plain.graph.hasNode(expand('event:ambush-2'))).toBe(true);
});
