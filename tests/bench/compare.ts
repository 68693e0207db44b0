/** Comparison of claims at three sizes: time, memory, and what one report more costs. */
import { fileURLToPath } from 'node:url';
import { milliseconds, run, seconds, table } from './measure.js';

interface Measured {
  readonly claims: number;
  readonly comparisons: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly standings: number;
  readonly touched: number;
}

/** The table of the bench: a corpus a row, each in a process of its own. Memory is of the process, the corpus included. */
export function compareSizes(sizes: readonly number[] = [10_000, 100_000, 1_000_000]): string {
  const child = fileURLToPath(new URL('./compare-child.ts', import.meta.url));
  const rows = sizes.map((claims) => {
    const memory = claims > 100_000 ? 14_000 : 500;
    const { stdout } = run([`--max-old-space-size=${memory}`, '--import', 'tsx', child, String(claims)]);
    const found = JSON.parse(stdout) as Measured;
    return [
      found.claims.toLocaleString('en'),
      found.comparisons.toLocaleString('en'),
      `${seconds(found.seconds)} (${seconds(found.cpu)} of processor)`,
      `${((found.seconds / found.claims) * 1e6).toFixed(0)} µs`,
      `${found.megabytes.toFixed(0)} MB`,
      seconds(found.standings),
      `${milliseconds(found.touched * 1000)}, ${((found.touched / found.seconds) * 100).toFixed(2)} %`,
    ];
  });
  const head = ['claims', 'comparisons', 'all compared', 'a claim', 'peak', 'standings', '100 claims more'];
  return `Accounts of four speakers an event, five events a whole (\`tests/bench/woven.ts\`). Goals: 100 k claims in under 5 s and 600 MB, near linear, a report of 100 claims in under 1 % of the whole.\n\n${table([head, ...rows])}`;
}
