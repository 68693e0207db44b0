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
import { type Modality, modalityOf } from '../../model/modality.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Corpus, Iri, Polarity } from '../../model/records.js';
import { cg, prov, rdf } from '../../model/vocabulary.js';
import { type EntityStanding, entityStandings } from './entity-standing.js';
import { byManner, type PropositionStanding, standings, tellingOf } from './standing.js';

const graph = derivedGraph('standing');

/**
 * One node for each manner in which a proposition is told, and one an entity, with standing and numbers of independent origins, in
 * `graph:derived/standing`. What nobody tells as done says so (`cg:modality`).
 */
export function* standingQuads(corpus: Corpus): Generator<RDF.Quad> {
  const judged = standings(corpus);
  yield* propositionQuads(corpus, judged.values());
  for (const each of entityStandings(corpus, judged).values()) yield* entityQuads(each);
}

/** The standings of some propositions, each in the manners in which it is told. */
export function* propositionQuads(
  corpus: Corpus,
  judged: Iterable<PropositionStanding>,
): Generator<RDF.Quad> {
  for (const each of [...judged].flatMap((standing) => byManner(corpus, standing))) {
    const { polarity, modality } = mannerOf(each);
    const { proposition, standing, partyOnly, affirmedBy, deniedBy } = each;
    const subject = node(standingIri(proposition.key, { polarity, modality }));
    const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield say(rdf.type, node(expand('cg:PropositionStanding')));
    yield say(rdf.subject, node(proposition.subject));
    yield say(rdf.predicate, node(proposition.predicate));
    yield say(rdf.object, objectTerm(proposition.object));
    yield say(cg.standing, node(expand(`code:${standing}`)));
    if (modality !== undefined) {
      yield say(expand('cg:modality'), node(expand(`code:${nameOf(modality)}`)));
      yield say(cg.polarity, node(expand(`code:${polarity}`)));
    }
    yield say(expand('cg:origins'), integer(each.origins.length));
    yield say(expand('cg:denyingOrigins'), integer(each.denyingOrigins.length));
    yield say(expand('cg:reports'), integer(each.reports.length));
    yield say(expand('cg:partyOnly'), boolean(partyOnly));
    for (const claim of [...affirmedBy, ...deniedBy]) yield say(prov.wasDerivedFrom, node(claim.id));
    yield say(prov.wasGeneratedBy, ruleNode('standing'));
  }
}

export function* entityQuads({
  entity,
  origins,
  denyingOrigins,
  reports,
  ...counts
}: Omit<EntityStanding, 'deniedNotDone'>): Generator<RDF.Quad> {
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

/** How it is told by those whose standing it is. */
interface Manner {
  readonly polarity: Polarity;
  readonly modality: Modality | undefined;
}

function mannerOf(judged: PropositionStanding): Manner {
  return {
    polarity: judged.affirmedBy.length > 0 ? 'affirmed' : 'negated',
    modality: modalityOf(tellingOf(judged)),
  };
}

/** `given-up` */
const nameOf = (modality: Modality): string => modality.replace(' ', '-');

/** IRI of the standing of a proposition, by its key; of what is told as done, or denied, unless a manner is named. */
export function standingIri(key: string, { polarity, modality }: Partial<Manner> = {}): Iri {
  const manner =
    modality === undefined ? '' : `-${nameOf(modality)}${polarity === 'negated' ? '-not-to-be' : ''}`;
  return `${PREFIXES.derivation}standing-${key}${manner}`;
}
