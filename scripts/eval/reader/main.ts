/** `npm run eval:reader`: reads the development texts, and has the scorers beside them compare the readings with what people annotated. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openGraph } from '../../../src/index.js';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { type ReadReportOptions, readReport } from '../../../src/reader/read-report.js';

const { values, positionals } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    out: { type: 'string', default: 'build/readings' },
  },
  allowPositionals: true,
});

const shared = resolve(values.shared);
const out = resolve(values.out);
const texts = join(shared, 'reading');
const python = (script: string, ...words: string[]) =>
  process.stdout.write(execFileSync('python3', [join(texts, script), ...words], { encoding: 'utf8' }));

const english = readEnglish();
const data = (await openGraph(resolve('data'))).corpus;

/** Reads each text of a folder, with its day where `meta.json` tells it. */
function readAll(
  folder: string,
  to: string,
  name = (file: string) => file.slice(0, -4),
  options: Partial<ReadReportOptions> = {},
): void {
  mkdirSync(join(out, to), { recursive: true });
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
    writeFileSync(join(out, to, `${name(file)}.json`), JSON.stringify(reading, undefined, 2));
  }
  const { user, system } = process.cpuUsage(started);
  console.info(
    `${to}: ${words} words, ${((user + system) / 1000 / words).toFixed(3)} s of processor a thousand words`,
  );
}

const SETS: Readonly<Record<string, () => void>> = {
  reports: () => {
    const gold = join(texts, 'dev/reports');
    readAll(gold, 'reports');
    python(
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
  },
  wikievents: () => {
    readAll(join(texts, 'dev/wikievents'), 'wikievents');
    python(
      'score_sets.py',
      'wikievents',
      '--pred',
      join(out, 'wikievents'),
      '--gold',
      join(texts, 'dev/wikievents'),
    );
  },
  re3d: () => {
    readAll(join(texts, 'dev/re3d'), 're3d');
    python('score_sets.py', 're3d', '--pred', join(out, 're3d'), '--gold', join(texts, 'dev/re3d'));
  },
  seeds: () => {
    readAll(join(shared, 'reports'), 'seeds', (file) => /\d{3}/.exec(file)![0], { corpus: data });
    process.stdout.write(
      execFileSync('node', [join(texts, 'score_turtle.mjs'), 'data', join(out, 'seeds'), '--repo', '.'], {
        encoding: 'utf8',
      }),
    );
  },
};

for (const name of positionals.length > 0 ? positionals : Object.keys(SETS)) SETS[name]?.();
