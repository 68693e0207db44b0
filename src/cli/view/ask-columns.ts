/** `claimgraph view` of a table whose columns do not say what they are: asks for each on a terminal, and reads on with the answers. */
import { createInterface, type Interface } from 'node:readline/promises';
import { type ColumnChoice, ColumnsError, type Role } from '../../imports/graphs/columns.js';
import { answerColumns } from '../options/reading.js';
import { note } from '../terminal/terminal.js';

const QUESTIONS: Readonly<Record<Role, string>> = {
  source: 'From which column does an edge go',
  target: 'To which column does it go',
  relation: 'Which column holds the relation',
  date: 'Which column holds the date',
  speaker: 'Which column holds who says so',
  weight: 'Which column holds the weight',
  id: "Which column holds a node's id",
  label: "Which column holds a node's name",
  type: "Which column holds a node's kind",
};

/** Where the ends have to be asked for, so has what else may be there. */
const BESIDES: readonly Role[] = ['relation', 'speaker', 'date'];

/**
 * Without a terminal nobody can answer: then the error stands, which names the options.
 * @throws what `read` throws; ColumnsError where nothing is answered.
 */
export async function askingForColumns<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof ColumnsError) || !process.stdin.isTTY || !process.stderr.isTTY) throw cause;
    const answers = await asked(cause);
    answerColumns(answers);
    const options = Object.entries(answers).map(
      ([role, column]) => `--${role}-column ${quoted(column as string)}`,
    );
    note(`the same without questions: ${options.join(' ')}`);
    return await read();
  }
}

async function asked(cause: ColumnsError): Promise<ColumnChoice> {
  const { file, columns, wanted } = cause;
  note(
    `the columns of ${file} do not say which are the ends of an edge; choose by number or name, Enter leaves one out:`,
    ...columns.map((column, at) => `  ${at + 1}  ${column}`),
  );
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  // Whoever ends the input, or presses Ctrl-C, answers nothing more.
  const ended = new AbortController();
  asking.once('close', () => ended.abort());
  const answers: Partial<Record<Role, string>> = {};
  try {
    for (const role of wanted) {
      const column = await answer(asking, ended.signal, QUESTIONS[role], columns);
      if (column === undefined) throw cause;
      answers[role] = column;
    }
    if (!wanted.includes('source')) return answers;
    for (const role of BESIDES) {
      const column = await answer(asking, ended.signal, QUESTIONS[role], columns);
      if (column !== undefined) answers[role] = column;
    }
    return answers;
  } catch (error) {
    if (ended.signal.aborted) throw cause;
    throw error;
  } finally {
    asking.close();
  }
}

/** A number of the list or a name in it; asked again for anything else, undefined for nothing. */
async function answer(
  asking: Interface,
  signal: AbortSignal,
  question: string,
  columns: readonly string[],
): Promise<string | undefined> {
  for (;;) {
    const said = (await asking.question(`${question}? `, { signal })).trim();
    if (said === '') return undefined;
    const column = /^\d+$/.test(said) ? columns[Number(said) - 1] : undefined;
    const chosen = column ?? columns.find((name) => name.toLowerCase() === said.toLowerCase());
    if (chosen !== undefined) return chosen;
    note(`there is no column ${said}: write a number from 1 to ${columns.length}, or a name`);
  }
}

const quoted = (name: string) => (/^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
