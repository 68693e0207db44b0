/** What rests on whom as RDF, in a derived graph of its own, for TriG and for queries. */
import type * as RDF from '@rdfjs/types';
import { derivedGraph, derivedNode, integer, ruleNode } from '../../dataset/derived-terms.js';
import { namedNode as node, quad } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { prov, rdf } from '../../model/vocabulary.js';
import { type Source, Sources } from './sources.js';

/** How much falls with each utterance, report and speaker on which something rests, in `graph:derived/sources`. */
export function* sourceQuads(corpus: Corpus): Generator<RDF.Quad> {
  for (const source of new Sources(corpus).ranked) yield* dependenceQuads(source);
}

/** The same of one; nothing where nothing rests on it. */
export function* dependenceQuads({ id, propositions, pairs }: Omit<Source, 'kind'>): Generator<RDF.Quad> {
  if (propositions + pairs === 0) return;
  const graph = derivedGraph('sources');
  const subject = derivedNode('rests-on', id);
  const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
    quad(subject, node(predicate), object, graph);
  yield say(rdf.type, node(expand('cg:Dependence')));
  yield say(expand('cg:restsOn'), node(id));
  yield say(expand('cg:propositions'), integer(propositions));
  yield say(expand('cg:ties'), integer(pairs));
  yield say(prov.wasGeneratedBy, ruleNode('sources'));
}
