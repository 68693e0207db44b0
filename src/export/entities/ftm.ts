/** A corpus to entities of FollowTheMoney, one a line: things, utterances as documents, and each claim of a tie or a day. */

import { sha256Hex } from '../../model/identifiers.js';
import { localName, PREFIXES, shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri, Utterance } from '../../model/records.js';
import { escapeSteering } from '../../model/steering.js';
import { sayClaim } from '../../words/claims.js';
import { labelOf } from '../../words/labels.js';
import { count } from '../../words/phrases.js';
import { besideOf, identifiersOf, propertyOf } from './ftm-properties.js';
import { EVENT_DATES, edgeOf, FTM, INTERESTS, schemaOf } from './ftm-schemata.js';
import { isDenied, plainDate, quotingIn, sortedClaims, utterancesOf } from './sorted-claims.js';

type Values = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Lines of JSON, in order of id within things, utterances and claims. What the model has no word for is left out: leftOutOfFtm. */
export function* writeFtm(corpus: Corpus): Iterable<string> {
  const { ties, days, properties } = sayable(corpus);
  for (const entity of corpus.entities.values()) {
    const schema = schemaOf(entity);
    if (schema !== undefined) yield thingLine(entity, schema);
  }
  const quoting = quotingIn(corpus);
  const utterances = utterancesOf(corpus, [...ties, ...days, ...properties]);
  for (const utterance of utterances) yield utteranceLine(corpus, utterance, quoting.get(utterance.id) ?? []);
  for (const claim of ties) yield tieLine(corpus, claim);
  for (const claim of days) yield dayLine(corpus, claim);
  for (const claim of properties) yield propertyLine(corpus, claim);
}

/** In a sentence what is left out; undefined where nothing is. */
export function leftOutOfFtm(corpus: Corpus): string | undefined {
  const { denials, notDone, counts } = sortedClaims(corpus);
  const { noEnds, noDays, words } = sayable(corpus);
  const things = [...corpus.entities.values()].filter((entity) => schemaOf(entity) === undefined).length;
  const parts = [
    [denials.length, 'denial', 'denials'],
    [notDone.length, 'claim of a plan, a demand or a fear', 'claims of plans, demands or fears'],
    [counts.length, 'claim of a count', 'claims of counts'],
    [words.length, 'description in words', 'descriptions in words'],
    [noDays, 'day that may be one of several', 'days that may be one of several'],
    [noEnds, 'tie of a thing of no kind', 'ties of things of no kind'],
    [things, 'thing of no kind', 'things of no kind'],
    [corpus.derivations.size, 'derived relation', 'derived relations'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  return said.length === 0
    ? undefined
    : `FollowTheMoney has no word for what is left out: ${said.join(', ')}, and verdicts`;
}

function sayable(corpus: Corpus) {
  const { ties, days, words } = sortedClaims(corpus);
  const properties = words.filter((claim) => propertyOf(corpus, claim) !== undefined);
  const schema = (iri: Iri) => {
    const entity = corpus.entities.get(iri);
    return entity === undefined ? undefined : schemaOf(entity);
  };
  const whole = ties.filter(
    ({ proposition: { subject, object } }) =>
      schema(subject) !== undefined && schema(object.value) !== undefined,
  );
  const dated = days.filter(
    (claim) =>
      EVENT_DATES.has(claim.proposition.predicate) &&
      schema(claim.proposition.subject) === 'Event' &&
      Object.keys(daysIn(claim)).length > 0,
  );
  return {
    ties: whole,
    days: dated,
    properties,
    words: words.filter((claim) => propertyOf(corpus, claim) === undefined),
    noEnds: ties.length - whole.length,
    noDays: days.length - dated.length,
  };
}

function thingLine(entity: Entity, schema: string): string {
  const { label, labels, aliases, coordinates, type, eventType } = entity;
  const others = [...new Set([...labels, ...aliases].map(({ value }) => value))].filter(
    (each) => each !== label,
  );
  return line(
    entity.id,
    schema,
    ['claimgraph'],
    {
      name: [label],
      alias: others,
      ...identifiersOf(entity),
      ...(schema === 'Document' ? { fileName: [idOf(entity.id)] } : {}),
      ...(schema === 'Address' ? { full: [label] } : {}),
      ...(schema === 'Address' && coordinates !== undefined
        ? { latitude: [String(coordinates.latitude)], longitude: [String(coordinates.longitude)] }
        : {}),
    },
    { class: ours(type), ...(entity.kind === 'actor' ? { acts: true } : {}), eventType: ours(eventType) },
  );
}

function utteranceLine(corpus: Corpus, utterance: Utterance, quotedBy: readonly Utterance[]): string {
  const { id, label, speakers, saidOn, report } = utterance;
  return line(
    id,
    'Document',
    [datasetOf(utterance)],
    {
      title: [report?.title ?? label],
      fileName: [idOf(id)],
      author: speakers.map((speaker) => labelOf(corpus, speaker)),
      date: [plainDate(saidOn ?? '')],
      sourceUrl: [report?.whereabouts.address],
    },
    {
      utterance: shorten(id),
      speakers: speakers.map(idOf),
      saidOn,
      quotedBy: quotedBy.map((each) => idOf(each.id)).sort(),
    },
  );
}

function tieLine(corpus: Corpus, claim: Claim): string {
  const { id, proposition, when = '', wording } = claim;
  const { subject, predicate, object } = proposition;
  const [from, to] = [subject, object.value].map(
    (iri) => schemaOf(corpus.entities.get(iri) as Entity) as string,
  ) as [string, string];
  const { schema, ends } = edgeOf(predicate, from, to);
  // Of a relation of another schema what came in beside it has no property here.
  const beside = schema === 'UnknownLink' && predicate !== `${FTM}UnknownLink` ? {} : besideOf(claim);
  const [start, end] = when.includes('/') ? when.split('/').map(plainDate) : [];
  return line(
    id,
    schema,
    [datasetOf(claim)],
    {
      [ends[0]]: [idOf(subject)],
      [ends[1]]: [idOf(object.value)],
      ...beside,
      role: beside.role ?? [
        schema === 'UnknownLink'
          ? (corpus.ontology.relations.get(predicate)?.label ?? localName(predicate))
          : undefined,
      ],
      status: [
        ...(beside.status ?? []),
        INTERESTS.has(schema) && isDenied(corpus, claim) ? 'disputed' : undefined,
      ],
      date: [plainDate(when)],
      startDate: [start],
      endDate: [end],
      ...said(corpus, claim),
      recordId: [shorten(id)],
    },
    { relation: ours(predicate), when: claim.when, wording },
  );
}

/** A value of a property as one voice tells it, beside the others by the id of its entity. */
function propertyLine(corpus: Corpus, claim: Claim): string {
  const { subject } = claim.proposition;
  const { property, value } = propertyOf(corpus, claim) as { property: string; value: string };
  const schema = schemaOf(corpus.entities.get(subject) as Entity) as string;
  return line(subject, schema, [datasetOf(claim)], { [property]: [value] }, { madeIn: idOf(claim.madeIn) });
}

/** A day of an event as one voice tells it: tools that join entities by id put it beside the others. */
function dayLine(corpus: Corpus, claim: Claim): string {
  const { subject, predicate, object } = claim.proposition;
  const event = corpus.entities.get(subject) as Entity;
  return line(
    subject,
    'Event',
    [datasetOf(claim)],
    {
      ...daysIn(claim),
      ...said(corpus, claim),
    },
    {
      relation: ours(predicate),
      when: object.value,
      class: ours(event.type),
      eventType: ours(event.eventType),
    },
  );
}

/** The days of an event, as far as their dates can say them: a first and a last day, but none that may be any of several. */
function daysIn({ proposition: { predicate, object } }: Claim): Values {
  const property = EVENT_DATES.get(predicate) as string;
  const plain = plainDate(object.value);
  if (plain !== undefined) return { [property]: [plain] };
  const [start, end] = object.value.split('/').map(plainDate);
  return property === 'date' && start !== undefined && end !== undefined
    ? { startDate: [start], endDate: [end] }
    : {};
}

/** Who says so, where, and the sentence: with its doubts, for which dates have no mark. */
function said(corpus: Corpus, claim: Claim): Values {
  const { speakers } = corpus.utterances.get(claim.madeIn) as Utterance;
  return {
    proof: [idOf(claim.madeIn)],
    publisher: speakers.map((speaker) => labelOf(corpus, speaker)),
    summary: [sayClaim(corpus, claim).sentence],
  };
}

/** A report is what they call a data set. */
function datasetOf(of: Claim | Utterance): string {
  const report = 'report' in of && typeof of.report === 'string' ? of.report : undefined;
  return report === undefined
    ? 'claimgraph'
    : `report_${localName(report)
        .replace(/[^a-z0-9]+/gi, '_')
        .toLowerCase()}`;
}

const ours = (iri: Iri | undefined) =>
  iri?.startsWith(PREFIXES.cg) || iri?.startsWith(PREFIXES.code) ? shorten(iri) : undefined;

/** Letters, digits, points and dashes, as their ids have them; one that came in so goes out so. */
export function idOf(iri: Iri): string {
  const came = `${PREFIXES.node}ftm-`;
  const readable = iri.startsWith(came) ? iri.slice(came.length) : shorten(iri).replace(':', '.');
  return /^[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?$/i.test(readable)
    ? readable
    : `cg-${sha256Hex(iri).slice(0, 32)}`;
}

function line(id: Iri, schema: string, datasets: readonly string[], values: Values, own: object): string {
  const properties = Object.fromEntries(
    Object.entries(values)
      .map(
        ([key, list]) =>
          [key, [...new Set(list.filter((each) => each !== undefined && each !== ''))]] as const,
      )
      .filter(([, list]) => list.length > 0),
  );
  return `${escapeSteering(JSON.stringify({ id: idOf(id), schema, properties, datasets, claimgraph: own }))}\n`;
}
