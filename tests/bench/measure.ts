/** Small tools of the bench: medians, running a process with its peak memory, and tables. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const geometricMean = (values: readonly number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Runs a node process and gives its wall time in seconds, from start to exit, and what it printed. */
export function run(args: readonly string[]): { seconds: number; stdout: string } {
  const start = performance.now();
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${done.stderr}`);
  return { seconds, stdout: done.stdout };
}

/** Median wall time in seconds of several runs of a node process. */
export const medianRun = (times: number, args: readonly string[]) =>
  median(Array.from({ length: times }, () => run(args).seconds));

/** Peak resident memory of this process in MB. */
export function peakMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const high = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (high === undefined ? process.resourceUsage().maxRSS : Number(high)) / 1024;
}

/** A Markdown table; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows as [readonly string[], ...(readonly string[])[]];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...body.map(line)].join('\n');
}

export const seconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (value: number, digits = value < 10 ? 1 : 0) => `${value.toFixed(digits)}x`;
