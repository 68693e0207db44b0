/** Edges between actors with units folded into the bodies that they are part of: a convoy that is attacked counts for its mission. */
import { claimsAbout, claimsOf } from '../../compare/standing/claim-index.js';
import { isSubclass } from '../../model/fit.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { addTo } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { type ActorEdge, actorEdges } from './actor-edges.js';
import type { Edge } from './edge.js';

const PART_OF = expand('cg:partOf');
const UNIT = expand('cg:Unit');

/**
 * Each unit (a contingent, a convoy, a company) with the body that it is part of, through whatever units it lies in. Only
 * what somebody tells as done and nobody denies; a unit of which two bodies are told stays by itself.
 */
export const wholesOfUnits = memo((corpus: Corpus): ReadonlyMap<Iri, Iri> => {
  const { entities, ontology } = corpus;
  const isUnit = (id: Iri) => isSubclass(ontology.classes, entities.get(id)?.type ?? '', UNIT);
  const told = new Map<Iri, Iri[]>();
  for (const claim of claimsOf(corpus, [PART_OF])) {
    const { key, subject, object } = claim.proposition;
    const isDenied = () => claimsAbout(corpus, key).some(({ polarity }) => polarity === 'negated');
    if (claim.polarity !== 'affirmed' || claim.headline || !isToldAsDone(claim) || isDenied()) continue;
    if (isUnit(subject) && entities.get(object.value)?.kind === 'actor') addTo(told, subject, object.value);
  }
  const wholes = new Map<Iri, Iri>();
  for (const unit of told.keys()) {
    const bodies = bodiesOf(unit, told, isUnit);
    const [body] = bodies;
    if (body !== undefined && bodies.size === 1) wholes.set(unit, body);
  }
  return wholes;
});

/** What is no unit, of all that it is told to be part of. */
function bodiesOf(
  unit: Iri,
  told: ReadonlyMap<Iri, readonly Iri[]>,
  isUnit: (id: Iri) => boolean,
): ReadonlySet<Iri> {
  const bodies = new Set<Iri>();
  const seen = new Set<Iri>([unit]);
  const open = [unit];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const whole of told.get(at) ?? []) {
      if (!isUnit(whole)) bodies.add(whole);
      else if (!seen.has(whole)) {
        seen.add(whole);
        open.push(whole);
      }
    }
  }
  return bodies;
}

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

/** As `actorEdges` of these, each event counted once. */
export function actorEdgesWithin(
  corpus: Corpus,
  edges: readonly Edge[],
  wholes: ReadonlyMap<Iri, Iri>,
): readonly ActorEdge[] {
  const told = new Set(edges);
  const folded = edgesWithin(edges, wholes);
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
