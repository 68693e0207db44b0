/** Utterances and the report itself to quads: who says it, when, in what form; and the passages that show it and who passes it on. */
import type * as RDF from '@rdfjs/types';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg, dcterms, rdf, skos } from '../../model/vocabulary.js';
import type { LocalId, ReadDate, Reading, ReadUtterance } from '../../reading/reading.js';
import { evidenceQuads, type Placed, relayIri, shownAs } from './evidence-quads.js';
import { edtf, iri, maybe, say, words } from './statements.js';

/** IRIs of what a reading names by its ids. */
export type IriOf = (id: LocalId) => Iri;

const code = (name: string) => iri(expand(`code:${name}`));

/** What an utterance is; whom it quotes stands by itself, as a node that is known may quote more. */
export function utteranceQuads(id: Iri, utterance: ReadUtterance, label: string, iriOf: IriOf): RDF.Quad[] {
  const { form, speakers = [], media = [], addressees = [], saidOn } = utterance;
  const said = edtfOf(saidOn);
  return say(id, [
    [rdf.type, iri(cg.Utterance)],
    [cg.form, maybe(form, code)],
    [cg.speaker, speakers.map((each) => iri(iriOf(each)))],
    [cg.medium, media.map((each) => iri(iriOf(each)))],
    [cg.addressee, addressees.map((each) => iri(iriOf(each)))],
    [cg.saidOn, maybe(said, edtf)],
    [cg.dateBasis, said === undefined ? undefined : maybe(saidOn?.basis, code)],
    [skos.prefLabel, words(label)],
  ]);
}

export function reportQuads(
  id: Iri,
  root: ReadUtterance,
  { text, report = {} }: Reading,
  iriOf: IriOf,
): RDF.Quad[] {
  const { form = 'news-report', speakers = [], distributors = [], credits = [] } = root;
  const {
    date,
    dateBasis = 'stated',
    title,
    authors = [],
    address,
    canonicalAddress,
    archivedAt,
    fetchedOn,
  } = report;
  // What the report or whoever brought it gives is its date; what was made out is when it was said.
  const isGiven = dateBasis === 'given' || dateBasis === 'stated';
  const language = text.language ?? 'und';
  return say(id, [
    [rdf.type, iri(cg.Report)],
    [cg.form, code(form)],
    [cg.speaker, speakers.map((each) => iri(iriOf(each)))],
    [cg.distributor, distributors.map((each) => iri(iriOf(each)))],
    [cg.credits, credits.map((each) => iri(iriOf(each)))],
    [cg.textSha256, words(text.sha256, '')],
    [dcterms.language, words(language, '')],
    [dcterms.title, words(title ?? '', language)],
    [isGiven ? dcterms.date : cg.saidOn, maybe(date, edtf)],
    [cg.dateBasis, date === undefined || isGiven ? undefined : code(dateBasis)],
    [expand('dcterms:creator'), authors.map((each) => words(each, ''))],
    [cg.address, maybe(address, iri)],
    [cg.canonicalAddress, maybe(canonicalAddress, iri)],
    [cg.archivedAt, maybe(archivedAt, iri)],
    [cg.fetchedOn, maybe(fetchedOn, edtf)],
  ]);
}

/** That one passes on another, with the passages that show it. */
export function relayQuads(report: Iri, by: Iri, quoted: Iri, shown: readonly Placed[]): RDF.Quad[] {
  const id = relayIri(report, by, quoted);
  return [
    ...say(id, [
      [rdf.type, iri(cg.Relay)],
      [rdf.subject, iri(by)],
      [rdf.predicate, iri(cg.quotes)],
      [rdf.object, iri(quoted)],
    ]),
    ...evidenceQuads(id, id, report, shown),
  ];
}

/** Where a report shows who said it. */
export function shownQuads(report: Iri, utterance: Iri, shown: readonly Placed[]): RDF.Quad[] {
  return evidenceQuads(utterance, shownAs(report, utterance), report, shown);
}

/** The date as told, or the span of the days that it allows. */
export function edtfOf(date: ReadDate | undefined): string | undefined {
  if (date === undefined || date.edtf !== undefined) return date?.edtf;
  const { earliest, latest } = date;
  if (earliest === undefined && latest === undefined) return undefined;
  return earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}
