import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  claimgraphAlone as claimgraph,
  expectOneLine,
  expectReadable,
  claimgraph as here,
  ROOT,
} from './run.js';

const COMMANDS = [
  'build',
  'view',
  'check',
  'query',
  'questions',
  'export',
  'show',
  'path',
  'stats',
  'mcp',
  'push',
  'derive',
  'pull',
];

test('without a command the help is shown, with every command and the exit codes', async () => {
  const { code, out } = await claimgraph([]);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(out).toContain(`\n  ${command} `);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Exit codes: 0 all well, 1 findings or nothing found, 2 wrong use or input, or output that could not be written whole.',
  );
  expectReadable(out);
});

test.each(COMMANDS)('the help of %s fits 80 columns, has examples and takes --json', async (command) => {
  const { code, out } = await here([command, '--help']);
  expect(code).toBe(0);
  expect(out.split('\nExamples:\n')[1]?.match(/^ {2}\$ claimgraph/gm)?.length).toBeGreaterThanOrEqual(2);
  expect(out).toContain('--json');
  expectReadable(out);
  expect((await here(['help', command])).out).toBe(out);
});

test('the version is the one of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(await claimgraph(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('a misspelt command or option is wrong use, and the right one is named', async () => {
  const command = await claimgraph(['shwo', 'JNIM']);
  expect(command.code).toBe(2);
  expect(command.err).toBe("claimgraph: unknown command 'shwo'\n(Did you mean show?)\n");
  const option = await claimgraph(['build', '--ouput', 'x']);
  expect(option.code).toBe(2);
  expect(option.err).toContain("claimgraph: unknown option '--ouput'");
});

test('the help of what is no command says so, and that of help is the help', async () => {
  const { code, out, err } = await here(['help', 'shwo']);
  expect([code, out, err]).toEqual([2, '', "claimgraph: unknown command 'shwo'\n(Did you mean show?)\n"]);
  expect(await here(['help', 'help'])).toEqual(await here(['help']));
});

test('a name of the language itself is no command', async () => {
  for (const word of ['constructor', '__proto__', 'toString']) {
    expect((await claimgraph([word])).code).toBe(2);
  }
});

test('a stack is shown only where it was asked for', async () => {
  const plain = await claimgraph(['stats', '/nowhere']);
  expect(plain.code).toBe(2);
  expectOneLine(plain.err);
  const debug = await claimgraph(['stats', '/nowhere'], { env: { DEBUG: 'claimgraph' } });
  expect(debug.code).toBe(2);
  expect(debug.err).toMatch(/NotFoundError: .*\n\s+at /);
});
