/** The questions that come with data: takes the data folder, reads its `questions/*.rq`. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundError } from '../../model/errors.js';
import { type Question, questionById, readQuestions } from '../../query/questions.js';
import { note } from '../terminal/terminal.js';

/** All questions of the folder. @throws NotFoundError where it has none. */
export async function questionsOf(folder: string): Promise<readonly Question[]> {
  const questions = statSync(folder).isDirectory()
    ? await readQuestions(join(folder, 'questions'), note)
    : [];
  if (questions.length > 0) return questions;
  throw new NotFoundError(`no questions in ${join(folder, 'questions')}: put queries there as .rq files`);
}

/** One question by its id, such as `o03`. */
export async function questionOf(folder: string, id: string): Promise<Question> {
  return questionById(await questionsOf(folder), id);
}
