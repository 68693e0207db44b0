/** Holds the map of the project: which room may import which, and the few habits that a linter does not see. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Room -> the rooms it may import besides itself. Data flows from the first to the last; imports run against that flow. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  reports: ['model'],
  dataset: ['model', 'reports'],
  compare: ['model', 'reports', 'dataset'],
  graph: ['model', 'reports', 'dataset', 'compare'],
  query: ['model', 'reports', 'dataset', 'compare', 'graph'],
  export: ['model', 'reports', 'dataset', 'compare', 'graph'],
  server: ['model'],
  // The public door: src/index.ts and the files beside it.
  door: ['model', 'language', 'reports', 'dataset', 'compare', 'graph', 'query', 'export'],
  cli: ['model', 'language', 'reports', 'dataset', 'compare', 'graph', 'query', 'export', 'server', 'door'],
};

/** Rooms that the viewer runs in a browser, with all that they import. */
const IN_BROWSER = ['model', 'compare', 'graph'];

interface Module {
  /** Path below src/, with `/`. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Paths below src/ that it imports, those of types alone apart. */
  readonly imports: readonly string[];
  readonly typeImports: readonly string[];
  /** Packages and node: modules that it imports, types apart. */
  readonly packages: readonly string[];
}

const modules = new Map(readModules().map((module) => [module.path, module]));

function readModules(): Module[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => readModule(name.split(sep).join('/')));
}

function readModule(path: string): Module {
  const text = readFileSync(join('src', path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = { imports: [] as string[], typeImports: [] as string[], packages: [] as string[] };
  const statements = code.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  for (const [, typeOnly, from, direct] of statements) {
    const target = (from ?? direct)!;
    if (target.startsWith('.')) {
      const file = normalize(join(dirname(path), target))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '.ts');
      (typeOnly === undefined ? found.imports : found.typeImports).push(file);
    } else if (typeOnly === undefined) found.packages.push(target);
  }
  return { path, room: roomOf(path), text, ...found };
}

function roomOf(path: string): string {
  return path.includes('/') ? path.split('/')[0]! : 'door';
}

describe('the rooms of the project', () => {
  it('import against the flow of data only, and nothing imports the command line', () => {
    const wrong: string[] = [];
    for (const { path, room, imports, typeImports } of modules.values()) {
      const allowed = MAY_IMPORT[room];
      expect(allowed, `src/${room} is not on the map: add it here and to docs`).toBeDefined();
      for (const target of [...imports, ...typeImports]) {
        const other = roomOf(target);
        if (other !== room && !allowed!.includes(other)) wrong.push(`src/${path} imports src/${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('import only files that are there, and name them with .js', () => {
    const missing: string[] = [];
    for (const { path, imports, typeImports } of modules.values()) {
      for (const target of [...imports, ...typeImports]) {
        if (!modules.has(target) && !target.endsWith('.json'))
          missing.push(`src/${path} imports src/${target}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('do not import each other in a circle', () => {
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      expect(trail.includes(path) ? [...trail.slice(trail.indexOf(path)), path].join(' -> ') : '').toBe('');
      if (done.has(path)) return;
      for (const next of modules.get(path)?.imports ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of modules.keys()) visit(path, []);
  });

  it('need nothing of Node where they run in a browser', () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    const visit = (path: string, trail: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const { imports = [], packages = [] } = modules.get(path) ?? {};
      for (const name of packages.filter((each) => each.startsWith('node:')))
        wrong.push(`${trail} imports ${name}`);
      for (const next of imports) visit(next, `${trail} -> ${next}`);
    };
    for (const { path, room } of modules.values()) if (IN_BROWSER.includes(room)) visit(path, path);
    visit('dataset/parse.ts', 'dataset/parse.ts');
    visit('dataset/write-turtle.ts', 'dataset/write-turtle.ts');
    visit('reports/passages.ts', 'reports/passages.ts');
    for (const path of modules.keys())
      if (path.startsWith('language/') && path !== 'language/weights-file.ts') visit(path, path);
    expect(wrong).toEqual([]);
  });
});

describe('each module', () => {
  it('is named for what it holds: there is no utils, helpers, common or misc', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts|\/)/;
    expect([...modules.keys()].filter((path) => vague.test(path))).toEqual([]);
  });

  it('has no default export, and only the public door passes on what others export', () => {
    const wrong = [...modules.values()].filter(
      ({ path, text }) =>
        /^export default\b/m.test(text) ||
        (path !== 'index.ts' && /^export (\*|\{[^}]*\}|type \{[^}]*\}) from/m.test(text)),
    );
    expect(wrong.map((module) => module.path)).toEqual([]);
  });

  it('opens with one comment that says what it takes and what it gives', () => {
    const silent = [...modules.values()].filter(
      ({ text }) => !/^(#!.*\n)?(import .*\n)*\/\*\*\s+\S/.test(text),
    );
    expect(silent.map((module) => module.path)).toEqual([]);
  });

  it('stays within 250 lines', () => {
    const long = [...modules.values()].filter(({ text }) => text.split('\n').length > 251);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
  });
});
