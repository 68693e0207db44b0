/**
 * Types, lint and the tests that a change can reach: `npm run test:near [-- revision]`, HEAD unless told. What is not
 * committed counts as changed. A test is reached by what it imports, however far; a test of commands also by the commands
 * it names, and one of the page by the page, as those run what was built and import nothing of it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { count } from '../src/words/phrases.js';
import { type Module, modulesIn } from '../tests/architecture/modules.js';

const PROGRAM = 'src/cli/program.ts';
const TORTURE = 'tests/torture/';
const PAGE = 'viewer/src/main.tsx';

const since = process.argv[2] ?? 'HEAD';
const changed = changedSince(since);
const modules = new Map(
  ['src', 'viewer/src', 'tests', 'scripts'].flatMap(modulesIn).map((module) => [module.path, module]),
);
const tests = [...modules.values()].filter(
  ({ path }) => path.endsWith('.test.ts') && !path.startsWith(TORTURE),
);
const near = tests.filter(isReached).map(({ path }) => path);
const [browser, unit] = [near.filter(inBrowser), near.filter((path) => !inBrowser(path))];

console.info(
  `${count(changed.size, 'changed file')} since ${since}, ${near.length} of ${count(tests.length, 'test file')} to run:`,
);
for (const path of near) console.info(`  ${path}`);
run('npm', 'run', '--silent', 'types');
run('npm', 'run', '--silent', 'lint');
if (near.length > 0) run('npm', 'run', '--silent', 'build');
if (unit.length > 0) run('npx', 'vitest', 'run', '--project', 'unit', ...unit);
if (browser.length > 0)
  run('npx', 'vitest', 'run', '--project', 'browser', '--project', 'frames', '--project', 'long', ...browser);

function inBrowser(path: string): boolean {
  return path.startsWith('tests/browser/');
}

function changedSince(revision: string): ReadonlySet<string> {
  if (spawnSync('git', ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).status !== 0) {
    console.error(`test:near: git knows no revision "${revision}"; name a commit, a branch or a tag`);
    process.exit(2);
  }
  const git = (...words: string[]) =>
    execFileSync('git', words, { encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '');
  return new Set([
    ...git('diff', '--name-only', '-z', revision),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ]);
}

function isReached(test: Module): boolean {
  const seen = new Set<string>();
  const waiting = [test.path, ...ranBy(test)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (changed.has(path)) return true;
    // The program loads the one command that it is asked for.
    if (path !== PROGRAM) waiting.push(...(modules.get(path)?.imports ?? []));
  }
  return [...changed].some((path) => isReadBy(path, test, seen));
}

/** What a test runs without importing it. */
function ranBy({ path, text }: Module): readonly string[] {
  if (inBrowser(path)) return [PAGE, ...commandsIn("'view' 'build'")];
  return /\/(run|viewing)\.js'/.test(text) ? [PROGRAM, ...commandsIn(text)] : [];
}

/** The modules of the commands that a text names; of all of them where it names none. */
function commandsIn(text: string): readonly string[] {
  const commands = [
    ...modules.get(PROGRAM)!.text.matchAll(/\['([\w-]+)', async.*?import\('(.+?)\.js'\)/g),
  ].map(([, name, file]) => ({ name: name!, path: posix.join('src/cli', `${file}.ts`) }));
  const named = commands.filter(({ name }) => new RegExp(`['"\`]${name}['"\` ]`).test(text));
  return (named.length > 0 ? named : commands).map(({ path }) => path);
}

/** The map of the code reads every file; what is no module: data and vocabulary reach all that opens a graph, style sheets the page, configuration everything. */
function isReadBy(path: string, test: Module, seen: ReadonlySet<string>): boolean {
  if (test.path.startsWith('tests/architecture/') && /^(src|viewer|scripts|docs)\//.test(path)) return true;
  if (/^(data|ontology|tests\/fixtures)\//.test(path)) return seen.has('src/dataset/read/read.ts');
  if (path.startsWith('src/language/weights/')) return seen.has('src/language/parse/english-model.ts');
  if (path === 'tests/browser/shared-viewer.ts') return inBrowser(test.path);
  if (/^viewer\//.test(path)) return seen.has(PAGE);
  if (/^(docs|examples)\//.test(path) || /^[A-Z]+\.md$/.test(path))
    return (
      test.text.includes(posix.basename(path)) || (/^examples\//.test(path) && test.text.includes('examples'))
    );
  return /^(package(-lock)?\.json|tsconfig.*\.json|vitest\.config\.ts)$/.test(path);
}

function run(command: string, ...words: string[]): void {
  const { status } = spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
