import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesPosts, notesShown } from '../../src/cli/view/notes.js';
import { ShapeError } from '../../src/model/errors.js';
import { notesOf } from '../../src/notes/file/notes-file.js';
import { temporaryFolder } from '../dataset/temporary.js';

const note = (n: number) => ({ id: `n-${n}`, made: '2026-11-30T10:00:00Z', view: '', text: `Note ${n}` });
const door = (folder: string) => notesPosts(folder).get('/review/notes')!;

describe('what a page posts to the notes of a folder', () => {
  it('is all kept where many post at once, in whole files without a draft left over', async () => {
    const folder = temporaryFolder();
    const post = door(folder);
    await Promise.all(Array.from({ length: 20 }, (_, n) => post({ notes: [note(n)] })));
    expect(notesOf(folder).notebook.notes).toHaveLength(20);
    expect(readdirSync(folder).filter((name) => name.includes('notes'))).toEqual(['notes.ttl']);
    await post({ gone: Array.from({ length: 19 }, (_, n) => `n-${n}`) });
    expect(notesOf(folder).notebook.notes).toEqual([note(19)]);
    await post({ gone: ['n-19'] });
    expect(existsSync(join(folder, 'notes.ttl'))).toBe(false);
  });

  it('is refused as a whole where one thing of it has another form, and nothing is written', async () => {
    const folder = temporaryFolder();
    const post = door(folder);
    for (const sent of [
      { notes: [note(1), { ...note(2), view: 'javascript:alert(1)' }] },
      { notes: [{ ...note(1), id: '../../etc' }] },
      { notes: [{ ...note(1), text: 'x'.repeat(20_001) }] },
      { notes: [{ ...note(1), view: '#node=a b' }] },
      {
        stories: [
          { id: 's-1', made: note(1).made, title: 'x', steps: Array(201).fill({ view: '', caption: '' }) },
        ],
      },
      { gone: 'all' },
      { notes: {} },
    ])
      await expect(post(sent)).rejects.toThrow(ShapeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written over what else the file says, nor over what is no Turtle', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'notes.ttl');
    for (const text of ['<http://e/a> <http://e/b> "mine" .\n', 'no Turtle at all']) {
      writeFileSync(file, text);
      await expect(door(folder)({ notes: [note(1)] })).rejects.toThrow();
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(notesOf(folder).odd).toHaveLength(1);
      // Where nothing is noted the page is given nothing.
      expect(notesShown(folder).size).toBe(0);
    }
  });

  it('keeps a note on what an address names and is no IRI', async () => {
    const folder = temporaryFolder();
    const odd = ['#node=a%20<b>', '#node=__proto__', '#edge=%22', '#node=x:%00', '#node=%ED%A0%80'].map(
      (view, n) => ({ ...note(n), view }),
    );
    await door(folder)({ notes: odd });
    expect(notesOf(folder)).toMatchObject({ notebook: { notes: odd }, odd: [] });
  });
});
