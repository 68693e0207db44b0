/** A dataset through a lens: the quads without the claims that the lens drops, and without their passages. */
import type * as RDF from '@rdfjs/types';
import type { Claim, Corpus } from '../../model/records.js';
import { oa } from '../../model/vocabulary.js';

/** All quads but those about a claim that `seen` lacks, its evidence, and the selectors of that. */
export function quadsThroughLens(quads: Iterable<RDF.Quad>, all: Corpus, seen: Corpus): RDF.Quad[] {
  return quadsWithout(
    quads,
    [...all.claims.values()].filter(({ id }) => !seen.claims.has(id)),
  );
}

/** All quads but those about these claims, their evidence, and the selectors of that. */
export function quadsWithout(quads: Iterable<RDF.Quad>, claims: readonly Claim[]): RDF.Quad[] {
  const dropped = new Set<string>();
  for (const claim of claims) {
    dropped.add(claim.id);
    for (const evidence of claim.evidence) dropped.add(evidence.id);
  }
  const list = [...quads];
  for (const { subject, predicate, object } of list) {
    if (predicate.value === oa.hasSelector && dropped.has(subject.value)) dropped.add(object.value);
  }
  return list.filter(({ subject }) => !dropped.has(subject.value));
}
