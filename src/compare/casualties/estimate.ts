/** Accounts of one count to its low, best and high, each as a sum of numbers that someone says: the rule of docs/casualties.md. */
import type { Figure, Iri } from '../../model/records.js';
import { highest, lowest } from '../../structures/extremes.js';
import { intervalOf } from '../verdicts/figures.js';
import { isVouched, type Stance } from './stance.js';
import { type Estimate, greatestOf, type Sum } from './sums.js';

/** One claim of a count; a denial admits every number outside its bounds. */
export interface Account {
  readonly claim: Iri;
  /** Who says it; what shares a speaker, or may be one utterance, is one voice. */
  readonly voice: string;
  readonly stance: Stance;
  readonly event: Iri;
  readonly group: Iri;
  readonly figure: Pick<Figure, 'min' | 'max' | 'best' | 'approximate'>;
  readonly denied: boolean;
}

/**
 * The estimate of one count from its own accounts and from what its parts come to.
 * - low: the smallest number of the vouched accounts (isVouched); without such accounts that of the parts. None where one
 *   of them leaves the lower bound open, or denies the number.
 * - best: the number of the vouched accounts that the most voices admit, of several the lowest (of who gives bounds the one
 *   held most likely, or the lower); what the parts come to
 *   where the account leaves room for more. Where nothing is vouched, that of a party on bystanders. A nil gives way to
 *   counted dead unless more voices without a stake say it (withoutNils).
 * - high: the greatest number that anyone says.
 * @param inParts the accounts behind the parts, needed where one of the own is a nil
 */
export function estimate(
  accounts: readonly Account[],
  parts: Estimate,
  inParts: readonly Account[] = [],
): Estimate {
  const affirmed = accounts.filter(({ denied }) => !denied);
  const naming = affirmed.filter(({ figure }) => figure.min !== undefined || figure.max !== undefined);
  const vouched = naming.filter(({ stance }) => isVouched(stance));
  const denials = accounts.filter(({ denied, stance }) => denied && isVouched(stance));
  const least =
    vouched.length === 0
      ? parts.low
      : vouched.some(({ figure }) => figure.min === undefined)
        ? undefined
        : said(vouched, lowest(mins(vouched)), 'min');
  const low =
    least === undefined || denials.some((denial) => !admits(denial, least.count)) ? undefined : least;
  const heard = withoutNils(vouched, inParts);
  const own =
    followed(heard, [...heard, ...denials]) ??
    (parts.best === undefined ? followed(naming.filter(({ stance }) => stance === 'bystanders')) : undefined);
  const admitted = (count: number, by: readonly Account[]) => by.some((each) => admits(each, count));
  const followers = own === undefined ? heard : heard.filter(({ figure }) => likeliest(figure) === own.count);
  const { best: sum } = parts;
  const more = sum !== undefined && sum.count > (own?.count ?? -1);
  const best = more && (heard.length === 0 || admitted(sum.count, followers)) ? sum : own;
  const most = highest(naming.map(({ figure }) => figure.max ?? figure.min ?? 0));
  return {
    low: best === undefined ? undefined : low,
    best,
    high: greatestOf([best, naming.length === 0 ? undefined : said(naming, most, 'most'), parts.high]),
    open: parts.open || affirmed.some(({ figure }) => figure.max === undefined),
  };
}

/**
 * Vouched accounts that the best may follow. Who owns up to no loss does not speak against its interest, and who saw none
 * may not have seen all: that nobody died is followed over a vouched count of dead only where more independent voices say it.
 */
function withoutNils(vouched: readonly Account[], inParts: readonly Account[]): readonly Account[] {
  const nils = vouched.filter(isNil);
  if (nils.length === 0) return vouched;
  const voicesOf = (accounts: readonly Account[]) => new Set(accounts.map(({ voice }) => voice)).size;
  const counting = [...vouched, ...inParts].filter(
    ({ figure, stance, denied }) => isVouched(stance) && !denied && (figure.min ?? 0) > 0,
  );
  const saying = voicesOf(nils.filter(({ stance }) => stance === 'independent'));
  return counting.length === 0 || saying > voicesOf(counting)
    ? vouched
    : vouched.filter((account) => !isNil(account));
}

export const isNil = ({ figure }: Pick<Account, 'figure'>) => figure.max === 0;

/** The least number of an account that the most voices admit, of several the lowest. */
function followed(accounts: readonly Account[], judges: readonly Account[] = accounts): Sum | undefined {
  // "Up to 5" beside "12" is no silence: it rules the 12 out, and is followed where no more voices admit the 12.
  const least = accounts.flatMap(({ figure }) => likeliest(figure) ?? []);
  const most = accounts.flatMap(({ figure: { min, max } }) => (min === undefined ? (max ?? []) : []));
  const numbers = [...new Set(least.length === 0 ? [] : [...least, ...most])].sort((a, b) => a - b);
  const support = numbers.map(
    (number) => new Set(judges.filter((each) => admits(each, number)).map(({ voice }) => voice)).size,
  );
  const number = numbers[support.indexOf(highest(support))];
  return number === undefined ? undefined : said(accounts, number, 'best');
}

/** The number with the accounts that say it. */
function said(accounts: readonly Account[], count: number, which: keyof typeof SAYS): Sum {
  const saying = accounts.filter(({ figure }) => SAYS[which](figure) === count);
  const [first] = saying as [Account];
  return {
    count,
    addends: [
      {
        count,
        about: saying.every(({ figure }) => figure.approximate),
        event: first.event,
        group: first.group,
        claims: saying.map(({ claim }) => claim).sort(),
        voices: [...new Set(saying.map(({ voice }) => voice))].sort(),
        stance: (['independent', 'own', 'bystanders', 'others'] as const).find((each) =>
          saying.some(({ stance }) => stance === each),
        ) as Stance,
      },
    ],
  };
}

type Bounds = Pick<Figure, 'min' | 'max' | 'best'>;

/** What its maker holds most likely; of who gives bounds alone the lower. */
const likeliest = ({ min, best }: Bounds) => best ?? min;

/** Which number of a figure is meant. */
const SAYS = {
  min: ({ min, max }: Bounds) => min ?? max,
  best: ({ min, max, best }: Bounds) => best ?? min ?? max,
  most: ({ min, max }: Bounds) => max ?? min ?? 0,
};

const mins = (accounts: readonly Account[]) => accounts.flatMap(({ figure }) => figure.min ?? []);

/** Whether the account can be true of this number; an approximate figure is widened as figures.ts says. */
function admits({ figure, denied }: Account, number: number): boolean {
  const { min, max } = intervalOf(figure);
  if (!denied) return min <= number && number <= max;
  return number < (figure.min ?? 0) || number > (figure.max ?? Number.POSITIVE_INFINITY);
}
