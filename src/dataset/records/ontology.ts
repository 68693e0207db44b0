/** The ontology that ships with the package (Node): its folder, its quads, and its relations, concepts and classes as records. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as RDF from '@rdfjs/types';
import { NotFoundError, ShapeError } from '../../model/errors.js';
import { expand, localName, shorten } from '../../model/namespaces.js';
import type {
  ClassRecord,
  Concept,
  Iri,
  Ontology,
  Phrasing,
  Relation,
  Templates,
} from '../../model/records.js';
import { cg, owl, rdf, rdfs, skos } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { Dataset } from '../dataset.js';
import { readQuads } from '../read/read.js';
import { byCodeUnit, quad as makeQuad, namedNode } from '../terms.js';
import { type Node, nodesOf } from './nodes.js';
import { preparedVocabulary } from './prepared-vocabulary.js';

/** Files of the vocabulary; shapes and rules are read by who needs them. */
const VOCABULARY = ['claimgraph.ttl', 'codes.ttl', 'phrasings.ttl'];

/** Name of the graph in which the vocabulary stands beside the data in a query; never in an export. */
const ONTOLOGY_GRAPH = expand('graph:ontology');

/** The folder `ontology/` of this package: three levels up from src/dataset/records/ and from dist/dataset/records/ alike. */
export function ontologyFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = join(here, '..', '..', '..', 'ontology');
  if (!existsSync(folder)) {
    throw new NotFoundError(`The folder ${folder} of this package is missing: install claimgraph again`);
  }
  return folder;
}

let loaded: Promise<Dataset> | undefined;

/** The vocabulary and code lists, every quad in `graph:ontology`; read once a process, so nobody adds to it. */
export function loadOntologyDataset(): Promise<Dataset> {
  loaded ??= vocabulary().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function vocabulary(): Promise<Dataset> {
  return preparedVocabulary(vocabularyFiles()) ?? readVocabulary();
}

/** Its files as they are, in order. */
export function vocabularyFiles(): readonly Uint8Array[] {
  const folder = ontologyFolder();
  return VOCABULARY.map((name) => readFileSync(join(folder, name)));
}

/** The quads of its files. */
export async function readVocabulary(): Promise<Dataset> {
  const folder = ontologyFolder();
  const graph = namedNode(ONTOLOGY_GRAPH);
  const dataset = new Dataset();
  for (const [scope, name] of VOCABULARY.entries()) {
    await readQuads(join(folder, name), { scope }, (quad) =>
      dataset.add(makeQuad(quad.subject, quad.predicate, quad.object, graph) as RDF.Quad),
    );
  }
  return dataset;
}

const DEFINITION = 'http://www.w3.org/2004/02/skos/core#definition';

/** @throws ShapeError for a relation without a family's template. */
export function readOntology(quads: Iterable<RDF.Quad>): Ontology {
  const relations = new Map<Iri, Relation>();
  const concepts = new Map<Iri, Concept>();
  const classes = new Map<Iri, ClassRecord>();
  const nodes = nodesOf(quads);
  const phrasings = phrasingsOf(nodes.values());
  for (const id of [...nodes.keys()].sort(byCodeUnit)) {
    const node = nodes.get(id)!;
    if (node.isA(skos.Concept)) concepts.set(id, readConcept(node));
    if (node.isA(rdfs.Class)) {
      classes.set(id, {
        label: labelOf(node, rdfs.label),
        otherLabels: otherLabelsOf(node),
        parents: node.values(rdfs.subClassOf),
        preposition: node.text(cg.preposition),
      });
    }
    const family = node.value(cg.family);
    if (family !== undefined && node.isA(rdf.Property))
      relations.set(id, readRelation(node, family, phrasings.get(id) ?? []));
  }
  return { relations, concepts, classes };
}

function readRelation(node: Node, family: Iri, phrasings: readonly Phrasing[]): Relation {
  return {
    id: node.id,
    label: labelOf(node, rdfs.label),
    inverseLabel: node.text(cg.inverseLabel),
    definition: node.text(rdfs.comment),
    family,
    graphEdge: node.value(cg.graphEdge) === 'true',
    singleValued: node.value(cg.singleValued) === 'true',
    symmetric: node.isA(owl.SymmetricProperty),
    domain: node.value(rdfs.domain),
    range: node.value(rdfs.range),
    ...readTemplates(node, 'a relation with cg:family'),
    phrasings,
    inTensionWith: node.values(cg.inTensionWith),
    speaksFor: node.values(cg.speaksFor),
  };
}

/** Relation -> its phrasings, in order of IRI. */
function phrasingsOf(nodes: Iterable<Node>): ReadonlyMap<Iri, readonly Phrasing[]> {
  const all = [...nodes].filter((node) => node.isA(cg.Phrasing)).sort((a, b) => byCodeUnit(a.id, b.id));
  const byRelation = groupBy(all, (node) => required(node, cg.phrases));
  return new Map(
    [...byRelation].map(([relation, some]) => [
      relation,
      some.map((node) => ({
        forType: required(node, cg.forType),
        ...readTemplates(node, 'a cg:Phrasing'),
      })),
    ]),
  );
}

function required(node: Node, predicate: Iri): Iri {
  const value = node.value(predicate);
  if (value === undefined)
    throw new ShapeError(`${shorten(node.id)}: a cg:Phrasing needs ${shorten(predicate)}`);
  return value;
}

function readTemplates(node: Node, what: string): Templates {
  const template = node.text(cg.template);
  const negatedTemplate = node.text(cg.negatedTemplate);
  if (template === undefined || negatedTemplate === undefined) {
    throw new ShapeError(`${shorten(node.id)}: ${what} also needs cg:template and cg:negatedTemplate`);
  }
  return {
    template,
    negatedTemplate,
    modalTemplate: node.text(cg.modalTemplate),
    ongoingTemplate: node.text(cg.ongoingTemplate),
    endedTemplate: node.text(cg.endedTemplate),
    edgeTemplates: readEdgeTemplates(node),
  };
}

function readEdgeTemplates(node: Node): Templates['edgeTemplates'] {
  const template = node.text(cg.edgeTemplate);
  const negatedTemplate = node.text(cg.negatedEdgeTemplate);
  if (template === undefined && negatedTemplate === undefined) return undefined;
  if (template === undefined || negatedTemplate === undefined) {
    throw new ShapeError(`${shorten(node.id)}: cg:edgeTemplate and cg:negatedEdgeTemplate need each other`);
  }
  return { template, negatedTemplate, modalTemplate: node.text(cg.modalEdgeTemplate) };
}

function readConcept(node: Node): Concept {
  return {
    id: node.id,
    scheme: node.value(skos.inScheme),
    label: labelOf(node, skos.prefLabel),
    otherLabels: otherLabelsOf(node),
    definition: node.text(DEFINITION),
    broader: node.values(skos.broader),
    related: node.values(skos.related),
    dividedInto: node.values(cg.dividedInto),
    membersOf: node.values(cg.membersOf),
    contraryTo: node.values(cg.contraryTo),
    notations: node.values(skos.notation),
  };
}

function labelOf(node: Node, predicate: string): string {
  return node.text(predicate) ?? localName(node.id);
}

function otherLabelsOf(node: Node): readonly string[] {
  return node.texts(skos.altLabel).map(({ value }) => value);
}
