/** `claimgraph questions`: lists the questions that come with the data, or takes the id of one and answers it. */
import { type Command, Option } from 'commander';
import { folderOf } from '../../data-folder.js';
import { examples, seconds, splitWords, wholeNumber } from '../options/arguments.js';
import { bomOption } from '../options/bom.js';
import { paragraph } from '../terminal/layout.js';
import { columns, paint, print, printJson } from '../terminal/terminal.js';
import { type AnswerOptions, runQuery } from './answer.js';

export function addQuestions(program: Command): void {
  program
    .command('questions')
    .summary('the questions that come with the data, and their answers')
    .description(
      'List the questions that stand in the folder questions/ of the data, or answer one of them by its id.',
    )
    .usage('[data...] [id] [options]')
    .argument('[words...]')
    .addOption(
      new Option('-f, --format <format>', 'format of the answer').choices(['table', 'json', 'csv', 'tsv']),
    )
    .option('--timeout <seconds>', 'stop a query that runs longer', seconds, 30)
    .option('--max-rows <n>', 'rows, or triples, that an answer may have', wholeNumber(1), 1_000_000)
    .addOption(bomOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph questions', 'the list'],
        ['claimgraph questions data o03', 'the answer to question o03'],
        ['claimgraph questions data o03 --format csv', 'the same as CSV'],
      ),
    )
    .action(questions);
}

async function questions(words: readonly string[], options: AnswerOptions): Promise<void> {
  const { data, rest } = splitWords(words, 1);
  const { questionOf, questionsOf } = await import('./question-files.js');
  const width = columns();
  if (rest[0] === undefined) {
    const all = await questionsOf(folderOf(data));
    if (options.json)
      printJson(
        all.map(({ id, title, question, explanation, file }) => ({ id, title, question, explanation, file })),
      );
    else print(all.flatMap(({ id, title }) => paragraph(title, width, `${paint.bold(id)}  `)));
    return;
  }
  const { id, question, explanation, query } = await questionOf(folderOf(data), rest[0]);
  if (!options.json && (options.format ?? 'table') === 'table') {
    print(paragraph(question, width, `${paint.bold(id)}  `), '', paragraph(explanation, width), '');
  }
  await runQuery(data, query, options);
}
