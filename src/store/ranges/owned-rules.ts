/** What rules derive of a part to what of it is of some names, so that the parts of a store together give what the whole gives. */
import type * as RDF from '@rdfjs/types';
import { DAYS } from '../../dataset/derive/days.js';
import { namedNode } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Derivation, Iri } from '../../model/records.js';
import { owl, prov, rdf } from '../../model/vocabulary.js';
import { addTo, groupBy } from '../../structures/group-by.js';
import type { DerivedPart } from './derive-part.js';

const UNCONTESTED = expand('graph:uncontested');
const INVERSE = expand('graph:derived/inverse');
const WITHIN = expand('cg:within');

/**
 * Of the names is what is uncontested of them, the days of their claims, and each derivation that rests on a claim of them
 * (where something lies: of what lies there), with the relation that it gives and its inverse.
 */
export function* ownedByRules(part: DerivedPart, isOwn: (name: Iri) => boolean): Generator<RDF.Quad> {
  const { read, derived, corpus } = part;
  const isOwnClaim = ownClaims(corpus, isOwn);
  const [rules, inverse]: [RDF.Quad[], RDF.Quad[]] = [[], []];
  const given = new Set<string>();
  for (const quad of derived.quads()) {
    const { subject, predicate, object, graph } = quad;
    if (graph.value === DAYS.value) {
      if (isOwnClaim(subject.value)) yield quad;
    } else if (graph.value === INVERSE) inverse.push(quad);
    else if (graph.value === UNCONTESTED && !isRule(quad)) {
      if (!isOwn(subject.value)) continue;
      given.add(told(subject, predicate.value, object));
      yield quad;
    } else rules.push(quad);
  }
  const kept = new Set(given.size > 0 ? [UNCONTESTED] : []);
  const nodes = groupBy(rules, ({ subject }) => subject.value);
  const flat: RDF.Quad[] = [];
  for (const quads of nodes.values()) {
    const derivation = quads.some(({ predicate }) => predicate.value === prov.wasGeneratedBy);
    if (!derivation) flat.push(...quads.filter((quad) => !isRule(quad)));
    else if (isOwnDerivation(quads, isOwn, isOwnClaim)) {
      const [from, by, to] = [rdf.subject, rdf.predicate, rdf.object].map(
        (end) => quads.find(({ predicate }) => predicate.value === end)?.object as RDF.Term,
      ) as [RDF.Term, RDF.Term, RDF.Term];
      given.add(told(from, by.value, to)).add(told(to, by.value, from));
      yield* quads;
    }
  }
  for (const quad of flat) {
    if (!given.has(told(quad.subject, quad.predicate.value, quad.object))) continue;
    kept.add(quad.graph.value);
    yield quad;
  }
  const relationsOf = inversesIn(part);
  for (const quad of inverse) {
    if (isRule(quad)) continue;
    const { subject, predicate, object } = quad;
    const isGiven = (relationsOf.get(predicate.value) ?? []).some(
      (relation) =>
        given.has(told(object, relation, subject)) ||
        !isEmpty(read.quads(object as RDF.Quad_Subject, namedNode(relation), subject)),
    );
    if (!isGiven) continue;
    kept.add(INVERSE);
    yield quad;
  }
  // What derived nothing here is named by nothing.
  for (const quad of [...rules, ...inverse, ...derived.quads(null, null, null, namedNode(UNCONTESTED))])
    if (isRule(quad) && kept.has(quad.graph.value)) yield quad;
}

/** The derivations that rest on a claim of the names. */
export function ownedDerivations(corpus: Corpus, isOwn: (name: Iri) => boolean): readonly Derivation[] {
  const isOwnClaim = ownClaims(corpus, isOwn);
  return [...corpus.derivations.values()].filter(({ claims }) => claims.some(isOwnClaim));
}

const ownClaims =
  ({ claims }: Corpus, isOwn: (name: Iri) => boolean) =>
  (id: Iri) => {
    const subject = claims.get(id)?.proposition.subject;
    return subject !== undefined && isOwn(subject);
  };

const RULES = expand('rule:');
const isRule = ({ subject }: RDF.Quad) => subject.value.startsWith(RULES);
const told = (from: RDF.Term, by: Iri, to: RDF.Term) => `${from.value} ${by} ${to.value}`;
const isEmpty = (quads: Iterable<unknown>) => quads[Symbol.iterator]().next().done === true;

function isOwnDerivation(
  quads: readonly RDF.Quad[],
  isOwn: (name: Iri) => boolean,
  isOwnClaim: (claim: Iri) => boolean,
): boolean {
  const objects = (property: Iri) =>
    quads.filter(({ predicate }) => predicate.value === property).map(({ object }) => object.value);
  // Its ways lead over claims of other places.
  if (objects(rdf.predicate).includes(WITHIN)) return objects(rdf.subject).some(isOwn);
  return objects(prov.wasDerivedFrom).some(isOwnClaim);
}

/** Inverse -> the relations of which it is one. */
function inversesIn({ read, ontology }: DerivedPart): ReadonlyMap<Iri, readonly Iri[]> {
  const relations = new Map<Iri, Iri[]>();
  for (const dataset of [read, ontology])
    for (const { subject, object } of dataset.quads(null, namedNode(owl.inverseOf)))
      addTo(relations, subject.value, object.value);
  return relations;
}
