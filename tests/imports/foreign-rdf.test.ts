import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { Imported } from '../../src/imports/read-sources.js';
import { openGraph } from '../../src/open.js';
import { sayClaim } from '../../src/words/claims.js';
import { labelOf } from '../../src/words/labels.js';
import { temporaryFolder } from '../dataset/temporary.js';

const PREFIXES = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix ex: <https://example.org/ridge/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
`;

function file(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

const turtle = (text: string, name = 'ridge.ttl') => file(name, PREFIXES + text);

/** What everyone says, as sentences with their speakers. */
async function told(path: string, options: Parameters<typeof openGraph>[1] = {}) {
  const graph = await openGraph(path, options);
  const said = [...graph.corpus.claims.values()].map((claim) => {
    const { sentence, speakers } = sayClaim(graph.corpus, claim);
    return `${speakers.join(' and ')}: ${sentence}`;
  });
  return { graph, said: said.sort() };
}

describe('RDF of other vocabularies', () => {
  it('is told as claims of its file, in our relations where a mapping has them, and nothing is wrong with them', async () => {
    const path = turtle(`ex:raid a sem:Event ; rdfs:label "Raid on the mill"@en ;
  sem:hasActor ex:riders ; sem:hasPlace ex:mill ; sem:hasTimeStamp "2021-03-04" .
ex:riders a sem:Actor ; rdfs:label "Riders of the ridge" .
ex:mill a sem:Place ; rdfs:label "Old mill" .`);
    const { graph, said } = await told(path);
    expect(said).toEqual([
      'ridge.ttl: Riders of the ridge took part in “Raid on the mill”',
      'ridge.ttl: “Raid on the mill” happened on 4 March 2021',
      'ridge.ttl: “Raid on the mill” took place in Old mill',
    ]);
    expect(graph.graph.size).toBe(2);
    expect(await check([path])).toEqual([]);
  });

  it('leads back to the line on which it stands, by the hash of that line', async () => {
    const path = turtle('ex:ada foaf:name "Ada" .\nex:ada foaf:knows ex:bo .\nex:bo foaf:name "Bo" .\n');
    const { graph } = await told(path);
    const [claim] = graph.corpus.claims.values();
    const text = readFileSync(path, 'utf8');
    const line = text.split('\n').findIndex((each) => each.includes('foaf:knows')) + 1;
    const [passage] = claim!.evidence;
    const { paragraph, start, end, sliceSha256 } = passage!;
    expect(paragraph).toBe(line);
    expect(text.slice(start, end)).toBe('ex:ada foaf:knows ex:bo .');
    expect(sliceSha256).toBe(createHash('sha256').update('ex:ada foaf:knows ex:bo .').digest('hex'));
    const report = graph.corpus.utterances.get(claim!.report)?.report;
    expect(report?.textSha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(report?.passages).toBe('line');
  });

  it('has names and kinds for what no mapping knows: words of the IRI, and a thing', async () => {
    const { graph, said } = await told(
      turtle('ex:northGate ex:leansOn ex:Old_Wall . ex:northGate ex:yearBuilt 1911 .'),
    );
    expect(said).toEqual([
      'ridge.ttl: North Gate – leans on: Old Wall',
      'ridge.ttl: North Gate – year built: 1911',
    ]);
    expect(
      [...graph.corpus.entities.values()].filter(({ kind }) => kind === 'thing').map(({ label }) => label),
    ).toEqual(['Old Wall', 'north Gate']);
    expect(graph.actorGraph.size).toBe(1);
  });

  it('leaves a number as it is written, so that it can be looked up', async () => {
    const orcid = 'https://orcid.org/0000-0002-1825-0097';
    const { graph } = await told(turtle(`ex:ada ex:wroteWith <${orcid}> .`));
    expect(graph.corpus.entities.get(orcid)?.label).toBe('0000-0002-1825-0097');
  });

  it('reads nodes without a name, lists, and a class below a known one by what the file says of it', async () => {
    const { graph, said } = await told(
      turtle(`ex:Ranger rdfs:subClassOf foaf:Person ; rdfs:label "ranger"@en .
[] a ex:Ranger ; foaf:knows ( ex:cy ex:dot ) .`),
    );
    expect(said.filter((each) => each.includes('knows'))).toHaveLength(2);
    const ranger = [...graph.corpus.entities.values()].find(({ label }) => label.includes('without a name'));
    expect(ranger).toMatchObject({
      kind: 'actor',
      label: expect.stringMatching(/^ranger without a name \(line \d+\)$/),
    });
    expect(graph.graph.hasNode(ranger!.id)).toBe(true);
  });

  it('never says that two nodes are one, and keeps their statements apart', async () => {
    const imported: Imported[] = [];
    const { graph } = await told(turtle('ex:a owl:sameAs ex:b . ex:a foaf:knows ex:c .'), {
      onImported: (each) => imported.push(each),
    });
    expect(graph.corpus.merged.size).toBe(0);
    expect(imported[0]?.account).toMatchObject({ leftOut: 1 });
  });

  it('is an error where nothing in it can be told, with what was seen and what to do', async () => {
    const path = turtle('ex:a owl:sameAs ex:b . ex:c owl:sameAs ex:d .');
    const [found] = await check([path]);
    expect(found).toMatchObject({ severity: 'error', file: path });
    expect(found?.message).toContain('none of its 2 triples');
    await expect(openGraph(path)).rejects.toThrow(/same As \(2\).*--mapping/);
  });
});

describe('who says so', () => {
  it('of a named graph is whom the file names for it; of the rest it is the file', async () => {
    const path = file(
      'graphs.trig',
      `${PREFIXES}ex:g1 { ex:riders ex:burned ex:mill . }
ex:g1 prov:wasAttributedTo ex:millers ; dcterms:created "2021-03-05" .
ex:millers a foaf:Organization ; foaf:name "Guild of millers" .
ex:riders ex:own ex:horses .`,
    );
    const { graph, said } = await told(path);
    expect(said).toEqual(['Guild of millers: Riders – burned: mill', 'graphs.trig: Riders – own: horses']);
    const voice = [...graph.corpus.utterances.values()].find(({ report }) => report === undefined);
    expect(voice).toMatchObject({ saidOn: '2021-03-05' });
    expect(await check([path])).toEqual([]);
  });

  it('of a nanopublication is its provenance, and of what is told there nothing is drawn', async () => {
    const path = file(
      'nano.trig',
      `${PREFIXES}@prefix np: <http://www.nanopub.org/nschema#> .
ex:head { ex:np a np:Nanopublication ; np:hasAssertion ex:said ; np:hasProvenance ex:from ; np:hasPublicationInfo ex:info . }
ex:said { ex:riders ex:burned ex:mill . }
ex:from { ex:said prov:wasAttributedTo ex:watchman . }
ex:info { ex:np dcterms:creator ex:clerk . }`,
    );
    const { said, graph } = await told(path);
    expect(said).toEqual(['watchman: Riders – burned: mill']);
    expect(graph.graph.size).toBe(1);
  });

  it('of a reified statement and of a triple term is their source', async () => {
    const path =
      turtle(`ex:s a rdf:Statement ; rdf:subject ex:riders ; rdf:predicate ex:burned ; rdf:object ex:mill ; dcterms:source ex:gazette .
<< ex:riders ex:spared ex:barn >> ex:accordingTo ex:farmer .
ex:riders ex:own ex:horses {| ex:certainty 0.4 |} .`);
    const { said, graph } = await told(path);
    expect(said).toEqual([
      'farmer: Riders – spared: barn',
      'gazette: Riders – burned: mill',
      'ridge.ttl: Riders – own: horses',
    ]);
    const sure = [...graph.corpus.claims.values()].filter(({ gloss }) => gloss?.includes('certainty: 0.4'));
    expect(sure).toHaveLength(1);
  });
});

describe('what a file speaks of and does not say', () => {
  it('is not told: a statement that nobody makes', async () => {
    const { said } = await told(
      turtle(`ex:s a rdf:Statement ; rdf:subject ex:riders ; rdf:predicate ex:burned ; rdf:object ex:mill .
<< ex:riders ex:spared ex:barn >> ex:certainty 0.2 .
ex:riders ex:own ex:horses .`),
    );
    expect(said).toEqual(['ridge.ttl: Riders – own: horses']);
  });

  it('is not told: a statement of Wikidata that is marked as wrong; a value without a statement is', async () => {
    const { said } = await told(
      turtle(`@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix s: <http://www.wikidata.org/entity/statement/> . @prefix wikibase: <http://wikiba.se/ontology#> .
wd:Q901 rdfs:label "Ridge"@en . wd:Q902 rdfs:label "Upland"@en . wd:Q903 rdfs:label "Lowland"@en . wd:Q904 rdfs:label "Coast"@en .
wd:Q901 p:P361 s:a, s:b ; wdt:P361 wd:Q902, wd:Q904 .
s:a ps:P361 wd:Q902 ; wikibase:rank wikibase:NormalRank .
s:b ps:P361 wd:Q903 ; wikibase:rank wikibase:DeprecatedRank .`),
    );
    expect(said.map((each) => each.split(': ').at(-1))).toEqual(['Coast', 'Upland']);
  });
});

it('a reference of Wikidata speaks by its work, else by the site of its address, never by its hash', async () => {
  const { corpus } = await openGraph(
    turtle(`@prefix wd: <http://www.wikidata.org/entity/> . @prefix pr: <http://www.wikidata.org/prop/reference/> .
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix s: <http://www.wikidata.org/entity/statement/> . @prefix ref: <http://www.wikidata.org/reference/> .
wd:Q901 rdfs:label "Ridge"@en . wd:Q902 rdfs:label "Upland"@en . wd:Q903 rdfs:label "Lowland"@en .
wd:Q904 rdfs:label "Coast"@en . wd:Q905 rdfs:label "The Herald"@en .
wd:Q901 p:P361 s:a, s:b, s:c .
s:a ps:P361 wd:Q902 ; prov:wasDerivedFrom ref:1f . ref:1f pr:P248 wd:Q905 ; pr:P854 <https://herald.example/1> .
s:b ps:P361 wd:Q903 ; prov:wasDerivedFrom ref:2f . ref:2f pr:P854 <https://gazette.example/2> .
s:c ps:P361 wd:Q904 ; prov:wasDerivedFrom ref:3f . ref:3f pr:P143 wd:Q328 .`),
  );
  const said = [...corpus.claims.values()].flatMap(({ madeIn }) =>
    (corpus.utterances.get(madeIn)?.speakers ?? ['the file']).map(
      (id) => corpus.entities.get(id)?.label ?? id,
    ),
  );
  expect(said.sort()).toEqual(['The Herald', 'gazette.example', 'ridge.ttl']);
});

it('qualifiers of Wikidata go by their names, and say when in what they know of it', async () => {
  const { graph } = await told(
    turtle(`@prefix wd: <http://www.wikidata.org/entity/> . @prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> . @prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> . @prefix wikibase: <http://wikiba.se/ontology#> .
@prefix s: <http://www.wikidata.org/entity/statement/> . @prefix v: <http://www.wikidata.org/value/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wd:Q901 rdfs:label "Ridge"@en . wd:Q902 rdfs:label "Upland"@en . wd:P9001 rdfs:label "in the words of"@en .
wd:Q901 p:P463 s:a, s:b .
s:a ps:P463 wd:Q902 ; pq:P580 "2015-00-00T00:00:00Z"^^xsd:dateTime ; pq:P1534 wd:Q903 ; pq:P9001 "a ledger" ; pq:P9002 "x" .
wd:Q903 rdfs:label "merger"@en .
s:b ps:P463 wd:Q903 ; pq:P582 "2019-01-01T00:00:00Z"^^xsd:dateTime ; pqv:P582 v:d .
v:d wikibase:timeValue "2019-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .`),
  );
  const claims = [...graph.corpus.claims.values()].filter(({ proposition }) =>
    proposition.predicate.endsWith('P463'),
  );
  const of = (object: string) => claims.find(({ proposition }) => proposition.object.value.endsWith(object));
  expect(of('Q902')?.when).toBe('2015/..');
  expect(of('Q902')?.gloss).toBe(
    'The file says of this statement: end cause (P1534): merger; in the words of (P9001): a ledger; property P9002 of Wikidata: x.',
  );
  expect(of('Q903')?.when).toBe('../2019');
});

it('a name is taken in the language that is asked for, then in English, without a language, and by tag', async () => {
  const path = turtle(`ex:a rdfs:label "Kirche"@de, "église"@fr, "church"@en ; ex:near ex:b, ex:c, ex:d .
ex:b rdfs:label "Mühle"@de, "mill" . ex:c rdfs:label "źródło"@pl, "Quelle"@de . ex:d rdfs:label "puits"@fr-ML, "well"@en .`);
  const named = async (languages?: readonly string[]) => {
    const { corpus } = await openGraph(path, languages === undefined ? {} : { languages });
    return ['a', 'b', 'c', 'd'].map((end) => labelOf(corpus, `https://example.org/ridge/${end}`));
  };
  expect(await named()).toEqual(['church', 'mill', 'Quelle', 'well']);
  expect(await named(['fr'])).toEqual(['église', 'mill', 'Quelle', 'puits']);
  expect(await named(['pl', 'de'])).toEqual(['Kirche', 'Mühle', 'źródło', 'well']);
});

it('a type that is a word makes nothing a class', async () => {
  const { graph } = await told(turtle('ex:a a "1.0", "true" ; rdfs:label "A" ; ex:near ex:b .'));
  expect(graph.corpus.ontology.classes.has('1.0')).toBe(false);
  expect(graph.find('A').kind).toBe('thing');
});

it('membership in Wikidata is a tie of membership, and being an instance of something is none', async () => {
  const { corpus } = await openGraph(
    turtle(`@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
wd:Q901 rdfs:label "Ridge"@en ; wdt:P463 wd:Q902 ; wdt:P31 wd:Q903 . wd:Q902 rdfs:label "League"@en .`),
  );
  const families = [...corpus.claims.values()].map(({ proposition: { predicate } }) =>
    [predicate, corpus.ontology.relations.get(predicate)?.family]
      .map((id) => id?.split('/').at(-1))
      .join(' '),
  );
  expect(families.sort()).toEqual(['P31 other', 'P463 membership']);
});

describe('a source that is named by words alone', () => {
  it('is one for each name, in any script, and nobody of the data folder', async () => {
    const small = new URL('../fixtures/small', import.meta.url).pathname;
    const graph = await openGraph([
      small,
      turtle(`<< ex:riders ex:burned ex:mill >> dcterms:creator "Northern Front" .
<< ex:riders ex:burned ex:barn >> dcterms:creator "北の新聞" .
<< ex:riders ex:burned ex:shed >> dcterms:creator "南の新聞" .`),
    ]);
    const own = [...graph.corpus.claims.values()].filter(({ report }) => report.endsWith('/ridge-ttl'));
    const speakers = own.flatMap(({ madeIn }) => graph.corpus.utterances.get(madeIn)?.speakers ?? []);
    expect(new Set(speakers).size).toBe(3);
    expect(speakers.map((id) => graph.corpus.entities.get(id)?.label).sort()).toEqual([
      'Northern Front',
      '北の新聞',
      '南の新聞',
    ]);
    expect(speakers).not.toContain('https://w3id.org/claimgraph/actor/northern-front');
  });
});

describe('other syntaxes', () => {
  const PERSON = ['Ada is part of Guild of millers'];

  it('are read: JSON-LD with a context that ships, RDF/XML with its lines', async () => {
    const json = file(
      'guild.jsonld',
      JSON.stringify({
        '@context': 'https://schema.org',
        '@id': 'https://example.org/ada',
        '@type': 'Person',
        name: 'Ada',
        memberOf: { '@id': 'https://example.org/guild', '@type': 'Organization', name: 'Guild of millers' },
      }),
    );
    const xml = file(
      'guild.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="https://schema.org/">
  <s:Person rdf:about="https://example.org/ada"><s:name>Ada</s:name>
    <s:memberOf rdf:resource="https://example.org/guild"/>
  </s:Person>
  <s:Organization rdf:about="https://example.org/guild"><s:name>Guild of millers</s:name></s:Organization>
</rdf:RDF>`,
    );
    for (const path of [json, xml]) {
      const { said, graph } = await told(path);
      expect(said.map((each) => each.replace(/^.*?: /, ''))).toEqual(PERSON);
      const [claim] = graph.corpus.claims.values();
      expect(claim?.evidence[0]?.paragraph).toBe(path === xml ? 3 : 0);
      expect(await check([path])).toEqual([]);
    }
  });

  it('fetch no context: they say which one is to be given', async () => {
    const path = file(
      'c.jsonld',
      '{"@context": "https://example.org/c.jsonld", "@id": "https://example.org/a", "p": 1}',
    );
    await expect(openGraph(path)).rejects.toThrow(/--context https:\/\/example.org\/c.jsonld=FILE/);
    const contexts = new Map([
      ['https://example.org/c.jsonld', { '@context': { '@vocab': 'https://example.org/' } }],
    ]);
    const { said } = await told(path, { contexts });
    expect(said).toEqual(['c.jsonld: A – p: 1']);
  });

  it('are refused where they are broken, with the file and, where it is known, the line', async () => {
    await expect(openGraph(file('b.jsonld', '{"@id": '))).rejects.toThrow(/b\.jsonld is not read as JSON-LD/);
    await expect(openGraph(file('b.rdf', '<rdf:RDF\n><x></rdf:RDF>'))).rejects.toThrow(/b\.rdf:2/);
  });
});

describe('terms that are not ours', () => {
  it('are told by a mapping of the caller before those that ship', async () => {
    const mapping = file(
      'mine.ttl',
      `${PREFIXES}ex:burned rdfs:subPropertyOf cg:attacked . ex:Band rdfs:subClassOf cg:ArmedGroup .`,
    );
    const { said } = await told(turtle('ex:riders a ex:Band ; ex:burned ex:mill . ex:mill a ex:Mill .'), {
      mappings: [mapping],
    });
    expect(said).toEqual(['ridge.ttl: Riders attacked mill']);
  });

  it('may be declared beside the data, and are used as ours are', async () => {
    const small = new URL('../fixtures/small', import.meta.url).pathname;
    const own = turtle(
      `ex:Militia a rdfs:Class ; rdfs:subClassOf cg:ArmedGroup ; rdfs:label "militia"@en .
<https://w3id.org/claimgraph/actor/hill-guard> a ex:Militia ; <http://www.w3.org/2004/02/skos/core#prefLabel> "Hill guard"@en .`,
    );
    const graph = await openGraph([small, own]);
    const guard = graph.find('Hill guard');
    expect(guard).toMatchObject({ kind: 'actor', type: 'https://example.org/ridge/Militia' });
    expect(graph.corpus.ontology.classes.get(guard.type)?.label).toBe('militia');
    expect(await check([small, own])).toEqual([]);
  });

  it('may stand in a circle, and nothing goes round in it', async () => {
    const path =
      turtle(`ex:A a rdfs:Class ; rdfs:subClassOf ex:B . ex:B a rdfs:Class ; rdfs:subClassOf ex:A, cg:Person .
<https://w3id.org/claimgraph/actor/x> a ex:A ; <http://www.w3.org/2004/02/skos/core#prefLabel> "X"@en .`);
    const graph = await openGraph(path);
    expect(graph.find('X').kind).toBe('actor');
    await check([path]);
  });
});

describe('a vocabulary of others', () => {
  it('has its own classes and properties as nodes, and neither our vocabulary nor the claims', async () => {
    const { graph } = await told(
      turtle(`ex:Ford a rdfs:Class ; rdfs:label "ford"@en ; rdfs:subClassOf rdfs:Resource .
ex:crosses a rdf:Property ; rdfs:label "crosses"@en ; rdfs:domain ex:Ford ; rdfs:range rdf:Statement .
ex:note a rdf:Statement ; rdfs:label "a note" .`),
    );
    const labels = [...graph.corpus.entities.values()].map(({ label }) => label);
    expect(labels).toContain('ford');
    expect(labels).toContain('crosses');
    expect(graph.corpus.entities.size).toBeLessThan(9);
  });
});
