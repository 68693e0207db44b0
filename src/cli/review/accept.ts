/** `claimgraph accept`, `reject`: take proposals by their ids, save the decision, and bring the data to it in one act. */
import type { Command } from 'commander';
import type { Project } from '../../files/project.js';
import { expand, shorten } from '../../model/namespaces.js';
import type { Choice } from '../../review/decisions.js';
import type { Act } from '../../review/writing/act.js';
import { examples } from '../options/arguments.js';
import { whoDecides } from '../options/who-decides.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { stands } from '../terminal/output.js';
import { columns, note, paint, print, printJson } from '../terminal/terminal.js';
import { DRY_RUN, sayWouldBe } from './dry-run.js';
import { addProjectOptions, asked, type ProjectOptions, reportAnd } from './project.js';
import { questionLines, sayReport } from './waiting-lines.js';

interface AcceptOptions extends ProjectOptions, AnswerOptions {
  readonly by?: string;
  readonly dryRun?: true;
}

export const AS = [
  '--as <node>',
  'what is named is this node of the data: actor:jnim, or e3=actor:jnim',
  collected,
] as const;
export const NEW = ['--new', 'what may be in the data already is not: it is new'] as const;

export function addAccept(program: Command): void {
  addProjectOptions(
    program
      .command('accept')
      .summary('accept what is proposed, and write it')
      .description(
        'Accept proposals of a reading by their ids, with all that they cannot be said without: whom they name, who said it and through whom. The decision is saved and the data folder is written in one act, checked before. Where something may be in the data already, nothing is written until --as or --new says so.',
      )
      .usage('[folder] <report> <id...> [options]')
      .argument('[words...]')
      .option(...AS)
      .option(...NEW)
      .option(...DRY_RUN)
      .option('--by <name>', 'who decides (default: your user name)'),
  )
    .addHelpText(
      'after',
      examples(
        ['claimgraph accept 005 c1 c2 c7', 'three claims'],
        ['claimgraph accept 005 c1 --dry-run', 'what would be written, to the letter'],
        ['claimgraph accept 005 c4 --as actor:jnim', 'whom it names is JNIM of the data'],
        ['claimgraph accept 005 c4 --as e2=actor:cma --new', 'e2 is the CMA, all others are new'],
      ),
    )
    .action((words: readonly string[], options: AcceptOptions) => accept(words, options));
}

export function addReject(program: Command): void {
  addProjectOptions(
    program
      .command('reject')
      .summary('reject what is proposed')
      .description(
        'Reject proposals of a reading by their ids. The decision is saved; what of them was written before is taken out of the data folder in one act.',
      )
      .usage('[folder] <report> <id...> [options]')
      .argument('[words...]')
      .option(...DRY_RUN)
      .option('--by <name>', 'who decides (default: your user name)'),
  )
    .addHelpText(
      'after',
      examples(['claimgraph reject 005 c3 c9', 'two claims that the text does not bear out']),
    )
    .action((words: readonly string[], options: AcceptOptions) => act('reject', words, options, () => []));
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function accept(words: readonly string[], options: AcceptOptions): Promise<void> {
  await act('accept', words, options, answersBy(options));
}

export interface AnswerOptions {
  readonly as?: readonly string[];
  readonly new?: true;
}

/** What the options say to the questions that an act asks. */
export function answersBy({ as = [], new: isNew }: AnswerOptions) {
  return (questions: Act['questions']): readonly Choice[] => [
    ...links(as, questions),
    ...(isNew === true ? [{ do: 'new' as const, ids: openIds(questions, as) }] : []),
  ];
}

/** `e3=actor:jnim`; without an id it answers the one question that is open. */
function links(all: readonly string[], questions: Act['questions']): Choice[] {
  return all.map((word) => {
    const [, id, node] = /^(?:([^=]+)=)?(.+)$/.exec(word) as unknown as [string, string | undefined, string];
    if (id !== undefined) return { do: 'link', id, to: expand(node) };
    const meant = questions.filter(({ candidates }) => candidates.some(({ iri }) => iri === expand(node)));
    const [only, ...others] = meant.length > 0 ? meant : questions;
    if (only === undefined || others.length > 0) {
      throw new UsageError(
        `--as ${node} does not say what is ${node}: write --as e3=${node}${only === undefined ? '' : `, for one of ${questions.map((each) => each.id).join(', ')}`}`,
      );
    }
    return { do: 'link', id: only.id, to: expand(node) };
  });
}

function openIds(questions: Act['questions'], as: readonly string[]): string[] {
  const linked = new Set(links(as, questions).flatMap((each) => (each.do === 'link' ? [each.id] : [])));
  return questions.map(({ id }) => id).filter((id) => !linked.has(id));
}

async function act(
  kind: 'accept' | 'reject',
  given: readonly string[],
  options: AcceptOptions,
  answers: (questions: Act['questions']) => readonly Choice[],
): Promise<void> {
  const { project, words } = asked(given, options);
  const usage = `${kind} [folder] <report> <id...>`;
  const { id, rest: ids } = reportAnd(kind, usage, words);
  if (ids.length === 0) throw new UsageError(`${kind} needs the ids of what you mean: claimgraph ${usage}`);
  const { planReport, questionsOf, writeReport } = await import('../../review/writing/write.js');
  const choice: Choice = { do: kind, ids };
  const questions = await questionsOf(project, id, [choice]);
  const choices = [choice, ...answers(questions)];
  if (options.dryRun) {
    await sayPlanned(project, await planReport(project, id, choices), options);
    return;
  }
  const done = await writeReport(project, id, { choices, by: whoDecides(options.by) });
  sayAct(done, `${kind}ed ${ids.join(', ')}`, options);
}

/** What an act would do, or which question keeps it from being done. */
export async function sayPlanned(project: Project, planned: Act, options: ProjectOptions): Promise<void> {
  if (planned.questions.length > 0) sayAct(planned, '', options);
  else await sayWouldBe(project, planned, options);
}

/**
 * What an act did, or which question keeps it from being done.
 * @param more what JSON has beside it.
 */
export function sayAct(done: Act, what: string, { json }: ProjectOptions, more: object = {}): void {
  const { questions, changed, added, removed, iris, remarks, report } = done;
  if (questions.length > 0) process.exitCode = EXIT.findings;
  stands(`what was done is saved (${what})`);
  if (json) {
    printJson({
      report: report.id,
      ...more,
      questions: questions.map((each) => ({
        ...each,
        candidates: each.candidates.map(({ iri, why }) => ({ iri: shorten(iri), why })),
      })),
      changed,
      added: added.length,
      removed: removed.length,
      iris: Object.fromEntries([...iris].map(([id, iri]) => [id, shorten(iri)])),
      progress: report.progress,
      remarks,
    });
    return;
  }
  for (const remark of remarks) note(remark);
  if (questions.length > 0) {
    print(
      paint.yellow('nothing is saved or written yet: say what is meant'),
      '',
      ...questionLines(questions, columns()),
    );
    return;
  }
  print(`${what} of ${sayReport(report)}`);
  print(
    changed.length === 0
      ? 'the data folder stands as it was'
      : `written: ${changed.join(', ')} (${added.length} statements added, ${removed.length} taken out)`,
  );
}
