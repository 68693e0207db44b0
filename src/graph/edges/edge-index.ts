/** The edges of a projection to where each stands in its lists: by its key, by what it is about, by what it rests on. */

import type { Iri } from '../../model/records.js';
import { memo } from '../../structures/memo.js';
import type { Projection } from './projection.js';

type Places = ReadonlyMap<string, readonly number[]>;

export interface EdgeIndex {
  /** Places in `edges`, by key; at most one each. */
  readonly byKey: Places;
  /** By IRI: edges that start or end there, and derived ones that rest on a claim about it. */
  readonly about: Places;
  /** By key of a proposition: derived edges that rest on a claim of it. */
  readonly restingOn: Places;
  /** Places in `actorEdges`, by key of an edge. */
  readonly gatheredIn: Places;
}

export const edgeIndex = memo((projection: Projection): EdgeIndex => {
  const byKey = new Map<string, number[]>();
  const about = new Map<Iri, number[]>();
  const restingOn = new Map<string, number[]>();
  const gatheredIn = new Map<string, number[]>();
  projection.edges.forEach(({ key, source, target }, at) => {
    byKey.set(key, [at]);
    add(about, source, at);
    add(about, target, at);
  });
  const { claims, derivations } = projection.corpus;
  for (const derivation of derivations.values()) {
    const [at] = byKey.get(derivation.proposition.key) ?? [];
    if (at === undefined) continue;
    for (const id of derivation.claims) {
      const claim = claims.get(id);
      if (claim === undefined) continue;
      const { key, subject, object } = claim.proposition;
      add(restingOn, key, at);
      add(about, subject, at);
      if (object.kind === 'iri') add(about, object.value, at);
    }
  }
  projection.actorEdges.forEach(({ attributes }, at) => {
    for (const key of attributes.propositions) add(gatheredIn, key, at);
  });
  return { byKey, about, restingOn, gatheredIn };
});

function add(places: Map<string, number[]>, key: string, at: number): void {
  const list = places.get(key);
  if (list === undefined) places.set(key, [at]);
  else list.push(at);
}
