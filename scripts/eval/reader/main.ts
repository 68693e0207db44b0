/**
 * `npm run eval:reader [-- set …]`: reads the development texts (reports, wikievents, re3d, seeds), has the scorers beside
 * them compare the readings with what people annotated, and prints what they say. With `--write` the whole goes to
 * docs/reader-figures.md, between its own words.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openGraph } from '../../../src/index.js';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { type ReadReportOptions, readReport } from '../../../src/reader/read-report.js';
import type { Reading } from '../../../src/reading/reading.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { bins, counted, type Judged, judged, leftOut, overall } from './reliability.js';
import { writeCalibration } from './write-calibration.js';
import { writeFigures } from './write-figures.js';

const { values, positionals } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    out: { type: 'string', default: 'build/readings' },
    write: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const shared = resolve(values.shared);
const out = resolve(values.out);
const texts = join(shared, 'reading');
if (!existsSync(texts)) throw new Error(`no development texts at ${texts}: name their folder with --shared`);
const english = readEnglish();
const data = (await openGraph(resolve('data'))).corpus;
const said: { readonly title: string; readonly text: string }[] = [];

function say(title: string, text: string): void {
  said.push({ title, text: text.trimEnd() });
  console.info(`\n${title}\n${text.trimEnd()}`);
}

const python = (script: string, ...words: string[]) =>
  execFileSync('python3', [join(texts, script), ...words], {
    encoding: 'utf8',
    // else equal choices of the scorer fall out by chance
    env: { ...process.env, PYTHONHASHSEED: '0' },
  });

interface Read {
  readonly readings: ReadonlyMap<string, Reading>;
  /** `1277 words, 0.31 s of processor a thousand words`. */
  readonly speed: string;
}

/** Reads each text of a folder, with its day where `meta.json` tells it. */
function readAll(
  folder: string,
  to: string,
  name = (file: string) => file.slice(0, -4),
  options: Partial<ReadReportOptions> = {},
): Read {
  mkdirSync(join(out, to), { recursive: true });
  const readings = new Map<string, Reading>();
  let words = 0;
  const started = process.cpuUsage();
  for (const file of readdirSync(folder)
    .filter((one) => one.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    words += text.split(/\s+/).length;
    const meta = join(folder, file.replace(/\.txt$/, '.meta.json'));
    const date = existsSync(meta) ? JSON.parse(readFileSync(meta, 'utf8')).date : undefined;
    const day = /\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0];
    const reading = readReport(text, {
      english,
      ...(day === undefined ? {} : { report: { date: day, dateBasis: 'given' as const } }),
      ...options,
    });
    readings.set(name(file), reading);
    writeFileSync(join(out, to, `${name(file)}.json`), JSON.stringify(reading, undefined, 2));
  }
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1000 / words;
  return { readings, speed: `${words} words, ${seconds.toFixed(2)} s of processor a thousand words` };
}

/** One of the sets that others annotated: its texts read, and scored by its name. */
function scoredSet(set: string, title: string): void {
  const gold = join(texts, 'dev', set);
  const { speed } = readAll(gold, set);
  say(title, `${speed}\n${python('score_sets.py', set, '--pred', join(out, set), '--gold', gold)}`);
}

const SETS: Readonly<Record<string, () => void>> = {
  reports: () => {
    const gold = join(texts, 'dev/reports');
    const { speed } = readAll(gold, 'reports');
    const scored = python(
      'score_reports.py',
      '--pred',
      join(out, 'reports'),
      '--gold',
      gold,
      '--errors',
      join(out, 'errors.tsv'),
      '--audit',
      join(out, 'audit.tsv'),
    );
    say('Two reports, annotated', `${speed}\n${scored}`);
    say('Errors, by cause', causes(join(out, 'errors.tsv')));
  },
  wikievents: () => scoredSet('wikievents', 'WikiEvents, development part'),
  re3d: () => scoredSet('re3d', 're3d, half of it'),
  seeds: () => {
    const { speed } = readAll(join(shared, 'reports'), 'seeds', (file) => /\d{3}/.exec(file)![0], {
      corpus: data,
    });
    const scored = execFileSync(
      'node',
      [join(texts, 'score_turtle.mjs'), 'data', join(out, 'seeds'), '--repo', '.'],
      { encoding: 'utf8' },
    );
    say('The five reports, against the claims of data/', `${speed}\n${scored}`);
    const { readings: raw } = readAll(
      join(shared, 'reports'),
      'seeds-as-the-rules-say',
      (file) => /\d{3}/.exec(file)![0],
      { corpus: data, calibrated: false },
    );
    const all = judged(raw, data);
    say(
      'How often a proposal is one of those, by its confidence (of each report, as the other four would have it)',
      reliability(leftOut(all)),
    );
    if (values.calibrate)
      writeCalibration('src/reader/composing/proposed-before.ts', counted(all), overall(all));
  },
};

/** Kinds of error, the commonest first. */
function causes(path: string): string {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const kinds = groupBy(
    lines.map((line) => line.split('\t')[1] ?? ''),
    (kind) => kind,
  );
  const counts = [...kinds].map(([kind, all]) => [kind, all.length] as const);
  return counts
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, number]) => `${kind.padEnd(24)} ${String(number).padStart(4)}`)
    .join('\n');
}

function reliability(all: readonly Judged[]): string {
  const rows = bins(all).map(
    ({ from, to, count, right, mean }) =>
      `${from.toFixed(1)} to ${to.toFixed(1)}   ${String(count).padStart(4)}   ${mean.toFixed(2)}   ${(right / count).toFixed(2)}`,
  );
  return ['confidence   claims  mean  right', ...rows].join('\n');
}

const asked = positionals.length > 0 ? positionals : Object.keys(SETS);
for (const name of asked) {
  const score = SETS[name];
  if (score === undefined) throw new Error(`no set ${name}: there are ${Object.keys(SETS).join(', ')}`);
  score();
}
if (values.write)
  writeFigures(
    'docs/reader-figures.md',
    said,
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`,
  );
