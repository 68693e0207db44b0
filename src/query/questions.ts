/** A folder of `.rq` files to the questions they hold: title, question and explanation from the comment header, and the query. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, NotFoundError, QueryError } from '../model/errors.js';
import { decodeUtf8 } from '../reports/utf8.js';

export interface Question {
  /** The number before the first hyphen of the file's name: `o01`. */
  readonly id: string;
  readonly title: string;
  /** In words, as someone would ask it. */
  readonly question: string;
  /** How to read the answer. */
  readonly explanation: string;
  /** The whole file; its header is comments. */
  readonly query: string;
  readonly file: string;
}

const FIELDS = ['title', 'question', 'explanation'] as const;

/**
 * The questions of a folder in order of file name; none where there is no such folder.
 * @throws FileError when a file cannot be read; QueryError when a header lacks a line.
 */
export async function readQuestions(folder: string): Promise<readonly Question[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new FileError(`${folder} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const files = names.filter((name) => name.endsWith('.rq')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      try {
        // Whoever opens a FIFO waits until somebody writes to it.
        if (!(await stat(file)).isFile()) throw new Error('it is no regular file');
        return parseQuestion(decodeUtf8(await readFile(file), file), file, name);
      } catch (cause) {
        if (cause instanceof QueryError || cause instanceof FileError) throw cause;
        throw new FileError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
      }
    }),
  );
}

/** One question by its id, in any case. @throws NotFoundError naming the ids there are. */
export function questionById(questions: readonly Question[], id: string): Question {
  const found = questions.find((question) => question.id === id.toLowerCase());
  if (found !== undefined) return found;
  throw new NotFoundError(
    `There is no question "${id}": there ${questions.length === 0 ? 'are none' : `is ${questions.map((question) => question.id).join(', ')}`}`,
  );
}

/** The header is the comment lines at the top; `# name: text` begins a field, `#   text` goes on with it. */
export function parseQuestion(query: string, file: string, name: string): Question {
  const fields = new Map<string, string>();
  let field: string | undefined;
  for (const line of query.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (!line.startsWith('#')) break;
    const [, begins, rest] = /^#\s*(?:([a-z]+):\s*)?(.*)$/.exec(line) ?? [];
    const isField = FIELDS.some((known) => known === begins);
    if (isField) field = begins;
    const text = isField ? (rest ?? '') : line.replace(/^#\s*/, '');
    if (field !== undefined) fields.set(field, `${fields.get(field) ?? ''} ${text}`.trim());
  }
  const value = (key: (typeof FIELDS)[number]): string => {
    const text = fields.get(key);
    if (text) return text;
    throw new QueryError(`${file}: the comment header has no line "# ${key}: …"; add one`);
  };
  return {
    id: name.replace(/\.rq$/, '').split('-')[0]!.toLowerCase(),
    title: value('title'),
    question: value('question'),
    explanation: value('explanation'),
    query,
    file,
  };
}
