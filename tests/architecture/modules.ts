/** The source files of a folder with what each imports, as a parser reads it: types, dynamic imports, workers and re-exports among them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Module {
  /** Path from the top, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Paths of the files that it imports. */
  readonly imports: readonly string[];
  /** The same without `import type`, which is gone when it runs; `import { type X }` stays, as the compiler leaves it. */
  readonly runImports: readonly string[];
  /** Packages and node: modules that it imports, types apart. */
  readonly packages: readonly string[];
}

export function modulesIn(folder: string): Module[] {
  return filesIn(folder)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(readModule);
}

/** All files below a folder, in order of path. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.split(sep).join('/'), entry.name))
    .sort();
}

const WORKERS: Readonly<Record<string, string>> = {
  '#intake-worker': 'src/intake/documents/worker.ts',
  '#query-worker': 'src/query/engine/worker.ts',
};

export function readModule(path: string): Module {
  return moduleOf(path, readFileSync(path, 'utf8'));
}

/** @param path decides what `./` means. */
export function moduleOf(path: string, text: string): Module {
  const imports = new Set<string>();
  const runImports = new Set<string>();
  const packages = new Set<string>();
  for (const { target, onlyType } of targetsIn(parseSync(path, text).program)) {
    if (/\.(css|json|bin)(\?|$)/.test(target)) continue;
    // What package.json names `#…` stands in dist; its source is the file of the same name.
    const named = WORKERS[target];
    if (named === undefined && !target.startsWith('.')) {
      if (!onlyType) packages.add(target);
      continue;
    }
    const file = named ?? fileOf(path, target);
    imports.add(file);
    if (!onlyType) runImports.add(file);
  }
  return { path, text, imports: [...imports], runImports: [...runImports], packages: [...packages] };
}

interface Target {
  readonly target: string;
  readonly onlyType: boolean;
}

interface AstNode {
  readonly type?: string;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly source?: AstNode | null;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly AstNode[];
}

/** Everything that names another module, at whatever depth of the tree. */
function* targetsIn(node: unknown): Iterable<Target> {
  if (Array.isArray(node)) for (const item of node) yield* targetsIn(item);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, importKind, exportKind, source, callee, arguments: words = [] } = node as AstNode;
  const named = source === undefined || source === null ? undefined : textOf(source);
  if (named !== undefined && /^(Import|Export|TSImport)/.test(type ?? '')) {
    const onlyType = importKind === 'type' || exportKind === 'type' || type === 'TSImportType';
    yield { target: named, onlyType };
  }
  // `new Worker(new URL('./thread.ts', import.meta.url))`, and what package.json calls `#…`
  const first = words[0] === undefined ? undefined : textOf(words[0]);
  if (first !== undefined && callee?.name === 'URL' && /^\.{1,2}\/.*\.tsx?$/.test(first))
    yield { target: first, onlyType: false };
  if (first?.startsWith('#')) yield { target: first, onlyType: false };
  for (const value of Object.values(node)) yield* targetsIn(value);
}

function textOf({ value, quasis }: AstNode): string | undefined {
  if (typeof value === 'string') return value;
  return quasis?.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/** A file that is not there keeps the ending that it would have. */
function fileOf(path: string, target: string): string {
  const plain = posix.join(dirname(path).split(sep).join('/'), target.replace(/\?.*$/, ''));
  const sources = ['.ts', '.tsx'].map((end) => plain.replace(/\.jsx?$/, end));
  return sources.find((file) => existsSync(file)) ?? sources[0] ?? plain;
}

export const roomOf = (path: string) => posix.dirname(path);
