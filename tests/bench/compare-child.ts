/** Comparing one invented corpus in a process of its own: `compare-child.js CLAIMS [found]` prints seconds and megabytes; with `found` each comparison is let go as soon as it is told. */

import { standings } from '../../src/compare/standing/standing.js';
import { ComparisonIndex, comparisonsAffectedBy } from '../../src/compare/verdicts/affected.js';
import { comparisons, comparisonsAsFound } from '../../src/compare/verdicts/comparisons.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import type { Corpus } from '../../src/model/records.js';
import { cg } from '../../src/model/vocabulary.js';
import { peakMegabytes } from './measure.js';
import { wovenCorpus } from './woven.js';

/** Claims of one report that arrives. */
const REPORT = 100;

const corpus = wovenCorpus(Number(process.argv[2]), readOntology(await loadOntologyDataset()));

function timed<T>(what: () => T): { readonly seconds: number; readonly cpu: number; readonly gave: T } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const gave = what();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpu: (user + system) / 1e6, gave };
}

function countedAsFound(): number {
  let found = 0;
  for (const _ of comparisonsAsFound(corpus)) found += 1;
  return found;
}

const corpusMegabytes = peakMegabytes();
const all = timed(() => (process.argv[3] === 'found' ? countedAsFound() : comparisons(corpus).length));
const megabytes = peakMegabytes();
const standing = timed(() => standings(corpus).size);

const told = [...corpus.claims.values()];
const arriving = told.filter(({ proposition }) => proposition.predicate !== cg.subEventOf).slice(-REPORT);
const late = new Set(arriving.map(({ id }) => id));
const before: Corpus = { ...corpus, claims: new Map([...corpus.claims].filter(([id]) => !late.has(id))) };
const index = new ComparisonIndex(before);
const touched = timed(() => comparisonsAffectedBy(index, corpus, arriving).comparisons.length);

process.stdout.write(
  JSON.stringify({
    claims: told.length,
    comparisons: all.gave,
    seconds: all.seconds,
    cpu: all.cpu,
    corpusMegabytes,
    megabytes,
    standings: standing.seconds,
    touched: touched.seconds,
    touchedComparisons: touched.gave,
  }),
);
