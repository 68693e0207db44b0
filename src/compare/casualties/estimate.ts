/** Accounts of one count to its low, best and high: who says how many, and which number fits the most independent voices. */
import type { Figure, Iri } from '../../model/records.js';
import { type Interval, intervalOf } from '../verdicts/figures.js';

/** One claim of a count; a denial admits every number outside its bounds. */
export interface Account {
  readonly claim: Iri;
  /** Who says it; what shares a speaker, or may be one utterance, is one voice. */
  readonly voice: string;
  readonly figure: Pick<Figure, 'min' | 'max' | 'approximate'>;
  readonly denied: boolean;
}

export interface Estimate {
  readonly low: number;
  readonly best: number;
  /** The greatest number named. */
  readonly high: number;
  /** Whether an account leaves the upper bound open, so that `high` is no bound. */
  readonly open: boolean;
}

export const NONE: Estimate = { low: 0, best: 0, high: 0, open: false };

/** Counts of things that share nothing. */
export function add(estimates: readonly Estimate[]): Estimate {
  return estimates.reduce(
    (sum, { low, best, high, open }) => ({
      low: sum.low + low,
      best: sum.best + best,
      high: sum.high + high,
      open: sum.open || open,
    }),
    NONE,
  );
}

/** Counts that may be of the same people: the greater of each, so that nobody is counted twice. */
export function greatest(estimates: readonly Estimate[]): Estimate {
  return estimates.reduce(
    (sum, { low, best, high, open }) => ({
      low: Math.max(sum.low, low),
      best: Math.max(sum.best, best),
      high: Math.max(sum.high, high),
      open: sum.open || open,
    }),
    NONE,
  );
}

/**
 * The estimate of one count from its own accounts and from what its parts come to (docs/casualties.md).
 * - low: the least number that one of the accounts admits, no less than the parts come to where that account leaves room.
 * - best: of the numbers so found, the one that fits the most voices; of several, the least.
 * - high: the greatest number that an account or the parts name; open where an account is.
 * Without accounts, or with accounts that name no number, it is what the parts come to.
 */
export function estimate(accounts: readonly Account[], parts: Estimate): Estimate {
  const counts = accounts.map((account) => ({ ...account, span: intervalOf(account.figure) }));
  const naming = counts.filter(({ figure }) => figure.min !== undefined || figure.max !== undefined);
  const silentOpen = counts.some((count) => !naming.includes(count) && !count.denied);
  if (naming.length === 0) return { ...parts, open: parts.open || silentOpen };
  const low = Math.min(...naming.map((count) => least(count, parts.low)));
  const found = naming.map((count) =>
    admits(count, parts.best) || leastAbove(count, parts.best) !== undefined
      ? least(count, parts.best)
      : least(count, parts.low),
  );
  const roomy = found.filter((number) => number >= parts.best);
  const candidates = [...new Set(roomy.length > 0 ? roomy : found)].sort((a, b) => a - b);
  const support = candidates.map(
    (number) => new Set(naming.filter((count) => admits(count, number)).map(({ voice }) => voice)).size,
  );
  const best = candidates[support.indexOf(Math.max(...support))] as number;
  const affirmed = naming.filter(({ denied }) => !denied);
  const high = Math.max(best, parts.high, ...affirmed.map(({ figure }) => figure.max ?? figure.min ?? 0));
  const open =
    silentOpen ||
    affirmed.some(({ figure }) => figure.max === undefined) ||
    (affirmed.length === 0 && parts.open);
  return { low, best, high, open };
}

type Count = Account & { readonly span: Interval };

/** Whether the account can be true of this number; an approximate figure is widened as figures.ts says. */
function admits({ figure, span, denied }: Count, number: number): boolean {
  if (!denied) return span.min <= number && number <= span.max;
  return number < (figure.min ?? 0) || number > (figure.max ?? Number.POSITIVE_INFINITY);
}

/** The least number from `floor` up that the account admits; undefined where there is none. */
function leastAbove(count: Count, floor: number): number | undefined {
  const named = count.denied ? 0 : (count.figure.min ?? 0);
  const start = Math.max(named, floor);
  if (admits(count, start)) return start;
  const { max } = count.figure;
  return count.denied && max !== undefined ? max + 1 : undefined;
}

/** The least number that the account admits, from `floor` up where it admits one there. */
function least(count: Count, floor: number): number {
  return leastAbove(count, floor) ?? leastAbove(count, 0) ?? 0;
}
