/** Takes a report of the inbox as it would stand in the data and gives the cards on which a person decides: a claim each, or something said of which no claim is made. */
import { ClaimgraphError } from '../model/errors.js';
import { expand, localName } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import type {
  LocalId,
  ReadClaim,
  ReadEntity,
  Reading,
  ReadPassage,
  ReadUtterance,
} from '../reading/reading.js';
import type { Base } from '../review/base.js';
import { proposalsOf, type Verdict } from '../review/decisions.js';
import type { InboxReport } from '../review/inbox.js';
import type { Preview } from '../review/preview.js';
import { neededFor, rootOf } from '../review/quads/needed.js';
import { isCommon } from '../review/sources/common-source.js';
import { sayClaim } from '../words/claims.js';
import { figureInWords } from '../words/figures.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';

/** What a claim is about, by which cards can be chosen. */
export type CardKind = 'deed' | 'number' | 'time' | 'place' | 'tie' | 'said';

/** Which node of the data is meant, where one may be. */
export interface LinkChoice {
  readonly id: LocalId;
  readonly label: string;
  readonly candidates: readonly { readonly iri: Iri; readonly label: string; readonly why: string }[];
  /** What was decided; absent while nothing was. */
  readonly decided?: Iri | 'new';
}

export interface ReviewCard {
  readonly id: LocalId;
  readonly kind: CardKind;
  readonly sentence: string;
  /** `The National Guard says`. */
  readonly voice: string;
  /** From the publisher to whoever says it. */
  readonly chain: readonly string[];
  readonly evidence: readonly ReadPassage[];
  /** The event that it is about. */
  readonly event?: string;
  readonly speaker: string;
  /** The rule or model that proposed it. */
  readonly by?: string;
  readonly confidence?: number;
  readonly wording?: string;
  readonly headline: boolean;
  readonly verdict?: Verdict;
  /** Stated by hand. */
  readonly stated: boolean;
  readonly links: readonly LinkChoice[];
  /** As it stands in the reading, for who edits it. */
  readonly claim?: ReadClaim;
  /** What it is about and what it leads to, in words. */
  readonly subject?: string;
  readonly subjectType?: string;
  readonly relation?: string;
  readonly object?: string;
}

export function cardsOf(report: InboxReport, base: Base, preview: Preview): readonly ReviewCard[] {
  const { reading } = report.state;
  const claimedIn = new Set(reading.claims.map(({ utterance }) => utterance));
  const quoting = new Set(
    reading.utterances.filter(({ quotes = [] }) => quotes.length > 0).map(({ id }) => id),
  );
  const links = linksOf(report, base, preview);
  const silent = reading.utterances.filter(
    ({ id, report: isReport }) => isReport !== true && !claimedIn.has(id) && !quoting.has(id),
  );
  return [
    ...reading.claims.map((each) => claimCard(each, report, preview, links)),
    ...silent.map((each) => saidCard(each, report, links)),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ evidence }: ReviewCard): number => evidence[0]?.start ?? 0;

type LinksOf = (id: LocalId) => readonly LinkChoice[];

function claimCard(read: ReadClaim, { state }: InboxReport, preview: Preview, links: LinksOf): ReviewCard {
  const claim = preview.claims.get(read.id);
  const event = [read.subject, read.object]
    .map((id) => state.reading.events.find((each) => each.id === id)?.label)
    .find((label) => label !== undefined);
  return {
    id: read.id,
    kind: kindOf(read, state.reading),
    ...(claim === undefined ? unsaid(read, state.reading) : wordsOf(preview.corpus, claim)),
    evidence: read.evidence,
    ...(event === undefined ? {} : { event }),
    ...told(read),
    headline: read.headline === true,
    ...decided(read.id, state),
    links: links(read.id),
    claim: read,
    ...partsOf(read, state.reading, preview.corpus, claim),
  };
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

function saidCard(read: ReadUtterance, { state }: InboxReport, links: LinksOf): ReviewCard {
  const speaker =
    inSeries((read.speakers ?? []).map((id) => labelIn(state.reading, id))) || 'Somebody unnamed';
  return {
    id: read.id,
    kind: 'said',
    sentence: isCommon(read)
      ? sayCommon(read)
      : `${speaker}: ${(read.form ?? 'statement').replaceAll('-', ' ')} of which no claim is made`,
    voice: speaker,
    chain: [],
    speaker,
    evidence: read.evidence ?? [],
    headline: false,
    ...decided(read.id, state),
    links: links(read.id),
  };
}

function sayCommon({ sharedWith = [] }: ReadUtterance): string {
  const told = sharedWith.map(({ report, share }) => `${Math.floor(share * 100)} % in report ${report}`);
  return `Stands word for word in others: ${inSeries(told)}. Accepted, it is their common source, and they count as one origin of it`;
}

function decided(
  id: LocalId,
  { verdicts, stated }: InboxReport['state'],
): Pick<ReviewCard, 'verdict' | 'stated'> {
  const verdict = verdicts.get(id);
  return { ...(verdict === undefined ? {} : { verdict }), stated: stated.has(id) };
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

/** Undefined where the reading as a whole cannot be said: that is told elsewhere. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ClaimgraphError) return undefined;
    throw error;
  }
}

/** What a reading calls a thing of its own. */
function labelIn(reading: Reading, id: LocalId): string {
  const found = proposalsOf(reading).get(id)?.[1] as { readonly label?: string } | undefined;
  return found?.label ?? id;
}

/** For each proposal, the things written with it of which one of the data may be meant, speakers on the way too. */
function linksOf({ state }: InboxReport, { known }: Base, { corpus, candidates: all }: Preview): LinksOf {
  const proposals = proposalsOf(state.reading);
  const choices = new Map<LocalId, LinkChoice>();
  for (const [id, [, proposal]] of proposals) {
    const { iri } = proposal as ReadEntity;
    const decision = state.links.get(id);
    const candidates = all.get(id) ?? [];
    const meant = decision ?? (iri !== undefined && known.has(expand(iri)) ? expand(iri) : undefined);
    const offered = [...candidates.map(({ iri: to, why }) => ({ iri: expand(to), why }))];
    if (meant !== undefined && meant !== 'new' && !offered.some((each) => each.iri === meant))
      offered.unshift({ iri: meant, why: decision === undefined ? 'by the reading' : 'by hand' });
    if (offered.length === 0) continue;
    choices.set(id, {
      id,
      label: labelIn(state.reading, id),
      candidates: offered.map((each) => ({ ...each, label: named(corpus, each.iri) })),
      ...(meant === undefined ? {} : { decided: meant }),
    });
  }
  const root = rootOf(state.reading).id;
  return (id) => {
    // All that is written with it asks, the publisher too.
    const needed = attempt(() => neededFor([id, root], proposals, () => false)) ?? new Set([id]);
    return [...needed].flatMap((each) => choices.get(each) ?? []);
  };
}

function named(corpus: Corpus, iri: Iri): string {
  const label = labelOf(corpus, iri);
  const type = corpus.entities.get(iri)?.type;
  return type === undefined || type === cg.Event
    ? label
    : `${label} (${labelOf(corpus, type) || localName(type)})`;
}
