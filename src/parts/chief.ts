/** A large graph to its first picture: the chief actors with all that ties them to each other. */

import { standings } from '../compare/standing/standing.js';
import { inTurn } from '../graph/edges/chief.js';
import { edgesOf } from '../graph/edges/edges.js';
import { layoutGraph } from '../graph/layout/layout.js';
import type { Layouts } from '../graph/layout/positions.js';
import { aggregateActors } from '../graph/project/actors.js';
import { projectGraph } from '../graph/project/project.js';
import type { Iri } from '../model/records.js';
import { between, type Whole } from './around.js';
import { Gathered } from './gathered.js';
import { holdsTie } from './held.js';
import { type Part, partOf } from './part.js';

/** So many names at most, and so many claims. */
const NAMES = 200;
const CLAIMS = 5_000;

export interface Chief extends Part {
  readonly layouts: Layouts;
  /** The actors of the picture; all is there that ties two of them. */
  readonly names: readonly Iri[];
}

/**
 * Those with the most independent sources on their relations come first. A name that has nothing to do with one that is there already is
 * left out; no more come once there are enough claims.
 */
export function chiefPart(whole: Whole): Chief {
  const { corpus, ties } = whole;
  const gathered = new Gathered(corpus, Number.POSITIVE_INFINITY);
  const names = new Set<Iri>();
  for (const { id, tied } of inTurn(ties.tied(), (name) => ties.neighbours(name))) {
    if (names.size >= NAMES || gathered.claims.size >= CLAIMS) break;
    names.add(id);
    // What is said of it and itself is drawn too.
    for (const other of [...tied.toSorted(), id]) between(whole, gathered, [id, other], false);
  }
  const part = partOf(gathered);
  const held = { whole: new Set(part.whole), among: [names] };
  const edges = edgesOf(part.corpus, standings(part.corpus)).filter((edge) => holdsTie(held, edge));
  const graph = projectGraph(part.corpus, { edges, isolated: false });
  const layouts = { actors: layoutGraph(aggregateActors(graph)), all: layoutGraph(graph) };
  return { ...part, layouts, names: [...names] };
}
