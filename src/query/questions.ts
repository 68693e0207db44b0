/** A folder of `.rq` files to the questions they hold: title, question and explanation from the comment header, and the query. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readWhole } from '../files/read-file.js';
import { regularFiles } from '../files/regular-files.js';
import { NotFoundError, QueryError } from '../model/errors.js';
import { decodeUtf8, withoutMark } from '../reports/utf8.js';

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
 * The questions of a folder and its subfolders in order of file name; none where there is no such folder.
 * @param onSkipped told in a sentence what is passed over and why
 * @throws FileError when a file cannot be read; QueryError when a header lacks a line.
 */
export async function readQuestions(
  folder: string,
  onSkipped: (what: string) => void = () => {},
): Promise<readonly Question[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) {
    onSkipped(`${folder} is not read: it is no folder, and questions stand in one as .rq files`);
    return [];
  }
  const wanted = (name: string) => name.endsWith('.rq');
  const files = await regularFiles(folder, { wanted, onSkipped });
  return Promise.all(
    files.map(async (file) => parseQuestion(decodeUtf8(await readWhole(file), file), file, basename(file))),
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
export function parseQuestion(text: string, file: string, name: string): Question {
  const query = withoutMark(text);
  const fields = new Map<string, string>();
  let field: string | undefined;
  for (const line of query.split(/\r?\n/)) {
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
