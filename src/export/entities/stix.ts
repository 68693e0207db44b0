/** A corpus to a bundle of STIX 2.1: things, ties as relationships, denials as opinions, all else as notes, each by its speaker. */

import { shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri, Utterance } from '../../model/records.js';
import { escapeSteering } from '../../model/steering.js';
import { groupBy } from '../../structures/group-by.js';
import { passageUnit, sayClaim } from '../../words/claims.js';
import { labelOf } from '../../words/labels.js';
import { count } from '../../words/phrases.js';
import { quotingIn, sortedClaims, utterancesOf } from './sorted-claims.js';
import {
  countryCode,
  EXTENSION,
  identityClassOf,
  isOwnType,
  type Json,
  ours,
  relationshipType,
  stixId,
  typeOf,
  UNKNOWN_TIME,
} from './stix-types.js';

/** The text of the bundle, an object a line. What STIX has no room for is left out: leftOutOfStix. */
export function* writeStix(corpus: Corpus): Iterable<string> {
  const objects = [...writeObjects(corpus)];
  const id = stixId('bundle', objects.map((each) => each.id).join('\n'));
  yield `{"type":"bundle","id":"${id}","objects":[\n`;
  for (const [at, each] of objects.entries())
    yield `${escapeSteering(JSON.stringify(each))}${at < objects.length - 1 ? ',' : ''}\n`;
  yield ']}\n';
}

/** In a sentence what is left out, and what is told in words; undefined where nothing is. */
export function leftOutOfStix(corpus: Corpus): string | undefined {
  const notes = sortedClaims(corpus);
  const denied = notes.denials.length;
  const parts = [
    [notes.notDone.length, 'plan, demand or fear', 'plans, demands and fears'],
    [notes.counts.length, 'count', 'counts'],
    [notes.days.length + notes.words.length, 'day or description', 'days and descriptions'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  const words = [
    said.length === 0 ? undefined : `${said.join(', ')} stand in it as notes`,
    denied === 0
      ? undefined
      : `${count(denied, 'denial')} as ${denied === 1 ? 'an opinion or a note' : 'opinions or notes'}`,
    `verdicts, decisions on identity and ${count(corpus.derivations.size, 'derived relation')} are left out`,
  ].filter((each) => each !== undefined);
  return `STIX has no objects for all of it: ${words.join('; ')}`;
}

function* writeObjects(corpus: Corpus): Iterable<Json> {
  const claims = [...corpus.claims.values()];
  const { ties, days, denials } = sortedClaims(corpus);
  const idOf = idsIn(corpus);
  const tied = groupBy(ties, ({ proposition }) => proposition.key);
  const isOpinion = new Set(denials.filter(({ proposition }) => tied.has(proposition.key)));
  const [isTie, isDay] = [new Set(ties), new Set(days)];
  const claimId = (claim: Claim) =>
    stixId(isTie.has(claim) ? 'relationship' : isOpinion.has(claim) ? 'opinion' : 'note', claim.id);
  yield* extension();
  for (const entity of corpus.entities.values()) yield thing(entity, idOf(entity.id));
  const utterances = utterancesOf(corpus, claims);
  const collected = new Map(utterances.map((each) => [each.id, collectionId(each)]));
  const byUtterance = groupBy(claims, ({ madeIn }) => madeIn);
  const quoting = quotingIn(corpus);
  for (const utterance of utterances) {
    const held = [
      ...(byUtterance.get(utterance.id) ?? []).map(claimId),
      ...utterances
        .filter(({ id }) => quoting.get(id)?.includes(utterance))
        .map(({ id }) => collected.get(id)),
    ];
    yield collection(corpus, utterance, held, idOf);
  }
  for (const claim of claims) {
    const { proposition } = claim;
    const id = claimId(claim);
    const said = saidBy(corpus, claim, idOf);
    const sentence = sayClaim(corpus, claim).sentence;
    if (isTie.has(claim)) yield relationship(claim, id, said, sentence, idOf);
    else if (isOpinion.has(claim))
      yield {
        ...said,
        type: 'opinion',
        id,
        opinion: 'disagree',
        explanation: sentence,
        object_refs: (tied.get(proposition.key) ?? []).map(claimId),
        ...extended({ claim: shorten(claim.id), wording: claim.wording }),
      };
    else
      yield {
        ...said,
        type: 'note',
        id,
        content: sentence,
        object_refs: [idOf(proposition.subject)],
        ...extended({ claim: shorten(claim.id), ...(isDay.has(claim) ? dated(claim) : {}) }),
      };
  }
}

/** A day can be read back as one; of all else the sentence stands. */
const dated = ({ proposition: { predicate, object } }: Claim): Json => ({
  relation: ours(predicate),
  date: object.value,
});

function relationship(
  { id: of, proposition, earliest, latest, when, wording }: Claim,
  id: string,
  said: Json,
  sentence: string,
  idOf: (iri: Iri) => string,
): Json {
  return {
    ...said,
    type: 'relationship',
    id,
    relationship_type: relationshipType(proposition.predicate),
    description: sentence,
    source_ref: idOf(proposition.subject),
    target_ref: idOf(proposition.object.value),
    ...(when === undefined || earliest === undefined ? {} : { start_time: `${earliest}T00:00:00.000Z` }),
    ...(when === undefined || latest === undefined ? {} : { stop_time: `${latest}T23:59:59.999Z` }),
    ...extended({ claim: shorten(of), relation: ours(proposition.predicate), when, wording }),
  };
}

function idsIn(corpus: Corpus): (iri: Iri) => string {
  return (iri) => {
    const entity = corpus.entities.get(iri);
    return stixId(entity === undefined ? 'claimgraph-thing' : typeOf(entity), iri);
  };
}

const COMMON = { spec_version: '2.1', created: UNKNOWN_TIME, modified: UNKNOWN_TIME };
const MAKER = stixId('identity', 'claimgraph');

function* extension(): Iterable<Json> {
  yield { ...COMMON, type: 'identity', id: MAKER, name: 'claimgraph', identity_class: 'system' };
  yield {
    ...COMMON,
    type: 'extension-definition',
    id: EXTENSION,
    created_by_ref: MAKER,
    name: 'claimgraph',
    description: 'Dates as EDTF, relations and classes of claimgraph, and all who speak in an utterance.',
    schema: 'https://w3id.org/claimgraph/ns#',
    version: '1.0.0',
    extension_types: ['property-extension', 'new-sdo'],
  };
}

/** Values of our extension; nothing where there is none. */
function extended(values: Json, type = 'property-extension'): Json {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  if (given.length === 0 && type !== 'new-sdo') return {};
  return { extensions: { [EXTENSION]: { extension_type: type, ...Object.fromEntries(given) } } };
}

function thing(entity: Entity, id: string): Json {
  const { label, labels, aliases, coordinates, identifiers, type, eventType } = entity;
  const what = typeOf(entity);
  const others = [...new Set([...labels, ...aliases].map(({ value }) => value))].filter(
    (each) => each !== label,
  );
  const hasAliases = what !== 'location' && what !== 'identity' && what !== 'incident' && others.length > 0;
  return {
    ...COMMON,
    type: what,
    id,
    name: label,
    ...(what === 'identity' ? { identity_class: identityClassOf(entity) } : {}),
    ...(hasAliases ? { aliases: others } : {}),
    ...(what === 'location' ? whereabouts(label, coordinates) : {}),
    ...(identifiers.length === 0
      ? {}
      : {
          external_references: identifiers.map(({ scheme, value, source }) => ({
            source_name: scheme,
            external_id: value,
            description: source,
          })),
        }),
    ...extended(
      {
        class: ours(type),
        ...(entity.kind === 'actor' ? { acts: true } : {}),
        event_type: ours(eventType),
        ...(hasAliases || others.length === 0 ? {} : { aliases: others }),
      },
      isOwnType(what) ? 'new-sdo' : 'property-extension',
    ),
  };
}

/** A location has a point, a country or a region: where nothing else is known, the name is the region. */
function whereabouts(label: string, coordinates: Entity['coordinates']): Json {
  if (coordinates !== undefined) return { latitude: coordinates.latitude, longitude: coordinates.longitude };
  const country = countryCode(label);
  return country === undefined ? { region: label } : { country };
}

/** Of a report the day of which is known a report; else a grouping. */
const collectionId = (utterance: Utterance) =>
  stixId(isReport(utterance) ? 'report' : 'grouping', utterance.id);
const isReport = ({ report, latest }: Utterance) => report !== undefined && latest !== undefined;

function collection(
  corpus: Corpus,
  utterance: Utterance,
  held: readonly unknown[],
  idOf: (iri: Iri) => string,
): Json {
  const { id, label, speakers, saidOn, report } = utterance;
  const [first] = speakers;
  const time = timeOf(utterance);
  const { address } = report?.whereabouts ?? {};
  return {
    spec_version: '2.1',
    created: time,
    modified: time,
    type: isReport(utterance) ? 'report' : 'grouping',
    id: collectionId(utterance),
    ...(first === undefined ? {} : { created_by_ref: idOf(first) }),
    name: report?.title ?? (label || labelOf(corpus, id)),
    ...(isReport(utterance) ? { published: time } : { context: 'unspecified' }),
    object_refs: held,
    ...(address === undefined
      ? {}
      : { external_references: [{ source_name: report?.title ?? label, url: address }] }),
    ...extended({ utterance: shorten(id), said_on: saidOn, speaker_refs: speakers.map(idOf) }),
  };
}

/** When it was said, where that is known to the day: else STIX gets a time that is none. */
function timeOf({ latest }: Utterance): string {
  return latest === undefined ? UNKNOWN_TIME : `${latest}T00:00:00.000Z`;
}

/** Who says a claim, when, and where it stands. */
function saidBy(corpus: Corpus, claim: Claim, idOf: (iri: Iri) => string): Json {
  const utterance = corpus.utterances.get(claim.madeIn) as Utterance;
  const [first] = utterance.speakers;
  const time = timeOf(utterance);
  const places = claim.evidence.map(({ report, paragraph, start, end, sliceSha256 }) => ({
    source_name: corpus.utterances.get(report)?.report?.title ?? labelOf(corpus, report),
    description: `${passageUnit(corpus, report)} ${paragraph}, code points ${start} to ${end}, SHA-256 ${sliceSha256}`,
  }));
  return {
    spec_version: '2.1',
    created: time,
    modified: time,
    ...(first === undefined ? {} : { created_by_ref: idOf(first) }),
    external_references: [{ source_name: 'claimgraph', external_id: shorten(claim.id) }, ...places],
  };
}
