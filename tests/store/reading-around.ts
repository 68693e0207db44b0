/** What is told of a name in a graph, in all that `show`, `disagreements --about` and `timeline --about` say of it. */
import { indirectSupport } from '../../src/compare/verdicts/indirect-support.js';
import { touches } from '../../src/compare/verdicts/touches.js';
import type { OpenGraph } from '../../src/index.js';
import type { Claim, Corpus, Iri } from '../../src/model/records.js';
import { sayComparison } from '../../src/words/verdicts.js';

/** A country gathers what no country holds, which is known from everything alone. */
export function namesToRead({ entities }: Corpus): readonly Iri[] {
  const some = [...entities.values()].filter(
    ({ kind, type }) => kind !== 'thing' && !type.endsWith('#Country'),
  );
  return some.map(({ id }) => id);
}

export function toldOf(graph: OpenGraph, name: Iri): unknown {
  const { corpus } = graph;
  const support = indirectSupport(corpus);
  const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
  const told = {
    card: graph.graph.hasNode(name) ? graph.entity(name) : undefined,
    comparisons: graph.comparisons
      .filter((each) => touches(corpus, each, name))
      .map((each) => ({
        verdict: each.verdict,
        said: sayComparison(corpus, each),
        support: Object.values(support(each)).map((side) =>
          side.map((one: { claims: readonly Claim[]; links: readonly Claim[] }) => [
            ids(one.claims),
            ids(one.links),
          ]),
        ),
      })),
    times: graph.timeline({ about: name }),
  };
  return JSON.parse(JSON.stringify(told));
}
