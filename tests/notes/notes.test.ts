import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { formatTurtle } from '../../src/dataset/write/write-turtle.js';
import { asNotebook } from '../../src/notes/as-notebook.js';
import { noteInWords, notesMarkdown } from '../../src/notes/export/markdown.js';
import { notesCsv } from '../../src/notes/export/table.js';
import { changed, EMPTY_NOTEBOOK, type Notebook } from '../../src/notes/notebook.js';
import { readNotes } from '../../src/notes/read-notes.js';
import { writeNotes } from '../../src/notes/write-notes.js';
import { SMALL, spoiltCopy } from '../dataset/temporary.js';

const HOSTILE = `<img src=x onerror=alert(1)> "quoted" \\ back 'and' [link](javascript:alert(1)) \u202e\u0000 """\n# No heading\n- no item\n1. none`;

const BOOK: Notebook = {
  notes: [
    { id: 'a1', made: '2026-11-30T10:00:00Z', view: '#node=actor:front', text: HOSTILE, flag: 'doubtful' },
    { id: 'a2', made: '2026-11-30T11:00:00Z', changed: '2026-11-30T12:00:00Z', view: '', text: 'All of it' },
    { id: 'a3', made: '2026-11-30T11:30:00Z', view: '#edge=4228d9dedfd7c9a5', text: '', flag: 'to check' },
  ],
  views: [
    { id: 'v1', made: '2026-11-30T11:00:00Z', view: '#lens=as+actor:front&surface=map', title: '=1+1' },
  ],
  stories: [
    {
      id: 's1',
      made: '2026-11-30T13:00:00Z',
      title: 'Two turns',
      steps: [
        { view: '#node=actor:front', caption: 'First' },
        { view: '', caption: 'Then <b>all</b>' },
        { view: '#node=actor:front', caption: 'First' },
      ],
    },
    { id: 's2', made: '2026-11-30T14:00:00Z', title: 'Not begun', steps: [] },
  ],
};

const TELLING = {
  about: (view: string) => (view === '' ? 'the whole graph' : `what ${view} shows`),
  address: (view: string) => `http://127.0.0.1:4173/${view}`,
};

describe('notes as Turtle', () => {
  it('come back as they were, hostile text and repeated steps too, in one canonical form', () => {
    const turtle = writeNotes(BOOK);
    expect(readNotes(turtle, 'notes.ttl')).toEqual({ notebook: BOOK, odd: [] });
    expect(formatTurtle(turtle, 'notes.ttl')).toBe(turtle);
    expect(turtle).toContain('oa:Annotation');
    expect(turtle).toMatch(/oa:hasTarget.*actor:front/);
  });

  it('with anything that no note says are told apart from notes, so that nobody writes over it', () => {
    const turtle = `${writeNotes(BOOK)}\nnote:a1 <http://purl.org/dc/terms/creator> "somebody" .\n`;
    const { notebook, odd } = readNotes(turtle, 'notes.ttl');
    expect(notebook).toEqual(BOOK);
    expect(odd).toHaveLength(1);
    expect(odd[0]!.message).toContain('creator');
    const broken = writeNotes(BOOK).replace('2026-11-30T10:00:00Z', 'yesterday');
    expect(readNotes(broken, 'notes.ttl').notebook.notes).toHaveLength(2);
    expect(readNotes(broken, 'notes.ttl').odd[0]!.message).toMatch(/"made" is no moment/);
  });
});

describe('notes of a browser', () => {
  it('are taken one by one: what has another form is left out and said', () => {
    expect(asNotebook(JSON.parse(JSON.stringify(BOOK)))).toEqual({ notebook: BOOK, leftOut: [] });
    const { notebook, leftOut } = asNotebook({
      notes: [BOOK.notes[0], { ...BOOK.notes[1], text: 7 }, { ...BOOK.notes[0], text: 'again' }, null],
      views: 'none',
      stories: [{ ...BOOK.stories[0], id: '__proto__' }],
    });
    expect(notebook).toEqual({ notes: [BOOK.notes[0]], views: [], stories: [] });
    expect(leftOut).toHaveLength(5);
    expect(leftOut[0]).toBe('number 2 of "notes": "text" is no text');
    expect(asNotebook('[]').leftOut).toEqual(['what is kept is no object']);
  });

  it('are changed one by one, in the order in which they were made', () => {
    const [first, second] = BOOK.notes;
    const both = changed(changed(EMPTY_NOTEBOOK, { notes: [second!] }), { notes: [first!] });
    expect(both.notes).toEqual([first, second]);
    expect(changed(both, { notes: [{ ...first!, text: 'New' }] }).notes[0]!.text).toBe('New');
    expect(changed(both, { gone: ['a1'] }).notes).toEqual([second]);
  });
});

describe('notes in other forms', () => {
  it('stand in Markdown as text, each with its address', () => {
    const text = [...notesMarkdown(BOOK, TELLING)].join('');
    expect(text).toContain('\\<img src=x onerror=alert(1)\\>');
    expect(text).toContain('> \\# No heading\n> \\- no item\n> 1\\. none');
    expect(text).toContain('<http://127.0.0.1:4173/#node=actor:front>');
    expect(text).toContain('2. Then \\<b\\>all\\</b\\> · <http://127.0.0.1:4173/>');
    expect(noteInWords(BOOK.notes[2]!, TELLING)).toBe(
      '[to check]\nOn: what #edge=4228d9dedfd7c9a5 shows, http://127.0.0.1:4173/#edge=4228d9dedfd7c9a5, 2026-11-30',
    );
  });

  it('stand in a table in which no text is a formula', () => {
    const lines = [...notesCsv(BOOK, TELLING)];
    expect(lines[0]).toBe('kind,on,on_id,flag,text,made,changed,story,step,address\r\n');
    expect(lines).toHaveLength(1 + 3 + 1 + 3);
    expect(lines[4]).toContain("'=1+1");
    expect(lines[5]).toContain('Two turns,1,http://127.0.0.1:4173/#node=actor:front');
  });
});

describe('notes beside the data', () => {
  const withNotes = (turtle: string) => {
    const folder = spoiltCopy('events.ttl', 'Ridge', 'Ridge');
    writeFileSync(join(folder, 'notes.ttl'), turtle);
    return folder;
  };

  it('are no part of the claims, and nothing is wrong with them', async () => {
    const folder = withNotes(writeNotes({ ...EMPTY_NOTEBOOK, notes: BOOK.notes, stories: BOOK.stories }));
    expect(await check([folder])).toEqual([]);
    expect([...(await readDataset([folder]))]).toHaveLength([...(await readDataset([SMALL]))].length);
    await expect(readDataset([join(folder, 'notes.ttl')])).rejects.toThrow(/holds the notes of readers/);
  });

  it('are checked: on what is gone they are kept and said, and what cannot be read is an error with its line', async () => {
    const gone = { ...BOOK.notes[0]!, view: '#node=claim:902-00000000' };
    const found = await check([withNotes(writeNotes({ ...EMPTY_NOTEBOOK, notes: [gone] }))]);
    expect(found).toMatchObject([{ severity: 'warning', code: 'notes', line: expect.any(Number) }]);
    expect(found[0]!.message).toContain('note:a1: is on claim:902-00000000, which is not in the data');
    const cut = writeNotes(BOOK).slice(0, -20);
    expect(await check([withNotes(cut)])).toMatchObject([{ severity: 'error', code: 'syntax' }]);
    const odd = writeNotes(BOOK).replace('"doubtful"', '"dubious"');
    const errors = (await check([withNotes(odd)])).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message).join()).toContain('"flag" is none of to check');
  });

  it('of that name with other data are data, as always', async () => {
    const folder = withNotes(
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://e/a> skos:note "x" .\n',
    );
    expect([...(await readDataset([folder]))].length).toBe([...(await readDataset([SMALL]))].length + 1);
  });
});
