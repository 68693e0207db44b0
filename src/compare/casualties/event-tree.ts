/** Events to the tree in which they are counted: accounts that may be of one event are one node, parts hang under their whole. */

import { decisionsOnThings } from '../../model/decided.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { addTo } from '../../structures/group-by.js';
import { sameThings } from '../identity/same-things.js';

export interface EventTree {
  /** The node of an event: itself, or the first of those that are (perhaps) the same. */
  nodeOf(event: Iri): Iri;
  /** The direct parts of a node, in order of IRI. */
  partsOf(node: Iri): readonly Iri[];
  /** The direct wholes of a node, in order of IRI. */
  wholesOf(node: Iri): readonly Iri[];
}

/**
 * The tree that affirmed claims of `subEventOf` make, with events decided or thought to be the same read as one node
 * (see same-things.ts). A link that would close a circle is left out. A node may have several wholes.
 */
export function eventTreeOf(corpus: Corpus): EventTree {
  const sets = sameThings(decisionsOnThings(corpus), ['same', 'unsure']);
  const links = new Map<Iri, Set<Iri>>();
  for (const { proposition, polarity } of corpus.claims.values()) {
    const { subject, predicate, object } = proposition;
    if (predicate !== cg.subEventOf || polarity !== 'affirmed') continue;
    const [part, whole] = [sets.find(subject), sets.find(object.value)];
    if (part !== whole) links.set(part, (links.get(part) ?? new Set()).add(whole));
  }
  const wholes = withoutCircles(links);
  const parts = new Map<Iri, Iri[]>();
  for (const part of [...wholes.keys()].sort()) {
    for (const whole of wholes.get(part) ?? []) {
      const known = parts.get(whole);
      if (known === undefined) parts.set(whole, [part]);
      else known.push(part);
    }
  }
  return {
    nodeOf: (event) => sets.find(event),
    partsOf: (node) => parts.get(node) ?? [],
    wholesOf: (node) => wholes.get(node) ?? [],
  };
}

function withoutCircles(links: ReadonlyMap<Iri, ReadonlySet<Iri>>): ReadonlyMap<Iri, readonly Iri[]> {
  const kept = new Map<Iri, Iri[]>();
  const state = new Map<Iri, 'open' | 'done'>();
  for (const start of [...links.keys()].sort()) {
    if (state.has(start)) continue;
    const way: { readonly node: Iri; readonly rest: Iri[] }[] = [];
    const enter = (node: Iri) => {
      state.set(node, 'open');
      way.push({ node, rest: [...(links.get(node) ?? [])].sort().reverse() });
    };
    enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const whole = here.rest.pop();
      if (whole === undefined) {
        state.set(here.node, 'done');
        way.pop();
        continue;
      }
      if (state.get(whole) === 'open') continue;
      addTo(kept, here.node, whole);
      if (!state.has(whole)) enter(whole);
    }
  }
  return kept;
}
