/** A corpus to its figures side by side: what is counted in which event, of which group, by whom, from low to high. */
import type { Claim, Corpus, Figure, Iri } from '../../model/records.js';
import { highest as highestOf, lowest as lowestOf } from '../../structures/extremes.js';
import { groupBy } from '../../structures/group-by.js';
import { speakersOf } from '../standing/chain.js';

/** One speaker's count; several claims where it is told more than once. */
export interface FigureRow {
  readonly figure: Figure;
  /** Who counts; empty where the utterance names nobody. */
  readonly speakers: readonly Iri[];
  readonly negated: boolean;
  readonly claims: readonly Claim[];
}

/** The counts of one group with one outcome, or of one thing. */
export interface FigureGroup {
  readonly outcome: Iri | undefined;
  readonly counted: Iri | undefined;
  readonly rows: readonly FigureRow[];
}

/** What is counted in one event, or of one actor. */
export interface FigureSubject {
  readonly subject: Iri;
  readonly groups: readonly FigureGroup[];
}

/** The subjects with a figure of this kind, those that most speakers count first, then by IRI. */
export function figureTable(corpus: Corpus, kind: Figure['kind']): readonly FigureSubject[] {
  const counts = [...corpus.claims.values()].flatMap((claim) => {
    const figure = corpus.figures.get(claim.proposition.object.value);
    return figure?.kind === kind ? [{ claim, figure }] : [];
  });
  const bySubject = groupBy(counts, ({ claim }) => claim.proposition.subject);
  return [...bySubject]
    .map(([subject, own]) => ({ subject, groups: groupsOf(corpus, own) }))
    .toSorted((a, b) => voices(b) - voices(a) || (a.subject < b.subject ? -1 : 1));
}

/** The least and the most that an account of the group tells of; open where one of them leaves the upper bound open. */
export interface FigureRange {
  /** None where no account names a number. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly open: boolean;
  /** Of these numbers those that nobody gives but as rounded. */
  readonly rounded: readonly number[];
}

export function rangeOf({ rows }: FigureGroup): FigureRange {
  const affirmed = rows.filter(({ negated }) => !negated).map(({ figure }) => figure);
  const named = affirmed.flatMap(({ min, max }) => [min, max]).filter((n) => n !== undefined);
  const none = named.length === 0;
  return {
    least:
      none || affirmed.some(({ min, max }) => min === undefined && max !== undefined)
        ? undefined
        : lowestOf(named),
    most: none ? undefined : highestOf(named),
    open: affirmed.some(({ max }) => max === undefined),
    rounded: [...new Set(named)].filter((n) =>
      affirmed.every(({ min, max, approximate }) => approximate || (min !== n && max !== n)),
    ),
  };
}

interface Count {
  readonly claim: Claim;
  readonly figure: Figure;
}

const voices = ({ groups }: FigureSubject) =>
  new Set(groups.flatMap(({ rows }) => rows.map(({ speakers }) => speakers.join(' ')))).size;

function groupsOf(corpus: Corpus, counts: readonly Count[]): readonly FigureGroup[] {
  const keyOf = ({ figure: { outcome, group, item } }: Count) => `${outcome ?? ''} ${group ?? item ?? ''}`;
  return [...groupBy(counts, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const { outcome, group, item } = (own[0] as Count).figure;
      return { outcome, counted: group ?? item, rows: rowsOf(corpus, own) };
    });
}

/** Least first; one who gives a figure twice stands there once, with both claims. */
function rowsOf(corpus: Corpus, counts: readonly Count[]): readonly FigureRow[] {
  const keyOf = ({ claim, figure }: Count) =>
    `${speakersOf(corpus, claim).join(' ') || claim.madeIn} ${figure.id} ${claim.polarity}`;
  return [...groupBy(counts, keyOf).values()]
    .map((own): FigureRow => {
      const { claim, figure } = own[0] as Count;
      return {
        figure,
        speakers: speakersOf(corpus, claim),
        negated: claim.polarity === 'negated',
        claims: own.map((each) => each.claim),
      };
    })
    .toSorted((a, b) => lowest(a) - lowest(b) || highest(a) - highest(b) || (keyed(a) < keyed(b) ? -1 : 1));
}

const lowest = ({ figure: { min, max } }: FigureRow) => min ?? max ?? Number.MAX_SAFE_INTEGER;
const highest = ({ figure: { max } }: FigureRow) => max ?? Number.MAX_SAFE_INTEGER;
const keyed = ({ claims }: FigureRow) => claims[0]?.id ?? '';
