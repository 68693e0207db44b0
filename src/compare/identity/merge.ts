/** Quads to the view in which nodes that are decided the same read as one; the files and their claims stay as they are. */

import type * as RDF from '@rdfjs/types';
import { literal, namedNode, quad as newQuad } from '../../dataset/terms.js';
import { decisionsOnThings } from '../../model/decided.js';
import type { Claim, Corpus, IdentityDecision, Iri } from '../../model/records.js';
import { cg, owl, rdf, rdfs, skos } from '../../model/vocabulary.js';
import { quadsWithout } from '../lenses/lens-dataset.js';
import { sameThings } from './same-things.js';

/** What the node that stands for a set takes over from all of it; of anything else it keeps what it has itself. */
const SHARED: ReadonlySet<string> = new Set([
  ...[skos.altLabel, cg.identifier, cg.speaker, cg.medium, cg.quotes, cg.credits, cg.distributor],
  cg.addressee,
]);

/**
 * The quads with each set of nodes decided `same` at this confidence or more under one IRI, the first of the set.
 * A claim keeps its IRI and passages; what it says is told of the node that stands for the set. What the others were
 * called becomes another name, and each leads on: `old a cg:MergedNode ; owl:sameAs new`. The decisions on which that
 * rests stay as they were made. Claims that would then say something of a node with itself are left out.
 * @param told the records of the quads
 * @param threshold from 0 to 1
 */
export function mergeQuads(quads: Iterable<RDF.Quad>, told: Corpus, threshold: number): RDF.Quad[] {
  const sets = sameThings(decisionsOnThings(told), ['same'], threshold);
  const one = (iri: Iri): Iri => sets.find(iri);
  const gone = new Map(
    [...told.entities.values(), ...told.utterances.values()]
      .filter(({ id }) => one(id) !== id)
      .map(({ id, label }) => [id, label]),
  );
  if (gone.size === 0) return [...quads];
  const kept = quadsWithout(
    quads,
    [...told.claims.values()].filter((claim) => saysNothing(claim, one)),
  );
  const bases = new Set(
    decisionsOnThings(told)
      .filter((each) => isBasis(each, one))
      .map(({ id }) => id),
  );
  const heirs = heirsOf(kept, gone, one);
  return [
    ...kept.flatMap((quad) => (bases.has(quad.subject.value) ? [quad] : rewritten(quad, one, gone, heirs))),
    ...[...gone].flatMap(([id, label]) => signpost(id, label, one(id))),
  ];
}

/** Whether a claim tells of two nodes of one set, and so, merged, of nothing. */
function saysNothing({ proposition: { subject, object } }: Claim, one: (iri: Iri) => Iri): boolean {
  return object.kind === 'iri' && subject !== object.value && one(subject) === one(object.value);
}

const isBasis = ({ decision, left, right }: IdentityDecision, one: (iri: Iri) => Iri) =>
  decision === 'same' && one(left) === one(right);

/** Per node that stands for a set and property: whose value it takes, where it has none of its own; the first of the set that has one. */
function heirsOf(
  quads: readonly RDF.Quad[],
  gone: ReadonlyMap<Iri, string>,
  one: (iri: Iri) => Iri,
): ReadonlyMap<string, Iri> {
  const heirs = new Map<string, Iri>();
  const standing = new Set([...gone.keys()].map(one));
  for (const { subject, predicate } of quads) {
    const into = one(subject.value);
    if (!standing.has(into)) continue;
    const key = `${into} ${predicate.value}`;
    const known = heirs.get(key);
    if (known === undefined || subject.value < known) heirs.set(key, subject.value);
  }
  return heirs;
}

function rewritten(
  quad: RDF.Quad,
  one: (iri: Iri) => Iri,
  gone: ReadonlyMap<Iri, string>,
  heirs: ReadonlyMap<string, Iri>,
): RDF.Quad[] {
  const swap = <T extends RDF.Term>(term: T): T =>
    term.termType === 'NamedNode' && one(term.value) !== term.value
      ? (namedNode(one(term.value)) as RDF.Term as T)
      : term;
  const { subject, predicate } = quad;
  const [into, object, graph] = [swap(subject), swap(quad.object), swap(quad.graph)];
  const isGone = gone.has(subject.value);
  if (into === subject && object === quad.object && graph === quad.graph) return [quad];
  if (into.equals(object)) return [];
  if (isGone && predicate.value === skos.prefLabel)
    return [newQuad(into, namedNode(skos.altLabel), object, graph) as RDF.Quad];
  const isHeir = heirs.get(`${into.value} ${predicate.value}`) === subject.value;
  if (isGone && !SHARED.has(predicate.value) && !isHeir) return [];
  return [newQuad(into, predicate, object, graph) as RDF.Quad];
}

/** What is left under the IRI of a node that another stands for. */
function signpost(id: Iri, label: string, into: Iri): RDF.Quad[] {
  const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
    newQuad(namedNode(id), namedNode(predicate), object) as RDF.Quad;
  return [
    say(rdf.type, namedNode(cg.MergedNode)),
    say(rdfs.label, literal(label, 'en')),
    say(owl.sameAs, namedNode(into)),
  ];
}
