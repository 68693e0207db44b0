/** The search box among a hundred thousand names: times of a press of a key, beside a scan of every name. */

import { projectionOf } from '../../src/graph/edges/projection.js';
import type { Corpus, Entity } from '../../src/model/records.js';
import { normalizeName } from '../../src/names/name-keys.js';
import { openGraph } from '../../src/open.js';
import { find, prepare } from '../../viewer/src/data/search.js';
import { random } from './generate.js';
import { median, table } from './measure.js';

const NAMES = 100_000;
const RUNS = 9;
/** As they are typed: a first letter, a name, another name, a later word, accents, a slip, an invented name, nothing. */
const TYPED = ['j', 'JNIM', 'GSIM', 'azawad', 'Ménaka', 'minsuma', 'brigade 77', 'withdrawal', 'zzqx'];
const WORDS = [
  'Kel',
  'Ansar',
  'Brigade',
  'Front',
  'Katiba',
  'Azawad',
  'Ménaka',
  'Union',
  'Garde',
  'Nord',
  'Camp',
];

export async function searchTimes(): Promise<string> {
  const { corpus } = await openGraph('data');
  const large = projectionOf(withNames(corpus, NAMES));
  const began = performance.now();
  await prepare(large);
  find(large, 'a name');
  const prepared = performance.now() - began;
  const rows = TYPED.map((text) => {
    const [ours, scan] = [timeOf(() => find(large, text)), timeOf(() => scanned(large.corpus, text))];
    return [
      text,
      find(large, text).findings.length,
      `${ours.toFixed(2)} ms`,
      `${scan.toFixed(0)} ms`,
      ours,
      scan,
    ];
  });
  const worst = Math.max(...rows.map((row) => row[4] as number));
  const head = ['typed', 'found', 'the search box', 'a scan of every name'];
  return (
    `${NAMES / 1000} k invented names beside the Mali data; medians of ${RUNS}. Slowest: ${worst.toFixed(1)} ms (goal: ` +
    `under 10 ms). The indexes are made once, in ${(prepared / 1000).toFixed(1)} s, before the first key.\n\n` +
    table([head, ...rows.map((row) => row.slice(0, 4).map(String))])
  );
}

function withNames(corpus: Corpus, many: number): Corpus {
  const next = random(7);
  const word = () => WORDS[Math.floor(next() * WORDS.length)] ?? '';
  const [pattern] = corpus.entities.values();
  const invented = Array.from({ length: many }, (_, n) => {
    const id = `https://example.org/actor/${n}`;
    return [id, { ...(pattern as Entity), id, label: `${word()} ${word()} ${n}`, aliases: [] }] as const;
  });
  return { ...corpus, entities: new Map([...corpus.entities, ...invented]) };
}

function scanned(corpus: Corpus, text: string): number {
  const wanted = normalizeName(text);
  let found = 0;
  for (const { label } of corpus.entities.values()) if (normalizeName(label).includes(wanted)) found += 1;
  return found;
}

function timeOf(body: () => unknown): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const began = performance.now();
      body();
      return performance.now() - began;
    }),
  );
}
