/** A corpus to its two clocks: on which days what is told may have happened, and on which days it was said. */
import type { Claim, Corpus, Iri } from '../model/records.js';
import { claimDays, eventDays, isDated, type Span, UNDATED } from './days.js';

export type Clock = 'event' | 'report';

/** Anything that rests on claims: a tie of either graph. */
interface Told {
  readonly claims: readonly Iri[];
}

/** The spans of ties, by either clock; each tie is looked up once. */
export interface Times {
  /**
   * The spans of the claims of a tie, each once; none where no claim has a date. A tie that stands for several events
   * has the days of each, not the stretch from the first to the last.
   */
  spansOf(tie: Told, clock: Clock): readonly Span[];
}

const NONE: readonly Span[] = [];

export function timesOf(corpus: Corpus): Times {
  const events = eventDays(corpus);
  const spans: Readonly<Record<Clock, (claim: Claim) => Span>> = {
    event: (claim) => claimDays(events, claim),
    report: (claim) => saidDays(corpus, claim),
  };
  const known: Readonly<Record<Clock, WeakMap<Told, readonly Span[]>>> = {
    event: new WeakMap(),
    report: new WeakMap(),
  };
  return {
    spansOf: (tie, clock) => {
      const before = known[clock].get(tie);
      if (before !== undefined) return before;
      const found = distinct(tie.claims.flatMap((id) => dated(corpus.claims.get(id), spans[clock])));
      known[clock].set(tie, found);
      return found;
    },
  };
}

/** The days on which a claim was said: those of its innermost utterance, else those of the report that has it. */
export function saidDays({ utterances }: Corpus, { madeIn, report }: Claim): Span {
  for (const id of [madeIn, report]) {
    const said = utterances.get(id);
    if (said !== undefined && isDated(said)) return said;
  }
  return UNDATED;
}

function dated(claim: Claim | undefined, spanOf: (claim: Claim) => Span): readonly Span[] {
  if (claim === undefined) return NONE;
  const { earliest, latest } = spanOf(claim);
  return isDated({ earliest, latest }) ? [{ earliest, latest }] : NONE;
}

function distinct(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  return [...new Map(spans.map((span) => [`${span.earliest}/${span.latest}`, span])).values()];
}
