/** The key of an edge to the tie it stands for, in whichever of the two graphs it is, and to its sentence. */
import type { ActorEdgeAttributes, EdgeAttributes } from '../../../src/graph/attributes.js';
import { proposition } from '../../../src/model/identifiers.js';
import type { Iri } from '../../../src/model/records.js';
import { sentenceAsTold } from '../../../src/words/sentences.js';
import type { LoadedGraph } from './loaded-graph.js';

export interface Tie {
  readonly source: Iri;
  readonly target: Iri;
  readonly tie: EdgeAttributes | ActorEdgeAttributes;
  readonly aggregated: boolean;
}

/** An edge of either graph by its key. */
export function tieOf({ graph, actors }: LoadedGraph, key: string): Tie | undefined {
  if (actors.hasEdge(key)) {
    const [source, target] = actors.extremities(key);
    return { source, target, tie: actors.getEdgeAttributes(key), aggregated: true };
  }
  if (!graph.hasEdge(key)) return undefined;
  const [source, target] = graph.extremities(key);
  return { source, target, tie: graph.getEdgeAttributes(key), aggregated: false };
}

export function tieInWords({ corpus }: Pick<LoadedGraph, 'corpus'>, { source, target, tie }: Tie): string {
  const claims = tie.claims.flatMap((id) => corpus.claims.get(id) ?? []);
  const affirmedBy = claims.filter(({ polarity }) => polarity === 'affirmed');
  // A rule may derive from denials that someone denies what another says: that itself is not denied.
  const deniedBy =
    tie.standing === 'uncontested' ? [] : claims.filter(({ polarity }) => polarity === 'negated');
  const said = sentenceAsTold(corpus, proposition(source, tie.predicate, { kind: 'iri', value: target }), {
    affirmedBy,
    deniedBy,
  });
  return tie.count > 1 ? `${said} ×${tie.count}` : said;
}
