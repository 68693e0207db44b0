import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { expand } from '../../src/model/namespaces.js';
import { brief, findingsAfter } from '../dataset/spoilt.js';
import { spoiltCopy } from '../dataset/temporary.js';
import { FIRST, foundWith } from './added.js';

const PERPETRATOR = 'claim:902-ddac5852';

describe('checking what a node is said to be', () => {
  const said = async (statements: string, code: string) =>
    (await foundWith(statements, [code])).map(({ line = 0, message }) => [line - FIRST, message]);

  it('finds a node of two kinds; a country may be an actor too', async () => {
    const two = await said(
      `actor:m a cg:ArmedGroup , cg:Event ; skos:prefLabel "M"@en .
actor:n a cg:ArmedGroup , cg:Settlement ; skos:prefLabel "N"@en .
actor:o a cg:ArmedGroup , cg:Utterance ; skos:prefLabel "O"@en .
place:p a cg:Actor , cg:Country ; skos:prefLabel "P"@en .
actor:q a cg:Actor , cg:ArmedGroup ; skos:prefLabel "Q"@en .`,
      'kind',
    );
    expect(two).toEqual([
      [
        0,
        'actor:m: is a cg:ArmedGroup and a cg:Event, and nothing is of kind actor and of kind event; keep one of them',
      ],
      [1, expect.stringContaining('is a cg:ArmedGroup and a cg:Settlement')],
      [2, expect.stringContaining('is a cg:ArmedGroup and a cg:Utterance')],
    ]);
  });

  it('finds a name that is no words', async () => {
    expect(
      await said(
        'actor:t a cg:ArmedGroup ; skos:prefLabel <http://x/> ;\n skos:altLabel "T"@en , _:b .',
        'label',
      ),
    ).toEqual([
      [0, 'actor:t: skos:prefLabel leads to <http://x/>, and a name is words: write them in quotes'],
      [1, 'actor:t: skos:altLabel leads to a node, and a name is words: write them in quotes'],
    ]);
  });

  it('finds a misspelt property of a vocabulary that is known, and says which may be meant', async () => {
    expect(
      await said(
        `actor:r a cg:ArmedGroup ; skos:prefLabel "R"@en ; skos:prefLabl "R2"@en ;
  dcterms:sorce "s" ; dcterms:source "s" ; skos:hiddenLabel "h" ; rdfs:seeAlso <http://x/> ; foaf:nick "n" .`,
        'unknown-property',
      ),
    ).toEqual([
      [0, 'actor:r: there is no dcterms:sorce; did you mean dcterms:source?'],
      [0, 'actor:r: there is no skos:prefLabl; did you mean skos:prefLabel?'],
    ]);
  });

  it('says of owl:sameAs and owl:differentFrom between two nodes of the data that nothing follows them', async () => {
    const found = await foundWith(
      `actor:u a cg:ArmedGroup ; skos:prefLabel "U"@en ; owl:sameAs actor:v , <http://x/u> .
actor:v a cg:ArmedGroup ; skos:prefLabel "V"@en ; owl:differentFrom actor:u .
actor:w a cg:MergedNode ; rdfs:label "W"@en ; owl:sameAs actor:v .`,
      ['identity'],
    );
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'actor:u: owl:sameAs actor:v is no decision, and nothing follows it; decide it with a reason: claimgraph same',
      ],
      [
        'warning',
        'actor:v: owl:differentFrom actor:u is no decision, and nothing follows it; decide it with a reason: claimgraph different',
      ],
    ]);
  });
});

describe('checking what shows an utterance', () => {
  it('finds an utterance without a passage', async () => {
    const found = await findingsAfter(
      'reports/901.ttl',
      /utterance:guard-statement cg:evidence [^ ]+ \.\n/.exec(
        readFileSync('tests/fixtures/small/reports/901.ttl', 'utf8'),
      )![0],
      '',
    );
    expect(found.map((each) => each.message).join()).toContain(
      'utterance:guard-statement: an utterance without a passage',
    );
  });

  it('finds a quotation that no passage shows', async () => {
    const found = await findingsAfter(
      'utterances.ttl',
      'cg:speaker actor:guard ;',
      'cg:quotes utterance:officer-remark ; cg:speaker actor:guard ;',
    );
    expect(found.map((each) => each.message)).toContain(
      'utterance:guard-statement: quotes utterance:officer-remark, and no passage shows it; add a cg:Relay from the one to the other, with its cg:evidence',
    );
  });
});

describe('checking what is said', () => {
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

  it('finds a date that is too long, before it is parsed', async () => {
    const dates = `[${'2023-01-01,'.repeat(400)}2023-01-01]`;
    const found = await findingsAfter('reports/901.ttl', '"2020-05-03"^^', `"${dates}"^^`);
    expect(found.map((each) => [each.line, each.message])).toContainEqual([
      33,
      'claim:901-2c7f4edc: rdf:object "[2023-01-01,2023-01-01,2023-01-01,20…" is 4412 characters long, and a date has at most 200: write it like 2023-08-13, 2023-08, 2023-08-01/2023-08-10 or ../2023-08-13',
    ]);
    expect(JSON.stringify(found).length).toBeLessThan(10_000);
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

  it('lets an unnamed source belong to an utterance that the report passes on, and to no other', async () => {
    const belonging = (home: string) =>
      findingsAfter(
        'entities.ttl',
        'cg:appearsIn report:901',
        `cg:appearsIn <https://w3id.org/claimgraph/utterance/${home}>`,
      );
    expect(await belonging('watch-note')).toEqual([]);
    expect((await belonging('nowhere')).map(({ code }) => code)).toContain('unnamed');
  });

  it('finds a code where somebody belongs', async () => {
    const found = await findingsAfter('reports/901.ttl', 'rdf:object actor:front', 'rdf:object code:gunfire');
    expect(found.filter(({ code }) => code === 'range').map(({ message }) => message)).toEqual([
      expect.stringMatching(/cg:perpetrator leads to a cg:Actor, and here stands code:gunfire;/),
    ]);
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
});
