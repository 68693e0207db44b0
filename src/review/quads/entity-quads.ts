/** New entities and events of a reading to quads, with identifiers, coordinates and names that hold for a time. */
import type * as RDF from '@rdfjs/types';
import { expand, localName, PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg, dcterms, rdf, rdfs, skos, skosxl, wgs84 } from '../../model/vocabulary.js';
import type { ReadDatedName, ReadEntity, ReadEvent, ReadIdentifier } from '../../reading/reading.js';
import { isOfOneReport, labelOfEntity, slug } from './naming.js';
import { decimal, edtf, iri, maybe, say, words, yes } from './statements.js';

/** The source to which whoever has no name belongs, where that is not the report. */
export interface OfSource {
  readonly iri: Iri;
  readonly label?: string | undefined;
}

export function entityQuads(
  id: Iri,
  entity: ReadEntity,
  report: Iri,
  language: string,
  source?: OfSource,
): RDF.Quad[] {
  const { class: type, classes = [], aliases = [], gloss, plural, coordinates, identifiers = [] } = entity;
  const named = identifiers.map((each) => [identifierIri(id, each), each] as const);
  return [
    ...say(id, [
      [rdf.type, [type, ...classes].map((each) => iri(expand(`cg:${each}`)))],
      [cg.appearsIn, isOfOneReport(entity) ? iri(source?.iri ?? report) : undefined],
      [cg.namedInPlural, plural === true ? yes : undefined],
      [cg.identifier, named.map(([each]) => iri(each))],
      [rdfs.comment, maybe(gloss, words)],
      [skos.prefLabel, words(labelOfEntity(entity, report, source?.label), language)],
      [skos.altLabel, aliases.map((each) => words(each.value, each.language))],
      [wgs84.lat, maybe(coordinates?.latitude, decimal)],
      [wgs84.long, maybe(coordinates?.longitude, decimal)],
      [cg.coordinatesSource, maybe(coordinates?.source, addressOrWords)],
    ]),
    ...named.flatMap(([each, { scheme, value, source }]) =>
      say(each, [
        [rdf.type, iri(cg.Identifier)],
        [cg.scheme, iri(expand(scheme))],
        [dcterms.identifier, words(value, '')],
        [dcterms.source, addressOrWords(source)],
      ]),
    ),
  ];
}

function identifierIri(of: Iri, { iri: given, scheme }: ReadIdentifier): Iri {
  if (given !== undefined) return expand(given);
  const host = /^[a-z]+:\/\/(?:www\.)?([^/]+)/i.exec(scheme)?.[1] ?? scheme;
  return `${PREFIXES.identifier}${localName(of)}-${slug(host.replace(/\.[a-z]+$/i, ''))}`;
}

/** A source is an address, or words. */
function addressOrWords(source: string): ReturnType<typeof iri> {
  return /^https?:\/\/\S+$/.test(source) ? iri(source) : words(source, '');
}

/** Names that it bears for a time stand in the ledger, beside the other decisions of ours. */
export function datedNameQuads(of: Iri, names: readonly ReadDatedName[], language: string): RDF.Quad[] {
  return names.flatMap((each) => {
    const id =
      each.iri === undefined ? `${PREFIXES.name}${slug(each.name)}-of-${localName(of)}` : expand(each.iri);
    return say(id, [
      [rdf.type, iri(cg.DatedName)],
      [cg.nameOf, iri(of)],
      [cg.dateBasis, maybe(each.basis, (name) => iri(expand(`code:${name}`)))],
      [expand('dcterms:creator'), maybe(each.creator, (name) => words(name, ''))],
      [dcterms.date, maybe(each.date, edtf)],
      [dcterms.replaces, (each.replaces ?? []).map((name) => iri(expand(name)))],
      [dcterms.source, (each.sources ?? []).map(reportOrWords)],
      [dcterms.valid, edtf(each.valid)],
      [rdfs.comment, maybe(each.reason, words)],
      [skosxl.literalForm, words(each.name, language)],
    ]);
  });
}

function reportOrWords(source: string): ReturnType<typeof iri> {
  const full = expand(source);
  return full.startsWith(PREFIXES.report) ? iri(full) : addressOrWords(source);
}

export function eventQuads(
  id: Iri,
  { type, label, aliases = [], gloss }: ReadEvent,
  language: string,
): RDF.Quad[] {
  return say(id, [
    [rdf.type, iri(cg.Event)],
    [cg.eventType, iri(expand(`code:${type}`))],
    [rdfs.comment, maybe(gloss, words)],
    [skos.prefLabel, words(label, language)],
    [skos.altLabel, aliases.map((each) => words(each.value, each.language))],
  ]);
}
