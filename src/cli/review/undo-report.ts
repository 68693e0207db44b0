/** `claimgraph undo-report`: takes a report out of the data folder again, to the byte. */
import type { Command } from 'commander';
import { examples } from '../options/arguments.js';
import { whoDecides } from '../options/who-decides.js';
import { sayAct } from './accept.js';
import { DRY_RUN, sayWouldBe } from './dry-run.js';
import { addProjectOptions, asked, type ProjectOptions, reportAnd } from './project.js';

interface UndoOptions extends ProjectOptions {
  readonly by?: string;
  readonly dryRun?: true;
}

export function addUndoReport(program: Command): void {
  addProjectOptions(
    program
      .command('undo-report')
      .summary('take a report out of the data again')
      .description(
        'Take out of the data folder all that a report brought in from the inbox and nobody else says: every file is then byte for byte as it would be without it. The reading stays in the inbox, with nothing decided.',
      )
      .usage('[folder] <report> [options]')
      .argument('[words...]')
      .option(...DRY_RUN)
      .option('--by <name>', 'who decides (default: your user name)'),
  )
    .addHelpText(
      'after',
      examples(['claimgraph undo-report 005', 'as if report 005 had never been accepted']),
    )
    .action(undo);
}

async function undo(given: readonly string[], options: UndoOptions): Promise<void> {
  const { project, words } = asked(given, options);
  const { id } = reportAnd('undo-report', 'undo-report [folder] <report>', words);
  if (options.dryRun) {
    const { planReport } = await import('../../review/writing/write.js');
    await sayWouldBe(project, await planReport(project, id, [{ do: 'take-out' }]), options);
    return;
  }
  const { undoReport } = await import('../../review/writing/undo-report.js');
  sayAct(await undoReport(project, id, whoDecides(options.by)), 'taken out all', options);
}
