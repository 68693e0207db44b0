/** Two names to the ways between them, with all that ties the names on them. */

import type { PartNote } from '../graph/file/part-note.js';
import type { PathOptions } from '../graph/paths/follow.js';
import { findPaths } from '../graph/paths/paths.js';
import { tiesApart } from '../graph/paths/told.js';
import type { Iri } from '../model/records.js';
import { type Around, between, type Whole } from './around.js';
import { Gathered } from './gathered.js';
import { partOf } from './part.js';

export interface Ends {
  readonly from: Iri;
  readonly to: Iri;
}

export interface Ways extends Around {
  /** Of each way the keys of its edges, in order. */
  readonly ways: NonNullable<PartNote['ways']>;
}

/** What is not in the graph has no ways. */
export function waysPart(whole: Whole, { from, to }: Ends, options: PathOptions): Ways {
  const { corpus } = whole;
  const graph = whole.graph();
  const gathered = new Gathered(corpus, Number.POSITIVE_INFINITY);
  const among: (readonly Iri[])[] = [];
  const tie = (one: Iri, other: Iri) => among.push(between(whole, gathered, [one, other]));
  const ways: (readonly string[])[] = [];
  if (graph.hasNode(from) && graph.hasNode(to)) {
    tie(from, to);
    for (const { steps } of findPaths(graph, corpus, from, to, options)) {
      ways.push(steps.map(({ edge }) => edge));
      for (const step of steps) tie(step.from, step.to);
      // A way through an event is none where those beside it are tied by that event.
      for (const [n, { to: next }] of steps.slice(1).entries()) tie(steps[n]?.from ?? from, next);
    }
    for (const { edge } of tiesApart(graph, corpus, from, to)) tie(...graph.extremities(edge));
  }
  return { ...partOf(gathered), among, cut: [], ways };
}
