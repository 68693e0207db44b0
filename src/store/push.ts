/** Files of data into a store: the graphs that are not there as they are to be, each held against what the store then has. */
import type * as RDF from '@rdfjs/types';
import type { SourceOptions } from '../imports/read-sources.js';
import { QueryError } from '../model/errors.js';
import { Store, type StoreOptions } from './ask.js';
import { countsOf } from './graphs.js';
import {
  closePush,
  type Entry,
  entryLines,
  type Ledger,
  openPush,
  readLedger,
  replaceLedger,
} from './ledger.js';
import { LEDGER, PROGRESS } from './names.js';
import { sampleOf } from './sample.js';
import { derivedUnits, type Unit, unitsOf } from './units.js';
import { type GraphWriter, type WaysIn, writerFor } from './write-graph.js';

export interface PushOptions extends StoreOptions, WaysIn {
  /** True: what was pushed before and is in the data no more is taken out of the store. */
  readonly prune?: boolean;
  /** True: it is said what would be written, and nothing is. */
  readonly dryRun?: boolean;
  readonly reading?: SourceOptions;
  /** What was made of the data, in graphs of its own, that is written beside them. */
  readonly derived?: Iterable<RDF.Quad>;
  /** Told in a few words how far it is. */
  readonly onStep?: (what: string) => void;
}

export interface Pushed {
  readonly written: readonly Entry[];
  /** Taken out of the store; without `prune` what would be. */
  readonly gone: readonly Entry[];
  /** Graphs that the store had as they are. */
  readonly same: number;
  /** Graphs that were read back, and triples that came back otherwise than they were sent. */
  readonly sample: { readonly graphs: number; readonly otherwise: readonly string[] };
}

/** Entries of the ledger are written so many at a time: what is lost with the connection is pushed again. */
const AT_ONCE = 20;

/** @throws what reading throws; QueryError where the store does not take it, counts otherwise in the end, or is written into by another push. */
export async function push(
  paths: readonly string[],
  endpoint: string,
  options: PushOptions = {},
): Promise<Pushed> {
  const { onStep = () => {}, dryRun = false, prune = false } = options;
  onStep('reading the data');
  const written = await unitsOf(paths, options.reading);
  const units = [...written, ...derivedUnits(options.derived ?? [])];
  if (written.length === 0) throw new QueryError(`${paths.join(' and ')}: there is nothing to push`);
  const store = new Store(endpoint, options);
  onStep('asking what the store has');
  const ledger = await readLedger(store);
  const known = units.filter(({ graph, hash }) => ledger.entries.get(graph)?.hash === hash);
  const counts = await countsOf(store, graphsOf(known));
  const todo = units.filter(({ graph, triples }) => counts.get(graph) !== triples);
  const wanted = new Set(units.map(({ graph }) => graph));
  const gone = [...ledger.entries.values()].filter(({ graph }) => !wanted.has(graph));
  const same = units.length - todo.length;
  const nothing = todo.length === 0 && (gone.length === 0 || !prune) && !ledger.isOpen;
  if (dryRun || nothing) return { written: todo, gone, same, sample: { graphs: 0, otherwise: [] } };

  const writer = await writerFor(store, endpoint, options);
  const left = new Map(ledger.entries);
  for (const { graph } of [...todo, ...(prune ? gone : [])]) left.delete(graph);
  await openPush(writer);
  if (left.size < ledger.entries.size) await replaceLedger(writer, left);
  for (const [at, { graph }] of (prune ? gone : []).entries()) {
    onStep(`taking out graph ${at + 1} of ${gone.length}`);
    await writer.remove(graph);
  }
  await writeAll(writer, todo, onStep);
  onStep('counting');
  refuseOtherCounts(store, todo, await countsOf(store, graphsOf(todo)));
  const sample = await sampleOf(store, todo);
  refuseOtherPush(await readLedger(store), todo);
  await closePush(writer);
  if ((await countsOf(store, [PROGRESS])).has(PROGRESS))
    store.onNote(
      `what was derived in ${endpoint} is of the data before: claimgraph derive --endpoint ${endpoint} makes it anew`,
    );
  return { written: todo, gone, same, sample };
}

const graphsOf = (entries: readonly Entry[]) => entries.map(({ graph }) => graph);

async function writeAll(
  writer: GraphWriter,
  todo: readonly Unit[],
  onStep: (what: string) => void,
): Promise<void> {
  let waiting: Unit[] = [];
  const list = async () => {
    const lines = waiting.flatMap(entryLines);
    waiting = [];
    if (lines.length > 0) await writer.add(LEDGER, lines);
  };
  try {
    for (const [at, unit] of todo.entries()) {
      onStep(`writing graph ${at + 1} of ${todo.length}`);
      await writer.replace(unit.graph, await unit.lines());
      waiting.push(unit);
      if (waiting.length === AT_ONCE) await list();
    }
  } catch (error) {
    // What is there need not be sent again; where this fails too, what went wrong first is told.
    await list().catch(() => {});
    throw error;
  }
  await list();
}

function refuseOtherPush({ entries }: Ledger, units: readonly Unit[]): void {
  const other = units.find(({ graph, hash }) => entries.get(graph)?.hash !== hash);
  if (other !== undefined)
    throw new QueryError(`${other.graph} was written by another push at the same time: push again`);
}

function refuseOtherCounts(store: Store, units: readonly Unit[], counts: ReadonlyMap<string, number>): void {
  const wrong = units.filter(({ graph, triples }) => counts.get(graph) !== triples);
  const [first] = wrong;
  if (first === undefined) return;
  throw new QueryError(
    `${store.url} was sent ${first.triples} triples of the graph ${first.graph} and counts ${counts.get(first.graph) ?? 0}${wrong.length > 1 ? `, and ${wrong.length - 1} more graphs are not as they were sent` : ''}: push again; where it stays so, the store cannot hold what is in ${first.file}`,
  );
}
