/** A decision on the identity of two nodes to the quads of the ledger, written as `same`, `different` and `unsure` write them; and the file in which a node is described. */
import type * as RDF from '@rdfjs/types';
import { expand, localName, PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg, rdf, rdfs } from '../../model/vocabulary.js';
import type { IdentityNote } from '../../reading/reading.js';
import { decimal, edtf, iri, say, words } from './statements.js';

/** With who decided it, and when. */
export type Signed = IdentityNote & { readonly at: string; readonly by: string };

export function identityQuads(left: Iri, right: Iri, note: Signed): RDF.Quad[] {
  const { decision, confidence, reason, iri: given, creator, date, by, at } = note;
  const id =
    given === undefined ? `${PREFIXES.identity}${localName(left)}-and-${localName(right)}` : expand(given);
  return say(id, [
    [rdf.type, iri(cg.IdentityDecision)],
    [cg.left, iri(left)],
    [cg.right, iri(right)],
    [cg.decision, iri(expand(`code:${decision}`))],
    [cg.confidence, decimal(Number.isInteger(confidence) ? confidence.toFixed(1) : String(confidence))],
    [rdfs.comment, words(reason)],
    [expand('dcterms:creator'), words(creator ?? by, '')],
    [expand('dcterms:date'), edtf(date ?? at.slice(0, 10))],
  ]);
}

export function fileOf(node: Iri): string {
  if (node.startsWith(PREFIXES.event)) return 'events.ttl';
  if (node.startsWith(PREFIXES.utterance) || node.startsWith(PREFIXES.report)) return 'utterances.ttl';
  if (node.startsWith(PREFIXES.identity) || node.startsWith(PREFIXES.name)) return 'identity.ttl';
  return 'entities.ttl';
}
