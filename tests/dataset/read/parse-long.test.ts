import { expect, test } from 'vitest';
import { quadParser } from '../../../src/dataset/read/parse.js';

const MEGABYTE = 1024 * 1024;

function read(pieces: Iterable<string>): number {
  let quads = 0;
  const parser = quadParser({ format: 'turtle', source: 'x.ttl', scope: 0 }, () => {
    quads += 1;
  });
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return quads;
}

function* between(filling: string): Generator<string> {
  yield '<http://e/a> <http://e/b> "c" .\n';
  for (let at = 0; at < 40; at += 1) yield filling;
  yield '<http://e/a> <http://e/b> "d" .\n';
}

test.each([
  ['empty lines', '\n'.repeat(MEGABYTE)],
  ['spaces', ' \t'.repeat(MEGABYTE / 2)],
  ['lines of a carriage return and a line feed', '\r\n'.repeat(MEGABYTE / 2)],
  ['comments', '# a comment\n'.repeat(MEGABYTE / 12)],
])('40 MB of %s are no literal', (_, filling) => {
  expect(read(between(filling))).toBe(2);
});

test('40 MB of one comment are called a comment', () => {
  expect(() => read(between(`# ${'a comment '.repeat(MEGABYTE / 10)}`))).toThrow(
    /^x\.ttl:1:\d+: the comment that follows is longer than 32 Mi characters without a line break/,
  );
});
