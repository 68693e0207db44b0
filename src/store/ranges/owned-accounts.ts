/** Standings, comparisons, lenses and casualties of a part to those of some names. */
import type * as RDF from '@rdfjs/types';
import { casualties } from '../../compare/casualties/casualties.js';
import { eventQuads } from '../../compare/casualties/casualty-quads.js';
import { lensQuads } from '../../compare/lenses/lens-quads.js';
import type { PropositionStanding } from '../../compare/standing/standing.js';
import { propositionQuads } from '../../compare/standing/standing-quads.js';
import { comparisonQuads } from '../../compare/verdicts/comparison-quads.js';
import { comparisonsOf } from '../../compare/verdicts/comparisons.js';
import { indirectSupport } from '../../compare/verdicts/indirect-support.js';
import type { Corpus, Iri } from '../../model/records.js';
import { sayComparison } from '../../words/verdicts.js';

/** @param outcomes those that some figure of the store counts */
export function* ownedAccounts(
  corpus: Corpus,
  standings: Iterable<PropositionStanding>,
  outcomes: readonly Iri[],
  isOwn: (name: Iri) => boolean,
): Generator<RDF.Quad> {
  yield* propositionQuads(corpus, standings);
  const found = comparisonsOf(corpus).filter(({ about }) => isOwn(about));
  yield* comparisonQuads(found, (each) => sayComparison(corpus, each), indirectSupport(corpus));
  const claims = new Map([...corpus.claims].filter(([, { proposition }]) => isOwn(proposition.subject)));
  yield* lensQuads({ ...corpus, claims });
  for (const outcome of outcomes) {
    for (const event of casualties(corpus, { outcome }).events) {
      // An event of which nothing else is told has no claims of its own: its parts have.
      const [first] = event.claims.flatMap((id) => corpus.claims.get(id)?.proposition.subject ?? []).sort();
      if (first !== undefined && isOwn(first)) yield* eventQuads(corpus, outcome, event);
    }
  }
}
