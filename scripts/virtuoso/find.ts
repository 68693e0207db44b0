/** Where a Virtuoso is: what `VIRTUOSO` names, the one that was installed, or what was unpacked for this project alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/virtuoso', import.meta.url));
/** The server, and the libraries that a small Debian does not have. */
const PACKAGES = ['virtuoso-opensource-7-bin', 'libminizip1', 'libpcre3'];
const LIBRARIES = ['usr/lib', 'lib'].flatMap((folder) =>
  ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => join(UNPACKED, folder, machine)),
);

export interface Found {
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Undefined where there is none that runs. */
export function findVirtuoso(): Found | undefined {
  const named = process.env.VIRTUOSO;
  const known = [LIBRARIES.join(':'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const unpacked = {
    program: join(UNPACKED, 'usr/bin/virtuoso-t'),
    env: { ...process.env, LD_LIBRARY_PATH: known },
  };
  const candidates: readonly Found[] = [
    ...(named === undefined ? [] : [{ program: named, env: process.env }]),
    ...(existsSync(unpacked.program) ? [unpacked] : []),
    { program: 'virtuoso-t', env: process.env },
  ];
  return candidates.find(({ program, env }) => {
    const { stderr, stdout } = spawnSync(program, ['-?'], { env, encoding: 'utf8' });
    return /Virtuoso/.test(`${stdout}${stderr}`);
  });
}

/** Unpacks the packages of Debian below node_modules: nothing is installed, no service is started, nobody need be root. */
export function unpackVirtuoso(): void {
  rmSync(UNPACKED, { recursive: true, force: true });
  mkdirSync(UNPACKED, { recursive: true });
  execFileSync('apt-get', ['download', ...PACKAGES], { cwd: UNPACKED, stdio: 'inherit' });
  for (const name of readdirSync(UNPACKED).filter((each) => each.endsWith('.deb')))
    execFileSync('dpkg', ['-x', name, '.'], { cwd: UNPACKED, stdio: 'inherit' });
}
