/** Takes the events of a report, gives them with the figures that are told of them: how many of whom were killed, hurt, taken, freed. */

import type { DatesInReport } from '../days/dates-in-report.js';
import { readingOf } from '../days/reading-of.js';
import type { ReportDocument } from '../document/report-document.js';
import type { EventFigure, ReaderEvent } from '../happenings/events.js';
import type { Entities } from '../mentions/entities.js';
import type { CountedSentence } from './counted-in-report.js';
import { countsOf } from './counts-of-sentence.js';
import type { Draft } from './drafts.js';
import { eventOfCount } from './event-of-count.js';
import { withoutRepeats } from './repeats.js';

export function withFigures(
  document: ReportDocument,
  entities: Entities,
  days: DatesInReport,
  counted: readonly CountedSentence[],
  events: readonly ReaderEvent[],
): readonly ReaderEvent[] {
  const drafts: Draft[] = [];
  for (const { tree, phrases } of counted) drafts.push(...countsOf(tree, phrases, entities, drafts));
  const placed = drafts.map((draft) => eventOfCount(draft, counted[draft.sentence]!.tree, events));
  const kept = withoutRepeats(document, drafts, placed);
  const byEvent = new Map<number, number[]>();
  for (const [at, event] of placed.entries()) {
    if (event === undefined || !kept.has(at) || timeOf(drafts[at]!, days, document.reportDate) === undefined)
      continue;
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
        ...timeOf(draft, days, document.reportDate),
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

/** "since January" of a running total; else up to the day of the report, and nothing where that is not known: as a count of the one event it would be false. */
function timeOf(
  { total, sentence }: Draft,
  { bySentence }: DatesInReport,
  reportDate: string | undefined,
): Pick<EventFigure, 'when'> | undefined {
  if (!total) return {};
  const since = bySentence
    .get(sentence)
    ?.find(
      ({ relation, edtf, wording }) =>
        edtf !== undefined && (relation === 'since' || /^(so far )?this \w+$/i.test(wording)),
    );
  if (since !== undefined) {
    const { edtf } = readingOf(since);
    return { when: { edtf: `${edtf}/..`, wording: since.wording, basis: 'stated' } };
  }
  return reportDate === undefined ? undefined : { when: { edtf: `../${reportDate}`, basis: 'inferred' } };
}
