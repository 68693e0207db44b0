import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileSafely } from '../../../src/dataset/write/write-file.js';
import { FileError } from '../../../src/model/errors.js';
import { temporaryFolder } from '../temporary.js';

describe('writing a file', () => {
  it('writes text and bytes piece by piece, and makes the folders on the way', async () => {
    const path = join(temporaryFolder(), 'a/b/c.ttl');
    await writeFileSafely(path, ['é', new TextEncoder().encode('ü'), '\n']);
    expect(readFileSync(path, 'utf8')).toBe('éü\n');
    expect(readdirSync(join(path, '..'))).toEqual(['c.ttl']);
  });

  it('says that a place cannot be written, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'as it was');
    const writing = writeFileSafely(join(folder, 'file', 'below.ttl'), 'text');
    await expect(writing).rejects.toThrow(FileError);
    await expect(writing).rejects.toThrow(/below\.ttl cannot be written/);
    mkdirSync(join(folder, 'taken'));
    await expect(writeFileSafely(join(folder, 'taken'), 'text')).rejects.toThrow(/taken cannot be written/);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('as it was');
  });

  it('leaves the old file as it was where the text fails half-way', async () => {
    const path = join(temporaryFolder(), 'graph.ttl');
    writeFileSync(path, 'old');
    function* failing(): Iterable<string> {
      yield 'new';
      throw new Error('half-way');
    }
    await expect(writeFileSafely(path, failing())).rejects.toThrow('half-way');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['graph.ttl']);
    expect(existsSync(`${path}.tmp`)).toBe(false);
  });
});
