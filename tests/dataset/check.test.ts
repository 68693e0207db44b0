import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/dataset/check.js';
import type { Finding } from '../../src/dataset/finding.js';
import { NotFoundError } from '../../src/model/errors.js';
import { expand } from '../../src/model/namespaces.js';
import { SMALL, SMALL_TEXTS, spoiltCopy, temporaryFolder } from './temporary.js';

const PERPETRATOR = 'claim:902-ddac5852';

/** The findings of the small data set after one text in one file is replaced. */
async function findingsAfter(
  file: string,
  before: string,
  instead: string,
  texts?: string,
): Promise<readonly Finding[]> {
  const folder = spoiltCopy(file, before, instead);
  const files = readFileSync(join(folder, file), 'utf8');
  const found = await check([folder], { texts });
  expect(readFileSync(join(folder, file), 'utf8'), 'check leaves files as they were').toBe(files);
  return found.map((each) => ({ ...each, file: each.file?.slice(folder.length + 1) }) as Finding);
}

const brief = (found: readonly Finding[]) => found.map((each) => `${each.file}:${each.line} ${each.code}`);

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
    expect(brief(found)).toEqual(['reports/902.ttl:30 shape']);
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
    expect(brief(found)).toEqual(['reports/902.ttl:40 span']);
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
    expect(brief(found)).toEqual(['reports/902.ttl:40 shape']);
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

  it('finds two entities with one IRI in two files', async () => {
    const folder = spoiltCopy('events.ttl', 'Ridge', 'Ridge');
    writeFileSync(
      join(folder, 'more.ttl'),
      `<${expand('actor:front')}> a <${expand('cg:ArmedGroup')}> ; <${expand('skos:prefLabel')}> "Southern Front"@en .`,
    );
    const found = await check([folder]);
    expect(found.map((each) => each.code)).toEqual(['duplicate']);
    expect(found[0]!.message).toMatch(
      /^actor:front: two entities with one IRI: .*"Northern Front".*"Southern Front"/,
    );
  });

  it('finds one IRI that is a settlement in one file and an armed group in another', async () => {
    const folder = spoiltCopy('events.ttl', 'Ridge', 'Ridge');
    writeFileSync(join(folder, 'more.ttl'), `<${expand('actor:front')}> a <${expand('cg:Settlement')}> .`);
    const found = await check([folder]);
    expect(found.map((each) => each.code)).toContain('duplicate');
    expect(found[0]!.message).toContain('is a cg:Settlement');
  });

  it('finds a name that is described nowhere', async () => {
    const found = await findingsAfter(
      'utterances.ttl',
      'cg:speaker actor:herald',
      'cg:speaker actor:haerald',
    );
    expect(found.map((each) => each.code).sort()).toEqual(['dangling', 'shape']);
    expect(found.map((each) => each.message)).toContain(
      'report:902: refers to actor:haerald, which is described nowhere; describe it or correct the name',
    );
  });

  it('finds a place where an actor should stand', async () => {
    const found = await findingsAfter('reports/902.ttl', 'rdf:object actor:front', 'rdf:object place:north');
    expect(found.find((each) => each.code === 'range')!.message).toContain(
      'cg:perpetrator leads to a cg:Actor, and place:north is a cg:Region',
    );
  });

  it('finds a relation said of the wrong kind of thing', async () => {
    const found = await findingsAfter(
      'reports/902.ttl',
      'rdf:subject place:ridge',
      'rdf:subject actor:front',
    );
    expect(found.map((each) => each.code)).toContain('domain');
  });

  it('finds words where a date should stand', async () => {
    const found = await findingsAfter('reports/901.ttl', '"2020-05-03"^^edtf:EDTF', '"last Sunday"@en');
    expect(found.find((each) => each.code === 'range')!.message).toContain('"last Sunday"');
  });

  it('finds a date that is none, and one that ends before it begins', async () => {
    const none = await findingsAfter('reports/901.ttl', '"2020-05-03"^^', '"2020-15-03"^^');
    expect(none.find((each) => each.code === 'date')!.message).toContain('"2020-15-03" is not an EDTF date');
    const reversed = await findingsAfter('reports/901.ttl', '"2020-05-03"^^', '"2020-05-03/2020-05-01"^^');
    expect(reversed.map((each) => each.code)).toContain('date');
  });

  it('finds a report that was written before what it quotes', async () => {
    const found = await findingsAfter('utterances.ttl', 'cg:saidOn "2020-05-02"', 'cg:saidOn "2020-06-02"');
    expect(brief(found)).toEqual([]);
    const quoted = await findingsAfter(
      'utterances.ttl',
      'utterance:guard-statement a cg:Utterance ;',
      'utterance:guard-statement a cg:Utterance ;\n  cg:saidOn "2020-06-02"^^edtf:EDTF ;',
    );
    expect(quoted.map((each) => each.message)).toEqual([
      'report:901: was said on 2020-05-03, before utterance:guard-statement (2020-06-02), which it quotes; correct one of the dates',
    ]);
  });

  it('finds a claim made in an utterance that its report does not relay', async () => {
    const found = await findingsAfter(
      'utterances.ttl',
      '  cg:quotes utterance:front-communique ;\n  cg:speaker actor:herald',
      '  cg:speaker actor:herald',
    );
    expect(found.map((each) => each.code)).toEqual(['chain']);
    expect(found[0]!.message).toContain(
      `${PERPETRATOR}: report:902 does not relay utterance:front-communique`,
    );
  });

  it('finds an unnamed source that speaks in a report which is not its own', async () => {
    const found = await findingsAfter(
      'utterances.ttl',
      'cg:speaker actor:herald',
      'cg:speaker actor:officer-901',
    );
    expect(found.map((each) => each.code)).toEqual(['unnamed']);
    expect(found[0]!.message).toContain('actor:officer-901 is unnamed and belongs to report:901');
  });

  it('finds bounds the wrong way round and below nothing', async () => {
    const reversed = await findingsAfter('reports/901.ttl', 'cg:countMin 3', 'cg:countMin 4');
    expect(reversed.map((each) => each.message)).toContain(
      'figure:soldiers-killed-3-13562ac7: cg:countMin is a whole number from 0, not above cg:countMax; found "4"',
    );
    const negative = await findingsAfter('reports/901.ttl', 'cg:countMin 3', 'cg:countMin -3');
    expect(negative.map((each) => each.code)).toContain('shape');
  });

  it('finds a latitude off the globe, and coordinates without a source', async () => {
    const off = await findingsAfter('entities.ttl', 'wgs84:lat 10.5', 'wgs84:lat 105.5');
    expect(off.map((each) => each.message)).toEqual([
      'place:ridge: wgs84:lat is one number from -90 to 90; found "105.5"',
    ]);
    const unsourced = await findingsAfter(
      'entities.ttl',
      '  cg:coordinatesSource <https://example.org/gazetteer> ;\n',
      '',
    );
    expect(brief(unsourced)).toEqual(['entities.ttl:40 shape']);
  });

  it('finds an identifier without a source', async () => {
    const found = await findingsAfter('entities.ttl', ' ;\n  dcterms:source "Invented list, 2020" .', ' .');
    expect(found[0]!.message).toContain('identifier:front-lists: an identifier has a dcterms:source');
  });

  it('warns of a claim whose IRI is not the hash of what it says', async () => {
    const found = await findingsAfter('reports/902.ttl', 'rdf:object place:north', 'rdf:object place:ridge');
    expect(found.map((each) => each.code)).toContain('identifier');
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
