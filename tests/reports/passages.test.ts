import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceError, FileError, NotFoundError } from '../../src/model/errors.js';
import { sha256Hex } from '../../src/model/identifiers.js';
import {
  codePointLength,
  paragraphAt,
  paragraphs,
  passage,
  sliceSha256,
} from '../../src/reports/passages.js';
import { readTexts } from '../../src/reports/texts.js';
import { SMALL_TEXTS, temporaryFolder } from '../dataset/temporary.js';

describe('a passage', () => {
  it('is cut in code points, so that an emoji before it does not move it', () => {
    expect(passage('a😀b“c”', 2, 5)).toBe('b“c');
    expect(passage('“Ségou”', 1, 6)).toBe('Ségou');
    expect(codePointLength('a😀b')).toBe(3);
    expect(sliceSha256('a😀b', 1, 2)).toBe(sha256Hex('😀'));
  });

  it.each([
    [3, 3],
    [4, 2],
    [-1, 2],
    [0, 7],
    [0.5, 2],
  ])('that runs from %d to %d in a text of six is refused with the length of the text', (start, end) => {
    expect(() => passage('abcdef', start, end)).toThrow(EvidenceError);
    expect(() => passage('abcdef', start, end)).toThrow(
      `The span ${start} to ${end} is not in the text, which has 6`,
    );
  });

  it('lies in a numbered paragraph, the title being number 0', () => {
    const text = 'Title 😀\n\nOne\nstill one\n \n\nTwo\r\n\r\nThree';
    const blocks = paragraphs(text);
    expect(blocks.map(({ start, end }) => passage(text, start, end))).toEqual([
      'Title 😀',
      'One\nstill one',
      'Two',
      'Three',
    ]);
    expect(paragraphAt(blocks, 0)).toBe(0);
    expect(paragraphAt(blocks, blocks[1]!.end - 1)).toBe(1);
    expect(paragraphAt(blocks, blocks[1]!.end)).toBeUndefined();
  });
});

describe('the texts of reports', () => {
  it('are found by the hash of their bytes, whatever their names', async () => {
    const texts = await readTexts(SMALL_TEXTS);
    const hash = '63fe7a48c87c8efd397e0ba76297e8c053d512807774d6498030d5fe9b8be4c6';
    expect(texts.get(hash)!.path).toBe(join(SMALL_TEXTS, '902_front.txt'));
    expect(texts.get(hash)!.text).toBe(readFileSync(join(SMALL_TEXTS, '902_front.txt'), 'utf8'));
    expect(sha256Hex(texts.get(hash)!.text)).toBe(hash);
  });

  it('keep a byte order mark, which counts for hash and position', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '\ufeffTitle');
    const [text] = (await readTexts(folder)).values();
    expect(text!.text).toBe('\ufeffTitle');
  });

  it('are missed in a folder that is not there or holds none', async () => {
    await expect(readTexts('no-such-folder')).rejects.toThrow(NotFoundError);
    await expect(readTexts(temporaryFolder())).rejects.toThrow(/holds no \.txt file/);
  });

  it('that are not UTF-8 are refused with the byte', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), Buffer.from('S\xe9gou', 'latin1'));
    await expect(readTexts(folder)).rejects.toThrow(FileError);
    await expect(readTexts(folder)).rejects.toThrow(/a\.txt is not UTF-8: byte 1 /);
  });
});
