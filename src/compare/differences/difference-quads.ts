/** A difference to RDF: what is newly corroborated or compared, and which bounds and standings changed, in `graph:derived/difference`. */
import type * as RDF from '@rdfjs/types';
import { derivedGraph, derivedNode, integer, objectTerm, ruleNode } from '../../dataset/derived-terms.js';
import { namedNode as node, quad } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri, Proposition } from '../../model/records.js';
import { cg, prov, rdf } from '../../model/vocabulary.js';
import { comparisonQuads } from '../verdicts/comparison-quads.js';
import { indirectSupport } from '../verdicts/indirect-support.js';
import type { Comparison } from '../verdicts/verdict.js';
import type { Difference } from './difference.js';

const graph = derivedGraph('difference');
type Object = RDF.NamedNode | RDF.Literal;

/** New claims and entities are triples of the data and not repeated here; `say` gives the sentence of a comparison. */
export function* differenceQuads(
  after: Corpus,
  { corroborated, contradicted, inTension, bounds, standings }: Difference,
  say: (comparison: Comparison) => string,
): Generator<RDF.Quad> {
  for (const { proposition, by } of corroborated) {
    const isNegated = by.some(({ polarity }) => polarity === 'negated');
    yield* change('Corroboration', `${proposition.key}${isNegated ? ' negated' : ''}`, [
      ...told(proposition),
      [cg.polarity, node(expand(isNegated ? 'code:negated' : 'code:affirmed'))],
      ...from(by),
    ]);
  }
  for (const { proposition, before, after: now, by } of standings)
    yield* change('StandingChange', proposition.key, [
      ...told(proposition),
      [expand('cg:standingBefore'), node(expand(`code:${before}`))],
      [cg.standing, node(expand(`code:${now}`))],
      ...from(by),
    ]);
  for (const { before, after: now } of bounds) {
    const codes = { outcome: now.outcome, group: now.group, item: now.item };
    yield* change('BoundsChange', [now.scope, now.kind, ...Object.values(codes)].join(' '), [
      [expand('cg:about'), node(now.scope)],
      ...Object.entries(codes).flatMap(([name, code]): [Iri, Object][] =>
        code === undefined ? [] : [[expand(`cg:${name}`), node(code)]],
      ),
      ...count('cg:countMinBefore', before.least),
      ...count('cg:countMaxBefore', before.greatest),
      ...count('cg:countMin', now.least),
      ...count('cg:countMax', now.greatest),
    ]);
  }
  for (const each of comparisonQuads([...contradicted, ...inTension], say, indirectSupport(after)))
    yield quad(each.subject, each.predicate, each.object, graph) as RDF.Quad;
}

function* change(kind: string, key: string, said: readonly (readonly [Iri, Object])[]): Generator<RDF.Quad> {
  const subject = derivedNode(kind.toLowerCase(), key);
  yield quad(subject, node(rdf.type), node(expand(`cg:${kind}`)), graph) as RDF.Quad;
  for (const [predicate, object] of said) yield quad(subject, node(predicate), object, graph) as RDF.Quad;
  yield quad(subject, node(prov.wasGeneratedBy), ruleNode('difference'), graph) as RDF.Quad;
}

const told = ({ subject, predicate, object }: Proposition): [Iri, Object][] => [
  [rdf.subject, node(subject)],
  [rdf.predicate, node(predicate)],
  [rdf.object, objectTerm(object)],
];
const from = (claims: readonly Claim[]): [Iri, Object][] =>
  claims.map(({ id }) => [prov.wasDerivedFrom, node(id)]);
const count = (name: string, value: number | undefined): [Iri, Object][] =>
  value === undefined ? [] : [[expand(name), integer(value)]];
