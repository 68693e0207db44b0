/** Comparisons as RDF, in a derived graph of their own, for TriG and for queries. */
import type * as RDF from '@rdfjs/types';
import { derivedGraph, ruleNode } from '../../dataset/derived-terms.js';
import { literal, namedNode as node, quad } from '../../dataset/terms.js';
import { sha256Hex } from '../../model/identifiers.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Claim, Iri } from '../../model/records.js';
import { prov, rdf, rdfs } from '../../model/vocabulary.js';
import type { SupportOfSides } from './indirect-support.js';
import type { Comparison } from './verdict.js';

/** One node a comparison, in `graph:derived/comparisons`; `say` gives its sentence, `support` what others say that speaks for a side. */
export function* comparisonQuads(
  found: readonly Comparison[],
  say: (comparison: Comparison) => string,
  support: (comparison: Comparison) => SupportOfSides,
): Generator<RDF.Quad> {
  const graph = derivedGraph('comparisons');
  for (const comparison of found) {
    const subject = node(comparisonIri(comparison));
    const state = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield state(rdf.type, node(expand('cg:Comparison')));
    yield state(expand('cg:verdict'), node(expand(`code:${comparison.verdict}`)));
    yield state(expand('cg:reason'), literal(comparison.reason));
    yield state(expand('cg:about'), node(comparison.about));
    yield state(rdfs.comment, literal(say(comparison), 'en'));
    for (const claim of comparison.left) yield state(expand('cg:leftClaim'), node(claim.id));
    for (const claim of comparison.right) yield state(expand('cg:rightClaim'), node(claim.id));
    const { affirmed, denied } = support(comparison);
    for (const { id } of affirmed.flatMap(({ claims }) => claims))
      yield state(expand('cg:speaksForAffirmed'), node(id));
    for (const { id } of denied.flatMap(({ claims }) => claims))
      yield state(expand('cg:speaksForDenied'), node(id));
    yield state(prov.wasGeneratedBy, ruleNode('comparisons'));
  }
}

/** IRI of a comparison: a hash over verdict, reason, the claims on both sides, and which side is silent. */
export function comparisonIri({ verdict, reason, left, right, silent }: Comparison): Iri {
  const ids = (claims: readonly Claim[]) => claims.map((claim) => claim.id).join(' ');
  return `${PREFIXES.derivation}comparison-${sha256Hex([verdict, reason, ids(left), ids(right), ...(silent === undefined ? [] : [silent])].join('\n')).slice(0, 12)}`;
}
