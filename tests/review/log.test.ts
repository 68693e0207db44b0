import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/review/decisions.js';
import { appendDecisions, readDecisions } from '../../src/review/log.js';
import { temporaryFolder } from '../dataset/temporary.js';

const decision = (id: string): Decision => ({
  at: '2026-01-01T00:00:00Z',
  by: 'me',
  do: 'accept',
  ids: [id],
});
const idsIn = (decisions: readonly Decision[]) =>
  decisions.flatMap((each) => ('ids' in each ? each.ids : []));
const emptyLog = () => join(temporaryFolder(), '005.decisions.jsonl');

test('decisions come back in the order in which they were made', async () => {
  const path = emptyLog();
  expect(readDecisions(path)).toEqual({ decisions: [], torn: undefined });
  await appendDecisions(path, [decision('c1')]);
  expect(idsIn(await appendDecisions(path, [decision('c2'), decision('c3')]))).toEqual(['c1', 'c2', 'c3']);
  expect(idsIn(readDecisions(path).decisions)).toEqual(['c1', 'c2', 'c3']);
});

test('a last line that a crash cut short is left out and said, and cut off by the next decision', async () => {
  const path = emptyLog();
  await appendDecisions(path, [decision('c1')]);
  const whole = readFileSync(path, 'utf8');
  for (const piece of ['{"at":"2026-01-01', '{', 'é'.repeat(3)]) {
    writeFileSync(path, whole + piece);
    const { decisions, torn } = readDecisions(path);
    expect(idsIn(decisions)).toEqual(['c1']);
    expect(torn).toContain(
      `its last line was cut short by a crash and is left out (${piece.length} characters; decisions before it: 1)`,
    );
  }
  await appendDecisions(path, [decision('c2')]);
  expect(readDecisions(path)).toEqual({ decisions: [decision('c1'), decision('c2')], torn: undefined });
});

test('a line in the middle that is no decision is an error with file and line, and nothing is added', async () => {
  const path = emptyLog();
  await appendDecisions(path, [decision('c1'), decision('c2')]);
  const spoilt = readFileSync(path, 'utf8').replace('{"at"', '<<<<<<< HEAD\n{"at"');
  writeFileSync(path, spoilt);
  expect(() => readDecisions(path)).toThrow(`${path}:1: this line is no decision`);
  await expect(appendDecisions(path, [decision('c3')])).rejects.toThrow('is no decision');
  expect(readFileSync(path, 'utf8')).toBe(spoilt);
});

test('many who decide at once all find their decision in the log', async () => {
  const path = emptyLog();
  await Promise.all(Array.from({ length: 20 }, (_, at) => appendDecisions(path, [decision(`c${at}`)])));
  expect(idsIn(readDecisions(path).decisions).sort()).toEqual(
    Array.from({ length: 20 }, (_, at) => `c${at}`).sort(),
  );
});

test('a last line that is whole and has no line end counts, and stays before what is added', async () => {
  const path = emptyLog();
  await appendDecisions(path, [decision('c1'), decision('c2')]);
  writeFileSync(path, readFileSync(path, 'utf8').trimEnd());
  const both = { decisions: [decision('c1'), decision('c2')], torn: undefined };
  expect(readDecisions(path)).toEqual(both);
  await appendDecisions(path, [], 2);
  expect(readDecisions(path)).toEqual(both);
  writeFileSync(path, readFileSync(path, 'utf8').trimEnd());
  expect(idsIn(await appendDecisions(path, [decision('c3')]))).toEqual(['c1', 'c2', 'c3']);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
  expect(idsIn(readDecisions(path).decisions)).toEqual(['c1', 'c2', 'c3']);
});

test('a last line without line end that is JSON and no decision is refused like any other', () => {
  const path = emptyLog();
  writeFileSync(path, '{"at":"2026-01-01"}');
  expect(() => readDecisions(path)).toThrow(`${path}:1: this line is no decision`);
});

test.each(['\n', ''])('bytes that are no UTF-8 are refused with file and line (line end %j)', (end) => {
  const path = emptyLog();
  const lines = `${JSON.stringify(decision('c1'))}\n${JSON.stringify(decision('c\u00ff'))}${end}`;
  writeFileSync(path, Buffer.from(lines, 'latin1'));
  expect(() => readDecisions(path)).toThrow(`${path}:2 is not UTF-8`);
});

test('a byte order mark that an editor put before the first line is no part of it, and stays', async () => {
  const path = emptyLog();
  await appendDecisions(path, [decision('c1')]);
  const marked = `\ufeff${readFileSync(path, 'utf8')}`;
  writeFileSync(path, marked);
  expect(idsIn(await appendDecisions(path, [decision('c2')]))).toEqual(['c1', 'c2']);
  expect(readFileSync(path, 'utf8').startsWith(marked)).toBe(true);
  expect(idsIn(readDecisions(path).decisions)).toEqual(['c1', 'c2']);
});
