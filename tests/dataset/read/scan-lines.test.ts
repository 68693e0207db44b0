/** N-Triples and N-Quads are read by their bytes; the parser of n3 says what is right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { writeQuadLine } from '../../../src/dataset/nquads.js';
import { parseRdf } from '../../../src/dataset/read/parse.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { LineScanner } from '../../../src/dataset/read/scan-lines.js';
import { temporaryFile } from '../temporary.js';

const sorted = (dataset: Dataset) => [...dataset].map(writeQuadLine).sort();

async function bothWays(text: string) {
  const path = temporaryFile('x.nq', text);
  const attempt = async (read: () => Dataset | Promise<Dataset>) => {
    try {
      return sorted(await read());
    } catch (error) {
      return (error as Error).message.replaceAll(path, 'FILE');
    }
  };
  return {
    scanned: await attempt(() => readDataset([path])),
    parsed: await attempt(() => parseRdf(text, { format: 'nquads', source: path })),
  };
}

const LINES = [
  '<a:s> <a:p> <a:o> .',
  '<a:s><a:p><a:o><a:g>.',
  '  <a:s>\t<a:p>  "x" <a:g> . # a comment',
  '# a comment alone',
  '',
  '_:b1 <a:p> _:b2 _:g .',
  '_:b1.x <a:p> _:é .',
  '_:b12 <a:p> _:b1 .',
  '_:b1 <a:p> "of the same blank node"@en .',
  '<a:s> <a:p> "a \\"quoted\\" word\\n and \\u00e9 \\U0001F600 \\\\"@en-GB <a:g> .',
  '<a:s> <a:p> "tab\there" .',
  '<a:s> <a:p> "x"^^<http://www.w3.org/2001/XMLSchema#string> .',
  '<a:s> <a:p> "x"^^<http://www.w3.org/2001/XMLSchema#string> <a:g> .',
  '<a:s> <a:p> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .',
  '<a:s> <a:p> "x"@en--ltr .',
  '<a:s> <a:p> "é à ü 🙂" .',
  '<a:s> <a:p> <a:\\u00e9> .',
  '<a:s> <a:p> <<( <a:s> <a:p> "o"@EN )>> .',
  '<a:s2> <a:p> <a:o> <a:g> .',
  '<a:s> <a:p> <a:o> <a:g2> .',
];

describe('a file of lines', () => {
  it('gives what the parser gives, whatever stands beside what', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        async (lines, end) => {
          const { scanned, parsed } = await bothWays(lines.join(end));
          expect(scanned).toEqual(parsed);
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    '<a:s> <a:p> <relative> .',
    '<a:s> <a:p> <a:o>',
    '<a:s> "x" <a:o> .',
    '<a:s> <a:p> "open .',
    '<a:s> <a:p> "bad \\q" .',
    '<a:s> <a:p> "x"@ .',
    '<a:s> <a:p> <a:o> <a:g> <a:h> .',
    '<a:s> <a:p> <a b> .',
    '"x" <a:p> <a:o> .',
  ])('says where a line is none: %s', async (bad) => {
    const { scanned } = await bothWays(`${LINES.join('\n')}\n${bad}\n`);
    expect(scanned).toMatch(new RegExp(`^FILE:${LINES.length + 1}:\\d+: `));
  });

  it('is the same wherever its bytes are cut', () => {
    const plain = LINES.filter((line) => !/\\u00e9>|<<\(|é \.|--ltr|b1\.x/.test(line)).join('\n');
    const bytes = new TextEncoder().encode(plain);
    const read = (size: number) => {
      const dataset = new Dataset();
      const scanner = new LineScanner(dataset.table, 'f0_', (line) => {
        throw new Error(new TextDecoder().decode(line));
      });
      for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size));
      scanner.end();
      return sorted(dataset);
    };
    const whole = read(bytes.length);
    expect(whole.length).toBeGreaterThan(10);
    for (const size of [1, 2, 3, 7, 31, 100]) expect(read(size)).toEqual(whole);
  });

  it('keeps the blank nodes of two files apart', async () => {
    const one = temporaryFile('1.nt', '_:b <a:p> "x" .\n_:b <a:q> "y" .\n');
    const two = temporaryFile('2.nt', '_:b <a:p> "z" .\n');
    const subjects = new Set([...(await readDataset([one, two]))].map(({ subject }) => subject.value));
    expect(subjects.size).toBe(2);
  });

  it('that is not UTF-8 is refused with the byte', async () => {
    const before = '<a:s> <a:p> "é" .\n<a:s> <a:p> "';
    const bytes = Buffer.from(`${before}?" .\n`);
    bytes[Buffer.byteLength(before)] = 0xff;
    const path = temporaryFile('x.nt', bytes);
    await expect(readDataset([path])).rejects.toThrow(`${path} is not UTF-8: byte 32 begins no character`);
  });
});
