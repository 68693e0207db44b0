/** Takes a dataset and the ontology and gives what follows from them by the rules: quads in graphs of their own. */
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { expand } from '../../model/namespaces.js';
import { cg, oa, rdf, rdfs } from '../../model/vocabulary.js';
import { Dataset } from '../dataset.js';
import { ontologyFolder } from '../records/ontology.js';
import { literal, quad as makeQuad, namedNode } from '../terms.js';
import { ByOxigraph } from './by-oxigraph.js';
import { deriveDays } from './days.js';
import { refuseDeepPlaces } from './depth.js';
import { construct } from './evaluate/construct.js';
import { QuadsByNumber } from './numbers/quads-by-number.js';
import { tellingsOfPlaces } from './places-told.js';
import { type Rule, readRules } from './rules.js';
import { OutsideShape } from './shape/shape.js';

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
/** What is read of claims without a rule: their days, and where places lie. */
const OF_CLAIMS: readonly string[] = [cg.when, cg.madeIn, rdf.subject, rdf.predicate, rdf.object];

export interface DeriveOptions {
  /** Told, in one line, of each rule that is left to oxigraph, and why. */
  readonly onStep?: (what: string) => void;
  /** Names of rules that say something of plain claims beside the dataset, without being run for them. */
  readonly beside?: ReadonlySet<string>;
}

/**
 * The derived quads: for each rule its flat propositions, the nodes that lead back to claims, and the rule's own
 * description; and the first and last days of claims. What the dataset already holds in derived graphs is not read,
 * so deriving twice gives the same.
 * @throws ShapeError for a rule that cannot be run, and for places nested deeper than any geography.
 */
export async function derive(
  dataset: Iterable<RDF.Quad>,
  ontology: Iterable<RDF.Quad>,
  folder = rulesFolder(),
  { onStep = () => {}, beside = new Set() }: DeriveOptions = {},
): Promise<Dataset> {
  const rules = await readRules(folder);
  const derivedGraphs = new Set(rules.map((rule) => rule.graph));
  const known = new QuadsByNumber();
  const unnamed: RDF.Quad[] = [];
  for (const quad of dataset) {
    const { subject, predicate, graph } = quad;
    if (UNREAD.has(predicate.value) || derivedGraphs.has(graph.value) || graph.value.startsWith(DERIVED))
      continue;
    if (subject.termType !== 'BlankNode') known.add(quad);
    else if (OF_CLAIMS.includes(predicate.value)) unnamed.push(quad);
  }
  const ofClaims = [...OF_CLAIMS.flatMap((predicate) => known.quads(predicate)), ...unnamed];
  refuseDeepPlaces(ofClaims);
  const derived = new Dataset(deriveDays(ofClaims));
  for (const quad of ontology) known.add(quad);
  const oxigraph = new ByOxigraph(() => known.all());
  for (const rule of rules) {
    const quads = evaluate(rule, known, onStep) ?? (await oxigraph.run(rule));
    for (const quad of quads) known.add(quad);
    await oxigraph.add(quads);
    derived.addAll(quads);
    if (rule.name === 'within') derived.addAll(tellingsOfPlaces(ofClaims, quads));
    // What derived nothing is named by nothing.
    if (quads.length > 0 || beside.has(rule.name)) derived.addAll(describe(rule));
  }
  return derived;
}

const rulesFolder = () => join(ontologyFolder(), 'rules');

/** The rules that are run where no others are named. */
export const shippedRules = () => readRules(rulesFolder());

/** What the rule derives, or undefined where it is left to oxigraph. */
function evaluate(
  { name, read, graph }: Rule,
  known: QuadsByNumber,
  onStep: (what: string) => void,
): readonly RDF.Quad[] | undefined {
  let outside: string;
  try {
    if ('shape' in read) return construct(read.shape, known, namedNode(graph));
    outside = read.outside;
  } catch (error) {
    if (!(error instanceof OutsideShape)) throw error;
    outside = error.message;
  }
  onStep(`deriving by rules/${name}.rq in oxigraph, for ${outside}`);
  return undefined;
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
