/** A corpus to its graph: a node an entity, an edge a proposition carrying its claims. */
import { MultiDirectedGraph } from 'graphology';
import { type PropositionStanding, standings } from '../../compare/standing/standing.js';
import type { Corpus, Entity, Iri } from '../../model/records.js';
import { dayAttributes, eventDays, type Span } from '../../times/days.js';
import { eventDateInWords } from '../../times/event-dates.js';
import type { ClaimGraph, NodeAttributes } from '../attributes.js';
import type { Edge } from '../edges/edge.js';
import { edgesOf } from '../edges/edges.js';
import { setDegrees } from './degrees.js';
import { addUtterances } from './utterance-nodes.js';

export interface ProjectOptions {
  /** Adds a node an utterance, with edges to what it quotes and to its speakers. Default false. */
  readonly utterances?: boolean;
  /** Whether entities without any edge become nodes. Default true. */
  readonly isolated?: boolean;
  /** Standings and edges of this corpus, where the caller has them already. */
  readonly standings?: ReadonlyMap<string, PropositionStanding>;
  readonly edges?: readonly Edge[];
}

/**
 * The graph of a corpus. Nodes come in order of IRI, edges in order of key, so that the same corpus gives the
 * same graph. Edges are the propositions whose relation the ontology draws and whose ends are entities, denied
 * ones too (standing `denied`), and what the rules derived. Positions are 0: see layout.ts.
 */
export function projectGraph(corpus: Corpus, options: ProjectOptions = {}): ClaimGraph {
  const graph: ClaimGraph = new MultiDirectedGraph();
  graph.setAttribute('level', 'propositions');
  const edges = options.edges ?? edgesOf(corpus, options.standings ?? standings(corpus));
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const touching = claimsTouching(corpus);
  const days = eventDays(corpus);
  for (const entity of corpus.entities.values()) {
    if (options.isolated === false && !linked.has(entity.id)) continue;
    graph.addNode(entity.id, nodeAttributes(corpus, entity, touching.get(entity.id), days.get(entity.id)));
  }
  for (const { key, source, target, attributes } of edges) {
    graph.addDirectedEdgeWithKey(key, source, target, attributes);
  }
  if (options.utterances === true) addUtterances(graph, corpus);
  setDegrees(graph);
  return graph;
}

interface Touching {
  claims: number;
  readonly reports: Set<Iri>;
}

function claimsTouching(corpus: Corpus): ReadonlyMap<Iri, Touching> {
  const touching = new Map<Iri, Touching>();
  for (const { proposition, report } of corpus.claims.values()) {
    const { subject, object } = proposition;
    for (const end of new Set(object.kind === 'iri' ? [subject, object.value] : [subject])) {
      const known = touching.get(end) ?? { claims: 0, reports: new Set() };
      known.claims += 1;
      known.reports.add(report);
      touching.set(end, known);
    }
  }
  return touching;
}

function nodeAttributes(
  corpus: Corpus,
  entity: Entity,
  touching: Touching | undefined,
  days: Span | undefined,
): NodeAttributes {
  const { classes, concepts } = corpus.ontology;
  const eventType = entity.eventType === undefined ? undefined : concepts.get(entity.eventType)?.label;
  return {
    kind: entity.kind,
    type: entity.type,
    typeLabel: classes.get(entity.type)?.label ?? entity.kind,
    label: entity.label,
    aliases: otherNames(entity),
    ...(eventType === undefined ? {} : { eventTypeLabel: eventType }),
    ...(days === undefined
      ? {}
      : { when: eventDateInWords(corpus, entity.id) ?? '', ...dayAttributes(days) }),
    claims: touching?.claims ?? 0,
    reports: touching?.reports.size ?? 0,
    degree: 0,
    size: 5,
    x: 0,
    y: 0,
  };
}

/** Labels and aliases other than the label that is shown, each once. */
function otherNames({ label, labels, aliases }: Entity): readonly string[] {
  return [...new Set([...labels, ...aliases].map(({ value }) => value))].filter((name) => name !== label);
}
