/**
 * Claims as nanopublications (https://nanopub.net/guidelines), in quads of four named graphs each: the head, the assertion, its
 * provenance and its publication info. The assertion is the claim, a statement about what somebody says: what is denied, planned or
 * feared asserts nothing of the world.
 */
import type * as RDF from '@rdfjs/types';
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import { literal, namedNode, quad } from '../dataset/terms.js';
import { isToldAsDone } from '../model/modality.js';
import { CLAIMGRAPH, localIn } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { dcterms, EDTF, prov, rdf, rdfs } from '../model/vocabulary.js';
import { groupBy } from '../structures/group-by.js';
import { labelOf } from '../words/labels.js';
import { corpusQuads } from './corpus-quads.js';
import { termsIn } from './term-quads.js';

const NP = 'http://www.nanopub.org/nschema#';
/** What one nanopublication holds. */
export const NANOPUB_PER = ['claim', 'report'] as const;
export type NanopubPer = (typeof NANOPUB_PER)[number];

/** In order of claim or report; blank nodes are of one nanopublication alone. */
export function* nanopubQuads(corpus: Corpus, per: NanopubPer): Iterable<RDF.Quad> {
  const written = groupBy(corpusQuads(corpus), ({ subject }) => subject.value);
  const claims = [...corpus.claims.values()];
  const groups =
    per === 'claim'
      ? claims.map((claim) => [localIn('claim', claim.id), [claim]] as const)
      : [...groupBy(claims, ({ report }) => report)].map(
          ([report, of]) => [`report-${localIn('report', report)}`, of] as const,
        );
  for (const [name, of] of groups) yield* nanopub(corpus, `${CLAIMGRAPH}nanopub/${name}`, of, written);
}

function* nanopub(
  corpus: Corpus,
  id: Iri,
  claims: readonly Claim[],
  written: ReadonlyMap<Iri, readonly RDF.Quad[]>,
): Iterable<RDF.Quad> {
  const part = (name: string) => `${id}#${name}`;
  const [head, assertion, provenance, info] = ['head', 'assertion', 'provenance', 'pubinfo'].map(part) as [
    Iri,
    Iri,
    Iri,
    Iri,
  ];
  const say = (graph: Iri, subject: Iri, predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
    quad(namedNode(subject), namedNode(predicate), object, namedNode(graph)) as RDF.Quad;
  yield say(head, id, rdf.type, namedNode(`${NP}Nanopublication`));
  yield say(head, id, `${NP}hasAssertion`, namedNode(assertion));
  yield say(head, id, `${NP}hasProvenance`, namedNode(provenance));
  yield say(head, id, `${NP}hasPublicationInfo`, namedNode(info));
  // Who speaks, what it stands on and what its ends are called.
  const about = new Set(
    claims
      .flatMap((claim) => [...subjectsOf(corpus, claim)])
      .flatMap((id) => [id, ...(corpus.entities.get(id)?.identifiers ?? []).map((each) => each.id)]),
  );
  for (const term of termsIn(corpus.ontology, [...termsOf(corpus, claims, about)])) about.add(term);
  const inGraph = (graph: Iri, { subject, predicate, object }: RDF.Quad) =>
    quad(subject, predicate, object, namedNode(graph)) as RDF.Quad;
  for (const subject of about) {
    for (const each of written.get(subject) ?? []) {
      const { predicate, object } = each;
      if (object.termType !== 'BlankNode') {
        yield inGraph(assertion, each);
        continue;
      }
      // A passage in several nanopublications has one selector, by one name.
      const selector = namedNode(`${subject}-selector`);
      yield say(assertion, subject, predicate.value, selector);
      for (const { predicate: of, object: value } of written.get(object.value) ?? [])
        yield say(assertion, selector.value, of.value, value as RDF.Literal);
    }
  }
  const speakers = new Set(claims.flatMap((claim) => speakersOf(corpus, claim)));
  for (const speaker of [...speakers].sort()) {
    yield say(provenance, assertion, prov.wasAttributedTo, namedNode(speaker));
    yield say(provenance, speaker, rdfs.label, literal(labelOf(corpus, speaker)));
  }
  for (const utterance of new Set(claims.flatMap(({ madeIn, report }) => [madeIn, report])))
    yield say(provenance, assertion, prov.wasDerivedFrom, namedNode(utterance));
  const days = new Set(claims.flatMap(({ madeIn }) => corpus.utterances.get(madeIn)?.saidOn ?? []));
  for (const day of days) yield say(provenance, assertion, dcterms.date, literal(day, namedNode(EDTF)));
  // No publisher, no time and no signature is made up: whoever publishes it adds them.
  for (const report of new Set(claims.map((claim) => claim.report)))
    yield say(info, id, dcterms.source, namedNode(report));
  yield say(
    info,
    id,
    rdfs.label,
    literal(claims.length === 1 && claims[0]?.gloss ? claims[0].gloss : `${claims.length} claims`),
  );
  if (!claims.some(isToldAsDone))
    yield say(info, id, rdfs.comment, literal('What it holds is not told as done.', 'en'));
}

/** What relation the claims tell, and what kind of thing each node is. */
function* termsOf(corpus: Corpus, claims: readonly Claim[], about: ReadonlySet<Iri>): Iterable<Iri> {
  for (const { proposition } of claims) yield* [proposition.predicate, proposition.object.value];
  for (const id of about) {
    const { type, eventType } = corpus.entities.get(id) ?? {};
    const { outcome, group, item } = corpus.figures.get(id) ?? {};
    for (const term of [type, eventType, outcome, group, item]) if (term !== undefined) yield term;
  }
}

/** The claim with its figure, its utterance and everyone on the way to the report, and the two ends by name. */
function* subjectsOf(corpus: Corpus, claim: Claim): Iterable<Iri> {
  const { proposition, evidence, id } = claim;
  yield id;
  for (const each of evidence) yield each.id;
  const chain = chainOf(corpus, claim);
  for (const utterance of [...chain.map((each) => each.id), claim.report]) {
    const record = corpus.utterances.get(utterance);
    if (record === undefined) continue;
    yield utterance;
    yield* record.speakers;
    yield* record.media;
    yield* record.report?.distributors ?? [];
    yield* record.report?.credits ?? [];
    for (const each of record.evidence) yield each.id;
  }
  for (const end of [proposition.subject, proposition.object.value])
    if (corpus.entities.has(end) || corpus.figures.has(end)) yield end;
}
