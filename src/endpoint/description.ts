/** What the endpoint can do, as SPARQL 1.1 Service Description. */
import type * as RDF from '@rdfjs/types';
import { blankNode, literal, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { rdf, rdfs } from '../model/vocabulary.js';

const sd = (name: string) => namedNode(`http://www.w3.org/ns/sparql-service-description#${name}`);
const format = (name: string) => namedNode(`http://www.w3.org/ns/formats/${name}`);

const RESULTS = [
  'SPARQL_Results_JSON',
  'SPARQL_Results_XML',
  'SPARQL_Results_CSV',
  'SPARQL_Results_TSV',
  'Turtle',
  'N-Triples',
  'JSON-LD',
  'RDF_XML',
];

/** @param endpoint its address; @param graphs the names of the named graphs */
export function* descriptionQuads(endpoint: string, graphs: Iterable<string>): Generator<RDF.Quad> {
  const [service, dataset] = [blankNode('service'), blankNode('dataset')];
  const say = (subject: RDF.Quad_Subject, predicate: RDF.NamedNode, object: RDF.Quad_Object) =>
    makeQuad(subject, predicate, object) as RDF.Quad;
  yield say(service, namedNode(rdf.type), sd('Service'));
  yield say(
    service,
    namedNode(rdfs.comment),
    literal(
      'Reads only. The default graph is the union of all graphs: data, what rules derive, the vocabulary.',
      'en',
    ),
  );
  yield say(service, sd('endpoint'), namedNode(endpoint));
  yield say(service, sd('supportedLanguage'), sd('SPARQL11Query'));
  yield say(service, sd('feature'), sd('UnionDefaultGraph'));
  for (const each of RESULTS) yield say(service, sd('resultFormat'), format(each));
  yield say(service, sd('defaultDataset'), dataset);
  yield say(dataset, namedNode(rdf.type), sd('Dataset'));
  yield say(dataset, sd('defaultGraph'), blankNode('union'));
  yield say(blankNode('union'), namedNode(rdf.type), sd('Graph'));
  let number = 0;
  for (const name of graphs) {
    const graph = blankNode(`graph${++number}`);
    yield say(dataset, sd('namedGraph'), graph);
    yield say(graph, namedNode(rdf.type), sd('NamedGraph'));
    yield say(graph, sd('name'), namedNode(name));
  }
}
