/** A reading to the two chronicles that the time line shows, made once, and to the words and days of what stands in them. */
import type { Chronicle, Entry } from '../../../src/times/chronicle.js';
import { happenings, sayings } from '../../../src/times/chronicle.js';
import type { Span } from '../../../src/times/days.js';
import { labelOf } from '../../../src/words/labels.js';
import type { Reading } from '../data/reading.js';
import { tieInWords, tieOf } from '../data/ties.js';
import type { Clock, Selection } from '../view/view.js';

export type Chronicles = Readonly<Record<Clock, Chronicle>>;

const known = new WeakMap<Reading, Chronicles>();

export function chroniclesOf(reading: Reading): Chronicles {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const chronicles = { event: happenings(reading.corpus, reading.graph), report: sayings(reading.corpus) };
  known.set(reading, chronicles);
  return chronicles;
}

/** An event or utterance by its name, a relation as a sentence. */
export function nameOf(reading: Reading, { id, kind }: Entry): string {
  if (kind !== 'relation') return labelOf(reading.corpus, id);
  const tie = tieOf(reading, id);
  return tie === undefined ? id : tieInWords(reading, tie);
}

export interface Chosen {
  readonly name: string;
  readonly spans: Readonly<Record<Clock, readonly Span[]>>;
}

/** What is chosen, with its days by either clock; undefined for what is no event and no relation. */
export function chosenDays(reading: Reading, selection: Selection | undefined): Chosen | undefined {
  if (selection === undefined) return undefined;
  const { id } = selection;
  if (selection.kind === 'edge') {
    const tie = tieOf(reading, id);
    if (tie === undefined) return undefined;
    const spansOf = (clock: Clock) => reading.times.spansOf(tie.tie, clock);
    return { name: tieInWords(reading, tie), spans: { event: spansOf('event'), report: spansOf('report') } };
  }
  if (reading.corpus.entities.get(id)?.kind !== 'event') return undefined;
  const own = chroniclesOf(reading).event.entries.find((entry) => entry.id === id);
  return {
    name: labelOf(reading.corpus, id),
    spans: { event: own === undefined ? [] : [own.span], report: [] },
  };
}
