/** Commands that read a store, as they are typed, `DATA` for the data; and the same over files and over an endpoint. */
import { MALI } from '../cli/run.js';

export const SOME_COMMANDS: readonly (readonly string[])[] = [
  ['show', 'DATA', 'JNIM', '--claims'],
  ['path', 'DATA', 'JNIM', 'CMA'],
  ['disagreements', 'DATA', '--about', 'Wagner', '--json'],
  ['casualties', 'DATA', '--explain'],
];

export const OTHER_COMMANDS: readonly (readonly string[])[] = [
  ['show', 'DATA', 'report', '003'],
  ['stats', 'DATA'],
  ['disagreements', 'DATA', '--all'],
  ['timeline', 'DATA', '--about', 'Kidal'],
  ['export', 'DATA', '--format', 'turtle'],
  ['export', 'DATA', '--format', 'trig'],
  ['check', 'DATA', '--json'],
];

export const over = (endpoint: string, words: readonly string[]) => [
  ...words.filter((word) => word !== 'DATA'),
  '--endpoint',
  endpoint,
];

export const inFiles = (words: readonly string[]) => words.map((word) => (word === 'DATA' ? MALI : word));
