/** Takes a report and its entities, gives who says what in it: the report first, then each utterance with the one that quotes it. */
import type { Range } from '../../model/range.js';
import type { ReportDocument, ReportSentence, TokenSpan } from '../document/report-document.js';
import type { Entities } from '../mentions/entities.js';
import { AGENCIES } from './cues/relays.js';
import type { Draft } from './finding/draft.js';
import { mediaDrafts } from './finding/media.js';
import { tellsOwnDeed } from './finding/own-deed.js';
import { draftsOf } from './finding/sentence-drafts.js';
import { Tree } from './finding/tree.js';
import { turnDrafts } from './finding/turns.js';
import { findQuotations, type Quotation } from './quotations/quotations.js';
import { chainOf, depthOf, holds } from './telling/chain.js';
import { creditDrafts } from './telling/credits.js';
import { publisherOf } from './telling/publisher.js';
import { attachQuotations } from './telling/quoted.js';
import { daysOfSaying } from './telling/said-on.js';
import { speakersOf, Voices } from './telling/who.js';
import type { ReaderUtterance } from './utterances.js';

const REPORT: ReaderUtterance = {
  index: 0,
  speakers: [],
  content: [],
  act: 'asserts',
  polarity: 'affirmed',
  by: 'report',
  confidence: 1,
};

export function findUtterances(document: ReportDocument, entities: Entities): readonly ReaderUtterance[] {
  const { sentences } = document;
  if (sentences.length === 0) return [REPORT];
  const voices = new Voices(entities, sentences);
  const quotations = findQuotations(sentences).filter(({ spans }) =>
    spans.every(({ sentence }) => isRead(sentences[sentence]!)),
  );
  const drafts = allDrafts(document, quotations, voices);
  attachQuotations(sentences, quotations, drafts);
  drafts.push(...turnDrafts(document, voices.canSpeak));
  const said = spokenOf(drafts);
  const credits = creditDrafts(document, said, voices);
  const all = inOrder([...said, ...credits]);
  const parents = chainOf(all);
  const speakers = speakersOf(all, voices, sentences);
  const publisher = publisherOf(entities, sentences);
  const days = daysOfSaying(document, all);
  const ordered = all.toSorted((a, b) => depthOf(parents, b) - depthOf(parents, a));
  const index = new Map(ordered.map((draft, at) => [draft, at + 1]));
  return [
    REPORT,
    ...ordered.map((draft): ReaderUtterance => {
      const parent = parents.get(draft);
      const named = speakers.get(draft)!;
      const who = draft.fallback && named.length === 0 && publisher !== undefined ? [publisher] : named;
      const saidOn = days.get(draft);
      const form = formOf(
        draft,
        who.map(({ entity }) => entities.all[entity]!),
      );
      return {
        index: index.get(draft)!,
        quotedBy: parent === undefined ? 0 : index.get(parent)!,
        speakers: who,
        ...(form === undefined ? {} : { form }),
        ...(draft.by === 'quotation'
          ? {}
          : {
              cue: rangeIn(document, { sentence: draft.sentence, first: draft.cue[0], last: draft.cue[1] }),
            }),
        content: draft.content.map((span) => rangeIn(document, span)),
        direct: draft.direct,
        act: draft.act,
        polarity: draft.polarity,
        ...(saidOn === undefined ? {} : { saidOn }),
        ...(draft.fallback ? { fallback: true } : {}),
        by: draft.by,
        confidence: draft.confidence,
      };
    }),
  ];
}

/** A question says nothing of what is so. */
const ASKED = /^verb:(?:ask|inquire)\//;

/** No sentence of news has more words: what is longer is a list or a table. */
const LONGEST_SENTENCE = 400;

const isRead = ({ tokens }: ReportSentence): boolean => tokens.length <= LONGEST_SENTENCE;

function allDrafts(document: ReportDocument, quotations: readonly Quotation[], voices: Voices): Draft[] {
  const touching = new Map<number, Quotation[]>();
  for (const quotation of quotations)
    for (let at = quotation.open.sentence; at <= quotation.close.sentence; at += 1)
      touching.set(at, [...(touching.get(at) ?? []), quotation]);
  return document.sentences.filter(isRead).flatMap((sentence) => {
    const tree = new Tree(sentence);
    const drafts = draftsOf(tree, touching.get(sentence.index) ?? [], voices.canSpeak);
    for (const draft of drafts)
      if (tellsOwnDeed(tree, draft) && voices.isBand(draft)) draft.act = 'claims-responsibility';
    return [...drafts, ...mediaDrafts(tree, drafts, voices.isMedium)];
  });
}

/** Without those that announce a quotation which never comes, and without hearsay in what others say. */
function spokenOf(drafts: readonly Draft[]): readonly Draft[] {
  const spoken = drafts.filter(({ content, by }) => content.length > 0 && !ASKED.test(by));
  const bySentence = new Map<number, Draft[]>();
  for (const draft of spoken)
    for (const sentence of new Set(draft.content.map((span) => span.sentence)))
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
  return spoken.filter(
    (draft) =>
      !draft.fallback ||
      !(bySentence.get(draft.sentence) ?? []).some(
        (other) => other !== draft && !other.fallback && holds(other, draft),
      ),
  );
}

const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((a, b) => a.sentence - b.sentence || a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1]);

function formOf(
  { form, act, direct, by, fallback }: Draft,
  speakers: readonly { readonly class: string; readonly label: string }[],
): string | undefined {
  const [speaker] = speakers;
  if (fallback) return undefined;
  if (speaker?.class === 'ArmedGroup' && (act === 'claims-responsibility' || form === 'statement'))
    return 'communique';
  if (form !== undefined) return form;
  if (speaker?.class === 'NewsMedium') return AGENCIES.test(speaker.label) ? 'dispatch' : 'news-report';
  if (/^(?:Person|UnnamedSource)$/.test(speaker?.class ?? '') || (direct && by !== 'quotation'))
    return 'remark';
  return 'statement';
}

function rangeIn({ sentences }: ReportDocument, { sentence, first, last }: TokenSpan): Range {
  const { tokens } = sentences[sentence]!;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}
