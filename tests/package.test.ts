import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './cli/run.js';

const run = promisify(execFile);
let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-package-'));
  const { stdout } = await run(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
    { cwd: ROOT },
  );
  tarball = join(folder, stdout.trim().split('\n').at(-1) as string);
  await writeFile(join(folder, 'package.json'), '{"name":"empty","private":true,"type":"module"}');
  // What `npm ci` fetched for this checkout is in npm's cache: no network is needed.
  await run('npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
  });
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('npx claimgraph works in an empty folder, with the graph that ships', async () => {
  const { stdout, stderr } = await run('npx', ['--offline', 'claimgraph', 'build', '--json'], {
    cwd: folder,
  });
  expect(stderr).toContain('reading the Mali graph that ships with the package');
  expect(JSON.parse(stdout)).toMatchObject({ reports: 5 });
  expect((await readdir(join(folder, 'build'))).sort()).toEqual([
    'claimgraph.nq',
    'claimgraph.trig',
    'claimgraph.ttl',
    'graph.json',
    'queries.json',
  ]);
  const asked = await run('npx', ['--offline', 'claimgraph', 'query', '-e', 'ASK { ?c a cg:Claim }'], {
    cwd: folder,
  });
  expect(asked.stdout).toBe('true\n');
});

test('a script imports the library, and the types stand beside it', async () => {
  await writeFile(
    join(folder, 'script.js'),
    `import { openGraph } from 'claimgraph';
const mali = await openGraph();
const [row] = await mali.select('SELECT (COUNT(*) AS ?n) WHERE { ?c a cg:Claim }');
console.log(mali.graph.order > 100, mali.dataset.size > 1000, Number(row.n.value) === mali.corpus.claims.size);
console.log(mali.entity('GSIM').entity.label, mali.paths('JNIM', 'MINUSMA').length > 0);
await mali.close();`,
  );
  const { stdout } = await run(process.execPath, ['script.js'], { cwd: folder });
  expect(stdout).toBe('true true true\nJNIM true\n');
  expect(existsSync(join(folder, 'node_modules/claimgraph/dist/index.d.ts'))).toBe(true);
});

test('the package holds the viewer, the data, the ontology and the licences, and nothing of the workshop', async () => {
  const installed = join(folder, 'node_modules', 'claimgraph');
  for (const path of [
    'dist/viewer/index.html',
    'dist/reading/schema.json',
    'data/entities.ttl',
    'examples/project/gitignore',
    'ontology/claimgraph.ttl',
    'LICENSE',
    'LICENSE-data',
    'README.md',
  ]) {
    expect(existsSync(join(installed, path)), path).toBe(true);
  }
  for (const path of ['src', 'tests', 'viewer', '.ci', 'docs'])
    expect(existsSync(join(installed, path)), path).toBe(false);
  const { bin } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  expect(bin).toEqual({ claimgraph: 'dist/cli/main.js' });
});
