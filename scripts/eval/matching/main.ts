/** `npm run eval:matching`: proposed pairs of two invented data sets against the pairs that are one by hand: precision, recall, and each fault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readRecords } from '../../../src/imports/read-corpus.js';
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

/** @param folder with first.ttl, second.ttl and pairs.csv */
export async function matchingIn(folder: string): Promise<Matching> {
  const rows = parse(readFileSync(join(folder, 'pairs.csv')), { columns: true }) as Row[];
  const truth = new Map(
    rows.map(({ first, second, truth }) => [
      `https://example.org/first/${first} https://example.org/second/${second}`,
      truth,
    ]),
  );
  const { corpus } = await readRecords(['first.ttl', 'second.ttl'].map((name) => join(folder, name)));
  const found = likelyDuplicates(corpus);
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
  const { pairs, nodes, precision, recall, faults } = await matchingIn(import.meta.dirname);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  console.log(`${pairs} pairs of ${nodes} nodes; precision ${percent(precision)}, recall ${percent(recall)}`);
  for (const fault of faults) console.log(`  ${fault}`);
}
