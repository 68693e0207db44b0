/** Passages of a report to quads: the evidence of a claim, of an utterance, of a relay. */
import type * as RDF from '@rdfjs/types';
import { blankNode, quad as makeQuad, namedNode } from '../../dataset/terms.js';
import { evidenceIri, sha256Hex } from '../../model/identifiers.js';
import { localName, PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg, oa, rdf } from '../../model/vocabulary.js';
import type { ReadPassage } from '../../reading/reading.js';
import { iri, say, whole, words } from './statements.js';

/** Passages with the number of their paragraph. */
export type Placed = ReadPassage & { readonly paragraph: number };

/** IRI of the first passage of an utterance in a report, without its number: not of a claim, so that it has a hash of its own. */
export function shownAs(report: Iri, utterance: Iri): Iri {
  return `${PREFIXES.evidence}${localName(report)}-${hash(report, utterance)}`;
}

/** IRI of the relay by which one utterance passes another on in a report. */
export function relayIri(report: Iri, by: Iri, quoted: Iri): Iri {
  return `${PREFIXES.relay}${localName(report)}-${hash(report, by, quoted)}`;
}

function hash(...parts: readonly string[]): string {
  return sha256Hex(parts.join('\n')).slice(0, 8);
}

/** `of cg:evidence` each passage, and the passages. A passage that stands there twice is one. */
export function evidenceQuads(of: Iri, numbered: Iri, report: Iri, passages: readonly Placed[]): RDF.Quad[] {
  const distinct = [...new Map(passages.map((each) => [`${each.start} ${each.end}`, each])).values()];
  return distinct.flatMap(({ start, end, paragraph, sha256 }, at) => {
    const id = evidenceIri(numbered, at + 1);
    const selector = blankNode(`${localName(id)}`);
    return [
      ...say(of, [[cg.evidence, iri(id)]]),
      ...say(id, [
        [rdf.type, [iri(cg.Evidence), iri(oa.SpecificResource)]],
        [cg.paragraph, whole(paragraph)],
        [cg.sliceSha256, words(sha256, '')],
        [oa.hasSelector, selector],
        [oa.hasSource, iri(report)],
      ]),
      makeQuad(selector, namedNode(rdf.type), namedNode(oa.TextPositionSelector)) as RDF.Quad,
      makeQuad(selector, namedNode(oa.start), whole(start)) as RDF.Quad,
      makeQuad(selector, namedNode(oa.end), whole(end)) as RDF.Quad,
    ];
  });
}
