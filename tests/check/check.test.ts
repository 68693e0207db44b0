import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { NotFoundError } from '../../src/model/errors.js';
import { expand } from '../../src/model/namespaces.js';
import { brief, findingsAfter } from '../dataset/spoilt.js';
import { SMALL, SMALL_TEXTS, spoiltCopy, temporaryFolder } from '../dataset/temporary.js';

const PERPETRATOR = 'claim:902-ddac5852';

describe('checking data', () => {
  it('finds nothing wrong with the small data set, texts included', async () => {
    expect(await check([SMALL], { texts: SMALL_TEXTS })).toEqual([]);
  });

  it.skipIf(!existsSync('data/reports'))('finds nothing wrong with the Mali data', async () => {
    expect(await check(['data'])).toEqual([]);
  });

  it('says that a folder without data holds none', async () => {
    await expect(check([temporaryFolder()])).rejects.toThrow(NotFoundError);
  });

  it('gives one finding for a truncated file, with its line, and no findings that follow from it', async () => {
    const folder = spoiltCopy('events.ttl', ' ;\n  skos:prefLabel "Ambush at Ridge"@en .', '');
    const found = await check([folder]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'error',
      code: 'syntax',
      file: join(folder, 'events.ttl'),
      line: 8,
    });
    expect(found[0]!.message).toContain('it looks truncated');
  });

  it('gives one finding for a file that is not UTF-8, with its byte', async () => {
    const folder = spoiltCopy('events.ttl', 'Ridge', 'Ridge');
    writeFileSync(join(folder, 'latin1.ttl'), Buffer.from('<http://e/s> <http://e/p> "Ségou" .', 'latin1'));
    const found = await check([folder]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'file', file: join(folder, 'latin1.ttl') });
    expect(found[0]!.message).toContain('byte 28');
  });

  it('finds an IRI with a space', async () => {
    const found = await findingsAfter(
      'entities.ttl',
      '<https://example.org/lists>',
      '<https://example.org/the lists>',
    );
    expect(brief(found)).toEqual(['entities.ttl:33 syntax']);
  });

  it('finds a claim without evidence', async () => {
    const found = await findingsAfter('reports/902.ttl', '  cg:evidence evidence:902-ddac5852-1 ;\n', '');
    expect(brief(found)).toEqual(['reports/902.ttl:31 shape']);
    expect(found.map((each) => each.message)).toContain(
      `${PERPETRATOR}: a claim has at least one cg:evidence, the passage that shows it; found none`,
    );
  });

  it('finds a relation that the vocabulary does not know', async () => {
    const found = await findingsAfter(
      'reports/902.ttl',
      'rdf:predicate cg:opposes',
      'rdf:predicate cg:hates',
    );
    expect(found.map((each) => each.code)).toContain('unknown-relation');
    expect(found.find((each) => each.code === 'unknown-relation')!.message).toContain(
      'cg:hates is no relation of the vocabulary',
    );
  });

  it('finds a property that the vocabulary does not know', async () => {
    const found = await findingsAfter('entities.ttl', 'cg:identifier identifier', 'cg:idnetifier identifier');
    expect(found.map((each) => each.message)).toEqual([
      'actor:front: cg:idnetifier is not in the vocabulary; use a property of ontology/claimgraph.ttl, or describe it there',
    ]);
  });

  it('finds a span that lies outside the text', async () => {
    const found = await findingsAfter('reports/902.ttl', 'oa:end 93', 'oa:end 9300', SMALL_TEXTS);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'span', subject: expand('evidence:902-ddac5852-1') });
    expect(found[0]!.message).toContain('the span 59 to 9300 lies outside');
  });

  it('finds a span whose words are not those that were read', async () => {
    const found = await findingsAfter('reports/902.ttl', 'oa:end 93', 'oa:end 92', SMALL_TEXTS);
    expect(brief(found)).toEqual(['reports/902.ttl:41 span']);
    expect(found[0]!.message).toContain('not 72208557');
  });

  it('finds a wrong paragraph', async () => {
    const found = await findingsAfter('reports/902.ttl', 'cg:paragraph 2', 'cg:paragraph 1', SMALL_TEXTS);
    expect(found.map((each) => each.message.slice(-60))).toEqual([
      expect.stringContaining('lies in paragraph 2, not 1; correct cg:paragraph'),
    ]);
  });

  it('finds a span that ends before it starts, without any text', async () => {
    const found = await findingsAfter('reports/902.ttl', 'oa:end 93', 'oa:end 9');
    expect(brief(found)).toEqual(['reports/902.ttl:41 shape']);
    expect(found[0]!.message).toContain('oa:start below oa:end');
  });

  it('warns of a report whose text is not at hand, by its hash', async () => {
    const found = await findingsAfter('utterances.ttl', '"63fe7a48', '"00007a48', SMALL_TEXTS);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      code: 'text-missing',
      subject: expand('report:902'),
    });
    expect(found[0]!.message).toContain('00007a48c87c8efd');
  });

  it('gives the line of what has no name, and calls it by no label of the parser', async () => {
    const path = join(temporaryFolder(), 'x.ttl');
    writeFileSync(
      path,
      `@prefix cg: <https://w3id.org/claimgraph/ns#> .\n[] a cg:Claim .\n[] a cg:Claim .\n_:x cg:nonsense\n "a" .\n`,
    );
    const found = await check([path]);
    expect([...new Set(found.map(({ line, code }) => `${line} ${code}`))]).toEqual([
      '2 shape',
      '3 shape',
      '5 unknown-property',
    ]);
    for (const { message, subject } of found) {
      expect(message).toMatch(/^a node without a name: /);
      expect(message).not.toContain('_:');
      expect(subject).toBeUndefined();
    }
  });

  it('leaves a label with markup alone: it is text', async () => {
    const found = await findingsAfter('entities.ttl', '"Northern Front"', '"<script>alert(1)</script>"');
    expect(found).toEqual([]);
  });

  it('gives the same findings in the same order each time', async () => {
    const folder = spoiltCopy('reports/901.ttl', 'cg:countMin 3', 'cg:countMin -3');
    expect(await check([folder])).toEqual(await check([folder]));
  });
});
