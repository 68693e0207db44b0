/** The comparisons of all claims of a store, range by range of names: none is kept, and the store may be larger than this machine. */
import { comparisonsAsFound } from '../../compare/verdicts/comparisons.js';
import type { Comparison } from '../../compare/verdicts/verdict.js';
import { QueryError } from '../../model/errors.js';
import type { Corpus } from '../../model/records.js';
import { count } from '../../words/phrases.js';
import { Store, type StoreOptions } from '../ask.js';
import { type Ledger, openPushInWords, readLedger } from '../ledger.js';
import { CLAIMS_AT_ONCE, countClaims, rangesOf } from './keys.js';
import { besideAll, readOwned } from './owned-part.js';

export interface ComparisonsInStoreOptions extends StoreOptions {
  /** Claims of one range; CLAIMS_AT_ONCE unless told. */
  readonly claimsAtOnce?: number | undefined;
  /** Told in a few words how far it is. */
  readonly onStep?: (what: string) => void;
}

export interface ComparedRange {
  /** What was read for the range: all that is told of the claims that are compared. */
  readonly corpus: Corpus;
  /** Each once over all ranges, as they are found. */
  readonly comparisons: Iterable<Comparison>;
}

/**
 * The same comparisons as of the whole, in another order; undefined of a store that nobody pushed to, which is to be read
 * as a whole: its claims may stand in no named graph.
 * @throws QueryError, in the end also for a store that was pushed to meanwhile
 */
export async function comparisonsInStore(
  endpoint: string,
  { claimsAtOnce = CLAIMS_AT_ONCE, onStep = () => {}, ...options }: ComparisonsInStoreOptions = {},
): Promise<AsyncIterable<ComparedRange> | undefined> {
  const store = new Store(endpoint, options);
  onStep('asking what the store has');
  const ledger = await readLedger(store);
  if (ledger.isOpen) store.onNote(openPushInWords(endpoint));
  return ledger.entries.size === 0 ? undefined : rangeByRange(store, ledger, claimsAtOnce, onStep);
}

async function* rangeByRange(
  store: Store,
  ledger: Ledger,
  claimsAtOnce: number,
  onStep: (what: string) => void,
): AsyncGenerator<ComparedRange> {
  const all = await countClaims(store);
  const beside = await besideAll(store);
  let told = 0;
  for await (const range of rangesOf(store, claimsAtOnce)) {
    onStep(`comparing: ${told} of ${count(all, 'claim')} done`);
    const { part, isOwn } = await readOwned(store, range, beside);
    yield { corpus: part.corpus, comparisons: owned(part.corpus, isOwn) };
    told += range.claims;
  }
  if (hashes(await readLedger(store)) !== hashes(ledger))
    throw new QueryError(
      `${store.url} was pushed to while it was read: what was told is partly of data that are there no more; ask again, when it stands still`,
    );
}

function* owned(corpus: Corpus, isOwn: (name: string) => boolean): Generator<Comparison> {
  for (const each of comparisonsAsFound(corpus)) if (isOwn(each.about)) yield each;
}

const hashes = ({ entries }: Ledger) =>
  [...entries.values()]
    .map(({ graph, hash }) => `${graph} ${hash}`)
    .sort()
    .join('\n');
