/** What a view shows of a large graph to what has to be fetched for it: once each, and said where it failed. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PartNote } from '../../../src/graph/file/part-note.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import type { ViewState } from '../view/view.js';

/** As the server gives them: src/cli/view/part-doors.ts. */
const VERDICTS_AT_ONCE = 200;

export interface Fetching {
  /** Why something could not be fetched. */
  readonly failed: ReadonlySignal<ReadonlyMap<string, string>>;
  /** What of these is not here yet. */
  missing(ids: readonly string[]): readonly string[];
  /** Fetches what is not here; what failed before is tried again. It never throws: see `failed`. */
  need(ids: readonly string[]): Promise<void>;
  /** The ways between two names, of each the keys of its edges, which are here then; or why there are none. */
  needWays(asked: WaysAsked): Promise<readonly (readonly string[])[] | string>;
  /** The gravest comparisons that did not come so far; undefined where they came, or why they did not. */
  moreVerdicts(): Promise<string | undefined>;
  /** Whether any of them came. */
  hasVerdicts(): boolean;
}

export interface WaysAsked {
  readonly from: string;
  readonly to: string;
  readonly avoidParty: boolean;
  readonly onlyJoining: boolean;
}

/** What a view names: chosen, opened, taken out, at an end of a path, whose telling it is, or read. */
export function needsOf(view: ViewState): readonly string[] {
  const { selection, expanded, opened, takenOut, lens, against, path, page, reader } = view;
  const ids = [
    selection?.id,
    ...[expanded, opened, takenOut].flat(),
    ...[lens?.actor, against?.actor, path?.from, path?.to],
    ...(page === 'reports' ? [reader.report, reader.as === 'two' ? reader.other : undefined] : []),
  ];
  return [...new Set(ids.filter((id): id is string => id !== undefined && id !== ''))];
}

export function fetchingInto(whole: Signal<LoadedGraph>): Fetching {
  const failed = signal<ReadonlyMap<string, string>>(new Map());
  const coming = new Map<string, Promise<void>>();
  const missing = (ids: readonly string[]) => {
    const { part } = whole.peek();
    return part === undefined ? [] : ids.filter((id) => !part.fetched.has(id));
  };
  const fetched = async (ids: readonly string[]) => {
    const { fetchAround, withMore } = await import('../data/more.js');
    const found = await fetchAround(ids);
    whole.value = withMore(whole.peek(), found, navigator.languages);
  };
  let verdicts = 0;
  const take = async (address: string): Promise<PartNote | string> => {
    try {
      const { textOf, withMore, noteIn } = await import('../data/more.js');
      const text = await textOf(address);
      whole.value = withMore(whole.peek(), [{ asked: [], text }], navigator.languages);
      return noteIn(text);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return {
    failed,
    missing,
    need: async (ids) => {
      const lacking = missing(ids);
      const anew = lacking.filter((id) => !coming.has(id));
      if (anew.length > 0) {
        if (anew.some((id) => failed.peek().has(id)))
          failed.value = new Map([...failed.peek()].filter(([id]) => !anew.includes(id)));
        const done = fetched(anew)
          .catch((error: unknown) => {
            const why = error instanceof Error ? error.message : String(error);
            failed.value = new Map([...failed.peek(), ...anew.map((id) => [id, why] as const)]);
          })
          .finally(() => {
            for (const id of anew) coming.delete(id);
          });
        for (const id of anew) coming.set(id, done);
      }
      await Promise.all(lacking.map((id) => coming.get(id)));
    },
    needWays: async ({ from, to, avoidParty, onlyJoining }) => {
      const ends = `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
      const note = await take(
        `ways?${ends}${avoidParty ? '&avoidParty' : ''}${onlyJoining ? '&onlyJoining' : ''}`,
      );
      return typeof note === 'string' ? note : (note.ways ?? []);
    },
    hasVerdicts: () => verdicts > 0,
    moreVerdicts: async () => {
      const note = await take(`verdicts?offset=${verdicts}`);
      if (typeof note === 'string') return note;
      verdicts += VERDICTS_AT_ONCE;
      return undefined;
    },
  };
}
