/** A reading to the two chronicles that the time line shows, made once, and to the words and days of what stands in them. */
import type { Chronicle, Entry } from '../../../src/times/chronicle.js';
import { happenings, sayings } from '../../../src/times/chronicle.js';
import type { Span } from '../../../src/times/days.js';
import { labelOf } from '../../../src/words/labels.js';
import { drawnFor } from '../data/drawn-for.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { tieInWords, tieOf } from '../data/ties.js';
import type { Clock, Selection } from '../view/view.js';

export type Chronicles = Readonly<Record<Clock, Chronicle>>;

const known = new WeakMap<LoadedGraph, Chronicles>();

export function chroniclesOf(loaded: LoadedGraph): Chronicles {
  const before = known.get(loaded);
  if (before !== undefined) return before;
  const chronicles = { event: happenings(loaded.corpus, loaded.graph), report: sayings(loaded.corpus) };
  known.set(loaded, chronicles);
  return chronicles;
}

/** An event or utterance by its name, a relation as a sentence. */
export function nameOf(loaded: LoadedGraph, { id, kind }: Entry): string {
  if (kind !== 'relation') return labelOf(loaded.corpus, id);
  const tie = tieOf(loaded, id);
  return tie === undefined ? id : tieInWords(loaded, tie);
}

export interface Chosen {
  readonly name: string;
  readonly spans: Readonly<Record<Clock, readonly Span[]>>;
}

/** What is chosen, with its days by either clock; undefined for what is no event and no relation. */
export function chosenDays(loaded: LoadedGraph, selection: Selection | undefined): Chosen | undefined {
  const drawn = drawnFor(loaded, selection);
  if (drawn === undefined) return undefined;
  const { id } = drawn;
  if (drawn.kind === 'edge') {
    const tie = tieOf(loaded, id);
    if (tie === undefined) return undefined;
    const spansOf = (clock: Clock) => loaded.times.spansOf(tie.tie, clock);
    return { name: tieInWords(loaded, tie), spans: { event: spansOf('event'), report: spansOf('report') } };
  }
  if (loaded.corpus.entities.get(id)?.kind !== 'event') return undefined;
  const own = chroniclesOf(loaded).event.entries.find((entry) => entry.id === id);
  return {
    name: labelOf(loaded.corpus, id),
    spans: { event: own === undefined ? [] : [own.span], report: [] },
  };
}
