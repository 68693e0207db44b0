/** Takes where a review stands and the nodes of the data, and gives the links that still lead somewhere: what was linked to a node that has gone since is asked about anew. */
import { expand } from '../model/namespaces.js';
import type { LocalId } from '../reading/reading.js';
import type { Choice, ReviewState } from './decisions.js';
import type { KnownNodes } from './quads/known-nodes.js';

/** @param now what is decided at this moment: a link made now has to lead somewhere, and is refused where it does not. */
export function withStandingLinks(
  state: ReviewState,
  known: KnownNodes,
  now: readonly Choice[] = [],
): ReviewState {
  const isNow = (id: LocalId) => now.some((each) => each.do === 'link' && each.id === id);
  const standing = [...state.links].filter(([id, to]) => to === 'new' || known.has(expand(to)) || isNow(id));
  return standing.length === state.links.size ? state : { ...state, links: new Map(standing) };
}
