/** `npm run eval:matching`: proposed pairs of two invented data sets, and of events of two invented tables, against the pairs that are one by hand: precision, recall, and each fault. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readRecords } from '../../../src/imports/read-corpus.js';
import { expand } from '../../../src/model/namespaces.js';
import type { EntityKind } from '../../../src/model/records.js';
import { likelyDuplicates } from '../../../src/review/duplicates/duplicates.js';

interface Row {
  readonly first: string;
  readonly second: string;
  readonly truth: 'same' | 'different';
}

export interface Matching {
  readonly pairs: number;
  readonly nodes: number;
  readonly precision: number;
  readonly recall: number;
  readonly faults: readonly string[];
}

/** What is matched, and how pairs.csv names its nodes. */
interface Sample {
  readonly files: readonly string[];
  readonly iri: (name: string, side: 'first' | 'second') => string;
  /** All, unless one is named. */
  readonly kind?: EntityKind;
}

/** Two files of people, groups, places and events. */
export const NODES: Sample = {
  files: ['first.ttl', 'second.ttl'],
  iri: (name, side) => `https://example.org/${side}/${name}`,
};

/** One war in the tables of two data sets, which name its sides otherwise: their events. */
export const TABLES: Sample = {
  files: ['tables/acled.csv', 'tables/ucdp.csv'],
  iri: (name) => expand(name),
  kind: 'event',
};

/** @param folder with the files of the sample, and pairs.csv beside them */
export async function matchingIn(folder: string, { files, iri, kind }: Sample = NODES): Promise<Matching> {
  const labelled = join(folder, dirname(files[0] ?? ''), 'pairs.csv');
  const rows = parse(readFileSync(labelled), { columns: true }) as Row[];
  const truth = new Map(
    rows.map(({ first, second, truth }) => [`${iri(first, 'first')} ${iri(second, 'second')}`, truth]),
  );
  const { corpus } = await readRecords(files.map((name) => join(folder, name)));
  const found = likelyDuplicates(corpus).filter((each) => kind === undefined || each.kind === kind);
  const pairs = new Map(found.map((each) => [`${each.left} ${each.right}`, each]));
  // A pair that nobody has labelled is of two that nobody would take for one.
  const wrong = [...pairs].filter(([pair]) => truth.get(pair) !== 'same');
  const same = [...truth].filter(([, is]) => is === 'same').map(([pair]) => pair);
  const missed = same.filter((pair) => !pairs.has(pair));
  return {
    pairs: pairs.size,
    nodes: corpus.entities.size,
    precision: (pairs.size - wrong.length) / pairs.size,
    recall: (same.length - missed.length) / same.length,
    faults: [
      ...wrong.map(([pair, { why }]) => `proposed, and two: ${pair} (${why})`),
      ...missed.map((pair) => `one, and not proposed: ${pair}`),
    ],
  };
}

if (import.meta.filename === process.argv[1]) {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  for (const sample of [NODES, TABLES]) {
    const { pairs, nodes, precision, recall, faults } = await matchingIn(import.meta.dirname, sample);
    const what = `${sample.files.join(' and ')}${sample.kind === undefined ? '' : `, ${sample.kind}s`}`;
    const found = `${pairs} pairs of ${nodes} nodes; precision ${percent(precision)}, recall ${percent(recall)}`;
    console.log(`${what}: ${found}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
}
