/** An expression of time as the days that it gives an event. */
import type { ReadDate } from '../../reading/reading.js';
import type { DateInReport } from './dates-in-report.js';

export function readingOf({
  edtf,
  earliest,
  latest,
  wording,
  relation,
  granularity,
}: DateInReport): ReadDate & { readonly edtf: string } {
  const isBound = relation === 'since' || relation === 'until' || relation === 'by';
  // "since January": it began in January
  const day = isBound ? edtf!.replace(/^\.\.\/|\/\.\.$/g, '') : edtf!;
  // "by December 31": on that day or before
  const bare = relation === 'by' ? `../${day}` : day;
  // "earlier this month" tells the month, and which part of it only by the day of the report
  const unit = /^(?:earlier|later) (?:this|in the|that) (month|year)$/i.exec(
    wording.replace(/^in /i, ''),
  )?.[1];
  if (unit !== undefined && earliest !== undefined && granularity !== 'day') {
    const whole = unit === 'month' ? earliest.slice(0, 7) : earliest.slice(0, 4);
    return { edtf: whole, wording };
  }
  return {
    edtf: bare,
    ...(earliest === undefined || isBound ? {} : { earliest }),
    ...(latest === undefined || isBound ? {} : { latest }),
    wording,
  };
}
