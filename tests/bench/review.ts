/** What the page of the review asks for, in a graph of 100,000 claims, at the desk that answers it. */
import { fileURLToPath } from 'node:url';
import { milliseconds, run, seconds, table } from './measure.js';

interface Measured {
  readonly cards: number;
  readonly atFirst: number;
  readonly atOnce: number;
  readonly first: number;
  readonly processor: number;
  readonly again: number;
  readonly other: number;
  readonly decide: number;
  readonly slowestDecide: number;
  readonly effect: number;
  readonly slowestEffect: number;
}

export function reviewTimes(folder: string, claims = 100_000): string {
  const child = fileURLToPath(new URL('./review-child.ts', import.meta.url));
  const { stdout } = run(['--max-old-space-size=8000', '--import', 'tsx', child, folder, String(claims)]);
  const found = JSON.parse(stdout) as Measured;
  const both = (middle: number, slowest: number) =>
    `${milliseconds(middle)}, slowest ${milliseconds(slowest)}`;
  const rows = [
    [
      'a report opened for the first time, to its text and its first card',
      milliseconds(found.atOnce),
      'under 1 s',
    ],
    ['the very first, before the graph is read', milliseconds(found.atFirst), 'under 1 s'],
    ['then compared with the graph, to what the first card does', milliseconds(found.other), ''],
    [
      'the very first, with the graph read from its files',
      `${seconds(found.first / 1000)} (${seconds(found.processor / 1000)} of processor)`,
      '',
    ],
    [
      'opened again, to its first card with what it does to the graph',
      milliseconds(found.again),
      'under 1 s',
    ],
    ['accept to saved', both(found.decide, found.slowestDecide), 'under 50 ms'],
    ['what one card does to the graph', both(found.effect, found.slowestEffect), 'under 100 ms'],
  ];
  return `A report of 2,000 words with ${found.cards} claims that are proposed, among ${claims.toLocaleString('en')} claims (\`tests/bench/review-child.ts\`); medians of 5, 40 and 100. Measured at the desk that answers the page, decisions on the disk.\n\n${table([['what', 'time', 'goal'], ...rows])}`;
}
