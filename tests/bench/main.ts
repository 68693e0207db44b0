/**
 * `npm run bench`: speed and memory, as ratios to named peers in one run. Prints Markdown and writes it to
 * docs/figures.md. `npm run bench -- kept queries load columns derive picture review imports foreign` runs and writes these sections only.
 */
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from './columns.js';
import { compareSizes } from './compare.js';
import { compareEngines } from './engines.js';
import { type Section, writeFigures } from './figures.js';
import { foreignTimes } from './foreign.js';
import { claimsGraph } from './generate.js';
import { importTimes } from './imports.js';
import { median, medianRun, run, seconds, table, times } from './measure.js';
import { firstPicture } from './picture.js';
import { reviewTimes } from './review.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/cli/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
const wanted = process.argv.slice(2);
const sections: Section[] = [];

function generated(quads: number): string {
  const file = join(scratch, `${quads}.nq`);
  if (!existsSync(file)) {
    process.stderr.write(`writing an invented graph of ${quads} quads\n`);
    const out = openSync(file, 'w');
    for (const piece of claimsGraph({ quads })) writeSync(out, piece);
    closeSync(out);
  }
  return file;
}

/** @param names any of which asks for it, parted by spaces */
async function section(names: string, title: string, body: () => Promise<string> | string): Promise<void> {
  if (wanted.length > 0 && !names.split(' ').some((name) => wanted.includes(name))) return;
  process.stderr.write(`bench: ${title}\n`);
  const text = await body();
  process.stdout.write(`## ${title}\n\n${text}\n\n`);
  sections.push({ title, body: text });
}

/** Without what is kept, and with it. */
const GOALS: Readonly<Record<string, string>> = {
  'show GSIM': '0.7 s, 0.25 s',
  build: '1.0 s, 0.5 s',
};

const named = (quads: number) => (quads >= 1e6 ? `${quads / 1e6} M` : `${quads / 1e3} k`);

await section('kept', 'Commands on the Mali graph, process start to end', () => {
  const data = join(scratch, 'data');
  cpSync(join(ROOT, 'data'), data, { recursive: true, filter: (path) => !path.includes('.claimgraph') });
  const commands: Readonly<Record<string, readonly string[]>> = {
    'show GSIM': ['show', data, 'GSIM'],
    'path JNIM CMA': ['path', data, 'JNIM', 'CMA'],
    'query, ASK {}': ['query', data, '-e', 'ASK {}'],
    build: ['build', data, '--out', join(scratch, 'build')],
  };
  const rows = Object.entries(commands).map(([name, words]) => {
    const anew = medianRun(5, [CLI, ...words, '--no-cache']);
    run([CLI, ...words]);
    return [name, seconds(anew), seconds(medianRun(5, [CLI, ...words])), GOALS[name] ?? ''];
  });
  const node = seconds(medianRun(5, ['-e', '0']));
  return `Medians of 5; Node by itself takes ${node}.\n\n${table([['command', 'read and derived anew', 'from what is kept', 'goals'], ...rows])}`;
});

await section('imports', 'A table of UCDP GED to claims', () =>
  importTimes(join(scratch, 'table.csv'), 100_000),
);

await section('foreign imports', 'Triples of other vocabularies to a first picture', () =>
  foreignTimes((triples) => join(scratch, `foreign-${triples}.nt`)),
);

await section('picture', "Viewer's first readable picture, after navigation", async () => {
  const { coldest, typical } = await firstPicture(5);
  return `Mali, headless Chromium with software rendering: median of 5 ${seconds(typical / 1000)}, first ${seconds(coldest / 1000)} (goal: under 1.5 s).`;
});

// It takes modules of the page, which not every loader runs: the other sections do without them.
await section('search', 'Search box among 100 k names', async () =>
  (await import('./search.js')).searchTimes(),
);

await section('first-answer', 'SPARQL, process start to first answer', () => {
  const query = 'SELECT (COUNT(*) AS ?n) WHERE { ?c a cg:Claim }';
  const goals: readonly (readonly [quads: number, goal: string])[] = [
    [10_000, '0.3 s'],
    [100_000, '0.6 s'],
    [1_000_000, '3.5 s'],
  ];
  const rows = goals.map(([quads, goal]) => {
    const time = medianRun(5, [CLI, 'query', generated(quads), '-e', query]);
    return [named(quads), seconds(time), goal];
  });
  return table([['quads', 'median of 5', 'goal'], ...rows]);
});

await section('queries', 'Eight kinds of query, beside Comunica over n3.Store (100 k quads)', async () => {
  const { text } = await compareEngines(generated(100_000));
  return `Times are medians of 3, engines loaded, same rows from both (goal: at least 10x, geometric mean).\n\n${text}`;
});

await section(
  'load',
  'Load and projection, beside a plain n3 StreamParser to MultiDirectedGraph loop',
  () => {
    const child = fileURLToPath(new URL('./load-child.ts', import.meta.url));
    const rows = [10_000, 100_000, 1_000_000].map((quads) => {
      const file = generated(quads);
      const measure = (mode: string) => {
        const runs = Array.from({ length: quads >= 1e6 ? 1 : 3 }, () =>
          JSON.parse(run(['--max-old-space-size=16000', '--import', 'tsx', child, mode, file]).stdout),
        );
        const at = (key: string) => median(runs.map((r) => r[key] ?? 0));
        return {
          total: at('total'),
          load: at('load'),
          megabytes: at('megabytes'),
          records: at('records'),
          projection: at('projection'),
        };
      };
      const ours = measure('ours');
      const plain = measure('plain');
      return [
        named(quads),
        `${seconds(ours.total / 1000)} (load ${seconds(ours.load / 1000)}, records ${seconds(ours.records / 1000)}, projection ${seconds(ours.projection / 1000)})`,
        `${ours.megabytes.toFixed(0)} MB`,
        seconds(plain.total / 1000),
        `${plain.megabytes.toFixed(0)} MB`,
        times(ours.total / plain.total),
      ];
    });
    return table([['quads', 'claimgraph', 'peak', 'plain loop', 'peak', 'time, ratio'], ...rows]);
  },
);

await section('columns', 'Quads in memory and out of it, beside n3', () => columns(generated));

await section('derive', 'What rules derive, beside oxigraph filled with all quads', () => {
  const child = fileURLToPath(new URL('./derive-child.ts', import.meta.url));
  const rows = ([join(ROOT, 'data'), generated(100_000)] as const).map((path) => {
    const measure = (mode: string) => {
      const runs = Array.from({ length: 5 }, () =>
        JSON.parse(run(['--import', 'tsx', child, mode, path]).stdout),
      );
      return { quads: runs[0].quads as number, total: median(runs.map((each) => each.total as number)) };
    };
    const ours = measure('shapes');
    const theirs = measure('oxigraph');
    const cells = [ours.total, theirs.total].map((each) => seconds(each / 1000));
    return [String(ours.quads), ...cells, times(ours.total / theirs.total)];
  });
  return `First run in a process, its own code cold; medians of 5.\n\n${table([['quads', 'claimgraph', 'oxigraph', 'ratio'], ...rows])}`;
});

await section('compare', 'Comparison of claims', () => compareSizes());

await section('review', 'Review of a report in a large graph', () => reviewTimes(join(scratch, 'review')));

rmSync(scratch, { recursive: true, force: true });
writeFigures(['npm run bench', ...(wanted.length > 0 ? ['--', ...wanted] : [])].join(' '), sections);
