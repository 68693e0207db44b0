/** Takes claims and what the rule within derived, and gives a derivation for each telling that has the whole way from place to place. */
import type * as RDF from '@rdfjs/types';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg, prov, rdf } from '../../model/vocabulary.js';
import { addTo } from '../../structures/group-by.js';
import { derivedGraph, derivedNode, ruleNode } from '../derived-terms.js';
import { quad as makeQuad, namedNode } from '../terms.js';

const WITHIN = expand('cg:within');

interface Step {
  readonly claim: Iri;
  readonly madeIn: Iri;
  /** The graph of the claim: the report that says or relays it. */
  readonly report: Iri;
  readonly from: Iri;
  readonly to: Iri;
}

/**
 * Of each derived containment the tellings that say every step of a way: an utterance by itself, or with what the report
 * that relays it says itself. SPARQL has no way whose steps are of one telling, so no rule can say it. The derivation of
 * the rule, with every claim on every way, stays beside them: of what no one tells whole it is the only one.
 */
export function* tellingsOfPlaces(
  given: readonly RDF.Quad[],
  derived: readonly RDF.Quad[],
): Iterable<RDF.Quad> {
  const ways = new Map<Iri, { from?: Iri; to?: Iri; readonly claims: Iri[] }>();
  for (const { subject, predicate, object } of derived) {
    if (predicate.value === WITHIN) continue;
    const way = ways.get(subject.value) ?? { claims: [] };
    ways.set(subject.value, way);
    if (predicate.value === rdf.subject) way.from = object.value;
    else if (predicate.value === rdf.object) way.to = object.value;
    else if (predicate.value === prov.wasDerivedFrom) way.claims.push(object.value);
  }
  const steps = stepsOf(given, new Set([...ways.values()].flatMap(({ claims }) => claims)));
  for (const { from, to, claims } of ways.values()) {
    if (from === undefined || to === undefined) continue;
    const known = claims.flatMap((claim) => steps.get(claim) ?? []);
    for (const [origin, told] of tellings(known, from, to)) yield* derivation(from, to, origin, told);
  }
}

/** By origin, the claims of its ways. */
function tellings(steps: readonly Step[], from: Iri, to: Iri): ReadonlyMap<Iri, ReadonlySet<Iri>> {
  const found = new Map<Iri, Set<Iri>>();
  for (const [origin, reports] of reportsByOrigin(steps)) {
    for (const report of reports) {
      const way = onTheWay(
        steps.filter(({ madeIn }) => madeIn === origin || madeIn === report),
        from,
        to,
      );
      // What the report says by itself is its own telling, not that of whom it relays.
      if (!way.some(({ madeIn }) => madeIn === origin)) continue;
      found.set(origin, new Set([...(found.get(origin) ?? []), ...way.map(({ claim }) => claim)]));
    }
  }
  return found;
}

function reportsByOrigin(steps: readonly Step[]): ReadonlyMap<Iri, ReadonlySet<Iri>> {
  const reports = new Map<Iri, Set<Iri>>();
  for (const { madeIn, report } of steps)
    reports.set(madeIn, (reports.get(madeIn) ?? new Set<Iri>()).add(report));
  return reports;
}

/** The steps by which one comes from the one place to the other. */
function onTheWay(steps: readonly Step[], from: Iri, to: Iri): readonly Step[] {
  const after = reached(from, steps, (step) => [step.from, step.to]);
  const before = reached(to, steps, (step) => [step.to, step.from]);
  return steps.filter((step) => after.has(step.from) && before.has(step.to));
}

function reached(
  start: Iri,
  steps: readonly Step[],
  ends: (step: Step) => readonly [Iri, Iri],
): ReadonlySet<Iri> {
  const next = new Map<Iri, Iri[]>();
  for (const step of steps) addTo(next, ...ends(step));
  const seen = new Set([start]);
  // A set takes in what is added while it is gone through.
  for (const here of seen) for (const there of next.get(here) ?? []) seen.add(there);
  return seen;
}

function stepsOf(given: readonly RDF.Quad[], claims: ReadonlySet<Iri>): ReadonlyMap<Iri, Step> {
  const read = new Map<Iri, Record<string, Iri>>();
  for (const { subject, predicate, object, graph } of given) {
    if (!claims.has(subject.value)) continue;
    const said = read.get(subject.value) ?? { graph: graph.value };
    read.set(subject.value, said);
    said[predicate.value] = object.value;
  }
  return new Map(
    [...read].flatMap(([claim, said]) => {
      const [madeIn, from, to] = [said[cg.madeIn], said[rdf.subject], said[rdf.object]];
      if (madeIn === undefined || from === undefined || to === undefined) return [];
      return [[claim, { claim, madeIn, report: said.graph ?? '', from, to }] as const];
    }),
  );
}

function* derivation(from: Iri, to: Iri, origin: Iri, claims: Iterable<Iri>): Iterable<RDF.Quad> {
  const node = derivedNode('within-told', from, WITHIN, to, origin);
  const say = (predicate: string, object: RDF.Quad_Object) =>
    makeQuad(node, namedNode(predicate), object, derivedGraph('within')) as RDF.Quad;
  yield say(rdf.type, namedNode(cg.Derivation));
  yield say(rdf.subject, namedNode(from));
  yield say(rdf.predicate, namedNode(WITHIN));
  yield say(rdf.object, namedNode(to));
  for (const claim of claims) yield say(prov.wasDerivedFrom, namedNode(claim));
  yield say(cg.origin, namedNode(origin));
  yield say(prov.wasGeneratedBy, ruleNode('within'));
}
