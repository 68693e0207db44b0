/**
 * `npm run test:nodes [-- version …]`: unit tests, start and one browser test under each release of Node that is kept up,
 * and the oldest that package.json allows. The binaries are those that npm's package `node` is made of, kept in
 * build/nodes; nothing of the machine's own Node is used but to start this.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const VERSIONS = ['20.19.6', '22.23.5', '24.22.3'];
const VITEST = 'node_modules/vitest/vitest.mjs';

interface Step {
  readonly name: string;
  readonly passes: (node: string, env: NodeJS.ProcessEnv) => boolean | Promise<boolean>;
}

const STEPS: readonly Step[] = [
  { name: 'unit tests', passes: (node, env) => run(node, [VITEST, 'run', '--project', 'unit'], env) },
  { name: 'start', passes: startsAndServes },
  {
    name: 'browser test',
    passes: (node, env) =>
      run(node, [VITEST, 'run', '--project', 'browser', 'tests/browser/opening.test.ts'], env),
  },
];

const asked = process.argv.slice(2);
const rows: string[] = [];
let failed = false;
for (const version of asked.length > 0 ? asked : VERSIONS) {
  const node = binary(version);
  const env = { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` };
  for (const { name, passes } of STEPS) {
    console.info(`\nNode ${version}: ${name}`);
    const passed = await passes(node, env);
    failed ||= !passed;
    rows.push(`  ${version.padEnd(9)} ${name.padEnd(13)} ${passed ? 'passed' : 'FAILED'}`);
  }
}
console.info(`\n${rows.join('\n')}`);
process.exitCode = failed ? 1 : 0;

/** The path of Node's binary, fetched when it is not there. */
function binary(version: string): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = resolve('build/nodes', version);
  const path = join(folder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const words = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    if (!run('npm', [...words, `${name}@${version}`], process.env)) {
      console.error(`test:nodes: npm has no ${name} ${version}`);
      process.exit(2);
    }
  }
  return path;
}

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(command, words, { stdio: 'inherit', env }).status === 0;
}

/** `view` on the Mali graph: whether the page and its graph are given out, and Ctrl-C ends it with 0. */
async function startsAndServes(node: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const viewer = spawn(node, ['dist/cli/main.js', 'view', 'data', '--port', '0', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of viewer.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.trimEnd().endsWith('}')) break;
  }
  const { url } = JSON.parse(said) as { url: string };
  const page = await fetch(url);
  const served = page.ok && (await page.text()).includes('<title>');
  viewer.kill('SIGINT');
  const [code] = await once(viewer, 'exit');
  return served && code === 0;
}
