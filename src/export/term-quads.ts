/** Terms that no vocabulary of ours has, back to quads: the relations, classes and codes that a file declares, and its records use. */
import type * as RDF from '@rdfjs/types';
import { literal, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { PREFIXES } from '../model/namespaces.js';
import type { Corpus, Iri, Ontology } from '../model/records.js';
import { cg, owl, rdf, rdfs, skos, xsd } from '../model/vocabulary.js';

type Value = RDF.Literal | RDF.NamedNode | undefined;
type Said = readonly (readonly [predicate: Iri, value: Value])[];

/** In order of IRI; each with what it lies in. */
export function* termQuads(corpus: Corpus): Iterable<RDF.Quad> {
  for (const id of usedIn(corpus))
    for (const [predicate, value] of saidOf(corpus.ontology, id))
      if (value !== undefined) yield makeQuad(namedNode(id), namedNode(predicate), value) as RDF.Quad;
}

/** The terms of a claim, of a node, of whatever they lie in, that are no terms of ours. */
export function termsIn(ontology: Ontology, named: Iterable<Iri>): ReadonlySet<Iri> {
  const terms = new Set<Iri>();
  const { relations, classes, concepts } = ontology;
  const take = (term: Iri | undefined): void => {
    if (term === undefined || terms.has(term) || isOurs(term)) return;
    const [relation, type, concept] = [relations.get(term), classes.get(term), concepts.get(term)];
    if (relation === undefined && type === undefined && concept === undefined) return;
    terms.add(term);
    for (const each of [relation?.family, relation?.domain, relation?.range]) take(each);
    for (const each of [...(type?.parents ?? []), ...(concept?.broader ?? [])]) take(each);
  };
  for (const term of named) take(term);
  return terms;
}

const isOurs = (term: Iri) => term.startsWith(PREFIXES.cg) || term.startsWith(PREFIXES.code);

function usedIn({ ontology, claims, entities, figures }: Corpus): readonly Iri[] {
  const named = new Set<Iri>();
  for (const { proposition } of claims.values()) {
    named.add(proposition.predicate);
    named.add(proposition.object.value);
  }
  for (const { type, eventType } of entities.values()) {
    named.add(type);
    if (eventType !== undefined) named.add(eventType);
  }
  for (const { outcome, group, item } of figures.values())
    for (const each of [outcome, group, item]) if (each !== undefined) named.add(each);
  return [...termsIn(ontology, named)].sort();
}

function* saidOf({ relations, classes, concepts }: Ontology, id: Iri): Iterable<Said[number]> {
  const [relation, type, concept] = [relations.get(id), classes.get(id), concepts.get(id)];
  if (type !== undefined) {
    yield [rdf.type, namedNode(rdfs.Class)];
    yield [rdfs.label, english(type.label)];
    for (const other of type.otherLabels) yield [skos.altLabel, english(other)];
    for (const parent of type.parents) yield [rdfs.subClassOf, namedNode(parent)];
    yield [cg.preposition, english(type.preposition)];
  }
  if (relation !== undefined) {
    yield [rdf.type, namedNode(rdf.Property)];
    if (relation.symmetric) yield [rdf.type, namedNode(owl.SymmetricProperty)];
    yield [rdfs.label, english(relation.label)];
    yield [cg.inverseLabel, english(relation.inverseLabel)];
    yield [rdfs.comment, english(relation.definition)];
    yield [cg.family, namedNode(relation.family)];
    yield [cg.graphEdge, truth(relation.graphEdge)];
    if (relation.singleValued) yield [cg.singleValued, truth(true)];
    yield [rdfs.domain, maybe(relation.domain)];
    yield [rdfs.range, maybe(relation.range)];
    yield [cg.template, english(relation.template)];
    yield [cg.negatedTemplate, english(relation.negatedTemplate)];
    yield [cg.modalTemplate, english(relation.modalTemplate)];
    yield [cg.ongoingTemplate, english(relation.ongoingTemplate)];
    yield [cg.endedTemplate, english(relation.endedTemplate)];
    yield [cg.edgeTemplate, english(relation.edgeTemplates?.template)];
    yield [cg.negatedEdgeTemplate, english(relation.edgeTemplates?.negatedTemplate)];
    yield [cg.modalEdgeTemplate, english(relation.edgeTemplates?.modalTemplate)];
  }
  if (concept !== undefined) {
    yield [rdf.type, namedNode(skos.Concept)];
    yield [skos.inScheme, maybe(concept.scheme)];
    yield [skos.prefLabel, english(concept.label)];
    for (const other of concept.otherLabels) yield [skos.altLabel, english(other)];
    for (const wider of concept.broader) yield [skos.broader, namedNode(wider)];
  }
}

const maybe = (value: Iri | undefined) => (value === undefined ? undefined : namedNode(value));
const english = (value: string | undefined) => (value === undefined ? undefined : literal(value, 'en'));
const truth = (value: boolean) => literal(String(value), namedNode(xsd.boolean));
