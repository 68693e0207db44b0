/** `claimgraph remove-report`: takes a report out of the inbox, after asking; its reading and its log are kept aside. */
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { Removed } from '../../review/corrections/remove-report.js';
import { count } from '../../words/phrases.js';
import { examples } from '../options/arguments.js';
import { whoDecides } from '../options/who-decides.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { paragraph } from '../terminal/layout.js';
import { stands } from '../terminal/output.js';
import { columns, here, print, printJson } from '../terminal/terminal.js';
import { addProjectOptions, asked, type ProjectOptions, reportAnd } from './project.js';

interface RemoveOptions extends ProjectOptions {
  readonly yes?: true;
  readonly by?: string;
  readonly dryRun?: true;
}

export function addRemoveReport(program: Command): void {
  addProjectOptions(
    program
      .command('remove-report')
      .summary('take a report out of the inbox')
      .description(
        'Take a report that waits out of the inbox. Its reading and the log of what was decided on it are kept in the folder removed of the inbox; its number is not given again. The data and its text stay as they are. Of a report that is written, undo-report comes first.',
      )
      .usage('[folder] <report> [options]')
      .argument('[words...]')
      .option('--yes', 'do not ask')
      .option('--dry-run', 'say what would go, and where to, and leave it')
      .option('--by <name>', 'who decides (default: your user name)'),
  )
    .addHelpText(
      'after',
      examples(
        ['claimgraph remove-report 005', 'asks first'],
        ['claimgraph remove-report 005 --yes', 'for a script'],
      ),
    )
    .action(remove);
}

async function remove(given: readonly string[], options: RemoveOptions): Promise<void> {
  const { project, words } = asked(given, options);
  const { id, rest } = reportAnd('remove-report', 'remove-report [folder] <report>', words);
  if (rest.length > 0) throw new UsageError(`remove-report takes one report: ${rest.join(' ')} is too much`);
  const { planRemoval, removeReport } = await import('../../review/corrections/remove-report.js');
  const planned = await planRemoval(project, id);
  if (options.dryRun) {
    say(planned, 'would be taken out of the inbox', 'would be kept as', options);
    return;
  }
  if (options.yes !== true && !(await isMeant(planned))) {
    process.exitCode = EXIT.findings;
    print('nothing was removed');
    return;
  }
  const removed = await removeReport(project, id, whoDecides(options.by));
  say(removed, 'was taken out of the inbox', 'are kept as', options);
}

/** @throws UsageError where nobody is there to answer. */
async function isMeant({ report }: Removed): Promise<boolean> {
  const { id } = report;
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageError(`remove-report asks before it takes report ${id} out: say --yes`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const decided = count(report.decisions.length, 'decision');
    const answer = await lines.question(
      `Take report ${id}, with ${decided} on it, out of the inbox? (yes or no) `,
    );
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

function say(
  { report, files, rejected }: Removed,
  gone: string,
  kept: string,
  { json }: ProjectOptions,
): void {
  stands(`report ${report.id} is taken out`);
  if (json) {
    printJson({ report: report.id, kept: files, rejected });
    return;
  }
  const title = report.state.reading.report?.title ?? 'Untitled';
  print(
    ...paragraph(`report ${report.id}, “${title}”, ${gone}`, columns()),
    ...paragraph(`its reading and what was decided on it ${kept} ${files.map(here).join(', ')}`, columns()),
    ...rejected.flatMap(({ report: other, ids }) =>
      paragraph(
        `in report ${other} no source in common with it is proposed any more: ${ids.join(', ')}`,
        columns(),
      ),
    ),
    'its text and the data stay as they are',
  );
}
