import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/dataset/read/read.js';
import { loadOntologyDataset } from '../../../src/dataset/records/ontology.js';
import { PREFIXES } from '../../../src/model/namespaces.js';
import { SMALL } from '../temporary.js';
import { bothAsLines, byShape, oxigraphOver } from './held.js';

const FOLDER = 'ontology/rules';
const rules = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.rq'))
  .map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

function holdRules(quads: readonly RDF.Quad[], fired = new Map<string, number>()): void {
  const theirs = oxigraphOver(quads);
  for (const { name, text } of rules) {
    const ours = byShape(text, quads);
    if (typeof ours === 'string') throw new Error(`${name} is outside: ${ours}`);
    const [left, right] = bothAsLines(ours, theirs(text));
    expect(left, name).toEqual(right);
    fired.set(name, (fired.get(name) ?? 0) + left.length);
  }
}

/** Names in Turtle that the rules ask of, so that they find something in what is thrown together. */
const ACTORS = ['actor:a', 'actor:b', 'actor:ä', '_:x'];
const PLACES = ['place:p', 'place:q', 'place:r', 'place:s'];
const EVENTS = ['event:e', 'event:f', ...PLACES, ...ACTORS];
const OBJECTS = [
  ...EVENTS,
  '"x"',
  '"x"@en',
  '"x"@EN-GB',
  '"2023"^^edtf:EDTF',
  '7',
  '"07"^^xsd:integer',
  'true',
  '1.50',
  '"5"^^xsd:int',
];
const REPORTS = ['report:1', 'report:2'];
const TELLINGS = [...REPORTS, 'utterance:u', 'utterance:v'];
const PREDICATES = ['perpetrator', 'target', 'partyTo', 'within', 'opposes'].map((name) => `cg:${name}`);
const ACTS = ['alleges', 'asserts', 'plans', 'claims-responsibility', 'opines'].map((name) => `code:${name}`);
const of = (list: readonly string[]) => fc.constantFrom(...list);
const mostly = (list: readonly string[], rare: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: of(list) }, { weight: 1, arbitrary: of(rare) });

/** Mostly what a rule asks of, at times anything. */
const proposition = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(of(['event:e', 'event:f']), of(['cg:perpetrator', 'cg:target']), of(ACTORS)),
  },
  { weight: 2, arbitrary: fc.tuple(of(PLACES), fc.constant('cg:within'), of(PLACES)) },
  { weight: 2, arbitrary: fc.tuple(of(ACTORS), fc.constant('cg:partyTo'), fc.constant('agreement:g')) },
  {
    weight: 3,
    arbitrary: fc.tuple(mostly(EVENTS, OBJECTS), mostly(PREDICATES, ['"x"', '_:x']), of(OBJECTS)),
  },
);

const claim = fc
  .record({
    name: mostly(
      Array.from({ length: 20 }, (_, at) => `claim:${at}`),
      ['_:c'],
    ),
    proposition,
    polarity: mostly(['code:affirmed'], ['code:negated']),
    act: of(ACTS),
    madeIn: of(TELLINGS),
    graph: mostly(REPORTS, ['_:g', '']),
    more: mostly(
      [''],
      ['cg:headline true', 'cg:headline "1"^^xsd:boolean', 'cg:when "2019/.."^^edtf:EDTF', 'cg:when "2019"'],
    ),
  })
  .map(({ name, proposition: [subject, predicate, object], polarity, act, madeIn, graph, more }) => {
    const said = (p: string, o: string) => `${name} ${p} ${o} .`;
    const subjectSaid = said('rdf:subject', subject);
    const body = `${said('a', 'cg:Claim')} ${subjectSaid} ${said('rdf:predicate', predicate)} ${said('rdf:object', object)}
      ${said('cg:polarity', polarity)} ${said('cg:speechAct', act)} ${said('cg:madeIn', madeIn)} ${more === '' ? '' : `${name} ${more} .`}`;
    return graph === '' ? body : `GRAPH ${graph} { ${body} }`;
  });

const other = fc.oneof(
  fc.tuple(of(TELLINGS), fc.constant('cg:speaker'), mostly(ACTORS, OBJECTS)),
  fc.tuple(of(EVENTS), fc.constant('a'), of(['cg:Actor', 'cg:ArmedGroup', 'cg:Event', 'cg:Report'])),
  fc.tuple(of(REPORTS), fc.constant('a'), fc.constant('cg:Report')),
  fc.tuple(of(EVENTS), fc.constant('cg:eventType'), of(['code:ambush', 'code:violent-event', 'code:talks'])),
  fc.tuple(
    of(['code:ambush', 'code:attack', 'code:violent-event']),
    fc.constant('skos:broader'),
    of(['code:ambush', 'code:attack', 'code:violent-event']),
  ),
  fc.tuple(
    of(['cg:ArmedGroup', 'cg:Group', 'cg:Actor']),
    fc.constant('rdfs:subClassOf'),
    of(['cg:Group', 'cg:Actor', '_:k']),
  ),
  fc.tuple(of(EVENTS), of(PREDICATES), of(OBJECTS)),
  fc.tuple(of(PREDICATES), fc.constant('cg:endedTemplate'), fc.constant('"ended"@en')),
  fc.tuple(
    mostly(['cg:contains', 'cg:attackedBy'], ['_:i']),
    fc.constant('owl:inverseOf'),
    mostly(PREDICATES, ['"cg:within"']),
  ),
);

const graphOf = (
  body: readonly string[],
  others: readonly (readonly string[])[],
  graphs: readonly string[],
) => {
  const lines = others.map((triple, at) => {
    const graph = graphs[at % Math.max(1, graphs.length)] ?? '';
    return graph === '' ? `${triple.join(' ')} .` : `GRAPH ${graph} { ${triple.join(' ')} . }`;
  });
  const more = { xsd: 'http://www.w3.org/2001/XMLSchema#', owl: 'http://www.w3.org/2002/07/owl#' };
  const prefixes = Object.entries({ ...PREFIXES, ...more }).map(
    ([name, iri]) => `@prefix ${name}: <${iri}> .`,
  );
  return new Parser({ format: 'TriG' }).parse([...prefixes, ...body, ...lines].join('\n'));
};

/** What is surely there, so that a few claims are enough for a rule. */
const ALWAYS = [
  'event:e cg:eventType code:ambush . code:ambush skos:broader code:attack . code:attack skos:broader code:violent-event .',
  'utterance:u cg:speaker actor:a . utterance:v cg:speaker actor:b . actor:b a cg:ArmedGroup . actor:a a cg:Actor .',
  'cg:ArmedGroup rdfs:subClassOf cg:Actor . cg:contains owl:inverseOf cg:within .',
  'place:p cg:within place:q . place:q cg:within place:r .',
  ...[
    ['place:p', 'place:q'],
    ['place:q', 'place:r'],
  ].map(
    ([inner, outer]) => `GRAPH report:1 { claim:in-${inner?.at(-1)} a cg:Claim ; rdf:subject ${inner} ;
      rdf:predicate cg:within ; rdf:object ${outer} ; cg:polarity code:affirmed ; cg:speechAct code:asserts ;
      cg:madeIn report:1 . }`,
  ),
];

describe('each rule that ships gives what oxigraph gives', () => {
  it('over the data that ship, rule after rule', async () => {
    const ontology = await loadOntologyDataset();
    for (const folder of [SMALL, 'data'].filter((each) => existsSync(each))) {
      const given = await readDataset([folder]);
      holdRules([...given, ...ontology]);
    }
  });

  it('over claims and names thrown together, in several graphs, in circles, of literals and blank nodes', () => {
    const fired = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 16 }),
        fc.array(other, { maxLength: 16 }),
        fc.array(of(['', 'report:1', 'report:2', 'graph:g']), { maxLength: 3 }),
        (claims, others, graphs) => holdRules(graphOf([...ALWAYS, ...claims], others, graphs), fired),
      ),
      // One seed: that every rule fires is then sure.
      { numRuns: 80, seed: 7 },
    );
    for (const { name } of rules)
      expect(fired.get(name), `${name} never derived anything`).toBeGreaterThan(0);
  });
});
