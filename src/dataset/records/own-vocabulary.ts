/** Relations, classes and phrasings that the data themselves declare, beside the vocabulary that ships. */
import type * as RDF from '@rdfjs/types';
import { PREFIXES } from '../../model/namespaces.js';
import { cg, rdf, rdfs } from '../../model/vocabulary.js';
import { Dataset } from '../dataset.js';
import { namedNode } from '../terms.js';

const DECLARING: ReadonlySet<string> = new Set([cg.family, cg.phrases, rdfs.subClassOf]);

/**
 * The ontology, with the terms that the data declare: relations with `cg:family`, classes that lie in one of ours by
 * `rdfs:subClassOf`, phrasings. The ontology as it is, where there are none.
 */
export function withVocabularyOf(data: Dataset, ontology: Dataset): Dataset {
  const terms = termsDeclaredIn(data);
  if (terms.size === 0) return ontology;
  const both = new Dataset(ontology.quads());
  const later: RDF.Quad[] = [];
  const known = new Set<string>();
  // Nearest to ours first: where classes stand in a circle, what is left out is the step back into it.
  for (const term of terms) {
    for (const quad of data.quads(namedNode(term))) {
      const waits =
        quad.predicate.value === rdfs.subClassOf &&
        terms.has(quad.object.value) &&
        !known.has(quad.object.value);
      if (waits) later.push(quad);
      else both.add(quad);
    }
    known.add(term);
  }
  // A class in itself is told by `check`; whoever goes up the classes would never come to an end.
  for (const quad of later) if (!reaches(both, quad.object, quad.subject)) both.add(quad);
  return both;
}

function reaches(classes: Dataset, from: RDF.Term, to: RDF.Term): boolean {
  const seen = new Map([[from.value, from]]);
  for (const each of seen.values()) {
    if (each.equals(to)) return true;
    for (const above of classes.objects(each, namedNode(rdfs.subClassOf))) seen.set(above.value, above);
  }
  return false;
}

/** Whether a quad may declare a term: where none does, nobody need look for any. */
export function declaresTerm({ predicate }: RDF.Quad): boolean {
  return DECLARING.has(predicate.value);
}

/** IRIs of the terms that the data declare. */
export function termsDeclaredIn(data: Dataset): ReadonlySet<string> {
  const declared = new Set<string>();
  for (const [type, predicate] of [
    [rdf.Property, cg.family],
    [cg.Phrasing, cg.phrases],
  ] as const) {
    for (const { subject } of data.quads(null, namedNode(predicate)))
      if (data.quads(subject, namedNode(rdf.type), namedNode(type))[Symbol.iterator]().next().done !== true)
        declare(declared, subject);
  }
  const below = new Map<string, string[]>();
  for (const { subject, object } of data.quads(null, namedNode(rdfs.subClassOf))) {
    if (subject.termType !== 'NamedNode' || object.termType !== 'NamedNode') continue;
    const known = below.get(object.value);
    if (known === undefined) below.set(object.value, [subject.value]);
    else known.push(subject.value);
  }
  const ours = new Set([...below.keys()].filter((each) => each.startsWith(PREFIXES.cg)));
  for (const each of ours) {
    for (const narrower of below.get(each) ?? []) {
      ours.add(narrower);
      if (!narrower.startsWith(PREFIXES.cg)) declared.add(narrower);
    }
  }
  return declared;
}

function declare(declared: Set<string>, { termType, value }: RDF.Term): void {
  if (termType === 'NamedNode' && !value.startsWith(PREFIXES.cg)) declared.add(value);
}
