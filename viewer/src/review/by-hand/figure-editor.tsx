/** A number by its parts: its bounds, whether it is about, what became of whom. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Offered } from '../../../../src/desk/offered.js';
import type { Codes, OpenedReport } from '../../../../src/desk/opened-report.js';
import type { ReviewCard } from '../../../../src/desk/review-card.js';
import type { ReadFigure } from '../../../../src/reading/reading.js';
import type { Range } from '../state/review.js';
import { Choice } from './choice.js';

const KINDS = {
  CasualtyFigure: 'casualties',
  StrengthFigure: 'strength',
  QuantityFigure: 'quantity',
} as const;

export function isFigureRange(range: string | undefined): range is keyof typeof KINDS {
  return range !== undefined && Object.hasOwn(KINDS, range);
}

export function kindOfRange(range: keyof typeof KINDS): ReadFigure['kind'] {
  return KINDS[range];
}

interface FigureProps {
  readonly kind: ReadFigure['kind'];
  readonly codes: Codes;
  /** The one that the claim has so far. */
  readonly before: ReadFigure | undefined;
  readonly id: string;
  readonly range: Range;
  /** What the parts say once one of them was changed. */
  readonly change: (offer: Offered | 'unfit') => void;
  readonly take: (offer: Offered) => void;
}

/** The number whose parts are shown: the one that was taken, else that of the claim. */
export function figureBefore(
  taken: Offered | undefined,
  { cards }: OpenedReport,
  card: ReviewCard | undefined,
  kind: ReadFigure['kind'],
): ReadFigure | undefined {
  const own = cards.find(({ figure }) => figure !== undefined && figure.id === taken?.put)?.figure;
  const figure = taken === undefined ? card?.figure : (taken.state?.figures?.[0] ?? own);
  return figure?.kind === kind ? figure : undefined;
}

export function FigureEditor({ kind, codes, before, id, range, change, take }: FigureProps) {
  const [min, setMin] = useState(textOf(before?.min));
  const [max, setMax] = useState(textOf(before?.max));
  const [isAbout, setAbout] = useState(before?.approximate ?? false);
  const [outcome, setOutcome] = useState(before?.outcome ?? 'killed');
  const [counted, setCounted] = useState(
    kind === 'quantity' ? (before?.item ?? '') : (before?.group ?? 'people'),
  );
  const [least, most] = [numberOf(min), numberOf(max)];
  const isFine =
    counted !== '' &&
    least !== 'none' &&
    most !== 'none' &&
    (least !== undefined || most !== undefined) &&
    (least === undefined || most === undefined || least <= most);
  const list = kind === 'quantity' ? codes.items : codes.groups;
  const told = (): Offered | 'unfit' => {
    if (!isFine) return 'unfit';
    const figure: ReadFigure = {
      id: `${id}o`,
      kind,
      ...(kind === 'casualties' ? { outcome } : {}),
      ...(kind === 'quantity' ? { item: counted } : { group: counted }),
      ...(least === undefined ? {} : { min: least }),
      ...(most === undefined ? {} : { max: most }),
      approximate: isAbout,
      start: before?.start ?? range.start,
      end: before?.end ?? range.end,
    };
    const words = [
      isAbout ? 'about' : '',
      bounds(least, most),
      list.find(([code]) => code === counted)?.[1] ?? '',
      kind === 'casualties' ? outcome : '',
    ];
    const label = words.filter((each) => each !== '').join(' ');
    return { label, why: 'by its parts', put: figure.id, state: { figures: [figure] } };
  };
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else change(told());
  }, [min, max, isAbout, outcome, counted]);
  const use = () => {
    const offer = told();
    if (offer !== 'unfit') take(offer);
  };
  return (
    <fieldset class="figure-parts">
      <legend>The number by its parts</legend>
      <label>
        at least{' '}
        <input inputMode="numeric" value={min} onInput={({ currentTarget }) => setMin(currentTarget.value)} />
      </label>
      <label>
        at most{' '}
        <input inputMode="numeric" value={max} onInput={({ currentTarget }) => setMax(currentTarget.value)} />
      </label>
      <label>
        <input type="checkbox" checked={isAbout} onChange={() => setAbout(!isAbout)} /> about
      </label>
      <Choice
        label={kind === 'quantity' ? 'of' : 'who'}
        value={counted}
        options={kind === 'quantity' ? [['', 'choose…'], ...list] : list}
        choose={setCounted}
      />
      {kind === 'casualties' && (
        <Choice label="were" value={outcome} options={codes.outcomes} choose={setOutcome} />
      )}
      {whyNot(min, max) !== undefined && (
        <p class="warning" role="alert">
          {whyNot(min, max)}
        </p>
      )}
      <button type="button" disabled={!isFine} onClick={use}>
        Take this number
      </button>
    </fieldset>
  );
}

const textOf = (number: number | undefined) => (number === undefined ? '' : String(number));

/** Undefined for an open bound, `none` for what is no whole number; thousands may be set apart by spaces or, as in English, by commas. */
function numberOf(text: string): number | undefined | 'none' {
  const typed = text.trim();
  if (typed === '') return undefined;
  const isGrouped = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(typed);
  const digits = isGrouped ? typed.replace(/\D/g, '') : typed;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 'none';
}

/** Why the bounds cannot be taken, in words. */
function whyNot(min: string, max: string): string | undefined {
  const [least, most] = [numberOf(min), numberOf(max)];
  const wrong = least === 'none' ? min : most === 'none' ? max : undefined;
  if (wrong !== undefined)
    return `“${wrong.trim()}” is not read as a whole number: write its digits, such as 1500000.`;
  if (typeof least === 'number' && typeof most === 'number' && least > most)
    return `At least ${least} is more than at most ${most}.`;
  return undefined;
}

function bounds(least: number | 'none' | undefined, most: number | 'none' | undefined): string {
  if (least === most) return String(least);
  if (most === undefined) return `at least ${least}`;
  return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}
