/** Takes a dataset and the ontology and gives what follows from them by the rules: quads in graphs of their own. */
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { ClaimgraphError, ShapeError } from '../../model/errors.js';
import { expand } from '../../model/namespaces.js';
import { cg, oa, rdf, rdfs } from '../../model/vocabulary.js';
import { Dataset } from '../dataset.js';
import { quadParser } from '../read/parse.js';
import { ontologyFolder } from '../records/ontology.js';
import { literal, quad as makeQuad, namedNode } from '../terms.js';
import { deriveDays } from './days.js';
import { refuseDeepPlaces } from './depth.js';
import { fillStore } from './oxigraph-store.js';
import { tellingsOfPlaces } from './places-told.js';
import { type Rule, readRules } from './rules.js';

const DERIVED = expand('graph:derived/');
/** Half of all quads say where a claim stands in a text: no rule asks, and loading is most of the time. */
const UNREAD: ReadonlySet<string> = new Set([
  cg.evidence,
  cg.paragraph,
  cg.sliceSha256,
  oa.end,
  oa.hasSelector,
  oa.hasSource,
  oa.start,
]);

/**
 * The derived quads: for each rule its flat propositions, the nodes that lead back to claims, and the rule's own
 * description; and the first and last days of claims. What the dataset already holds in derived graphs is not read,
 * so deriving twice gives the same.
 * @throws ShapeError for a rule that cannot be run, and for places nested deeper than any geography.
 */
export async function derive(
  dataset: Iterable<RDF.Quad>,
  ontology: Iterable<RDF.Quad>,
  folder = join(ontologyFolder(), 'rules'),
): Promise<Dataset> {
  const rules = await readRules(folder);
  const derivedGraphs = new Set(rules.map((rule) => rule.graph));
  const given = [...dataset].filter(
    ({ graph }) => !graph.value.startsWith(DERIVED) && !derivedGraphs.has(graph.value),
  );
  refuseDeepPlaces(given);
  // Loaded only when something is derived: WebAssembly takes a tenth of a second to start.
  const { Store } = await import('oxigraph');
  const store = new Store();
  fillStore(
    store,
    given.filter(
      ({ subject, predicate }) => !UNREAD.has(predicate.value) && subject.termType !== 'BlankNode',
    ),
  );
  fillStore(store, ontology);
  const derived = new Dataset(deriveDays(given));
  for (const rule of rules) {
    const quads = runRule(store, rule);
    fillStore(store, quads);
    derived.addAll(quads);
    if (rule.name === 'within') derived.addAll(tellingsOfPlaces(given, quads));
    // What derived nothing is named by nothing.
    if (quads.length > 0) derived.addAll(describe(rule));
  }
  return derived;
}

interface QueryStore {
  query(query: string, options: object): unknown;
}

function runRule(store: QueryStore, rule: Rule): readonly RDF.Quad[] {
  let text: string;
  try {
    text = store.query(rule.query, {
      use_default_graph_as_union: true,
      results_format: 'application/n-triples',
    }) as string;
  } catch (cause) {
    if (cause instanceof ClaimgraphError) throw cause;
    throw new ShapeError(`rules/${rule.name}.rq cannot be run: ${(cause as Error).message}`, { cause });
  }
  const graph = namedNode(rule.graph);
  const quads: RDF.Quad[] = [];
  const parser = quadParser({ format: 'ntriples', source: `rules/${rule.name}.rq`, scope: 0 }, (triple) =>
    quads.push(makeQuad(triple.subject, triple.predicate, triple.object, graph) as RDF.Quad),
  );
  parser.push(text);
  parser.end();
  return quads;
}

/** The rule as data, beside what it derives, so that a reader of an export knows what `prov:wasGeneratedBy` names. */
function describe(rule: Rule): RDF.Quad[] {
  const say = (predicate: string, object: RDF.Quad_Object) =>
    makeQuad(namedNode(rule.iri), namedNode(predicate), object, namedNode(rule.graph)) as RDF.Quad;
  return [
    say(rdf.type, namedNode(cg.Rule)),
    say(rdfs.label, literal(rule.title, 'en')),
    say(rdfs.comment, literal(rule.meaning, 'en')),
    say(cg.ruleFile, literal(`${rule.name}.rq`)),
  ];
}
