/** Takes what was found in a report, gives it as a reading: ids in order of first mention, each claim with its passages. */
import { sha256Hex } from '../../model/identifiers.js';
import type { Range } from '../../model/range.js';
import {
  READING_FORMAT,
  type ReadEntity,
  type ReadEvent,
  type ReadFigure,
  type Reading,
  type ReadingReport,
  type ReadUtterance,
} from '../../reading/reading.js';
import type { ReportDocument } from '../document/report-document.js';
import type { ReaderEvent } from '../happenings/events.js';
import type { ReaderEntity } from '../mentions/entities.js';
import type { ReaderUtterance } from '../utterances/utterances.js';
import { actingIn } from './acting-countries.js';
import { claimsOf, type Found, type Ids } from './claims.js';

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
  const figures = figuresOf(found, ids);
  const claims = claimsOf(document, found, ids, front.calibrated ?? true);
  const acting = actingIn(claims);
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
      found.entities.map((entity, at) => [
        ids.entities[at]!,
        entityOf(entity, ids.entities[at]!, acting.has(ids.entities[at]!)),
      ]),
    ),
    events: inOrder(found.events.map((event, at) => [ids.events[at]!, eventOf(event, ids.events[at]!)])),
    figures,
    utterances: inOrder(
      found.utterances.map((utterance, at) => [ids.utterances[at]!, utteranceOf(utterance, found, ids)]),
    ),
    claims,
    unread,
  };
}

function idsOf({ entities, events, statements, utterances }: Found): Ids {
  const starts = [
    ...events.flatMap(({ figures }, at) => figures.map(({ figure: { start } }, nth) => ({ at, nth, start }))),
    ...statements.flatMap(({ object }, count) =>
      'figure' in object ? [{ count, start: object.figure.start }] : [],
    ),
  ];
  const figures = events.map((event) => event.figures.map(() => ''));
  const counts = statements.map(() => '');
  for (const [one, number] of numbered(starts, ({ start }) => start))
    if ('count' in one) counts[one.count] = `f${number}`;
    else figures[one.at]![one.nth] = `f${number}`;
  const [report, ...said] = utterances;
  return {
    entities: named('e', entities, ({ mentions }) => Math.min(...mentions.map(({ start }) => start))),
    events: named('v', events, ({ triggers }) => Math.min(...triggers.map(({ start }) => start))),
    figures,
    counts,
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
  acts: boolean,
): ReadEntity {
  const also = type === 'Country' && acts ? [...new Set([...(classes ?? []), 'Actor'])] : classes;
  return {
    id,
    label,
    class: type,
    ...(also === undefined ? {} : { classes: also }),
    ...(iri === undefined ? {} : { iri }),
    ...(linkedBy === undefined ? {} : { linkedBy }),
    ...(candidates === undefined || candidates.length === 0 ? {} : { candidates }),
    // a title stays out of names, and is no mention by itself: the claim of its holder shows where it stands
    mentions: mentions
      .filter(({ kind, class: of }) => kind !== 'nominal' || of !== 'Office')
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

function figuresOf({ events, statements }: Found, ids: Ids): readonly ReadFigure[] {
  const ofEvents = events.flatMap(({ figures }, at) =>
    figures.map(({ figure, partOf }, nth): [string, ReadFigure] => {
      const id = ids.figures[at]![nth]!;
      return [id, { id, ...figure, ...(partOf === undefined ? {} : { partOf: ids.figures[at]![partOf]! }) }];
    }),
  );
  const ofStatements = statements.flatMap(({ object }, at): readonly [string, ReadFigure][] => {
    const id = ids.counts[at]!;
    return 'figure' in object ? [[id, { id, ...object.figure }]] : [];
  });
  return inOrder([...ofEvents, ...ofStatements]);
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
