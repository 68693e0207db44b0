/** What ties the names of claims that are made when they are asked for: without a graph of them all. */
import { claimsAbout, derivationsOf } from '../compare/standing/claim-index.js';
import { independent } from '../compare/standing/origins.js';
import { standingOf } from '../compare/standing/standing.js';
import { wayKey } from '../graph/edges/actor-edges.js';
import { derivedEdge, derivedEdges } from '../graph/edges/derived.js';
import { betweenActors, drawnRelation, type Edge, edgeContext } from '../graph/edges/edge.js';
import type { AskedClaims } from '../model/asked-claims.js';
import type { Corpus, Iri } from '../model/records.js';
import { lazy } from '../structures/lazy.js';
import { derivationsNaming } from './gathered.js';
import type { Ties } from './ties.js';

/** A relation between two actors, whichever claims and derivations it is made of. */
interface Bundle {
  readonly source: Iri;
  readonly target: Iri;
  readonly predicate: Iri;
  readonly toldIn: readonly Iri[];
}

export function askedTies(corpus: Corpus, claims: AskedClaims): Ties {
  const context = edgeContext(corpus, (key) => standingOf(corpus, key));
  const bundles = bundlesOf(corpus, claims, derivedOnly(corpus, derivedEdges(context)));
  const neighbours = lazy(() => neighboursIn(bundles));
  const byKey = lazy(
    () =>
      new Map(
        bundles.map(({ source, target, predicate }) => [
          wayKey(source, predicate, target),
          [source, target] as const,
        ]),
      ),
  );
  const isDrawn = (each: Parameters<typeof drawnRelation>[1]) => drawnRelation(corpus, each) !== undefined;
  return {
    relations: bundles.length,
    origins: () => originsOf(corpus, bundles),
    neighbours: (actor) => neighbours().get(actor) ?? [],
    between(one, other) {
      const derived = derivationsNaming(corpus, one).filter(
        ({ proposition: { subject, object } }) =>
          (subject === one && object.value === other) || (subject === other && object.value === one),
      );
      const drawn = [...claims.between(one, other), ...derived].filter(({ proposition }) =>
        isDrawn(proposition),
      );
      return [...new Set(drawn.map(({ proposition }) => proposition.key))].sort();
    },
    events(key) {
      const derivations = derivationsOf(corpus, key);
      if (derivations.length === 0 || claimsAbout(corpus, key).length > 0) return [];
      return derivedEdge(context, derivations)?.attributes.events ?? [];
    },
    ends(key) {
      const known = byKey().get(key);
      if (known !== undefined) return known;
      const [of] = [...claimsAbout(corpus, key), ...derivationsOf(corpus, key)];
      if (of === undefined || !isDrawn(of.proposition)) return undefined;
      return [of.proposition.subject, of.proposition.object.value];
    },
  };
}

/** What is claimed as well as derived counts as claimed. */
function derivedOnly(corpus: Corpus, edges: readonly Edge[]): readonly Edge[] {
  return edges.filter(({ key }) => claimsAbout(corpus, key).length === 0);
}

function bundlesOf(corpus: Corpus, claims: AskedClaims, derived: readonly Edge[]): readonly Bundle[] {
  const { entities, ontology } = corpus;
  const isDrawn = (predicate: Iri) => ontology.relations.get(predicate)?.graphEdge === true;
  const bundles = new Map<string, { source: Iri; target: Iri; predicate: Iri; toldIn: Iri[] }>();
  const add = (subject: Iri, predicate: Iri, object: Iri, toldIn: readonly Iri[]) => {
    const isTurned = ontology.relations.get(predicate)?.symmetric === true && object < subject;
    const [source, target] = isTurned ? [object, subject] : [subject, object];
    const way = `${source} ${predicate} ${target}`;
    const known = bundles.get(way);
    if (known === undefined) bundles.set(way, { source, target, predicate, toldIn: [...toldIn] });
    else known.toldIn.push(...toldIn);
  };
  for (const { subject, predicate, object, madeIn } of claims.ties(isDrawn))
    if (entities.has(subject) && entities.has(object) && betweenActors(corpus, subject, object))
      add(subject, predicate, object, [madeIn]);
  for (const { source, target, attributes } of derived)
    if (attributes.betweenActors) add(source, attributes.predicate, target, attributes.utterances);
  return [...bundles.values()];
}

function originsOf({ utterances }: Corpus, bundles: readonly Bundle[]): ReadonlyMap<Iri, number> {
  const origins = new Map<Iri, number>();
  for (const { source, target, toldIn } of bundles) {
    const many =
      toldIn.length < 2
        ? toldIn.length
        : independent(toldIn, (id) => utterances.get(id)?.speakers ?? []).length;
    origins.set(source, (origins.get(source) ?? 0) + many);
    if (target !== source) origins.set(target, (origins.get(target) ?? 0) + many);
  }
  return origins;
}

function neighboursIn(bundles: readonly Bundle[]): ReadonlyMap<Iri, readonly Iri[]> {
  const found = new Map<Iri, Set<Iri>>();
  const add = (one: Iri, other: Iri) => {
    const known = found.get(one);
    if (known === undefined) found.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { source, target } of bundles) {
    add(source, target);
    add(target, source);
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]));
}
