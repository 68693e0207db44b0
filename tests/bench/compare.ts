/** Comparison of claims at three sizes: time, memory, and what one report more costs. */
import { fileURLToPath } from 'node:url';
import { milliseconds, run, seconds, table } from './measure.js';

interface Measured {
  readonly claims: number;
  readonly comparisons: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly corpusMegabytes: number;
  readonly megabytes: number;
  readonly standings: number;
  readonly touched: number;
}

/**
 * The table of the bench: a corpus a row, each in a process of its own; once with all comparisons kept and ordered, once
 * with each let go when it is told. Memory is of the process, the corpus and its making included.
 */
export function compareSizes(sizes: readonly number[] = [10_000, 100_000, 1_000_000]): string {
  const child = fileURLToPath(new URL('./compare-child.ts', import.meta.url));
  const rows = sizes.map((claims) => {
    const memory = claims > 100_000 ? 14_000 : 500;
    const measured = (mode: 'kept' | 'found') => {
      const { stdout } = run([
        ...[`--max-old-space-size=${memory}`, '--import', 'tsx'],
        ...[child, String(claims), mode],
      ]);
      return JSON.parse(stdout) as Measured;
    };
    const [found, told] = [measured('kept'), measured('found')];
    const taken = (of: Measured) => `${seconds(of.seconds)} (${seconds(of.cpu)} of processor)`;
    return [
      found.claims.toLocaleString('en'),
      found.comparisons.toLocaleString('en'),
      `${told.corpusMegabytes.toFixed(0)} MB`,
      taken(told),
      `${told.megabytes.toFixed(0)} MB`,
      taken(found),
      `${found.megabytes.toFixed(0)} MB`,
      seconds(found.standings),
      `${milliseconds(found.touched * 1000)}, ${((found.touched / found.seconds) * 100).toFixed(2)} %`,
    ];
  });
  const head = [
    ...['claims', 'comparisons', 'peak before', 'each told and let go', 'peak'],
    ...['all kept and ordered', 'peak', 'standings', '100 claims more'],
  ];
  return `Accounts of four speakers an event, five events a whole (\`tests/bench/woven.ts\`). Goals: 100 k claims in under 5 s and 600 MB, near linear, a report of 100 claims in under 1 % of the whole.\n\n${table([head, ...rows])}`;
}
