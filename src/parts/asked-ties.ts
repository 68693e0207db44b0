/** What ties the names of claims that are made when they are asked for: without a graph of them all. */

import type { AskedClaims } from '../asked/asked-claims.js';
import { claimsAbout, derivationsOf } from '../compare/standing/claim-index.js';
import { standingOf } from '../compare/standing/standing.js';
import { wayKey } from '../graph/edges/actor-edges.js';
import { derivedEdge, derivedEdges } from '../graph/edges/derived.js';
import { betweenActors, drawnRelation, type Edge, edgeContext } from '../graph/edges/edge.js';
import type { Corpus, Iri } from '../model/records.js';
import { lazy } from '../structures/lazy.js';
import { Bundles } from './bundles.js';
import { derivationsNaming } from './gathered.js';
import type { Ties } from './ties.js';

export function askedTies(corpus: Corpus, claims: AskedClaims): Ties {
  const context = edgeContext(corpus, (key) => standingOf(corpus, key));
  const bundles = bundlesOf(corpus, claims, derivedOnly(corpus, derivedEdges(context)));
  const byKey = lazy(
    () => new Map(Array.from(bundles, (way) => [wayKey(...way), [way[0], way[2]] as const])),
  );
  const isDrawn = (each: Parameters<typeof drawnRelation>[1]) => drawnRelation(corpus, each) !== undefined;
  return {
    relations: bundles.size,
    tied: () => bundles.tied((id) => corpus.utterances.get(id)?.speakers ?? []),
    neighbours: (actor) => bundles.neighbours(actor),
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

function bundlesOf(corpus: Corpus, claims: AskedClaims, derived: readonly Edge[]): Bundles {
  const { entities, ontology } = corpus;
  const isDrawn = (predicate: Iri) => ontology.relations.get(predicate)?.graphEdge === true;
  const isSymmetric = (predicate: Iri) => ontology.relations.get(predicate)?.symmetric === true;
  const bundles = new Bundles(
    [...entities.keys()].filter((id) => betweenActors(corpus, id, id)),
    isSymmetric,
  );
  for (const { subject, predicate, object, madeIn } of claims.ties(isDrawn))
    bundles.add([subject, predicate, object], [madeIn]);
  for (const { source, target, attributes } of derived)
    bundles.add([source, attributes.predicate, target], attributes.utterances);
  return bundles;
}
