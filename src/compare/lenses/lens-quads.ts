/** Lenses as RDF: the triples that each speaker affirms, in a named graph a speaker. */

import type * as RDF from '@rdfjs/types';
import { derivedGraph, objectTerm, ruleNode } from '../../dataset/derived-terms.js';
import { namedNode as node, quad } from '../../dataset/terms.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../../model/records.js';
import { prov, rdf } from '../../model/vocabulary.js';
import { speakersOf } from '../standing/chain.js';
import { standingIri } from '../standing/standing-quads.js';

/**
 * The flat triples that each speaker affirms, as done, in `lens:<speaker>`: the world as that speaker tells it.
 * In `graph:derived/lenses` each lens leads to the standings of the same propositions, for files without named graphs.
 */
export function* lensQuads(corpus: Corpus): Generator<RDF.Quad> {
  const said = new Map<Iri, Map<string, Proposition>>();
  for (const claim of corpus.claims.values()) {
    if (claim.polarity === 'negated' || !isToldAsDone(claim)) continue;
    for (const speaker of speakersOf(corpus, claim)) {
      const propositions = said.get(speaker) ?? new Map<string, Proposition>();
      said.set(speaker, propositions.set(claim.proposition.key, claim.proposition));
    }
  }
  for (const [speaker, propositions] of [...said].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const lens = node(lensIri(speaker));
    const state = (predicate: Iri, object: RDF.NamedNode) =>
      quad(lens, node(predicate), object, derivedGraph('lenses'));
    yield state(rdf.type, node(expand('cg:Lens')));
    yield state(expand('cg:lensOf'), node(speaker));
    yield state(prov.wasGeneratedBy, ruleNode('lenses'));
    for (const { key, subject, predicate, object } of propositions.values()) {
      yield quad(node(subject), node(predicate), objectTerm(object), lens);
      yield state(expand('cg:affirms'), node(standingIri(key)));
    }
  }
}

/** `lens:jnim` for `actor:jnim`; a place that speaks keeps its last part too. */
export const lensIri = (speaker: Iri): Iri =>
  `${PREFIXES.lens}${speaker.slice(speaker.lastIndexOf('/') + 1)}`;
