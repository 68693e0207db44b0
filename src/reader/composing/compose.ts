/** Takes what was found in a report, gives it as a reading: ids in order of first mention, each claim with its passages. */
import { sha256Hex } from '../../model/identifiers.js';
import type { Range } from '../../model/range.js';
import {
  READING_FORMAT,
  type ReadClaim,
  type ReadEntity,
  type ReadEvent,
  type ReadFigure,
  type Reading,
  type ReadingReport,
  type ReadUtterance,
} from '../../reading/reading.js';
import type { ReportDocument } from '../document/report-document.js';
import type { DirectRelation, ReaderEvent } from '../happenings/events.js';
import type { ReaderEntity } from '../mentions/entities.js';
import { type ReaderUtterance, utteranceAt } from '../utterances/utterances.js';
import { calibrated } from './confidence.js';
import { speechOf } from './speech.js';

export interface Found {
  readonly entities: readonly ReaderEntity[];
  readonly events: readonly ReaderEvent[];
  readonly relations: readonly DirectRelation[];
  readonly utterances: readonly ReaderUtterance[];
}

export interface Frontispiece {
  readonly report?: ReadingReport;
  readonly language?: string;
  readonly reader: NonNullable<Reading['reader']>;
  /** False for confidence as the rules have it, from which calibration is made. */
  readonly calibrated?: boolean;
}

export function compose(document: ReportDocument, found: Found, front: Frontispiece): Reading {
  const { text, title, unread } = document;
  const ids = idsOf(found);
  const figures = figuresOf(found.events, ids.figures);
  return {
    format: READING_FORMAT,
    text: {
      sha256: sha256Hex(text.text),
      codePoints: text.length,
      ...(front.language === undefined ? {} : { language: front.language }),
      ...(title === undefined ? {} : { title }),
    },
    ...(front.report === undefined ? {} : { report: front.report }),
    reader: front.reader,
    entities: inOrder(
      found.entities.map((entity, at) => [ids.entities[at]!, entityOf(entity, ids.entities[at]!)]),
    ),
    events: inOrder(found.events.map((event, at) => [ids.events[at]!, eventOf(event, ids.events[at]!)])),
    figures,
    utterances: inOrder(
      found.utterances.map((utterance, at) => [ids.utterances[at]!, utteranceOf(utterance, found, ids)]),
    ),
    claims: claimsOf(document, found, ids, front.calibrated ?? true),
    unread,
  };
}

interface Ids {
  readonly entities: readonly string[];
  readonly events: readonly string[];
  /** By event, in the order of its figures. */
  readonly figures: readonly (readonly string[])[];
  readonly utterances: readonly string[];
}

function idsOf({ entities, events, utterances }: Found): Ids {
  const count = numbered(
    events.flatMap(({ figures }, at) => figures.map(({ figure }, nth) => ({ at, nth, start: figure.start }))),
    ({ start }) => start,
  );
  const figures = events.map((event) => event.figures.map(() => ''));
  for (const [{ at, nth }, number] of count) figures[at]![nth] = `f${number}`;
  const [report, ...said] = utterances;
  return {
    entities: named('e', entities, ({ mentions }) => Math.min(...mentions.map(({ start }) => start))),
    events: named('v', events, ({ triggers }) => Math.min(...triggers.map(({ start }) => start))),
    figures,
    utterances: [
      ...(report === undefined ? [] : ['u0']),
      ...named('u', said, ({ cue, content }) =>
        Math.min(...[...content, ...(cue ? [cue] : [])].map(({ start }) => start)),
      ),
    ],
  };
}

function named<T>(letter: string, all: readonly T[], start: (one: T) => number): readonly string[] {
  const number = new Map(numbered(all, start));
  return all.map((one) => `${letter}${number.get(one)}`);
}

function numbered<T>(all: readonly T[], start: (one: T) => number): readonly (readonly [T, number])[] {
  return all
    .map((one, at) => ({ one, at, from: start(one) }))
    .toSorted((a, b) => a.from - b.from || a.at - b.at)
    .map(({ one }, at) => [one, at + 1] as const);
}

function inOrder<T>(all: readonly (readonly [string, T])[]): readonly T[] {
  return all.toSorted(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))).map(([, one]) => one);
}

const RANGE = ({ start, end }: Range): Range => ({ start, end });

function entityOf(
  { label, class: type, classes, iri, linkedBy, candidates, mentions }: ReaderEntity,
  id: string,
): ReadEntity {
  return {
    id,
    label,
    class: type,
    ...(classes === undefined ? {} : { classes }),
    ...(iri === undefined ? {} : { iri }),
    ...(linkedBy === undefined ? {} : { linkedBy }),
    ...(candidates === undefined || candidates.length === 0 ? {} : { candidates }),
    mentions: mentions
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .map((mention) => ({ ...RANGE(mention), kind: mention.kind })),
  };
}

function eventOf({ type, label, triggers }: ReaderEvent, id: string): ReadEvent {
  return {
    id,
    type,
    label,
    triggers: triggers.map((trigger) => ({ ...RANGE(trigger), sense: trigger.sense })),
  };
}

function figuresOf(events: readonly ReaderEvent[], ids: Ids['figures']): readonly ReadFigure[] {
  return inOrder(
    events.flatMap(({ figures }, at) =>
      figures.map(({ figure, partOf }, nth): [string, ReadFigure] => {
        const id = ids[at]![nth]!;
        return [id, { id, ...figure, ...(partOf === undefined ? {} : { partOf: ids[at]![partOf]! }) }];
      }),
    ),
  );
}

function utteranceOf(utterance: ReaderUtterance, { utterances }: Found, ids: Ids): ReadUtterance {
  const { index, speakers, form, cue, content, direct, act, polarity, saidOn } = utterance;
  const quotes = utterances
    .filter(({ quotedBy }) => quotedBy === index)
    .map((one) => ids.utterances[one.index]!);
  return {
    id: ids.utterances[index]!,
    ...(index === 0 ? { report: true, quotes } : quotes.length === 0 ? {} : { quotes }),
    ...(speakers.length === 0
      ? {}
      : { speakers: [...new Set(speakers.map(({ entity }) => ids.entities[entity]!))] }),
    ...(form === undefined ? {} : { form }),
    ...(cue === undefined ? {} : { cue: RANGE(cue) }),
    ...(content.length === 0 ? {} : { content: content.map(RANGE) }),
    ...(direct === undefined ? {} : { direct }),
    ...(index === 0 ? {} : { act, polarity }),
    ...(saidOn === undefined ? {} : { saidOn }),
  };
}

/** Who says it, and as what: where nobody is named, the report itself passes it on as said. */
function voiceAt(
  utterances: readonly ReaderUtterance[],
  place: number,
): Pick<ReaderUtterance, 'act' | 'polarity'> & { readonly by: number } {
  const { index, act, polarity, fallback } = utteranceAt(utterances, place);
  return { by: fallback ? 0 : index, act, polarity };
}

type Unnumbered = Omit<ReadClaim, 'id'> & { readonly from: number };

function claimsOf(
  document: ReportDocument,
  found: Found,
  ids: Ids,
  isCalibrated: boolean,
): readonly ReadClaim[] {
  const { utterances } = found;
  const passages = (...at: readonly number[]) => {
    const sentences = [...new Set(at.map((place) => sentenceAt(document, place)))].toSorted((a, b) => a - b);
    return sentences.map((index) => document.text.passage(document.sentences[index]!));
  };
  const ofEvent = (event: ReaderEvent, at: number): readonly Unnumbered[] => {
    const subject = ids.events[at]!;
    const [first] = event.triggers;
    const roles = event.arguments.map((argument): Unnumbered => {
      const said = voiceAt(utterances, argument.trigger.start);
      return {
        from: argument.mention.start,
        subject,
        predicate: argument.role,
        object: ids.entities[argument.entity]!,
        utterance: ids.utterances[said.by]!,
        ...speechOf(argument.trigger.told, said, argument.negated),
        evidence: passages(argument.trigger.start, argument.mention.start),
        objectAt: RANGE(argument.mention),
        by: argument.by,
        confidence: argument.confidence,
      };
    });
    const dates = event.dates.map((date): Unnumbered => {
      const said = voiceAt(utterances, date.start);
      return {
        from: date.start,
        subject,
        predicate: date.predicate ?? 'date',
        object: date.date,
        utterance: ids.utterances[said.by]!,
        ...speechOf(first!.told, said),
        evidence: passages(first!.start, date.start),
        objectAt: RANGE(date),
        by: date.by,
        confidence: date.confidence,
      };
    });
    const figures = event.figures.map(({ figure, wording, told, when, by, confidence }, nth): Unnumbered => {
      const said = voiceAt(utterances, figure.start);
      return {
        from: figure.start,
        subject,
        predicate: figure.kind,
        object: ids.figures[at]![nth]!,
        utterance: ids.utterances[said.by]!,
        ...speechOf(told ?? 'done', said),
        evidence: passages(figure.start),
        objectAt: RANGE(figure),
        ...(wording === undefined ? {} : { wording }),
        ...(when === undefined ? {} : { when }),
        by,
        confidence,
      };
    });
    return [...roles, ...dates, ...figures];
  };
  const ofRelation = (relation: DirectRelation): Unnumbered => {
    const said = voiceAt(utterances, relation.start);
    return {
      from: relation.start,
      subject: ids.entities[relation.subject.entity]!,
      predicate: relation.predicate,
      object: ids.entities[relation.object.entity]!,
      utterance: ids.utterances[said.by]!,
      ...speechOf(relation.told, said),
      evidence: passages(relation.start, relation.subject.mention.start, relation.object.mention.start),
      objectAt: RANGE(relation.object.mention),
      ...(relation.when === undefined ? {} : { when: relation.when }),
      by: relation.by,
      confidence: relation.confidence,
    };
  };
  return [...found.events.flatMap(ofEvent), ...found.relations.map(ofRelation)]
    .map((claim, at) => ({ claim, at }))
    .toSorted((a, b) => a.claim.from - b.claim.from || a.at - b.at)
    .map(({ claim: { from: _, by = '', confidence = 0, ...claim } }, at) => ({
      id: `c${at + 1}`,
      ...claim,
      by,
      confidence: isCalibrated ? calibrated(claim.predicate, by, confidence) : confidence,
    }));
}

/** The sentence that holds a place, or the nearest before it. */
function sentenceAt({ sentences }: ReportDocument, place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
