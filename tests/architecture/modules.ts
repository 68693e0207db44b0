/** The source files of a folder with what each imports, types and dynamic imports among them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

export interface Module {
  /** Path from the top, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Paths of the files of this project that it imports. */
  readonly imports: readonly string[];
  /** The same without those of types alone, which are gone when it runs. */
  readonly runImports: readonly string[];
  /** Packages and node: modules that it imports, types apart. */
  readonly packages: readonly string[];
}

export function modulesIn(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map(readModule);
}

const STATEMENT =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s)?([^'";]*?)from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

export function readModule(path: string): Module {
  const text = readFileSync(path, 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const imports = new Set<string>();
  const runImports = new Set<string>();
  const packages = new Set<string>();
  for (const [, typeOnly, names, from, direct] of code.matchAll(STATEMENT)) {
    const target = (from ?? direct)!;
    const onlyTypes = typeOnly !== undefined || (names !== undefined && isOnlyTypes(names));
    if (!target.startsWith('.')) {
      if (!onlyTypes) packages.add(target);
      continue;
    }
    if (/\.(css|json)(\?|$)/.test(target)) continue;
    const file = fileOf(path, target);
    imports.add(file);
    if (!onlyTypes) runImports.add(file);
  }
  return { path, text, imports: [...imports], runImports: [...runImports], packages: [...packages] };
}

/** `{ type A, type B }` */
function isOnlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1];
  const each = inBraces?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function fileOf(path: string, target: string): string {
  const plain = posix.join(dirname(path).split(sep).join('/'), target);
  const source = ['.ts', '.tsx'].map((end) => plain.replace(/\.jsx?$/, end)).find((file) => existsSync(file));
  return source ?? plain;
}

export const roomOf = (path: string) => posix.dirname(path);

export const exists = (path: string) => existsSync(join('.', path));
