/** Two nodes to the ties between their parts: no tie of the two, and what a reader who asks for them would miss. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import type { ClaimGraph } from '../attributes.js';

export interface PartTie {
  readonly edge: string;
  /** Keys of the edges by which its ends belong to the two that are asked about; at most one each. */
  readonly belonging: readonly string[];
}

const [PART_OF, WITHIN] = [expand('cg:partOf'), expand('cg:within')];

/**
 * In order of key: ties of parts of the one with the other or its parts; of places within a place only those by a relation
 * that nobody tells as done of the whole (to leave a town, and the camp in it that was left). What nobody tells as done, or is denied alone, is none.
 */
export function partTies(graph: ClaimGraph, corpus: Corpus, from: Iri, to: Iri): readonly PartTie[] {
  const [ofFrom, ofTo] = [withParts(graph, corpus, from), withParts(graph, corpus, to)];
  const notDone = new Set(
    graph.edges(from, to).flatMap((edge) => {
      const { predicate, planned, standing } = graph.getEdgeAttributes(edge);
      return planned || standing === 'denied' ? [predicate] : [];
    }),
  );
  return [...ofFrom]
    .flatMap(([one, byOne]) =>
      [...ofTo].flatMap(([other, byOther]) => {
        const isAsked = one === from && other === to;
        // Who belongs to both ties the two as a member: a path says so.
        if (isAsked || one === other || ofTo.has(one) || ofFrom.has(other)) return [];
        return graph
          .edges(one, other)
          .filter((edge) => {
            const { standing, planned, betweenActors, predicate } = graph.getEdgeAttributes(edge);
            return (betweenActors || notDone.has(predicate)) && !planned && standing !== 'denied';
          })
          .map((edge) => ({ edge, belonging: [...byOne, ...byOther] }));
      }),
    )
    .sort((a, b) => (a.edge < b.edge ? -1 : 1));
}

/** The node and what somebody says is part of it, each with the edge that says so. */
function withParts(graph: ClaimGraph, corpus: Corpus, whole: Iri): ReadonlyMap<Iri, readonly string[]> {
  const parts = new Map<Iri, readonly string[]>([[whole, []]]);
  for (const edge of graph.inEdges(whole)) {
    const { predicate, claims } = graph.getEdgeAttributes(edge);
    const isTold = claims.some((id) => {
      const claim = corpus.claims.get(id);
      return claim !== undefined && claim.polarity === 'affirmed' && isToldAsDone(claim);
    });
    if ((predicate === PART_OF || predicate === WITHIN) && isTold) parts.set(graph.source(edge), [edge]);
  }
  return parts;
}
