import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeQuads } from '../../../src/compare/identity/merge.js';
import { sameThings } from '../../../src/compare/identity/same-things.js';
import { standings } from '../../../src/compare/standing/standing.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { addDecision, removeDecision } from '../../../src/dataset/write/identity-ledger.js';
import { propositionKey } from '../../../src/model/identifiers.js';
import { expand } from '../../../src/model/namespaces.js';
import type { IdentityDecision } from '../../../src/model/records.js';
import { findOne } from '../../../src/names/find-one.js';
import { openGraph } from '../../../src/open.js';
import { ontology } from '../made.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-merge-'));
  cpSync('data', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const decide = (left: string, right: string, confidence = 0.9) =>
  addDecision(join(folder, 'identity.ttl'), {
    left: expand(left),
    right: expand(right),
    decision: 'same',
    confidence,
    reason: 'A test.',
    creator: 'a test',
    date: '2026-01-01',
  });

it('what two reports tell of two nodes that are one is one proposition with two origins', async () => {
  const [road, convoy] = ['event:ber-road-attack', 'event:ber-convoy-attacks'].map(expand) as [
    string,
    string,
  ];
  await removeDecision(join(folder, 'identity.ttl'), [road, convoy]);
  await decide(road, convoy);
  const told = async (merge?: number) =>
    standings((await openGraph(folder, merge === undefined ? {} : { merge })).corpus);
  const keyOf = (event: string) =>
    propositionKey(event, expand('cg:target'), { kind: 'iri', value: expand('actor:minusma') });
  const [apart, one] = [await told(), await told(0.8)];
  const origins = [road, convoy].map((event) => apart.get(keyOf(event))?.origins ?? []);
  expect(origins.map((each) => each.length > 0)).toEqual([true, true]);
  const merged = [road, convoy].flatMap((event) => one.get(keyOf(event)) ?? []);
  expect(merged).toHaveLength(1);
  expect([...merged[0]!.origins].sort()).toEqual([...new Set(origins.flat())].sort());
});

it('a decision less sure than the threshold, or unsure, merges nothing', async () => {
  await decide('event:ambush-1', 'event:ambush-2', 0.7);
  const [plain, merged] = await Promise.all([openGraph(folder), openGraph(folder, { merge: 0.8 })]);
  expect(merged.corpus).toEqual(plain.corpus);
});

it('the five reports decide nothing the same: their merged view is what it was', async () => {
  const [plain, merged] = await Promise.all([openGraph('data'), openGraph('data', { merge: 0 })]);
  expect(merged.corpus).toEqual(plain.corpus);
  expect(merged.dataset.size).toBe(plain.dataset.size);
});

it('what is made one with a class, a code or something of another kind stays as it is', async () => {
  for (const other of ['cg:ArmedGroup', 'code:attack', 'event:ambush-1']) {
    await decide('actor:jnim', other);
    await decide('actor:cma', other);
  }
  const [plain, merged] = await Promise.all([openGraph(folder), openGraph(folder, { merge: 0.8 })]);
  expect(merged.dataset.size).toBe(plain.dataset.size);
  expect(merged.corpus.entities).toEqual(plain.corpus.entities);
  expect(merged.corpus.merged.size).toBe(0);
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

it('a node that was merged away is found by its IRI and its names, and it is said where it went', async () => {
  await decide('event:ambush-1', 'event:ambush-2');
  const [plain, merged] = await Promise.all([openGraph(folder), openGraph(folder, { merge: 0.8 })]);
  const [first, second] = ['event:ambush-1', 'event:ambush-2'].map(expand) as [string, string];
  expect(plain.graph.hasNode(second)).toBe(true);
  expect(merged.graph.hasNode(second)).toBe(false);
  for (const name of ['event:ambush-2', second, 'ambush-2', 'Second ambush in central Mali']) {
    const { entity, remarks } = merged.findNamed(name);
    expect(entity.id, name).toBe(first);
    expect(remarks, name).toEqual([
      'Second ambush in central Mali (event:ambush-2) is read as First ambush in central Mali (event:ambush-1)',
    ]);
  }
  expect(merged.findNamed('event:ambush-1').remarks).toEqual([]);
  expect(merged.entity('ambush-2').readAsOne.map(({ id }) => id)).toEqual([second]);
  expect(merged.paths('event:ambush-2', 'JNIM')).toEqual(merged.paths('event:ambush-1', 'JNIM'));
  const rows = await merged.select(`SELECT ?new { <${second}> owl:sameAs ?new . ?new skos:altLabel ?old }`);
  await merged.close();
  expect(rows.map((row) => row.new?.value)).toEqual([first]);
});

it.each(['turtle', 'trig'] as const)(
  'what is exported of a merged graph as %s reads again as it was, the old IRIs with it',
  async (format) => {
    await decide('event:ambush-1', 'event:ambush-2');
    const merged = await openGraph(folder, { merge: 0.8 });
    const file = join(folder, `again.${format === 'trig' ? 'trig' : 'ttl'}`);
    writeFileSync(file, [...merged.export({ format, derived: false })].join(''));
    const again = await openGraph(file);
    expect(again.corpus).toEqual(merged.corpus);
    expect(again.find('event:ambush-2').id).toBe(expand('event:ambush-1'));
  },
);

it('whatever is merged, only signposts and the decisions themselves still name what is gone', async () => {
  const dataset = await readDataset(['tests/fixtures/small']);
  const told = readCorpus(dataset, ontology);
  const ids = [...told.entities.values(), ...told.utterances.values()].map(({ id }) => id);
  const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
      const identities = new Map(
        pairs
          .filter(([left, right]) => left !== right && told.entities.has(left) === told.entities.has(right))
          .map(([left, right], n): [string, IdentityDecision] => {
            const id = expand(`identity:made-${n}`);
            return [id, { id, left, right, decision: 'same', confidence: 0.9, reason: undefined }];
          }),
      );
      const quads = mergeQuads(dataset.quads(), { ...told, identities }, 0.8);
      const merged = readCorpus(quads, ontology);
      const gone = new Set(merged.merged.keys());
      for (const { subject, predicate, object, graph } of quads) {
        if (gone.has(subject.value)) continue;
        for (const term of [subject, predicate, object, graph]) expect(gone.has(term.value)).toBe(false);
      }
      for (const { into, label } of merged.merged.values()) {
        expect(gone.has(into)).toBe(false);
        const entity = merged.entities.get(into);
        if (entity !== undefined) {
          expect(entity.label).toBe(told.entities.get(into)?.label);
          expect([entity.label, ...entity.aliases.map(({ value }) => value)]).toContain(label);
        }
      }
      for (const id of gone) {
        const into = merged.merged.get(id)?.into;
        if (told.entities.has(id)) expect(findOne(merged, id).id).toBe(into);
      }
      const whole = (corpus: typeof told) =>
        [...corpus.claims.values()].filter(
          ({ proposition: { subject, object } }) => subject !== object.value,
        );
      expect(merged.claims.size).toBeLessThanOrEqual(told.claims.size);
      expect(whole(merged).length).toBe(merged.claims.size);
    }),
    { numRuns: 40 },
  );
});
