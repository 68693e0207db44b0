import { describe, expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { derive } from '../../../src/dataset/derive/derive.js';
import { parseRdf } from '../../../src/dataset/read/parse.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../../src/dataset/records/ontology.js';
import { ShapeError } from '../../../src/model/errors.js';
import { expand } from '../../../src/model/namespaces.js';
import { SMALL, spoiltCopy } from '../temporary.js';

const ontologyDataset = loadOntologyDataset();
const ontology = ontologyDataset.then((dataset) => readOntology(dataset));
const corpusOf = async (...paths: string[]) => readCorpus(await readDataset(paths), await ontology);

describe('the records of a data set', () => {
  it('hold what the files say, in order of IRI', async () => {
    const corpus = await corpusOf(SMALL);
    expect([corpus.entities.size, corpus.utterances.size, corpus.claims.size, corpus.figures.size]).toEqual([
      9, 6, 10, 2,
    ]);
    for (const map of [corpus.entities, corpus.utterances, corpus.claims, corpus.figures]) {
      expect([...map.keys()]).toEqual([...map.keys()].sort());
    }
  });

  it('give a claim with its proposition, its passage and its days', async () => {
    const claim = (await corpusOf(SMALL)).claims.get(expand('claim:901-2c7f4edc'))!;
    expect(claim).toMatchObject({
      speechAct: 'asserts',
      polarity: 'affirmed',
      report: expand('report:901'),
      earliest: '2020-05-03',
      latest: '2020-05-03',
      dateWording: 'on Sunday',
      dateBasis: expand('code:inferred'),
      headline: false,
    });
    expect(claim.proposition.object).toEqual({
      kind: 'literal',
      value: '2020-05-03',
      datatype: expand('edtf:EDTF'),
      language: '',
    });
    expect(claim.evidence.map(({ start, end, paragraph }) => [start, end, paragraph])).toEqual([[41, 50, 1]]);
  });

  it('give a place with its sourced coordinates and its names in other languages', async () => {
    const place = (await corpusOf(SMALL)).entities.get(expand('place:ridge'))!;
    expect(place).toMatchObject({
      kind: 'place',
      type: expand('cg:Settlement'),
      label: 'Ridge',
      aliases: [{ value: 'Rïdge', language: 'fr' }],
      coordinates: { latitude: 10.5, longitude: -1.25, source: 'https://example.org/gazetteer' },
    });
  });

  it('count a country that acts among the actors, and still call it a country', async () => {
    const text = `<${expand('place:land')}> a <${expand('cg:Country')}>, <${expand('cg:Actor')}> .`;
    const corpus = readCorpus(parseRdf(text, { format: 'turtle' }), await ontology);
    expect(corpus.entities.get(expand('place:land'))).toMatchObject({
      kind: 'actor',
      type: expand('cg:Country'),
    });
  });

  it('hold what was derived, where it is among the data', async () => {
    const data = await readDataset([SMALL]);
    const derived = await derive(data, await ontologyDataset);
    const corpus = readCorpus(new Dataset(data).addAll(derived), await ontology);
    const rules = [...corpus.derivations.values()].map((each) => each.rule);
    expect(rules).toContain(expand('rule:attacked'));
    expect([...corpus.derivations.values()].every((each) => each.claims.length > 0)).toBe(true);
    expect(corpus.claims.size).toBe(10);
  });

  it.each([
    ['evidence', '  cg:evidence evidence:902-ddac5852-1 ;\n', 'a claim without evidence'],
    ['polarity', '  cg:polarity code:affirmed ;\n', 'this claim has no cg:polarity; add it'],
    ['an utterance', '  cg:madeIn utterance:front-communique ;\n', 'this claim has no cg:madeIn; add it'],
  ])('name the claim that lacks %s', async (_, line, message) => {
    const folder = spoiltCopy('reports/902.ttl', line, '');
    const reading = corpusOf(folder);
    await expect(reading).rejects.toThrow(ShapeError);
    await expect(reading).rejects.toThrow(new RegExp(`^claim:902-[0-9a-f]{8}: ${message}`));
  });

  it('name the claim whose date is none', async () => {
    const folder = spoiltCopy('reports/901.ttl', '"2020-05-03"', '"one fine day"');
    await expect(corpusOf(folder)).rejects.toThrow(/^claim:901-2c7f4edc: "one fine day" is not an EDTF date/);
  });
});

describe('the vocabulary', () => {
  it('says of each relation how it is drawn and said', async () => {
    const { relations } = await ontology;
    expect(relations.get(expand('cg:perpetrator'))).toMatchObject({
      label: 'was carried out by',
      family: expand('code:role'),
      graphEdge: true,
      singleValued: false,
      domain: expand('cg:Event'),
      range: expand('cg:Actor'),
      template: '{o} carried out {s}',
    });
    expect(relations.get(expand('cg:near'))!.symmetric).toBe(true);
    expect(relations.get(expand('cg:date'))!.singleValued).toBe(true);
    expect(relations.has(expand('cg:attackedBy'))).toBe(false);
  });

  it('knows the code lists with what is broader', async () => {
    const { concepts } = await ontology;
    expect(concepts.get(expand('code:ambush'))).toMatchObject({
      label: 'ambush',
      broader: [expand('code:attack')],
    });
  });
});
