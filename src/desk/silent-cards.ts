/** Cards of what is proposed beside claims: something said of which no claim is made, a name or a happening that no claim speaks of. */
import { expand } from '../model/namespaces.js';
import type { Corpus } from '../model/records.js';
import { needsOf } from '../reading/needs.js';
import type { LocalId, ReadEntity, ReadEvent, Reading, ReadUtterance } from '../reading/reading.js';
import { proposalsOf } from '../review/decisions.js';
import type { InboxReport } from '../review/inbox.js';
import { isCommon } from '../review/sources/common-source.js';
import { sayCounted, speakersWithin } from '../review/sources/counted-in-each.js';
import { labelOf } from '../words/labels.js';
import { count, inSeries } from '../words/phrases.js';
import { type LinksOf, labelIn } from './link-choices.js';
import type { ReviewCard } from './review-card.js';

export function silentCards(report: InboxReport, corpus: Corpus, links: LinksOf): readonly ReviewCard[] {
  const { reading } = report.state;
  const claimedIn = new Set(reading.claims.map(({ utterance }) => utterance));
  const quoting = new Set(
    reading.utterances.filter(({ quotes = [] }) => quotes.length > 0).map(({ id }) => id),
  );
  const silent = reading.utterances.filter(
    ({ id, report: isReport }) => isReport !== true && !claimedIn.has(id) && !quoting.has(id),
  );
  const used = new Set(
    [...proposalsOf(reading).values()].flatMap(([kind, each]) => [...needsOf(kind, each)].map(([id]) => id)),
  );
  const unused = <T extends ReadEntity | ReadEvent>(all: readonly T[]) =>
    all.filter(({ id }) => !used.has(id));
  return [
    ...silent.map((each) => saidCard(each, report, links)),
    ...unused(reading.entities).map((each) =>
      nameCard(each, labelOf(corpus, expand(`cg:${each.class}`)), each.mentions, report, links),
    ),
    ...unused(reading.events).map((each) =>
      nameCard(each, labelOf(corpus, expand(`code:${each.type}`)), each.triggers, report, links),
    ),
  ];
}

function nameCard(
  { id, label }: ReadEntity | ReadEvent,
  type: string,
  places: ReadEntity['mentions'] | ReadEvent['triggers'],
  { state }: InboxReport,
  links: LinksOf,
): ReviewCard {
  return {
    id,
    kind: 'name',
    sentence: `${label}: ${type} of which no claim speaks`,
    voice: 'Accepted, it comes into the data as a name alone',
    chain: [],
    speaker: 'nobody yet',
    evidence: places.slice(0, 1).map(({ start, end }) => ({ start, end, sha256: '' })),
    headline: false,
    because: `${places.length === 0 ? 'named in the text' : `named in ${count(places.length, 'place')} of the text`}, and in no claim that is proposed`,
    ...decided(id, state),
    links: links(id),
  };
}

function saidCard(read: ReadUtterance, { id: report, state }: InboxReport, links: LinksOf): ReviewCard {
  const speaker =
    inSeries((read.speakers ?? []).map((id) => labelIn(state.reading, id))) || 'Somebody unnamed';
  return {
    id: read.id,
    kind: 'said',
    sentence: isCommon(read)
      ? sayCommon(read, state.reading, report)
      : `${speaker}: ${(read.form ?? 'statement').replaceAll('-', ' ')} of which no claim is made`,
    voice: speaker,
    chain: [],
    speaker,
    evidence: read.evidence ?? [],
    headline: false,
    ...decided(read.id, state),
    // Another report brought it along, and no person.
    ...(isCommon(read) ? { stated: false } : { because: 'said in the text, and no claim of it is proposed' }),
    links: links(read.id),
  };
}

function sayCommon(source: ReadUtterance, reading: Reading, report: string): string {
  const { sharedWith = [] } = source;
  const told = sharedWith.map((each) => `${Math.floor(each.share * 100)} % in report ${each.report}`);
  return `Stands word for word in others: ${inSeries(told)}. Accepted, it is their common source, and they count as one origin of what they say there themselves${sayCounted(speakersWithin(source, reading, report), '. ')}`;
}

export function decided(
  id: LocalId,
  { verdicts, stated }: InboxReport['state'],
): Pick<ReviewCard, 'verdict' | 'stated'> {
  const verdict = verdicts.get(id);
  return { ...(verdict === undefined ? {} : { verdict }), stated: stated.has(id) };
}
