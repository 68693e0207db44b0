/** The numbers of the torture: each test says what kind of thing it tried, how often, and how often it failed. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = 'build';
const FILE = `${FOLDER}/torture.tsv`;

/** `TORTURE=short` is what CI runs, two minutes; `TORTURE=long` is for hours or nights; unless told, some minutes. */
const FORM = process.env.TORTURE === 'long' ? 'long' : process.env.TORTURE === 'short' ? 'short' : 'middle';
export const IS_LONG = FORM === 'long';
export const IS_SHORT = FORM === 'short';

/** How often something is tried, or how large it is, in the form that runs. */
export function inForm(short: number, middle: number, long: number): number {
  return { short, middle, long }[FORM];
}

/** One short line at the end of the file, so that files that run side by side do not tear each other's. */
export function tally(kind: string, tried: number, failed: number): void {
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(FILE, `${kind}\t${tried}\t${failed}\n`);
}

export function forget(): void {
  rmSync(FILE, { force: true });
}

/** Kinds by name, as files run side by side, added up, as a table in Markdown; empty where nothing was tried. */
export function table(): string {
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd().split('\n') : [];
  const kinds = new Map<string, [tried: number, failed: number]>();
  for (const line of lines) {
    const [kind = '', tried, failed] = line.split('\t');
    const before = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, [before[0] + Number(tried), before[1] + Number(failed)]);
  }
  if (kinds.size === 0) return '';
  const rows = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, [tried, failed]]) => `| ${kind} | ${figure(tried)} | ${figure(failed)} |`);
  return ['| what was tried | tried | failed |', '| --- | ---: | ---: |', ...rows, ''].join('\n');
}

function figure(n: number): string {
  return n.toLocaleString('en');
}
