/** Claims of which rules say one thing alone, that nobody contests them: what follows from each without running the rules. */
import type * as RDF from '@rdfjs/types';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { owl } from '../../model/vocabulary.js';
import type { Dataset } from '../dataset.js';
import { quad as makeQuad, namedNode } from '../terms.js';
import { normalForm } from './numbers/normal-form.js';
import type { Rule } from './rules.js';

/** A claim that asserts, denies nothing, and has no time of its own. */
export interface Assertion {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: RDF.NamedNode | RDF.Literal;
}

/** The rule `uncontested`, and the graph that it writes. */
export const UNCONTESTED = 'uncontested';
const GRAPH = namedNode(expand(`graph:${UNCONTESTED}`));

/**
 * Whether rules say no more of an assertion: none of them names its relation, no other relation is called its inverse,
 * and its object stands as it is written. To be asked only where no claim denies anything.
 * @param known the data, and the vocabulary
 */
export function plainBeside(
  rules: readonly Pick<Rule, 'query'>[],
  ...known: readonly Dataset[]
): (claim: Assertion) => boolean {
  const named = new Set<Iri>();
  for (const { query } of rules) for (const [name] of query.matchAll(/\bcg:\w+/g)) named.add(expand(name));
  for (const dataset of known)
    for (const { object } of dataset.quads(null, namedNode(owl.inverseOf))) named.add(object.value);
  return ({ predicate, object }) =>
    !named.has(predicate) && (object.termType === 'NamedNode' || normalForm(object)?.equals(object) === true);
}

/** What `uncontested` derives from it. */
export function uncontestedQuad({ subject, predicate, object }: Assertion): RDF.Quad {
  return makeQuad(namedNode(subject), namedNode(predicate), object, GRAPH) as RDF.Quad;
}
