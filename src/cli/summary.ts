/** An open graph to what is in it: counts, and the propositions on which the accounts part, in words. */
import { type Disputed, stats } from '../graph/stats.js';
import type { OpenGraph } from '../open.js';
import { count } from './card-text.js';
import { paragraph } from './layout.js';
import { paint } from './terminal.js';

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
  /** Propositions that some affirm and some deny. */
  readonly disagreements: readonly Disputed[];
}

export function summaryOf({ corpus, graph }: OpenGraph): Summary {
  const { entities, claims, propositions, utterances, reports, derived, disputed } = stats(corpus, graph);
  return {
    actors: entities.actor,
    events: entities.event,
    places: entities.place,
    claims,
    propositions,
    utterances: utterances - reports,
    reports,
    derived,
    disagreements: disputed.filter(({ standing }) => standing === 'contested'),
  };
}

export function summaryLines(summary: Summary, width: number): string[] {
  const { disagreements } = summary;
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
    paint.bold(`${count(disagreements.length, 'disagreement')} so far`),
    ...disagreements.flatMap((disputed) => disputedLines(disputed, width)),
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
