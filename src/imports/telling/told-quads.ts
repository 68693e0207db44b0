/** What a file tells to quads of our own model: a report, utterances, nodes, claims with passages, and terms. */
import type * as RDF from '@rdfjs/types';
import { literal, quad as makeQuad, namedNode } from '../../dataset/terms.js';
import { sha256Hex } from '../../model/identifiers.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Figure, Iri, Text } from '../../model/records.js';
import { cg, code, dcterms, EDTF, oa, owl, rdf, rdfs, skos, wgs84, xsd } from '../../model/vocabulary.js';
import type { Passage, Told, ToldClaim, ToldIdentifier, ToldNode, ToldTerm, Voice } from './told.js';
import { ASSERTS, isByRecord, passageIri, reportOf, saidBeside, toldClaims } from './told-claims.js';

/** What is said in no language: RFC 5646 has the tag for it. */
const NO_LANGUAGE = 'zxx';
/** The relations of a file that has thousands are not ours to explain; what they are called is. */
const SLOT = { template: '{s} – {label}: {o}', negatedTemplate: 'It is not so that {s} – {label}: {o}' };
const FORMS = {
  line: expand('code:data-file'),
  record: expand('code:data-table'),
  object: expand('code:data-records'),
};

type Say = (subject: Iri, predicate: Iri, object: RDF.Quad_Object) => void;

/** What a file tells, in two parts: each gives its quads one by one, as a table of a hundred thousand rows makes millions. */
export interface ToldQuads {
  /** The report, who speaks, nodes, figures and terms. */
  about(onQuad: OnQuad): void;
  /** Claims with their passages, in the graph of the report. */
  claims(onQuad: OnQuad): void;
}

type OnQuad = (quad: RDF.Quad) => void;

/** Every quad of a file. */
export function eachToldQuad(told: Told, onQuad: OnQuad): void {
  const quads = toldQuads(told);
  quads.about(onQuad);
  quads.claims(onQuad);
}

/** The two share the passages that were said already: what is said about the file comes first. */
export function toldQuads(told: Told): ToldQuads {
  const report = reportOf(told);
  const graph = namedNode(report);
  const of: InFile = { report, byRecord: isByRecord(told), said: new Set() };
  const saying =
    (onQuad: OnQuad): Say =>
    (subject, predicate, object) =>
      onQuad(makeQuad(namedNode(subject), namedNode(predicate), object) as RDF.Quad);
  const claiming =
    (onQuad: OnQuad): Say =>
    (subject, predicate, object) =>
      onQuad(makeQuad(namedNode(subject), namedNode(predicate), object, graph) as RDF.Quad);
  return {
    about: (onQuad) => {
      const say = saying(onQuad);
      const file = told.publisher ?? fileAsActor(told);
      sayNode(say, file, told);
      sayReport(say, told, report, file.id);
      for (const node of told.nodes) sayNode(say, node, told);
      for (const figure of told.figures ?? []) sayFigure(say, figure);
      for (const voice of told.voices) sayVoice(say, claiming(onQuad), voice, of);
      for (const term of told.terms) sayTerm(say, term);
    },
    claims: (onQuad) => {
      const say = claiming(onQuad);
      for (const [id, claim] of toldClaims(told)) {
        sayClaim(say, id, claim, report);
        sayPassages(say, id, of, claim.passages);
      }
    },
  };
}

/** The file in which something is said. */
interface InFile {
  readonly report: Iri;
  /** Whether a record is one passage of all that it tells. */
  readonly byRecord: boolean;
  /** Passages of records that are said already. */
  readonly said: Set<Iri>;
}

function fileAsActor({ id, title }: Told): ToldNode {
  return {
    id: `${PREFIXES.actor}file-${id}`,
    classes: [cg.DataFile],
    labels: [{ value: title, language: '' }],
    aliases: [],
  };
}

function sayReport(say: Say, { title, textSha256, unit = 'line' }: Told, report: Iri, speaker: Iri): void {
  say(report, rdf.type, namedNode(cg.Report));
  say(report, dcterms.title, literal(title));
  say(report, dcterms.language, literal(NO_LANGUAGE));
  say(report, cg.textSha256, literal(textSha256));
  say(report, cg.form, namedNode(FORMS[unit]));
  say(report, cg.speaker, namedNode(speaker));
}

function sayNode(say: Say, node: ToldNode, told: Told): void {
  for (const type of node.classes) say(node.id, rdf.type, namedNode(type));
  const label = (predicate: Iri, { value, language }: Text) =>
    say(node.id, predicate, language === '' ? literal(value) : literal(value, language));
  for (const each of node.labels) label(skos.prefLabel, each);
  for (const each of node.aliases) label(skos.altLabel, each);
  if (node.eventType !== undefined) say(node.id, cg.eventType, namedNode(node.eventType));
  if (node.unnamed === true) say(node.id, cg.appearsIn, namedNode(reportOf(told)));
  for (const identifier of node.identifiers ?? []) sayIdentifier(say, node.id, identifier, told);
  if (node.coordinates === undefined) return;
  const { latitude, longitude } = node.coordinates;
  say(node.id, wgs84.lat, literal(latitude, namedNode(xsd.decimal)));
  say(node.id, wgs84.long, literal(longitude, namedNode(xsd.decimal)));
  say(node.id, cg.coordinatesSource, literal(told.publisher?.labels[0]?.value ?? told.title));
}

function sayIdentifier(say: Say, of: Iri, { scheme, value }: ToldIdentifier, told: Told): void {
  const id = `${PREFIXES.identifier}${told.id}-${sha256Hex([of, scheme, value].join('\n')).slice(0, 16)}`;
  say(of, cg.identifier, namedNode(id));
  say(id, rdf.type, namedNode(cg.Identifier));
  say(id, cg.scheme, namedNode(scheme));
  say(id, dcterms.identifier, literal(value));
  say(id, dcterms.source, literal(told.title));
}

const FIGURES = {
  casualty: cg.CasualtyFigure,
  strength: cg.StrengthFigure,
  quantity: cg.QuantityFigure,
} as const;

function sayFigure(say: Say, { id, kind, approximate, ...figure }: Figure): void {
  say(id, rdf.type, namedNode(FIGURES[kind]));
  for (const [predicate, of] of [
    [cg.outcome, figure.outcome],
    [cg.group, figure.group],
    [cg.item, figure.item],
  ] as const)
    if (of !== undefined) say(id, predicate, namedNode(of));
  for (const [predicate, count] of [
    [cg.countMin, figure.min],
    [cg.countMax, figure.max],
    [cg.countBest, figure.best],
  ] as const)
    if (count !== undefined) say(id, predicate, integer(count));
  if (approximate) say(id, cg.approximate, literal('true', namedNode(xsd.boolean)));
}

function sayVoice(say: Say, shown: Say, voice: Voice, of: InFile): void {
  const { report } = of;
  const { id, label, speakers, saidOn, through = report, passages } = voice;
  say(id, rdf.type, namedNode(cg.Utterance));
  say(id, skos.prefLabel, literal(label));
  for (const speaker of speakers) say(id, cg.speaker, namedNode(speaker));
  if (saidOn !== undefined) say(id, cg.saidOn, literal(saidOn, namedNode(EDTF)));
  sayPassages(shown, id, of, passages);
  say(through, cg.quotes, namedNode(id));
  const relay = `${PREFIXES.relay}${sha256Hex(`${through}\n${id}`).slice(0, 16)}`;
  shown(relay, rdf.type, namedNode(cg.Relay));
  shown(relay, rdf.subject, namedNode(through));
  shown(relay, rdf.predicate, namedNode(cg.quotes));
  shown(relay, rdf.object, namedNode(id));
  sayPassages(shown, relay, of, passages);
}

/** A claim without its passages. */
export function sayClaim(say: Say, id: Iri, claim: ToldClaim, report: Iri): void {
  say(id, rdf.type, namedNode(cg.Claim));
  say(id, rdf.subject, namedNode(claim.subject));
  say(id, rdf.predicate, namedNode(claim.predicate));
  say(id, rdf.object, claim.object);
  say(id, cg.madeIn, namedNode(claim.voice ?? report));
  say(id, cg.speechAct, namedNode(expand(`code:${claim.speechAct ?? ASSERTS}`)));
  say(id, cg.polarity, namedNode(claim.negated ? code.negated : code.affirmed));
  const { when, wording, gloss } = saidBeside(claim);
  if (when !== undefined) say(id, cg.when, literal(when, namedNode(EDTF)));
  if (wording !== undefined) say(id, cg.wording, literal(wording));
  if (gloss !== undefined) say(id, rdfs.comment, literal(gloss, 'en'));
}

function sayPassages(
  say: Say,
  of: Iri,
  { report, byRecord, said }: InFile,
  passages: readonly Passage[],
): void {
  for (const [at, { number, start, end, sliceSha256 }] of passages.entries()) {
    const id = passageIri(report, byRecord, of, number, at);
    say(of, cg.evidence, namedNode(id));
    if (byRecord && said.has(id)) continue;
    said.add(id);
    const selector = `${id}-selector`;
    say(id, rdf.type, namedNode(cg.Evidence));
    say(id, oa.hasSource, namedNode(report));
    say(id, cg.paragraph, integer(number));
    say(id, cg.sliceSha256, literal(sliceSha256));
    say(id, oa.hasSelector, namedNode(selector));
    say(selector, rdf.type, namedNode(oa.TextPositionSelector));
    say(selector, oa.start, integer(start));
    say(selector, oa.end, integer(end));
  }
}

function sayTerm(
  say: Say,
  { id, label, within, family, joins, symmetric, template, negatedTemplate }: ToldTerm,
): void {
  say(id, rdfs.label, literal(label, 'en'));
  if (within !== undefined) {
    say(id, rdf.type, namedNode(rdfs.Class));
    say(id, rdfs.subClassOf, namedNode(within));
  }
  if (family === undefined) return;
  say(id, rdf.type, namedNode(rdf.Property));
  if (symmetric === true) say(id, rdf.type, namedNode(owl.SymmetricProperty));
  say(id, cg.family, namedNode(family));
  say(id, cg.graphEdge, literal(String(joins ?? false), namedNode(xsd.boolean)));
  const named = (text: string) => text.replace('{label}', () => label.replace(/[{}|]/g, ' '));
  say(id, cg.template, literal(template ?? named(SLOT.template), 'en'));
  say(id, cg.negatedTemplate, literal(negatedTemplate ?? named(SLOT.negatedTemplate), 'en'));
}

const integer = (value: number) => literal(String(value), namedNode(xsd.integer));
