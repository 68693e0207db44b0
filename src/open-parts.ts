/** Paths and options to what an open graph is made of: read and derived, or as it was kept from before. */
import type * as RDF from '@rdfjs/types';
import type { Dataset } from './dataset/dataset.js';
import { DAYS } from './dataset/derive/days.js';
import { derive, shippedRules } from './dataset/derive/derive.js';
import { plainRules } from './dataset/derive/plain-claims.js';
import { readCorpus } from './dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from './dataset/records/ontology.js';
import { withVocabularyOf } from './dataset/records/own-vocabulary.js';
import { HeldClaims } from './imports/held-claims.js';
import { readHolding, type SourceOptions } from './imports/read-sources.js';
import type { Corpus } from './model/records.js';
import { mergedBy, namesOn, type OpenOptions, throughLensOf } from './open-options.js';
import { lazy } from './structures/lazy.js';

export interface OpenParts {
  /** Entities, utterances, claims, figures, derivations. */
  readonly corpus: Corpus;
  /** The files and what rules derive. */
  readonly quads: () => Dataset;
  readonly ontology: () => Dataset;
  /** Names of the graphs that are derived. */
  readonly derivedGraphs: readonly string[];
  /** Where the accounts of these quads are kept. */
  readonly accounts?: KeptAccounts | undefined;
  /** What a lens was laid on. */
  readonly whole?: (() => Corpus) | undefined;
  /** Nothing of it is in our model: then nobody looks for our vocabulary among it. */
  readonly isForeign?: boolean;
}

/** Standings, comparisons, lenses, casualties and what rests on whom, as quads. */
export interface KeptAccounts {
  accounts(): Dataset | undefined;
  keepAccounts(quads: Dataset): void;
}

/** A store that holds the claims, by the address of its SPARQL endpoint. */
export interface StoreAddress {
  readonly endpoint: string;
  /**
   * Name, other name or IRI of someone or something: of a store that was pushed to no more is read than it takes to say of
   * it what everything says. Of all else the graph then holds a part, and tells too little.
   */
  readonly about?: string;
}

/** @throws what openGraph throws. */
export async function partsOf(
  from: readonly string[] | StoreAddress,
  options: OpenOptions,
): Promise<OpenParts> {
  return 'endpoint' in from ? partsOfStore(from, options) : partsOfFiles(from, options);
}

/** Of a store nothing is kept: it may have changed at any time. */
async function partsOfStore({ endpoint, about }: StoreAddress, options: OpenOptions): Promise<OpenParts> {
  const { onStep = () => {}, onSkipped, timeout, lens = [], without = [], merge } = options;
  const { readAround, readStore } = await import('./store/read-store.js');
  const reading = {
    onStep,
    ...(onSkipped && { onNote: onSkipped }),
    ...(timeout === undefined ? {} : { timeout }),
  };
  // Through whose eyes, and who is one with whom, is known from everything alone.
  const isPlain = lens.length + without.length === 0 && merge === undefined;
  const part =
    about === undefined || !isPlain
      ? undefined
      : await readAround(endpoint, about, { ...reading, ...namesOn(options) });
  const read = part ?? (await readStore(endpoint, reading));
  return derivedParts(read, options);
}

async function partsOfFiles(paths: readonly string[], options: OpenOptions): Promise<OpenParts> {
  const { onStep = () => {}, lens = [], without = [], merge } = options;
  onStep('reading');
  const skipped: string[] = [];
  const cache = await cacheOf(paths, options, (what) => skipped.push(what));
  const isWhole = lens.length + without.length === 0 && merge === undefined;
  const kept = isWhole ? cache?.kept() : undefined;
  if (kept !== undefined) {
    // Whoever reads the files tells it else.
    for (const what of skipped) options.onSkipped?.(what);
    return { ...kept, accounts: cache };
  }

  let [ours, foreign] = [0, 0];
  const reading: SourceOptions = {
    ...options,
    ...(cache === undefined ? {} : { kept: cache }),
    onOurs: () => ours++,
    onImported: (imported) => {
      foreign++;
      options.onImported?.(imported);
    },
  };
  const { dataset: read, held } = await readHolding(paths, reading, isWhole);
  const made = await derivedParts(read, options, held);
  // What is told of files of others while they are read would not be told again.
  const keeps = isWhole && foreign === 0;
  if (keeps) cache?.keep(made);
  return { ...made, accounts: keeps ? cache : undefined, isForeign: ours === 0 && foreign > 0 };
}

/** What rules and records make of what was read. */
async function derivedParts(
  read: Dataset,
  options: OpenOptions,
  held = new HeldClaims(),
): Promise<OpenParts> {
  const { onStep = () => {} } = options;
  const ontology = withVocabularyOf(read, await loadOntologyDataset());
  const seen = throughLensOf(read, ontology, options);
  const written = mergedBy(seen, ontology, options);
  const whole =
    seen === read
      ? undefined
      : lazy(() => readCorpus(mergedBy(read, ontology, options), readOntology(ontology), options.languages));
  onStep('deriving');
  const plain = plainRules(await shippedRules(), written, ontology);
  const { quads: ruled, rules: beside, dated, derived: unruled } = held.ruled(plain);
  const derived = await derive(inTurn(written, ruled), ontology, undefined, { onStep, beside });
  onStep('making records');
  const graphs = new Set(Array.from(derived.quads(), ({ graph }) => graph.value));
  if (dated > 0) graphs.add(DAYS.value);
  const quads = written.addAll(derived.quads());
  return {
    corpus: readCorpus(quads, readOntology(ontology), options.languages, held.records()),
    quads: lazy(() => {
      held.pourInto(quads);
      return quads.addAll(unruled());
    }),
    ontology: () => ontology,
    derivedGraphs: [...graphs],
    whole,
  };
}

function* inTurn(...all: readonly Iterable<RDF.Quad>[]): Iterable<RDF.Quad> {
  for (const each of all) yield* each;
}

/** Options that change what files are read as, or what is in them. */
const CHANGING: readonly (keyof SourceOptions)[] = [
  'contexts',
  'instead',
  'languages',
  'mappings',
  'maxUnpacked',
  'nodeList',
  'skipBroken',
];

/** Of one folder, read as it is. */
async function cacheOf(
  [path, ...others]: readonly string[],
  options: OpenOptions,
  onSkipped: (what: string) => void,
) {
  if (!options.cache || path === undefined || others.length > 0) return undefined;
  if (CHANGING.some((name) => options[name] !== undefined)) return undefined;
  if (Object.keys(options.columns ?? {}).length > 0) return undefined;
  const { DataCache } = await import('./cache/data-cache.js');
  return DataCache.of(path, onSkipped);
}
