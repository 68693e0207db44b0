/** Dates that are counted from another event: `two days after the coup`, `hours after the attacks began`. */
import { isoDay, parseIsoDay } from '../../language/dates/resolve/calendar.js';
import type { ReaderEvent } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { DateInReport, DatesInReport } from './dates-in-report.js';
import { linkOf } from './links.js';

/** Tokens after the expression in which the other event stands. */
const REACH = 8;

export function anchoredDates(
  events: readonly ReaderEvent[],
  { bySentence }: DatesInReport,
  treeOf: (sentence: number) => SentenceTree,
): readonly ReaderEvent[] {
  return events.map((event) => {
    if (event.dates.some(({ by }) => by === 'date:own-clause')) return event;
    for (const trigger of event.triggers)
      for (const date of bySentence.get(trigger.sentence) ?? []) {
        if (date.anchor !== 'event' || date.edtf !== undefined || date.shape.kind !== 'offset') continue;
        const link = linkOf(treeOf(trigger.sentence), date, trigger, () => false);
        if (link === undefined || trigger.head > date.last) continue;
        const other = events.find(
          (one) =>
            one !== event &&
            one.triggers.some(
              ({ sentence, head }) =>
                sentence === date.sentence && head > date.last && head - date.last <= REACH,
            ),
        );
        // both under one date line: the line cannot date both
        const same = other?.dates[0]?.start === event.dates[0]?.start && event.dates.length > 0;
        const day = other === undefined || same ? undefined : moved(other, date);
        if (day === undefined) continue;
        return {
          ...event,
          dates: [
            {
              start: date.start,
              end: date.end,
              date: {
                edtf: day,
                earliest: day,
                latest: day,
                wording: date.wording,
                basis: 'inferred' as const,
              },
              by: 'date:counted-from-event',
              confidence: 0.6,
            },
          ],
        };
      }
    return event;
  });
}

/** The day so many days after the other event, where that has a day; hours keep to the day. */
function moved({ dates }: ReaderEvent, { shape }: DateInReport): string | undefined {
  const [first] = dates;
  const { earliest, latest } = first?.date ?? {};
  if (shape.kind !== 'offset' || earliest === undefined || earliest !== latest) return undefined;
  const day = parseIsoDay(earliest);
  if (day === undefined) return undefined;
  if (shape.unit === 'hour') return isoDay(day);
  const days = shape.unit === 'day' ? 1 : shape.unit === 'week' ? 7 : 0;
  if (days === 0 || (shape.max !== undefined && shape.max !== shape.min)) return undefined;
  return isoDay(day + shape.sign * shape.min * days);
}
