/** Quads in columns beside n3.Store, and TriG written beside n3.Writer: each in a process of its own, loaded once. */
import { fileURLToPath } from 'node:url';
import { run, seconds, table, times } from './measure.js';

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly quads: number;
}

const CHILD = fileURLToPath(new URL('./columns-child.ts', import.meta.url));
const measured = (...words: readonly string[]) =>
  JSON.parse(run(['--max-old-space-size=16000', '--import', 'tsx', CHILD, ...words]).stdout) as Measured;

/** @param generated gives a file of so many quads */
export function columns(generated: (quads: number) => string): string {
  const million = generated(1_000_000);
  const rows = [
    ['1 M quads loaded', 'load', '1/6 of the time, 1/8 of the memory'],
    ['1 M quads as TriG', 'write', '0.35 of the time'],
  ].map(([name = '', what = '', goal = '']) => {
    const [ours, theirs] = [measured('ours', what, million), measured('n3', what, million)];
    if (ours.quads !== theirs.quads) throw new Error(`${ours.quads} quads and ${theirs.quads}`);
    return [
      name,
      `${seconds(ours.seconds)}, ${ours.megabytes.toFixed(0)} MB`,
      `${seconds(theirs.seconds)}, ${theirs.megabytes.toFixed(0)} MB`,
      `${times(ours.seconds / theirs.seconds, 2)}, ${times(ours.megabytes / theirs.megabytes, 2)}`,
      goal,
    ];
  });
  const ten = measured('ours', 'load', generated(10_000_000));
  const last = [
    '10 M quads loaded',
    `${seconds(ten.seconds)}, ${ten.megabytes.toFixed(0)} MB`,
    '',
    '',
    '15 s, 700 MB',
  ];
  return `One run each, with the peak of memory of the whole process.\n\n${table([['what', 'claimgraph', 'n3', 'ratio', 'goal'], ...rows, last])}`;
}
