/**
 * Edges with parts folded into their wholes. A convoy that is attacked counts for its mission; what else a contingent
 * belongs to, as the country that sends it, does not hold for the mission. What is told of a base leads to its town and
 * names the base: who holds or leaves a camp does not by that hold or leave the town.
 */
import { claimsOf } from '../../compare/standing/claim-index.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { labelOf } from '../../words/labels.js';
import { prepositionOf } from '../../words/templates.js';
import { type ActorEdge, actorEdges } from './actor-edges.js';
import type { Edge } from './edge.js';
import { wholesOfBases, wholesOfUnits } from './wholes.js';

/** As `actorEdges`, with each unit as its body. */
export function foldedActorEdges(corpus: Corpus, edges: readonly Edge[]): readonly ActorEdge[] {
  return actorEdgesWithin(corpus, edges, wholesOfUnits(corpus));
}

/** Edges with each of their ends as the whole that it lies in; what is told within one whole is none of them. */
export function edgesWithin(edges: readonly Edge[], wholes: ReadonlyMap<Iri, Iri>): readonly Edge[] {
  const wholeOf = (id: Iri) => wholes.get(id) ?? id;
  return edges.flatMap((edge) => {
    const [source, target] = [wholeOf(edge.source), wholeOf(edge.target)];
    if (source === edge.source && target === edge.target) return [edge];
    // Another object, as it is another line.
    return source === target ? [] : [{ ...edge, source, target, attributes: { ...edge.attributes } }];
  });
}

/** Edges that lead to the town that a base lies in: `withdrew from Kidal base, in` before Kidal. */
export function edgesToTowns(corpus: Corpus, edges: readonly Edge[]): readonly Edge[] {
  const towns = wholesOfBases(corpus);
  if (towns.size === 0) return edges;
  const told = new Map(edges.map((edge) => [edge.key, edge]));
  return edgesWithin(edges, towns).map((edge) => {
    const before = told.get(edge.key);
    return before === undefined || before === edge ? edge : named(corpus, edge, before);
  });
}

/** The words of a line from or to a town, with the base of which they are told. */
function named(corpus: Corpus, edge: Edge, told: Edge): Edge {
  const { label, deed } = edge.attributes;
  const start = edge.source === told.source ? '' : `(${labelOf(corpus, told.source)}) `;
  const end =
    edge.target === told.target
      ? ''
      : ` ${labelOf(corpus, told.target)}, ${prepositionOf(corpus, edge.target)}`;
  // The other way round who was the end begins, in brackets behind its town.
  const from = end === '' ? '' : `(${labelOf(corpus, told.target)}) `;
  const to = start === '' ? '' : ` ${labelOf(corpus, told.source)}, ${prepositionOf(corpus, edge.source)}`;
  return {
    ...edge,
    attributes: {
      ...edge.attributes,
      label: `${start}${label}${end}`,
      ...(deed !== undefined && { deed: `${from}${deed}${to}` }),
    },
  };
}

/** As `actorEdges` of these, each event counted once. */
export function actorEdgesWithin(
  corpus: Corpus,
  edges: readonly Edge[],
  wholes: ReadonlyMap<Iri, Iri>,
): readonly ActorEdge[] {
  const told = new Set(edges);
  const units = wholesOfUnits(corpus);
  const isOfUnitAlone = ({ source, attributes }: Edge) =>
    attributes.family === 'membership' && wholes.has(source) && units.has(source);
  const folded = edgesWithin(
    edges.filter((edge) => !isOfUnitAlone(edge)),
    wholes,
  );
  const moved = new Set(folded.filter((edge) => !told.has(edge)).map(({ key }) => key));
  return actorEdges(folded).map((edge) =>
    edge.attributes.propositions.some((key) => moved.has(key)) ? counted(corpus, edge) : edge,
  );
}

/** What is told of several units is as many events as there are, a part not beside its whole. */
function counted(corpus: Corpus, edge: ActorEdge): ActorEdge {
  const { events, label } = edge.attributes;
  if (events.length === 0) return edge;
  const all = new Set(events);
  const parts = new Set(
    claimsOf(corpus, [cg.subEventOf])
      .filter(({ polarity, proposition }) => polarity === 'affirmed' && all.has(proposition.object.value))
      .map(({ proposition }) => proposition.subject),
  );
  const count = Math.max(1, events.filter((event) => !parts.has(event)).length);
  const bare = label.replace(/ ×\d+$/, '');
  return {
    ...edge,
    attributes: { ...edge.attributes, count, label: count > 1 ? `${bare} ×${count}` : bare },
  };
}
