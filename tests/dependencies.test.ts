/** What `npm ci` brings: from package-lock.json to licences, install scripts, engines and the list in docs/dependencies.md. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ROOT } from './cli/run.js';

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const locked = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages,
)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));
const atRunTime = locked.filter(({ dev, devOptional }) => !dev && !devOptional);

/** Licences under which what runs may be passed on with the package, whatever is built upon it. */
const FREE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MIT OR Apache-2.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  // So says the `duck` of mammoth's author; its LICENSE is that of two clauses.
  'BSD',
  '0BSD',
  'CC0-1.0',
];

/** Licences that what only builds and tests may have besides: nothing of it ships. */
const FREE_HERE = [...FREE, 'MPL-2.0', 'BlueOak-1.0.0', '(WTFPL OR MIT)'];

/** States FreeBSD's licence in a field that npm knows no more. */
const WITHOUT_A_FIELD = ['negotiate'];

describe('packages', () => {
  test('at run time are free to pass on', () => {
    expect(atRunTime.length).toBeGreaterThan(20);
    expect(atRunTime.filter(({ license = '' }) => !FREE.includes(license))).toEqual([]);
  });

  test('for building and testing are free to use', () => {
    const others = locked.filter(({ license = '' }) => !FREE_HERE.includes(license));
    expect(others.map(({ name }) => name)).toEqual(WITHOUT_A_FIELD);
  });

  test('run no script when they are installed: the only one that has one is told not to, and needs none', () => {
    const { allowScripts } = JSON.parse(read('package.json'));
    expect(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(
      Object.keys(allowScripts),
    );
    expect(Object.values(allowScripts)).toEqual([false]);
  });

  test('are given up by nobody who made them', () => {
    expect(locked.filter(({ deprecated }) => deprecated !== undefined)).toEqual([]);
  });

  test('of types alone are no part of what we ask for at run time', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => /types/.test(name))).toEqual([]);
  });

  test('that we ask for are each explained in docs/dependencies.md, and nothing else is', () => {
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) =>
        [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
      );
    const isIn = (name: string, names: readonly string[]) =>
      names.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));
    const asked = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(asked.filter((name) => !isIn(name, rows))).toEqual([]);
    expect(rows.filter((row) => !asked.some((name) => isIn(name, [row])))).toEqual([]);
  });

  test('are installed without a warning', async () => {
    // What is in npm's cache since `npm ci` is enough: nothing is fetched.
    const { stderr } = await promisify(execFile)('npm', ['ci', '--dry-run', '--prefer-offline'], {
      cwd: ROOT,
    });
    expect(stderr).not.toMatch(/warn/i);
  });
});
