/** Takes a report of the inbox as it would stand in the data and gives the cards on which a person decides. */
import { kindOfClass } from '../dataset/records/entities.js';
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus } from '../model/records.js';
import type { ReadClaim, Reading } from '../reading/reading.js';
import { type Base, emptyBase } from '../review/base.js';
import type { InboxReport } from '../review/inbox.js';
import { type Preview, previewOf } from '../review/preview.js';
import { sayClaim } from '../words/claims.js';
import { figureInWords } from '../words/figures.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';
import { type LinksOf, labelIn, linksOf } from './link-choices.js';
import type { CardKind, ReviewCard } from './review-card.js';
import { decided, silentCards } from './silent-cards.js';

export function cardsOf(report: InboxReport, base: Base, preview: Preview): readonly ReviewCard[] {
  const { reading } = report.state;
  const links = linksOf(report, base, preview);
  return [
    ...reading.claims.map((each) => claimCard(each, report, preview, links, base)),
    ...silentCards(report, preview.corpus, links),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The cards by what the reading says alone, before the data are read. */
export async function firstLook(report: InboxReport) {
  const base = await emptyBase();
  const preview = previewOf(report, base);
  return { report, base, preview, cards: cardsOf(report, base, preview) };
}

const placeOf = ({ evidence }: ReviewCard): number => evidence[0]?.start ?? 0;

function claimCard(
  read: ReadClaim,
  { state }: InboxReport,
  preview: Preview,
  links: LinksOf,
  base: Base,
): ReviewCard {
  const claim = preview.claims.get(read.id);
  const event = [read.subject, read.object]
    .map((id) => state.reading.events.find((each) => each.id === id)?.label)
    .find((label) => label !== undefined);
  return {
    id: read.id,
    ...(claim === undefined ? {} : { iri: claim.id }),
    kind: kindOf(read, state.reading),
    ...(claim === undefined ? unsaid(read, state.reading) : wordsOf(preview.corpus, claim)),
    evidence: read.evidence,
    ...(event === undefined ? {} : { event }),
    ...told(read),
    headline: read.headline === true,
    ...decided(read.id, state),
    links: links(read.id),
    claim: read,
    ...figureIn(read, state.reading),
    ...placeIn(read, state.reading, base, preview),
    ...partsOf(read, state.reading, preview.corpus, claim),
  };
}

function figureIn({ object }: ReadClaim, { figures }: Reading): Pick<ReviewCard, 'figure'> {
  const figure = figures.find(({ id }) => id === object);
  return figure === undefined ? {} : { figure };
}

function placeIn(
  { subject, object }: ReadClaim,
  { entities }: Reading,
  { corpus, known }: Base,
  { iris }: Preview,
): Pick<ReviewCard, 'place'> {
  const place = entities.find(
    (each) =>
      (each.id === subject || each.id === object) &&
      kindOfClass(expand(`cg:${each.class}`), corpus.ontology.classes) === 'place' &&
      !known.has(iris.get(each.id) ?? ''),
  );
  if (place === undefined) return {};
  const { id, label, class: type, coordinates } = place;
  return { place: { id, label, type, ...(coordinates === undefined ? {} : { coordinates }) } };
}

function partsOf(
  { subject, predicate, object }: ReadClaim,
  reading: Reading,
  corpus: Corpus,
  claim: Claim | undefined,
): Pick<ReviewCard, 'subject' | 'subjectType' | 'relation' | 'object'> {
  const type = reading.entities.find(({ id }) => id === subject)?.class ?? 'Event';
  const { proposition } = claim ?? {};
  const figure = proposition === undefined ? undefined : corpus.figures.get(proposition.object.value);
  const words =
    figure !== undefined
      ? figureInWords(corpus, figure)
      : typeof object === 'string'
        ? labelIn(reading, object)
        : Object.values(object)[0];
  const relation = corpus.ontology.relations.get(expand(`cg:${predicate}`))?.label ?? predicate;
  return { subject: labelIn(reading, subject), subjectType: type, relation, object: String(words) };
}

function wordsOf(corpus: Corpus, claim: Claim): Pick<ReviewCard, 'sentence' | 'voice' | 'chain' | 'speaker'> {
  const { sentence, speakers, verb, chain } = sayClaim(corpus, claim);
  const speaker = speakers.length === 0 ? labelOf(corpus, claim.madeIn) : inSeries(speakers);
  return { sentence, voice: `${speaker} ${verb}`, chain, speaker };
}

/** Where the reading as a whole cannot be said: names alone. */
function unsaid(
  { subject, predicate, object, utterance }: ReadClaim,
  reading: Reading,
): Pick<ReviewCard, 'sentence' | 'voice' | 'chain' | 'speaker'> {
  const name = (id: unknown) => labelIn(reading, String(id));
  const what = typeof object === 'string' ? name(object) : JSON.stringify(object);
  return {
    sentence: `${name(subject)} – ${predicate} – ${what}`,
    voice: name(utterance),
    chain: [],
    speaker: name(utterance),
  };
}

function told({ by, confidence, wording }: ReadClaim): Pick<ReviewCard, 'by' | 'confidence' | 'wording'> {
  return {
    ...(by === undefined ? {} : { by }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(wording === undefined ? {} : { wording }),
  };
}

const NUMBERS: ReadonlySet<string> = new Set(['casualties', 'strength', 'quantity']);
const PLACES: ReadonlySet<string> = new Set([
  'place',
  'destination',
  'origin',
  'locatedIn',
  'near',
  'basedIn',
]);

function kindOf({ predicate, object, subject }: ReadClaim, { events }: Reading): CardKind {
  if (NUMBERS.has(predicate)) return 'number';
  if (typeof object === 'object' && 'edtf' in object) return 'time';
  if (PLACES.has(predicate)) return 'place';
  return events.some(({ id }) => id === subject) ? 'deed' : 'tie';
}
