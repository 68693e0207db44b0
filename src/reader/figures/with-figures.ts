/** Takes the events of a report, gives them with the figures that are told of them: how many of whom were killed, hurt, taken, freed. */

import { findNumbers } from '../../language/counts/numbers.js';
import type { DatesInReport } from '../days/dates-in-report.js';
import { readingOf } from '../days/reading-of.js';
import type { ReportDocument } from '../document/report-document.js';
import type { EventFigure, ReaderEvent } from '../happenings/events.js';
import { SentenceTree } from '../happenings/tree.js';
import type { Entities } from '../mentions/entities.js';
import { countsOf } from './counts-of-sentence.js';
import type { Draft } from './drafts.js';
import { eventOfCount } from './event-of-count.js';
import { phrasesIn } from './phrases.js';
import { withoutRepeats } from './repeats.js';

export function withFigures(
  document: ReportDocument,
  entities: Entities,
  days: DatesInReport,
  events: readonly ReaderEvent[],
): readonly ReaderEvent[] {
  const { text } = document.text;
  const dates = days.all;
  const numbers = findNumbers(text, { dates });
  const drafts: Draft[] = [];
  const trees: SentenceTree[] = [];
  let number = 0;
  let date = 0;
  for (const sentence of document.sentences) {
    const tree = new SentenceTree(sentence);
    trees.push(tree);
    while (number < numbers.length && numbers[number]!.end <= sentence.start) number += 1;
    while (date < dates.length && dates[date]!.end <= sentence.start) date += 1;
    const here = [];
    for (let at = number; at < numbers.length && numbers[at]!.start < sentence.end; at += 1)
      here.push(numbers[at]!);
    const times = new Set<number>();
    for (let at = date; at < dates.length && dates[at]!.start < sentence.end; at += 1)
      for (const [token, { start, end }] of tree.tokens.entries())
        if (start < dates[at]!.end && end > dates[at]!.start) times.add(token);
    drafts.push(
      ...countsOf(
        tree,
        phrasesIn(tree, here, (at) => times.has(at)),
        entities,
        drafts,
      ),
    );
  }
  const placed = drafts.map((draft) => eventOfCount(draft, trees[draft.sentence]!, events));
  const kept = withoutRepeats(document, drafts, placed);
  const byEvent = new Map<number, number[]>();
  for (const [at, event] of placed.entries()) {
    if (event === undefined || !kept.has(at)) continue;
    const list = byEvent.get(event.event);
    if (list === undefined) byEvent.set(event.event, [at]);
    else list.push(at);
  }
  return events.map((event) => {
    const list = byEvent.get(event.index);
    if (list === undefined) return event;
    const offset = event.figures.length;
    const figures = list.map((at): EventFigure => {
      const draft = drafts[at]!;
      const whole = draft.partOf === undefined ? -1 : list.indexOf(draft.partOf);
      return {
        ...figureOf(draft),
        ...timeOf(draft, days),
        confidence: Math.round(draft.confidence * placed[at]!.trust * 100) / 100,
        ...(whole < 0 ? {} : { partOf: offset + whole }),
      };
    });
    return { ...event, figures: [...event.figures, ...figures] };
  });
}

function figureOf({ phrase, outcome, group, told, wording, by, confidence }: Draft): EventFigure {
  const { min, max, approximate, start, end, who } = phrase;
  return {
    figure: {
      kind: 'casualties',
      outcome,
      group,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(approximate ? { approximate } : {}),
      start,
      end,
      ...(who === undefined ? {} : { who }),
    },
    told,
    ...(wording === undefined ? {} : { wording }),
    by,
    confidence,
  };
}

/** "since January" of a running total. */
function timeOf({ total, sentence }: Draft, { bySentence }: DatesInReport): Pick<EventFigure, 'when'> {
  const since =
    total &&
    bySentence.get(sentence)?.find(({ relation, edtf }) => relation === 'since' && edtf !== undefined);
  if (!since) return {};
  const { edtf } = readingOf(since);
  return { when: { edtf: `${edtf}/..`, wording: since.wording, basis: 'stated' } };
}
