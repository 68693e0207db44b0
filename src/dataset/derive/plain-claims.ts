/** Claims of which rules say no more than that nobody contests them, and the inverse: what follows from each without running the rules. */
import type * as RDF from '@rdfjs/types';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { owl } from '../../model/vocabulary.js';
import { addTo } from '../../structures/group-by.js';
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

/** The rules `uncontested` and `inverse`. */
export const UNCONTESTED = 'uncontested';
export const INVERSE = 'inverse';

/** What rules say of assertions of which they say no more than this; to be asked only where no claim denies anything. */
export interface PlainRules {
  /** Whether they say no more: none names its relation, and its object stands as it is written. */
  readonly isPlain: (claim: Assertion) => boolean;
  /** The names of the rules that say something of it. */
  readonly of: (claim: Assertion) => readonly string[];
  /** That nobody contests it; and the inverse of it, where its relation has one. */
  readonly follow: (claim: Assertion) => Iterable<RDF.Quad>;
}

/** @param known the data, and the vocabulary */
export function plainRules(
  rules: readonly Pick<Rule, 'name' | 'query' | 'graph'>[],
  ...known: readonly Dataset[]
): PlainRules {
  const named = new Set<Iri>();
  for (const { query } of rules) for (const [name] of query.matchAll(/\bcg:\w+/g)) named.add(expand(name));
  const inverses = new Map<Iri, RDF.Term[]>();
  for (const dataset of known)
    for (const { subject, object } of dataset.quads(null, namedNode(owl.inverseOf)))
      addTo(inverses, object.value, subject);
  const graphOf = (rule: string) => rules.find(({ name }) => name === rule)?.graph;
  const [uncontested, inverse] = [graphOf(UNCONTESTED), graphOf(INVERSE)];
  /** What another rule reads, and what is no relation, is left to the rules. */
  const areSimple = (of: readonly RDF.Term[]) =>
    inverse !== undefined && of.every((each) => each.termType === 'NamedNode' && !named.has(each.value));
  const inversesOf = ({ predicate, object }: Assertion): readonly RDF.Term[] =>
    object.termType === 'NamedNode' ? (inverses.get(predicate) ?? []) : [];
  return {
    isPlain: ({ predicate, object }) =>
      uncontested !== undefined &&
      !named.has(predicate) &&
      areSimple(inverses.get(predicate) ?? []) &&
      (object.termType === 'NamedNode' || normalForm(object)?.equals(object) === true),
    of: (claim) => (inversesOf(claim).length === 0 ? [UNCONTESTED] : [UNCONTESTED, INVERSE]),
    *follow(claim) {
      const { subject, predicate, object } = claim;
      const say = (graph: Iri, from: RDF.Term, by: RDF.Term, to: RDF.Term) =>
        makeQuad(
          from as RDF.NamedNode,
          by as RDF.NamedNode,
          to as RDF.NamedNode,
          namedNode(graph),
        ) as RDF.Quad;
      yield say(uncontested ?? '', namedNode(subject), namedNode(predicate), object);
      for (const each of inversesOf(claim)) yield say(inverse ?? '', object, each, namedNode(subject));
    },
  };
}
