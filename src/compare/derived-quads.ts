/** Standings, comparisons and lenses as RDF, each in a derived graph of its own, for TriG and for queries. */
import type * as RDF from '@rdfjs/types';
import { literal, namedNode, quad } from '../dataset/terms.js';
import { sha256Hex } from '../model/identifiers.js';
import { expand, PREFIXES } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, ObjectTerm, Proposition } from '../model/records.js';
import { cg, prov, rdf, rdfs } from '../model/vocabulary.js';
import type { Bearings } from './bearing.js';
import { speakersOf } from './chain.js';
import { entityStandings } from './entity-standing.js';
import { standings } from './standing.js';
import type { Comparison } from './verdict.js';

const node = namedNode;

/** The object of a proposition as RDF. */
export function term(object: ObjectTerm): RDF.NamedNode | RDF.Literal {
  if (object.kind === 'iri') return node(object.value);
  return object.language === ''
    ? literal(object.value, node(object.datatype))
    : literal(object.value, object.language);
}

const whole = (count: number) => literal(String(count), node(expand('xsd:integer')));
const rule = (name: string) => node(`${PREFIXES.rule}${name}`);
const graphOf = (name: string) => node(`${PREFIXES.graph}derived/${name}`);

/** One node a proposition, and one an entity, with standing and numbers of independent origins, in `graph:derived/standing`. */
export function* standingQuads(corpus: Corpus): Generator<RDF.Quad> {
  const graph = graphOf('standing');
  const judged = standings(corpus);
  for (const each of judged.values()) {
    const { proposition, standing, partyOnly, affirmedBy, deniedBy } = each;
    const subject = node(standingIri(proposition.key));
    const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield say(rdf.type, node(expand('cg:PropositionStanding')));
    yield say(rdf.subject, node(proposition.subject));
    yield say(rdf.predicate, node(proposition.predicate));
    yield say(rdf.object, term(proposition.object));
    yield say(cg.standing, node(expand(`code:${standing}`)));
    yield say(expand('cg:origins'), whole(each.origins.length));
    yield say(expand('cg:denyingOrigins'), whole(each.denyingOrigins.length));
    yield say(expand('cg:reports'), whole(each.reports.length));
    yield say(expand('cg:partyOnly'), literal(String(partyOnly), node(expand('xsd:boolean'))));
    for (const claim of [...affirmedBy, ...deniedBy]) yield say(prov.wasDerivedFrom, node(claim.id));
    yield say(prov.wasGeneratedBy, rule('standing'));
  }
  for (const { entity, origins, denyingOrigins, reports, ...counts } of entityStandings(
    corpus,
    judged,
  ).values()) {
    const subject = node(`${PREFIXES.derivation}standing-of-${sha256Hex(entity).slice(0, 12)}`);
    const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield say(rdf.type, node(expand('cg:EntityStanding')));
    yield say(expand('cg:about'), node(entity));
    yield say(expand('cg:propositions'), whole(counts.propositions));
    yield say(expand('cg:uncontestedPropositions'), whole(counts.uncontested));
    yield say(expand('cg:contestedPropositions'), whole(counts.contested));
    yield say(expand('cg:deniedPropositions'), whole(counts.denied));
    yield say(expand('cg:partyOnlyPropositions'), whole(counts.partyOnly));
    yield say(expand('cg:origins'), whole(origins.length));
    yield say(expand('cg:denyingOrigins'), whole(denyingOrigins.length));
    yield say(expand('cg:reports'), whole(reports.length));
    yield say(prov.wasGeneratedBy, rule('standing'));
  }
}

/** One node a comparison, in `graph:derived/comparisons`; `say` gives its sentence, `bearing` what others say that speaks for a side. */
export function* comparisonQuads(
  found: readonly Comparison[],
  say: (comparison: Comparison) => string,
  bearing: (comparison: Comparison) => Bearings,
): Generator<RDF.Quad> {
  const graph = graphOf('comparisons');
  for (const comparison of found) {
    const subject = node(comparisonIri(comparison));
    const state = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield state(rdf.type, node(expand('cg:Comparison')));
    yield state(expand('cg:verdict'), node(expand(`code:${comparison.verdict}`)));
    yield state(expand('cg:reason'), literal(comparison.reason));
    yield state(expand('cg:about'), node(comparison.about));
    yield state(rdfs.comment, literal(say(comparison), 'en'));
    for (const claim of comparison.left) yield state(expand('cg:leftClaim'), node(claim.id));
    for (const claim of comparison.right) yield state(expand('cg:rightClaim'), node(claim.id));
    const { affirmed, denied } = bearing(comparison);
    for (const { id } of affirmed.flatMap(({ claims }) => claims))
      yield state(expand('cg:speaksForAffirmed'), node(id));
    for (const { id } of denied.flatMap(({ claims }) => claims))
      yield state(expand('cg:speaksForDenied'), node(id));
    yield state(prov.wasGeneratedBy, rule('comparisons'));
  }
}

/** IRI of a comparison: a hash over verdict, reason and the claims on both sides. */
export function comparisonIri({ verdict, reason, left, right }: Comparison): Iri {
  const ids = (claims: readonly Claim[]) => claims.map((claim) => claim.id).join(' ');
  return `${PREFIXES.derivation}comparison-${sha256Hex([verdict, reason, ids(left), ids(right)].join('\n')).slice(0, 12)}`;
}

/**
 * The flat triples that each speaker affirms, plans left out, in `lens:<speaker>`: the world as that speaker tells it.
 * In `graph:derived/lenses` each lens leads to the standings of the same propositions, for files without named graphs.
 */
export function* lensQuads(corpus: Corpus): Generator<RDF.Quad> {
  const said = new Map<Iri, Map<string, Proposition>>();
  for (const claim of corpus.claims.values()) {
    if (claim.polarity === 'negated' || claim.speechAct === 'plans') continue;
    for (const speaker of speakersOf(corpus, claim)) {
      const propositions = said.get(speaker) ?? new Map<string, Proposition>();
      said.set(speaker, propositions.set(claim.proposition.key, claim.proposition));
    }
  }
  for (const [speaker, propositions] of [...said].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const lens = node(lensIri(speaker));
    const state = (predicate: Iri, object: RDF.NamedNode) =>
      quad(lens, node(predicate), object, graphOf('lenses'));
    yield state(rdf.type, node(expand('cg:Lens')));
    yield state(expand('cg:lensOf'), node(speaker));
    yield state(prov.wasGeneratedBy, rule('lenses'));
    for (const { key, subject, predicate, object } of propositions.values()) {
      yield quad(node(subject), node(predicate), term(object), lens);
      yield state(expand('cg:affirms'), node(standingIri(key)));
    }
  }
}

/** IRI of the standing of a proposition, by its key. */
const standingIri = (key: string): Iri => `${PREFIXES.derivation}standing-${key}`;

/** `lens:jnim` for `actor:jnim`; a place that speaks keeps its last part too. */
export const lensIri = (speaker: Iri): Iri =>
  `${PREFIXES.lens}${speaker.slice(speaker.lastIndexOf('/') + 1)}`;
