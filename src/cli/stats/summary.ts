/** An open graph to what is in it: counts, and where the accounts part, in words. */
import type { Reason, Verdict } from '../../compare/verdicts/verdict.js';
import { amounts, type Disputed } from '../../graph/stats.js';
import type { OpenGraph } from '../../open.js';
import { count } from '../../words/phrases.js';
import { sayComparison } from '../../words/verdicts.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

export interface Summary {
  readonly actors: number;
  readonly events: number;
  readonly places: number;
  readonly claims: number;
  readonly propositions: number;
  /** Without the reports themselves. */
  readonly utterances: number;
  readonly reports: number;
  readonly derived: number;
  /** Comparisons that are contradictory or in tension, gravest first. */
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly sentence: string;
}

export function summaryOf({ corpus, told, comparisons }: OpenGraph): Summary {
  const { entities, claims, propositions, utterances, reports, derived } = amounts(told);
  return {
    actors: entities.actor,
    events: entities.event,
    places: entities.place,
    claims,
    propositions,
    utterances: utterances - reports,
    reports,
    derived,
    disagreements: comparisons
      .filter(({ verdict }) => verdict === 'contradictory' || verdict === 'inTension')
      .map((each) => ({ verdict: each.verdict, reason: each.reason, sentence: sayComparison(corpus, each) })),
  };
}

export function summaryLines(summary: Summary, width: number): string[] {
  const { disagreements } = summary;
  const contradictory = disagreements.filter(({ verdict }) => verdict === 'contradictory');
  return [
    ...countLines([
      [summary.actors, 'actors'],
      [summary.events, 'events'],
      [summary.places, 'places'],
      [summary.claims, 'claims', `of ${count(summary.propositions, 'proposition')}`],
      [summary.utterances, 'utterances'],
      [summary.reports, 'reports'],
      [summary.derived, 'derived relations'],
    ]),
    '',
    paint.bold(
      `${count(disagreements.length, 'disagreement')} so far, ${contradictory.length} contradictory`,
    ),
    ...contradictory.flatMap(({ sentence }) => paragraph(sentence, width, '  ', '    ')),
    ...(disagreements.length > 0 ? [paint.dim('  claimgraph disagreements lists all of them')] : []),
  ];
}

/** Numbers at the right of their column, what they count beside them. */
export function countLines(
  rows: readonly (readonly [number: number, what: string, more?: string])[],
): string[] {
  const size = Math.max(...rows.map(([number]) => String(number).length));
  return rows.map(
    ([number, what, more = '']) =>
      `  ${paint.bold(String(number).padStart(size))}  ${`${what} ${paint.dim(more)}`.trimEnd()}`,
  );
}

export function disputedLines({ sentence, affirmedBy, deniedBy }: Disputed, width: number): string[] {
  return [
    ...paragraph(sentence, width, '  '),
    ...(affirmedBy.length > 0 ? paragraph(affirmedBy.join(', '), width, '    affirmed by ', '      ') : []),
    ...paragraph(deniedBy.join(', '), width, '    denied by ', '      '),
  ];
}
