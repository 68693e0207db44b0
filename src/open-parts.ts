/** Paths and options to what an open graph is made of: read and derived, or as it was kept from before. */
import type { Dataset } from './dataset/dataset.js';
import { derive } from './dataset/derive/derive.js';
import { readCorpus } from './dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from './dataset/records/ontology.js';
import { withVocabularyOf } from './dataset/records/own-vocabulary.js';
import { readSources, type SourceOptions } from './imports/read-sources.js';
import type { Corpus } from './model/records.js';
import { mergedBy, type OpenOptions, throughLensOf } from './open-options.js';
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

/** @throws what openGraph throws. */
export async function partsOf(paths: readonly string[], options: OpenOptions): Promise<OpenParts> {
  const { onStep = () => {}, lens = [], without = [], merge } = options;
  onStep('reading');
  const cache = await cacheOf(paths, options);
  const isWhole = lens.length + without.length === 0 && merge === undefined;
  const kept = isWhole ? cache?.kept() : undefined;
  if (kept !== undefined) return { ...kept, accounts: cache };

  let [ours, foreign] = [0, 0];
  const read = await readSources(paths, {
    ...options,
    ...(cache === undefined ? {} : { kept: cache }),
    onOurs: () => ours++,
    onImported: (imported) => {
      foreign++;
      options.onImported?.(imported);
    },
  });
  const ontology = withVocabularyOf(read, await loadOntologyDataset());
  const seen = throughLensOf(read, ontology, options);
  const written = mergedBy(seen, ontology, options);
  const whole =
    seen === read
      ? undefined
      : lazy(() => readCorpus(mergedBy(read, ontology, options), readOntology(ontology), options.languages));
  onStep('deriving');
  const derived = await derive(written, ontology, undefined, { onStep });
  onStep('making records');
  const derivedGraphs = [...new Set(Array.from(derived.quads(), ({ graph }) => graph.value))];
  const quads = written.addAll(derived.quads());
  const parts = {
    corpus: readCorpus(quads, readOntology(ontology), options.languages),
    quads: () => quads,
    ontology: () => ontology,
    derivedGraphs,
  };
  // What is told of files of others while they are read would not be told again.
  const keeps = isWhole && foreign === 0;
  if (keeps) cache?.keep(parts);
  return { ...parts, whole, accounts: keeps ? cache : undefined, isForeign: ours === 0 && foreign > 0 };
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
async function cacheOf([path, ...others]: readonly string[], options: OpenOptions) {
  if (!options.cache || path === undefined || others.length > 0) return undefined;
  if (CHANGING.some((name) => options[name] !== undefined)) return undefined;
  if (Object.keys(options.columns ?? {}).length > 0) return undefined;
  const { DataCache } = await import('./cache/data-cache.js');
  return DataCache.of(path, options.onSkipped);
}
