/** Rules that are not of the shape: named, and left to oxigraph; and rules of it over much, which are not. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { derive } from '../../../src/dataset/derive/derive.js';
import { quad as makeQuad, namedNode } from '../../../src/dataset/terms.js';
import { sha256Hex } from '../../../src/model/identifiers.js';
import { expand } from '../../../src/model/namespaces.js';
import { temporaryFolder } from '../temporary.js';
import { byShape } from './held.js';

const RULES = 'ontology/rules';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe('what is outside is named:', () => {
  it.each([
    ['OPTIONAL', '?s ?p ?o OPTIONAL { ?o ?p ?x }'],
    ['UNION', '{ ?s ?p ?o } UNION { ?o ?p ?s }'],
    ['a group in a group', '?s ?p ?o { ?o ?p ?x }'],
    ['VALUES', 'VALUES ?s { <a:a> } ?s ?p ?o'],
    ['a group in a group', '{ SELECT ?s { ?s ?p ?o } }'],
    ['a path with /', '?s <a:p>/<a:q> ?o'],
    ['a path with ^', '?s ^<a:p> ?o'],
    ['a path with | in *', '?s (<a:p>|<a:q>)* ?o'],
    ['a path in GRAPH', '?s ?p ?o GRAPH ?g { ?s <a:p>+ ?o }'],
    ['a path without a known end', '?s <a:p>* ?o'],
    ['a blank node', '?s ?p [] '],
    ['REGEX', '?s ?p ?o FILTER(REGEX(STR(?o), "a"))'],
    ['>', '?s ?p ?o FILTER(?o > ?s)'],
    ['the function <a:f>', '?s ?p ?o FILTER(<a:f>(?o))'],
    ['SUBSTR by other than whole numbers from 1', '?s ?p ?o BIND(SUBSTR(STR(?s), 0) AS ?x)'],
    ['BIND in EXISTS', '?s ?p ?o FILTER EXISTS { ?s ?p ?x BIND(STR(?x) AS ?y) }'],
    ['MINUS in EXISTS', '?s ?p ?o FILTER EXISTS { ?s ?p ?x MINUS { ?x ?p ?s } }'],
    ['BIND before ?o is bound', 'BIND(STR(?o) AS ?x) ?s ?p ?o'],
    ['MINUS before ?o is bound', '?s ?p ?x MINUS { ?s ?q ?o } ?o ?p ?x'],
    ['MINUS with ?o, which it does not bind itself', '?s ?p ?o MINUS { ?s ?p ?x FILTER(?x != ?o) }'],
    ['a text that is not read as SPARQL', '?s ?p'],
    ['the IRI <b>', '?s <b> ?o'],
  ])('%s', (outside, where) => {
    const quads = new Parser().parse('<a:a> <a:p> <a:b> .');
    expect(byShape(`CONSTRUCT { ?s <a:r> ?o } WHERE { ${where} }`, quads)).toBe(outside);
  });

  it.each([
    ['LIMIT or OFFSET', 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1'],
    ['FROM', 'CONSTRUCT { ?s ?p ?o } FROM <a:g> WHERE { ?s ?p ?o }'],
    ['a blank node', 'CONSTRUCT { [] ?p ?o } WHERE { ?s ?p ?o }'],
    ['no CONSTRUCT', 'SELECT * WHERE { ?s ?p ?o }'],
    [
      '"P13M"^^xsd:duration, a value that can be written in other ways',
      'CONSTRUCT { ?s <a:r> ?o } WHERE { ?s <a:d> ?o }',
    ],
  ])('%s', (outside, rule) => {
    const data = '<a:a> <a:d> "P13M"^^<http://www.w3.org/2001/XMLSchema#duration> .';
    expect(byShape(rule, new Parser().parse(data))).toBe(outside);
  });
});

describe('a rule of a user', () => {
  const head = (name: string) => `# title: ${name}\n# meaning: ${name}\n`;
  const data = () => new Dataset(new Parser().parse('<a:a> <a:p> <a:b> . <a:b> <a:p> <a:c> .') as RDF.Quad[]);
  const relations = (derived: Dataset, predicate: string) =>
    [...derived.quads(null, namedNode(predicate))]
      .map(({ subject, object }) => `${subject.value} ${object.value}`)
      .sort();

  it('that is outside runs in oxigraph, which is said once; rules before and after it read each other', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'first.rq'),
      `${head('first')}CONSTRUCT { ?o <a:first> ?s } WHERE { ?s <a:p> ?o }`,
    );
    writeFileSync(
      join(folder, 'second.rq'),
      `${head('second')}# after: first\nCONSTRUCT { ?s <a:second> ?o } WHERE { ?s <a:first>/<a:first> ?o }`,
    );
    writeFileSync(
      join(folder, 'third.rq'),
      `${head('third')}# after: second\nCONSTRUCT { ?s <a:third> ?o } WHERE { ?s <a:second> ?o }`,
    );
    writeFileSync(
      join(folder, 'zuletzt.rq'),
      `${head('zuletzt')}# after: third\nCONSTRUCT { ?s <a:fourth> ?o } WHERE { ?s <a:third> ?o OPTIONAL { ?o <a:none> ?x } }`,
    );
    const steps: string[] = [];
    const derived = await derive(data(), [], folder, { onStep: (what) => steps.push(what) });
    expect(relations(derived, 'a:second')).toEqual(['a:c a:a']);
    expect(relations(derived, 'a:third')).toEqual(['a:c a:a']);
    expect(relations(derived, 'a:fourth')).toEqual(['a:c a:a']);
    expect(steps).toEqual([
      'deriving by rules/second.rq in oxigraph, for a path with /',
      'deriving by rules/zuletzt.rq in oxigraph, for OPTIONAL',
    ]);
  });

  it('that neither can run is refused by name', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'bad.rq'),
      `${head('bad')}CONSTRUCT { ?s <a:q> ?x } WHERE { ?s <a:p> ?o BIND(?s AS ?x) BIND(?o AS ?x) }`,
    );
    await expect(derive(data(), [], folder)).rejects.toThrow(/rules\/bad\.rq cannot be run/);
  });
});

describe('what was read of the rules when the package was built', () => {
  const folder = join(ROOT, 'dist/dataset/derive/shape');

  it('is what they say now: a shape for each', () => {
    const prepared = JSON.parse(readFileSync(join(folder, 'prepared.json'), 'utf8'));
    const texts = readdirSync(RULES).map((name) => readFileSync(join(RULES, name), 'utf8'));
    expect(Object.keys(prepared).sort()).toEqual(texts.map(sha256Hex).sort());
    for (const read of Object.values(prepared)) expect(Object.keys(read as object)).toEqual(['shape']);
  });

  it('is enough to derive: neither the parser of SPARQL nor oxigraph is loaded', () => {
    const watch = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`
        import { writeSync } from 'node:fs';
        export async function resolve(name, context, next) {
          const found = await next(name, context);
          writeSync(1, found.url + '\\\\n');
          return found;
        }\`));`;
    const built = (name: string) => JSON.stringify(pathToFileURL(join(ROOT, 'dist/dataset', name)).href);
    const open = `const { readDataset } = await import(${built('read/read.js')});
      const { loadOntologyDataset } = await import(${built('records/ontology.js')});
      const { derive } = await import(${built('derive/derive.js')});
      const derived = await derive(await readDataset(['tests/fixtures/small']), await loadOntologyDataset());
      process.stdout.write('derived ' + derived.size);`;
    const stdout = execFileSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, '--input-type=module', '-e', open],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/dataset\/derive\/evaluate\/construct\.js/);
    expect(stdout).toMatch(/derived [1-9]/);
    expect(stdout).not.toMatch(/traqula|oxigraph\/node|oxigraph\/web/);
  });
});

describe('much of it', () => {
  const iri = (name: string) => namedNode(expand(name));
  const rule = (name: string) => readFileSync(join(RULES, `${name}.rq`), 'utf8');

  it('100,000 claims of one event take no time for each other', () => {
    const quads: RDF.Quad[] = [];
    const say = (s: string, p: string, o: RDF.Quad_Object) =>
      quads.push(makeQuad(iri(s), iri(p), o, iri('report:1')) as RDF.Quad);
    for (let at = 0; at < 100_000; at++) {
      const claim = `claim:${at}`;
      say(claim, 'rdf:type', iri('cg:Claim'));
      say(claim, 'rdf:subject', iri('event:e'));
      say(claim, 'rdf:predicate', iri('cg:target'));
      say(claim, 'rdf:object', iri(`actor:${at >> 1}`));
      say(claim, 'cg:polarity', iri(at % 1000 === 1 ? 'code:negated' : 'code:affirmed'));
      say(claim, 'cg:madeIn', iri(`utterance:${at % 2}`));
    }
    say('utterance:0', 'cg:speaker', iri('actor:x'));
    say('utterance:1', 'cg:speaker', iri('actor:y'));
    const denied = byShape(rule('denies'), quads) as RDF.Quad[];
    expect(denied.filter(({ predicate }) => predicate.value === expand('cg:denies'))).toHaveLength(1);
    expect(denied.filter(({ predicate }) => predicate.value.endsWith('wasDerivedFrom'))).toHaveLength(200);
    expect(byShape(rule('uncontested'), quads)).toHaveLength(50_000 - 100);
  }, 400_000);

  it('a chain of 100,000 classes is gone along without a stack', () => {
    const type = (at: number) => iri(`code:t${at}`);
    const quads = Array.from(
      { length: 100_000 },
      (_, at) => makeQuad(type(at), iri('skos:broader'), type(at + 1)) as RDF.Quad,
    );
    quads.push(makeQuad(iri('event:e'), iri('cg:eventType'), type(0)) as RDF.Quad);
    const along = (path: string) =>
      byShape(
        `PREFIX cg: <${expand('cg:')}> PREFIX skos: <${expand('skos:')}> CONSTRUCT { ?e cg:is ?x } WHERE { ?e cg:eventType ?t . ${path} }`,
        quads,
      );
    expect(along(`?t skos:broader* <${type(100_000).value}> . ?t skos:broader ?x`)).toHaveLength(1);
    expect(along('?t skos:broader+ ?x')).toHaveLength(100_000);
  });
});
