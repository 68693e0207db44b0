import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseQuestion, questionById, readQuestions } from '../../src/query/questions.js';
import { temporaryFolder } from '../dataset/temporary.js';

const HEADER = '# title: Who\n# question: Who\n#   did it?\n# explanation: Read it so.\n';

describe('a folder of questions', () => {
  it('gives title, question and explanation from the header, and the query', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'o02-second.rq'), `${HEADER}ASK {}\n# title: not this one`);
    await writeFile(join(folder, 'o01-first.rq'), `${HEADER}SELECT * {}`);
    await writeFile(join(folder, 'notes.txt'), 'no question');
    const questions = await readQuestions(folder);
    expect(questions.map(({ id }) => id)).toEqual(['o01', 'o02']);
    expect(questions[1]).toMatchObject({ title: 'Who', question: 'Who did it?', explanation: 'Read it so.' });
    expect(questions[1]?.query).toContain('ASK {}');
    expect(questionById(questions, 'O02').file).toBe(join(folder, 'o02-second.rq'));
    expect(() => questionById(questions, 'o09')).toThrow(/no question "o09": there is o01, o02/);
  });

  it('gives one with a byte order mark before it as without', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'o01-first.rq'), `\ufeff${HEADER}ASK {}`);
    expect(await readQuestions(folder)).toMatchObject([{ title: 'Who', query: `${HEADER}ASK {}` }]);
  });

  it('that is not there holds none', async () => {
    expect(await readQuestions('/nowhere/at/all')).toEqual([]);
  });

  it('asks for a header line that is missing', () => {
    expect(() => parseQuestion('# title: Who\nASK {}', 'a/o01.rq', 'o01.rq')).toThrow(
      'a/o01.rq: the comment header has no line "# question: …"; add one',
    );
  });
});
