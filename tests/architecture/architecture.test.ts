/** Holds the map of the project: the written order of the rooms, and the few habits that a linter does not see. */

import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { againstOrder, bags, circles, leaving, mutualFolders, outside, unlisted } from './findings.js';
import { filesIn, type Module, moduleOf, modulesIn, roomOf } from './modules.js';
import { BROWSER_PACKAGES, BROWSER_SAFE, MOST_FILES, MOST_LINES, ORDER } from './order.js';

const source = modulesIn('src');
const viewer = modulesIn('viewer/src');
const modules = [...source, ...viewer];

describe('the rooms of the project', () => {
  it('all stand in the written order, each with a reason', () => {
    expect(unlisted(modules, ORDER)).toEqual([]);
    expect(ORDER.filter(([, reason]) => reason.length < 10)).toEqual([]);
  });

  it('import along that order only', () => {
    expect(againstOrder(modules, ORDER)).toEqual([]);
  });

  it('do not need each other, at any depth', () => {
    expect(mutualFolders(modules)).toEqual([]);
  });

  it('hold no two files that need each other, not even for a type', () => {
    expect(circles(modules)).toEqual([]);
  });

  it(`hold ${MOST_FILES} files at the most`, () => {
    expect(bags(modules)).toEqual([]);
  });

  it('import only files that are there', () => {
    const missing = modules.flatMap(({ path, imports }) =>
      imports.filter((target) => !existsSync(target)).map((target) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
    expect(outside(modules)).toEqual([]);
  });

  it('hold no other files than modules, style sheets and what stands beside a module, of which a folder has no more either', () => {
    const files = ['src', 'viewer/src'].flatMap(filesIn);
    const known = /\.(tsx?|css|bin|md)$|\/LICENSE-|\/schema\.json$/;
    expect(files.filter((path) => !known.test(path))).toEqual([]);
    const sheets = files.filter((path) => path.endsWith('.css'));
    expect(bags([...modules, ...sheets.map((path) => ({ path, imports: [] }))])).toEqual([]);
  });

  it('at the bottom, model and structures, import nothing of the project', () => {
    const outward = source
      .filter(({ path }) => /^src\/(model|structures)\//.test(path))
      .flatMap(({ path, imports }) => imports.filter((target) => roomOf(target) !== roomOf(path)));
    expect(outward).toEqual([]);
  });
});

describe('the viewer', () => {
  it('takes from src only what is listed as safe in a browser', () => {
    // Types of what the server answers are gone when it runs.
    const running = viewer.map((module) => ({ ...module, imports: module.runImports }));
    expect(leaving(running, 'src', BROWSER_SAFE)).toEqual([]);
  });

  it('needs nothing of Node, nor does anything it imports; nor the reading of English', () => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    const english = source.filter(
      ({ path }) => path.startsWith('src/language/') && !path.endsWith('/weights-file.ts'),
    );
    expect(nodeBehind([...viewer, ...english], byPath)).toEqual([]);
  });

  it('takes no package but those that run in a page', () => {
    const strange = viewer.flatMap(({ path, packages }) =>
      packages
        .filter((name) => !BROWSER_PACKAGES.some((known) => name === known || name.startsWith(`${known}/`)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(strange).toEqual([]);
  });
});

function nodeBehind(from: readonly Module[], byPath: ReadonlyMap<string, Module>): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string, trail: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const { runImports = [], packages = [] } = byPath.get(path) ?? {};
    for (const name of packages.filter((each) => isBuiltin(each))) wrong.push(`${trail} imports ${name}`);
    for (const next of runImports) visit(next, `${trail} -> ${next}`);
  };
  for (const { path } of from) visit(path, path);
  return wrong;
}

describe('an import is seen however it is written:', () => {
  it.each([
    ["import { a } from './b.js';", true],
    ["import { type A } from './b.js';", true],
    ["import type { A } from './b.js';", false],
    ["import c, { type A } from './b.js';", true],
    ["import {\n  a, // what's shown; \"so\"\n} from './b.js';", true],
    ["const text = '*/*'; import { a } from './b.js';", true],
    ["export * from './b.js';", true],
    ["export type { A } from './b.js';", false],
    ['const load = () => import(`./b.js`);', true],
    ["type A = import('./b.js').A;", false],
    ["new Worker(new URL('./b.ts', import.meta.url));", true],
  ])('%s', (text, runs) => {
    const { imports, runImports } = moduleOf('src/low/a.ts', text);
    expect(imports).toEqual(['src/low/b.ts']);
    expect(runImports).toEqual(runs ? ['src/low/b.ts'] : []);
  });
});

describe('the rules of the map find what is planted:', () => {
  const order = [
    ['src/low', 'below'],
    ['src/high', 'above'],
  ] as const;
  const plain = { path: 'src/high/a.ts', imports: ['src/low/b.ts'] };

  it('an import against the order', () => {
    expect(againstOrder([plain], order)).toEqual([]);
    expect(againstOrder([{ path: 'src/low/b.ts', imports: ['src/high/a.ts'] }], order)).toHaveLength(1);
  });

  it('two folders that import each other, themselves or by what lies in them', () => {
    expect(mutualFolders([plain])).toEqual([]);
    expect(mutualFolders([plain, { path: 'src/low/c.ts', imports: ['src/high/d.ts'] }])).toHaveLength(1);
    expect(
      mutualFolders([
        { path: 'src/high/in/a.ts', imports: ['src/low/b.ts'] },
        { path: 'src/low/in/c.ts', imports: ['src/high/d.ts'] },
      ]),
    ).toHaveLength(1);
    expect(
      mutualFolders([
        { path: 'src/low/a.ts', imports: ['src/low/in/b.ts'] },
        { path: 'src/low/in/c.ts', imports: ['src/low/d.ts'] },
      ]),
    ).toHaveLength(1);
  });

  it('two files that import each other', () => {
    const one = { path: 'src/low/a.ts', imports: ['src/low/b.ts'] };
    expect(circles([one])).toEqual([]);
    expect(circles([one, { path: 'src/low/b.ts', imports: ['src/low/a.ts'] }])).toHaveLength(1);
  });

  it('one file too many in a folder, and a folder without a place', () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, n) => ({
      path: `src/low/${n}.ts`,
      imports: [],
    }));
    expect(bags(files.slice(1))).toEqual([]);
    expect(bags(files)).toHaveLength(1);
    expect(unlisted([...files, plain, { path: 'src/new/a.ts', imports: [] }], order)).toHaveLength(1);
  });

  it('something of Node behind the page', () => {
    expect(
      leaving([{ path: 'viewer/src/a.ts', imports: ['src/server/serve.ts'] }], 'src', BROWSER_SAFE),
    ).toHaveLength(1);
  });
});

describe('a comment or a page of the docs', () => {
  it('names only files that are there', () => {
    const pages = [...filesIn('docs').filter((path) => path.endsWith('.md')), 'README.md', 'CONTRIBUTING.md'];
    const told = [
      ...modulesIn('scripts'),
      ...modules,
      ...pages.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
    ];
    const missing = told.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:src|viewer\/src|tests|scripts|ontology)\/[\w./-]+\.(?:tsx?|ttl|rq)\b/g)]
        .map(([name]) => name)
        .filter((name) => !existsSync(name))
        .map((name) => `${path} names ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('each module', () => {
  it('is named for what it holds: there is no utils, helpers, common or misc', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\.tsx?$|\/)/;
    expect(modules.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('has no default export, and only the public door passes on what others export', () => {
    const wrong = modules.filter(
      ({ path, text }) =>
        /^export default\b/m.test(text) ||
        (path !== 'src/index.ts' && /^export (\*|\{[^}]*\}|type \{[^}]*\}) from/m.test(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('opens with one comment that says what it takes and what it gives', () => {
    const silent = modules.filter(({ text }) => !/^(#!.*\n)?(import .*\n)*\/\*\*\s+\S/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it(`stays within ${MOST_LINES} lines`, () => {
    const long = modules.filter(({ text }) => text.split('\n').length > MOST_LINES + 1);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
  });
});
