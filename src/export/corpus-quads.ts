/**
 * The records of a corpus back to quads: claims with their passages, who speaks, and what they name; browser-safe.
 * Reading them gives the same records. What records do not hold, such as who took a decision on identity, is not
 * in them; glosses and reasons are marked as English, the language of our own words.
 */
import type * as RDF from '@rdfjs/types';
import { blankNode, literal, namedNode, quad } from '../dataset/terms.js';
import { isSubclass } from '../model/fit.js';
import { expand } from '../model/namespaces.js';
import type {
  Claim,
  Corpus,
  DatedName,
  Entity,
  EntityKind,
  Evidence,
  Figure,
  IdentityDecision,
  Iri,
  MergedNode,
  ObjectTerm,
  Text,
  Utterance,
} from '../model/records.js';
import { cg, dcterms, EDTF, oa, owl, rdf, rdfs, skos, skosxl, wgs84, xsd } from '../model/vocabulary.js';
import type { Whereabouts } from '../model/whereabouts.js';
import { termQuads } from './term-quads.js';

type Value = RDF.Literal | RDF.NamedNode | RDF.BlankNode;
/** Predicate and value; a value that is undefined is not said. */
type Said = readonly (readonly [predicate: Iri, value: Value | undefined])[];

export function* corpusQuads(corpus: Corpus): Iterable<RDF.Quad> {
  for (const entity of corpus.entities.values()) yield* entityQuads(corpus, entity);
  for (const utterance of corpus.utterances.values()) {
    yield* about(iri(utterance.id), ofUtterance(utterance));
    yield* shownQuads(utterance);
  }
  for (const claim of corpus.claims.values()) yield* claimQuads(claim);
  for (const figure of corpus.figures.values()) yield* about(iri(figure.id), ofFigure(figure));
  for (const decision of corpus.identities.values()) yield* about(iri(decision.id), ofIdentity(decision));
  for (const name of corpus.names.values()) yield* about(iri(name.id), ofName(name));
  for (const node of corpus.merged.values()) yield* about(iri(node.id), ofMerged(node));
  yield* termQuads(corpus);
}

function* about(subject: RDF.NamedNode | RDF.BlankNode, said: Said): Iterable<RDF.Quad> {
  for (const [predicate, value] of said) {
    if (value !== undefined) yield quad(subject, namedNode(predicate), value) as RDF.Quad;
  }
}

const KINDS: Readonly<Record<EntityKind, Iri>> = {
  actor: cg.Actor,
  event: cg.Event,
  place: cg.Place,
  thing: cg.Thing,
  agreement: cg.Agreement,
  document: cg.Document,
  materiel: cg.Materiel,
};

function* entityQuads({ ontology }: Corpus, entity: Entity): Iterable<RDF.Quad> {
  const { id, kind, type, labels, aliases, comment, plural, eventType, appearsIn, coordinates, identifiers } =
    entity;
  const subject = iri(id);
  yield* about(subject, [
    [rdf.type, iri(type)],
    // A country that also acts is of two classes, and a record keeps the narrower.
    [rdf.type, isSubclass(ontology.classes, type, KINDS[kind]) ? undefined : iri(KINDS[kind])],
    ...labels.map((label) => [skos.prefLabel, text(label)] as const),
    ...aliases.map((alias) => [skos.altLabel, text(alias)] as const),
    [rdfs.comment, english(comment)],
    [cg.namedInPlural, plural ? typed('true', xsd.boolean) : undefined],
    [cg.eventType, maybe(eventType)],
    [cg.appearsIn, maybe(appearsIn)],
    [wgs84.lat, coordinates && typed(String(coordinates.latitude), xsd.decimal)],
    [wgs84.long, coordinates && typed(String(coordinates.longitude), xsd.decimal)],
    [cg.coordinatesSource, coordinates && iriOrWords(coordinates.source)],
  ]);
  for (const { id: identifier, scheme, value, source } of identifiers) {
    const node = iri(identifier);
    yield* about(subject, [[cg.identifier, node]]);
    yield* about(node, [
      [rdf.type, iri(cg.Identifier)],
      [cg.scheme, iriOrWords(scheme)],
      [dcterms.identifier, literal(value)],
      [dcterms.source, iriOrWords(source)],
    ]);
  }
}

function ofUtterance({ label, speakers, media, saidOn, quotes, evidence, report }: Utterance): Said {
  return [
    [rdf.type, iri(report === undefined ? cg.Utterance : cg.Report)],
    [skos.prefLabel, report === undefined ? english(label) : undefined],
    ...speakers.map((speaker) => [cg.speaker, iri(speaker)] as const),
    ...media.map((medium) => [cg.medium, iri(medium)] as const),
    [cg.saidOn, edtf(saidOn)],
    ...quotes.map((quoted) => [cg.quotes, iri(quoted)] as const),
    ...evidence.map((each) => [cg.evidence, iri(each.id)] as const),
    ...(report === undefined
      ? []
      : [
          [dcterms.title, text({ value: report.title, language: report.language })] as const,
          [cg.textSha256, literal(report.textSha256)] as const,
          [dcterms.language, report.language === '' ? undefined : literal(report.language)] as const,
          ...report.distributors.map((each) => [cg.distributor, iri(each)] as const),
          ...report.credits.map((each) => [cg.credits, iri(each)] as const),
          ...ofWhereabouts(report.whereabouts),
        ]),
  ];
}

function ofWhereabouts({ address, canonicalAddress, archivedAt, fetchedOn }: Whereabouts): Said {
  const maybe = (value: string | undefined) => (value === undefined ? undefined : iri(value));
  return [
    [cg.address, maybe(address)],
    [cg.canonicalAddress, maybe(canonicalAddress)],
    [cg.archivedAt, maybe(archivedAt)],
    [cg.fetchedOn, edtf(fetchedOn)],
  ];
}

/** The nodes that show whom an utterance passes on, and its passages. */
function* shownQuads({ id, evidence, relays }: Utterance): Iterable<RDF.Quad> {
  yield* evidence.flatMap((each) => [...passageQuads(each)]);
  for (const relay of relays) {
    yield* about(iri(relay.id), [
      [rdf.type, iri(cg.Relay)],
      [rdf.subject, iri(id)],
      [rdf.predicate, iri(cg.quotes)],
      [rdf.object, iri(relay.quoted)],
      ...relay.evidence.map((each) => [cg.evidence, iri(each.id)] as const),
    ]);
    yield* relay.evidence.flatMap((each) => [...passageQuads(each)]);
  }
}

function* claimQuads(claim: Claim): Iterable<RDF.Quad> {
  const { id, proposition, evidence } = claim;
  yield* about(iri(id), [
    [rdf.type, iri(cg.Claim)],
    [rdf.subject, iri(proposition.subject)],
    [rdf.predicate, iri(proposition.predicate)],
    [rdf.object, objectTerm(proposition.object)],
    [cg.madeIn, iri(claim.madeIn)],
    [cg.speechAct, iri(expand(`code:${claim.speechAct}`))],
    [cg.polarity, iri(expand(`code:${claim.polarity}`))],
    [rdfs.comment, english(claim.gloss)],
    [cg.wording, claim.wording === undefined ? undefined : literal(claim.wording)],
    [cg.headline, claim.headline ? typed('true', xsd.boolean) : undefined],
    [cg.when, edtf(claim.when)],
    [cg.dateWording, claim.dateWording === undefined ? undefined : literal(claim.dateWording)],
    [cg.dateBasis, maybe(claim.dateBasis)],
    ...evidence.map((each) => [cg.evidence, iri(each.id)] as const),
  ]);
  yield* evidence.flatMap((each) => [...passageQuads(each)]);
}

function* passageQuads({ id, report, paragraph, start, end, sliceSha256 }: Evidence): Iterable<RDF.Quad> {
  const selector = blankNode();
  yield* about(iri(id), [
    [rdf.type, iri(oa.SpecificResource)],
    [rdf.type, iri(cg.Evidence)],
    [oa.hasSource, iri(report)],
    [cg.paragraph, whole(paragraph)],
    [cg.sliceSha256, literal(sliceSha256)],
    [oa.hasSelector, selector],
  ]);
  yield* about(selector, [
    [rdf.type, iri(oa.TextPositionSelector)],
    [oa.start, whole(start)],
    [oa.end, whole(end)],
  ]);
}

const FIGURES: Readonly<Record<Figure['kind'], Iri>> = {
  casualty: cg.CasualtyFigure,
  strength: cg.StrengthFigure,
  quantity: cg.QuantityFigure,
};

function ofFigure({ kind, outcome, group, item, min, max, best, approximate }: Figure): Said {
  return [
    [rdf.type, iri(FIGURES[kind])],
    [cg.outcome, maybe(outcome)],
    [cg.group, maybe(group)],
    [cg.item, maybe(item)],
    [cg.countMin, min === undefined ? undefined : whole(min)],
    [cg.countMax, max === undefined ? undefined : whole(max)],
    [cg.countBest, best === undefined ? undefined : whole(best)],
    [cg.approximate, approximate ? typed('true', xsd.boolean) : undefined],
  ];
}

function ofIdentity({ left, right, decision, confidence, reason }: IdentityDecision): Said {
  return [
    [rdf.type, iri(cg.IdentityDecision)],
    [cg.left, iri(left)],
    [cg.right, iri(right)],
    [cg.decision, iri(expand(`code:${decision}`))],
    [cg.confidence, typed(String(confidence), xsd.decimal)],
    [rdfs.comment, english(reason)],
  ];
}

function ofName({ entity, name, valid, basis, replaces, reason, sources }: DatedName): Said {
  return [
    [rdf.type, iri(cg.DatedName)],
    [cg.nameOf, iri(entity)],
    [skosxl.literalForm, text(name)],
    [dcterms.valid, edtf(valid)],
    [cg.dateBasis, maybe(basis)],
    ...replaces.map((each) => [dcterms.replaces, iri(each)] as const),
    [rdfs.comment, english(reason)],
    ...sources.map((source) => [dcterms.source, iriOrWords(source)] as const),
  ];
}

function ofMerged({ label, into }: MergedNode): Said {
  return [
    [rdf.type, iri(cg.MergedNode)],
    [rdfs.label, english(label)],
    [owl.sameAs, iri(into)],
  ];
}

const iri = (value: Iri): RDF.NamedNode => namedNode(value);
const maybe = (value: Iri | undefined) => (value === undefined ? undefined : iri(value));
const typed = (value: string, datatype: Iri): RDF.Literal => literal(value, namedNode(datatype));
const whole = (value: number) => typed(String(value), xsd.integer);
const edtf = (value: string | undefined) => (value === undefined ? undefined : typed(value, EDTF));
const english = (value: string | undefined) => (value === undefined ? undefined : literal(value, 'en'));
const text = ({ value, language }: Text) => (language === '' ? literal(value) : literal(value, language));

/** A source is a report or a page, or words; a record holds either as text. */
function iriOrWords(value: string): RDF.NamedNode | RDF.Literal {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) ? iri(value) : literal(value);
}

function objectTerm(object: ObjectTerm): Value {
  if (object.kind === 'iri')
    return object.value.startsWith('_:') ? blankNode(object.value.slice(2)) : iri(object.value);
  return object.language === ''
    ? typed(object.value, object.datatype)
    : literal(object.value, object.language);
}
