/** `claimgraph correct-report`: takes what a report itself is, its title, outlet, date or address, and brings inbox and data to it in one act. */
import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_FOLDER } from '../../data-folder.js';
import type { Project } from '../../files/project.js';
import { NotFoundError } from '../../model/errors.js';
import type { CorrectedDetail } from '../../review/corrections/correct-report.js';
import type { ReportCorrection } from '../../review/quads/described.js';
import { examples } from '../options/arguments.js';
import { addDetailOptions, type DetailOptions, detailsIn } from '../options/report-details.js';
import { whoDecides } from '../options/who-decides.js';
import { UsageError } from '../terminal/failure.js';
import { paragraph } from '../terminal/layout.js';
import { columns, note, print, printJson } from '../terminal/terminal.js';
import { type AnswerOptions, AS, answersBy, NEW, sayAct, sayPlanned } from './accept.js';
import { DRY_RUN } from './dry-run.js';
import { addProjectOptions, asked, type ProjectOptions, reportAnd } from './project.js';

interface CorrectReportOptions extends ProjectOptions, DetailOptions, AnswerOptions {
  readonly unknown?: readonly (keyof ReportCorrection)[];
  readonly by?: string;
  readonly dryRun?: true;
}

/** What may be not known, as options name it, and as readings do. */
const MAY_BE_UNKNOWN: Readonly<Record<string, keyof ReportCorrection>> = {
  publisher: 'publisher',
  author: 'authors',
  date: 'date',
  language: 'language',
  address: 'address',
  archived: 'archivedAt',
};

export function addCorrectReport(program: Command): void {
  const command = program
    .command('correct-report')
    .summary('correct what is known of a report itself')
    .description(
      'Correct the title, outlet, author, date, language or address of a report that waits or is written. The correction is saved in its log, and the data folder is written in one act, checked before. Dates that were read from its words by the date that it had stay as they are. A report that somebody wrote by hand comes into the inbox first, as it stands.',
    )
    .usage('[folder] <report> [options]')
    .argument('[words...]');
  addProjectOptions(
    addDetailOptions(command)
      .option('--unknown <what>', `it is not known: ${Object.keys(MAY_BE_UNKNOWN).join(', ')}`, unknown)
      .option(...AS)
      .option(...NEW)
      .option(...DRY_RUN)
      .option('--by <name>', 'who decides (default: your user name)'),
  )
    .addHelpText(
      'after',
      examples(
        ['claimgraph correct-report 005 --title "Ferry held" --date 2023-08-13', 'two at once'],
        ['claimgraph correct-report 005 --publisher "The Gazette" --as actor:gazette', 'one of the data'],
        ['claimgraph correct-report 005 --unknown date', 'nobody knows when it appeared'],
      ),
    )
    .action(correct);
}

async function correct(given: readonly string[], options: CorrectReportOptions): Promise<void> {
  const { project, words } = asked(given, options);
  const { id, rest } = reportAnd('correct-report', 'correct-report [folder] <report> --title …', words);
  if (rest.length > 0) throw new UsageError(`correct-report takes one report: ${rest.join(' ')} is too much`);
  const set = detailsSet(options);
  if (Object.keys(set).length === 0)
    throw new UsageError(`correct-report ${id} does not say what: --title, --publisher, --date …`);
  const { correctedDetails, correctReport } = await import('../../review/corrections/correct-report.js');
  const { inboxIds, openInboxReport, withChoices } = await import('../../review/inbox.js');
  const by = whoDecides(options.by);
  if (!inboxIds(project.inbox).includes(id)) {
    if (options.dryRun)
      throw new NotFoundError(
        `report ${id} is not in the inbox ${project.inbox}: without --dry-run one that was written by hand comes into it first, as it stands; see claimgraph show report ${id}`,
      );
    const { adoptReport } = await import('../../review/corrections/adopt.js');
    await adoptReport(project, id, by);
    note(`report ${id} was written by hand: it came into the inbox as it stood`);
  }
  const before = await openInboxReport(project, id);
  const choice = { do: 'describe', set } as const;
  const corrected = correctedDetails(before.state.reading, withChoices(before, [choice], by).state.reading);
  if (corrected.length === 0) {
    if (options.json) printJson({ report: id, corrected, changed: [] });
    else print(`report ${id} says so already: nothing is saved`);
    return;
  }
  const { planReport, questionsOf } = await import('../../review/writing/write.js');
  const answers = answersBy(options)(await questionsOf(project, id, [choice]));
  if (!options.json) print(...detailLines(corrected));
  if (options.dryRun) {
    await sayPlanned(project, await planReport(project, id, [choice, ...answers]), options);
    return;
  }
  const done = await correctReport(project, id, set, { by, answers });
  sayAct(done, `corrected ${corrected.map(({ what }) => what).join(', ')}`, options, { corrected });
  if ('date' in set) await sayHowToReadAgain(project, before.reading.text.sha256);
}

/** Days that were read from its words by the old date stay: nothing is decided on anew unasked. */
async function sayHowToReadAgain(project: Project, sha256: string): Promise<void> {
  const { textsOf } = await import('../../intake/project/reports-at-hand.js');
  const path = (await textsOf(project.texts, {})).get(sha256)?.path;
  const where = project.data === DEFAULT_FOLDER ? '' : ` --data ${inShell(project.data)}`;
  if (path !== undefined)
    note(
      `“on Monday” and the like were read by the date before: claimgraph read ${inShell(path)}${where} --again proposes them anew, and keeps what is decided`,
    );
}

const inShell = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

function detailsSet(options: CorrectReportOptions): ReportCorrection {
  const said = detailsIn(options);
  const unknownToo = (options.unknown ?? []).find((key) => key in said);
  if (unknownToo !== undefined)
    throw new UsageError(`--unknown ${unknownToo} and a value for it: say one of the two`);
  return { ...said, ...Object.fromEntries((options.unknown ?? []).map((key) => [key, null])) };
}

function unknown(value: string, before: readonly (keyof ReportCorrection)[] = []) {
  const key = Object.hasOwn(MAY_BE_UNKNOWN, value) ? MAY_BE_UNKNOWN[value] : undefined;
  if (key !== undefined) return [...before, key];
  throw new InvalidArgumentError(`It must be one of ${Object.keys(MAY_BE_UNKNOWN).join(', ')}.`);
}

function detailLines(corrected: readonly CorrectedDetail[]): string[] {
  const said = (value: string | undefined) => (value === undefined ? 'not known' : `“${value}”`);
  return corrected.flatMap(({ what, from, to }) =>
    paragraph(`${what}: ${said(from)}, now ${said(to)}`, columns()),
  );
}
