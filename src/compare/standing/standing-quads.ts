/** Standings as RDF, in a derived graph of their own, for TriG and for queries. */
import type * as RDF from '@rdfjs/types';
import {
  boolean,
  derivedGraph,
  derivedNode,
  integer,
  objectTerm,
  ruleNode,
} from '../../dataset/derived-terms.js';
import { namedNode as node, quad } from '../../dataset/terms.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg, prov, rdf } from '../../model/vocabulary.js';
import { entityStandings } from './entity-standing.js';
import { standings } from './standing.js';

/** One node a proposition, and one an entity, with standing and numbers of independent origins, in `graph:derived/standing`. */
export function* standingQuads(corpus: Corpus): Generator<RDF.Quad> {
  const graph = derivedGraph('standing');
  const judged = standings(corpus);
  for (const each of judged.values()) {
    const { proposition, standing, partyOnly, affirmedBy, deniedBy } = each;
    const subject = node(standingIri(proposition.key));
    const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield say(rdf.type, node(expand('cg:PropositionStanding')));
    yield say(rdf.subject, node(proposition.subject));
    yield say(rdf.predicate, node(proposition.predicate));
    yield say(rdf.object, objectTerm(proposition.object));
    yield say(cg.standing, node(expand(`code:${standing}`)));
    yield say(expand('cg:origins'), integer(each.origins.length));
    yield say(expand('cg:denyingOrigins'), integer(each.denyingOrigins.length));
    yield say(expand('cg:reports'), integer(each.reports.length));
    yield say(expand('cg:partyOnly'), boolean(partyOnly));
    for (const claim of [...affirmedBy, ...deniedBy]) yield say(prov.wasDerivedFrom, node(claim.id));
    yield say(prov.wasGeneratedBy, ruleNode('standing'));
  }
  for (const { entity, origins, denyingOrigins, reports, ...counts } of entityStandings(
    corpus,
    judged,
  ).values()) {
    const subject = derivedNode('standing-of', entity);
    const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield say(rdf.type, node(expand('cg:EntityStanding')));
    yield say(expand('cg:about'), node(entity));
    yield say(expand('cg:propositions'), integer(counts.propositions));
    yield say(expand('cg:uncontestedPropositions'), integer(counts.uncontested));
    yield say(expand('cg:contestedPropositions'), integer(counts.contested));
    yield say(expand('cg:deniedPropositions'), integer(counts.denied));
    yield say(expand('cg:notDonePropositions'), integer(counts.notDone));
    yield say(expand('cg:partyOnlyPropositions'), integer(counts.partyOnly));
    yield say(expand('cg:origins'), integer(origins.length));
    yield say(expand('cg:denyingOrigins'), integer(denyingOrigins.length));
    yield say(expand('cg:reports'), integer(reports.length));
    yield say(prov.wasGeneratedBy, ruleNode('standing'));
  }
}

/** IRI of the standing of a proposition, by its key. */
export const standingIri = (key: string): Iri => `${PREFIXES.derivation}standing-${key}`;
