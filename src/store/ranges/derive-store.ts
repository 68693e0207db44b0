/** What claimgraph makes of all claims of a store, worked out range by range of names: the store may be larger than this machine. */
import type * as RDF from '@rdfjs/types';
import { madeBy } from '../../cache/made-by.js';
import { standings } from '../../compare/standing/standing.js';
import { byCodeUnit } from '../../dataset/terms.js';
import { QueryError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import { count } from '../../words/phrases.js';
import { Store, type StoreOptions } from '../ask.js';
import { type Ledger, readLedger } from '../ledger.js';
import { DERIVED } from '../units.js';
import { type WaysIn, writerFor } from '../write-graph.js';
import { addedUp } from './added-up.js';
import type { Before, Keeper } from './keeper.js';
import { CLAIMS_AT_ONCE, countClaims, type Range, rangesOf } from './keys.js';
import { ownedAccounts } from './owned-accounts.js';
import { type BesideAll, besideAll, readOwned } from './owned-part.js';
import { ownedByRules, ownedDerivations } from './owned-rules.js';
import { packed, sumsOf } from './sums.js';
import { ToFile } from './to-file.js';
import { ToStore } from './to-store.js';

export interface DeriveStoreOptions extends StoreOptions, WaysIn {
  /** File of N-Quads to write instead of graphs of the store. */
  readonly to?: string | undefined;
  /** Claims of one range; CLAIMS_AT_ONCE unless told. */
  readonly claimsAtOnce?: number | undefined;
  /** True: it is said what would be worked out, and nothing is. */
  readonly dryRun?: boolean;
  /** Told in a few words how far it is. */
  readonly onStep?: (what: string) => void;
}

export interface DerivedStore {
  /** All claims of the store, and of the ranges that were worked out now. */
  readonly claims: number;
  readonly ranges: number;
  /** Ranges that an earlier run had done. */
  readonly before: number;
  /** Of all that is derived there now, each once; 0 where nothing was worked out. */
  readonly quads: number;
  /** Whether an earlier run had done all of it. */
  readonly wasDone: boolean;
}

/**
 * Standings, comparisons, derived relations, lenses, casualties of events and what rests on whom, as `push --derived` makes
 * them of the whole; not what casualties of all events come to. A run that broke off goes on where it was.
 * @throws QueryError, also for a store that nobody pushed to, or into which a push did not end; FileError
 */
export async function deriveStore(
  endpoint: string,
  {
    to,
    claimsAtOnce = CLAIMS_AT_ONCE,
    dryRun = false,
    onStep = () => {},
    ...options
  }: DeriveStoreOptions = {},
): Promise<DerivedStore> {
  const store = new Store(endpoint, options);
  onStep('asking what the store has');
  const state = await stateOf(store);
  const keeper: Keeper =
    to === undefined
      ? new ToStore(
          store,
          once(() => writerFor(store, endpoint, options)),
        )
      : new ToFile(to);
  const where = to ?? endpoint;
  const onAnew = () =>
    store.onNote(
      `what was derived in ${where} before is of other data, or of another version: all is derived anew`,
    );
  try {
    const before = await (dryRun ? keeper.look(state) : keeper.begin(state, onAnew));
    const claims = await countClaims(store);
    if (before === 'all') return { claims, ranges: 0, before: 0, quads: 0, wasDone: true };
    const worked = await rangeByRange(store, keeper, { before, claims, claimsAtOnce, dryRun, onStep });
    const done = { claims, ranges: worked, before: before.ranges, quads: 0, wasDone: false };
    if (dryRun) return done;
    if ((await stateOf(store)) !== state)
      throw new QueryError(
        `${endpoint} was pushed to while it was read: what was derived is of data that are there no more; derive again, when it stands still`,
      );
    onStep('adding up');
    const quads = await keeper.finish(addedUp(() => keeper.sums(), keeper.size));
    return { ...done, quads };
  } finally {
    keeper.close();
  }
}

interface Work {
  readonly before: Before;
  /** All of the store. */
  readonly claims: number;
  readonly claimsAtOnce: number;
  readonly dryRun: boolean;
  readonly onStep: (what: string) => void;
}

/** Gives how many ranges were worked out. */
async function rangeByRange(
  store: Store,
  keeper: Keeper,
  { before, claims, claimsAtOnce, dryRun, onStep }: Work,
): Promise<number> {
  let [ranges, told, after] = [0, before.claims, before.upTo];
  const beside = dryRun ? undefined : await besideAll(store);
  for await (const range of rangesOf(store, claimsAtOnce, after)) {
    ranges += 1;
    if (beside === undefined) continue;
    onStep(`part ${before.ranges + ranges}: ${told} of ${count(claims, 'claim')} done`);
    const worked = await workOut(store, range, beside);
    const upTo = range.names.at(-1) ?? '';
    await keeper.keep({ after, upTo, claims: range.claims, sums: worked.sums }, worked.quads);
    [told, after] = [told + range.claims, upTo];
  }
  return ranges;
}

async function workOut(
  store: Store,
  range: Range,
  beside: BesideAll,
): Promise<{ readonly quads: readonly RDF.Quad[]; readonly sums: string }> {
  const { part, isOwn } = await readOwned(store, range, beside);
  const { corpus } = part;
  const judged = new Map([...standings(corpus)].filter(([, { proposition }]) => isOwn(proposition.subject)));
  return {
    quads: [...ownedByRules(part, isOwn), ...ownedAccounts(corpus, judged.values(), beside.outcomes, isOwn)],
    sums: packed(sumsOf(corpus, judged, ownedDerivations(corpus, isOwn))),
  };
}

/** A hash of the data and of the program. @throws QueryError where the data are not whole, or not known. */
async function stateOf(store: Store): Promise<string> {
  const ledger = await readLedger(store);
  refuseUnknown(store, ledger);
  const graphs = [...ledger.entries.values()]
    .filter(({ file }) => file !== DERIVED)
    .map(({ graph, hash }) => `${graph} ${hash}`);
  return sha256Hex([(await madeBy()) ?? 'sources', ...graphs.sort(byCodeUnit)].join('\n'));
}

function refuseUnknown({ url }: Store, { entries, isOpen }: Ledger): void {
  if (isOpen)
    throw new QueryError(
      `a push to ${url} has begun and not ended: nothing is derived of a part; push again, or wait`,
    );
  if (entries.size === 0)
    throw new QueryError(
      `nobody pushed to ${url}, so that nothing says which data it has: claimgraph push DATA --endpoint ${url} first, or read all of it (claimgraph export --endpoint ${url})`,
    );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
