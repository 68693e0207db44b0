import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectOneLine, ROOT } from '../../cli/run.js';
import { temporaryFolder } from '../temporary.js';

const SCRIPT = ['--import', import.meta.resolve('tsx'), join(ROOT, 'scripts/format-data.ts')];

function formatData(folder: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...SCRIPT, folder], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

it('format:data refuses a file that is not UTF-8 in one line, and leaves it byte for byte', async () => {
  const folder = temporaryFolder();
  const latin = Buffer.from(
    '<http://e/z> <http://e/b> "caf\xe9" .\n<http://e/a> <http://e/b> "x" .\n',
    'latin1',
  );
  writeFileSync(join(folder, 'x.ttl'), latin);
  const { code, err } = await formatData(folder);
  expect(code).toBe(2);
  expectOneLine(err);
  expect(err).toMatch(/x\.ttl is not UTF-8: byte 30/);
  expect(readFileSync(join(folder, 'x.ttl')).equals(latin)).toBe(true);
});

it('format:data says which files it has brought into canonical form, and leaves the others', async () => {
  const folder = temporaryFolder();
  const canonical = '<http://e/a> <http://e/b> "é" .\n';
  writeFileSync(join(folder, 'a.ttl'), canonical);
  writeFileSync(join(folder, 'b.ttl'), `# a comment\n${canonical}`);
  const { code, out } = await formatData(folder);
  expect([code, out]).toEqual([0, `${join(folder, 'b.ttl')}\n`]);
  expect(readFileSync(join(folder, 'a.ttl'), 'utf8')).toBe(readFileSync(join(folder, 'b.ttl'), 'utf8'));
});
