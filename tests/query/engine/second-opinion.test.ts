import { QueryEngine as Comunica } from '@comunica/query-sparql-rdfjs';
import { Store } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTerm } from '../../../src/dataset/nquads.js';
import { openEngine } from '../../../src/query/engine/engine.js';
import type { QueryEngine } from '../../../src/query/engine/query-engine.js';
import { prepareQuery } from '../../../src/query/text/prepare.js';
import { readSmall } from '../small.js';

let engine: QueryEngine;
let store: Store;
beforeAll(async () => {
  const data = await readSmall();
  engine = openEngine(data);
  store = new Store([...data]);
});
afterAll(() => engine.close());

/** The rows as sorted lines, so that two engines can be compared whatever order they answer in. */
function lines(rows: readonly ReadonlyMap<string, string>[]): string[] {
  return rows.map((row) => [...row].sort().join(' ')).sort();
}

describe('another engine (Comunica) gives the same rows', () => {
  it.each([
    [
      'of one entity with its claims and passages',
      `SELECT ?claim ?speaker ?start ?end WHERE {
       ?claim rdf:subject event:ridge-ambush ; cg:madeIn/cg:speaker ?speaker ; cg:evidence/oa:hasSelector [ oa:start ?start ; oa:end ?end ] }`,
    ],
    [
      'of casualties by perpetrator',
      `SELECT ?who (MAX(?min) AS ?most) (COUNT(DISTINCT ?count) AS ?claims) WHERE {
       ?claim rdf:subject ?event ; rdf:predicate cg:perpetrator ; rdf:object ?who .
       ?count rdf:subject ?event ; rdf:predicate cg:casualties ; rdf:object/cg:countMin ?min } GROUP BY ?who`,
    ],
    [
      'of what some affirm and some deny',
      `SELECT DISTINCT ?s ?p ?o WHERE {
       ?yes rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; cg:polarity code:affirmed .
       ?no rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; cg:polarity code:negated }`,
    ],
    [
      'of the chain of a report',
      'SELECT ?u ?name WHERE { report:901 cg:quotes+ ?u . ?u skos:prefLabel ?name }',
    ],
    [
      'of what is missing',
      'SELECT ?u WHERE { ?c cg:madeIn ?u . FILTER NOT EXISTS { ?u cg:saidOn ?d } } GROUP BY ?u',
    ],
    [
      'of a text search with an optional value',
      `SELECT ?e ?name ?alias WHERE {
       ?e skos:prefLabel ?name . OPTIONAL { ?e skos:altLabel ?alias } FILTER(CONTAINS(LCASE(STR(?name)), "guard")) }`,
    ],
    [
      'of numbers, sums and texts made of parts',
      `SELECT ?g (SUM(?min) AS ?sum) (GROUP_CONCAT(STR(?min); separator=",") AS ?all) WHERE {
       { SELECT ?g ?min WHERE { ?f cg:group ?g ; cg:countMin ?min } ORDER BY ?min } } GROUP BY ?g`,
    ],
    ['of reports by graph', 'SELECT ?g (COUNT(?c) AS ?n) WHERE { GRAPH ?g { ?c a cg:Claim } } GROUP BY ?g'],
  ])('%s', async (_what, query) => {
    const ours = (await engine.select(query)).rows.map(
      (row) => new Map(Object.entries(row).map(([name, term]) => [name, writeTerm(term!)])),
    );
    const stream = await new Comunica().queryBindings(prepareQuery(query).text, {
      sources: [store],
      unionDefaultGraph: true,
    });
    const theirs = (await stream.toArray()).map(
      (row) => new Map([...row].map(([variable, term]) => [variable.value, writeTerm(term)])),
    );
    expect(theirs.length).toBeGreaterThan(0);
    expect(lines(ours)).toEqual(lines(theirs));
  });
});
