/** `claimgraph inbox`: the readings that wait and how far each is; of one report what is still to be decided, with passages. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Project } from '../../files/project.js';
import { ClaimgraphError } from '../../model/errors.js';
import { PROPOSAL_KINDS, type ProposalKind, type ReadPassage } from '../../reading/reading.js';
import { type InboxReport, inboxIds, openInboxReport, othersOf } from '../../review/inbox.js';
import { isCommon } from '../../review/sources/common-source.js';
import { speakersWithin } from '../../review/sources/counted-in-each.js';
import { count } from '../../words/phrases.js';
import { examples } from '../options/arguments.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { paragraph } from '../terminal/layout.js';
import { columns, note, paint, print, printJson } from '../terminal/terminal.js';
import { addProjectOptions, asked, type ProjectOptions } from './project.js';
import { sourceLines, type Told, type WaitingSource } from './source-lines.js';
import { questionLines, waitingIn, waitingLines } from './waiting-lines.js';

interface InboxOptions extends ProjectOptions {
  readonly all?: true;
  readonly kind?: string;
}

export function addInbox(program: Command): void {
  addProjectOptions(
    program
      .command('inbox')
      .summary('what waits for review')
      .description(
        'The reports that wait, with how much of each is decided. With a report: what is still open in it, each claim as a sentence with its id, who says it through whom, and its passage.',
      )
      .usage('[folder] [report] [options]')
      .argument('[words...]')
      .option('--all', 'what is decided too')
      .option('--kind <kind>', `one of ${PROPOSAL_KINDS.join(', ')} (default: claims)`),
  )
    .addHelpText(
      'after',
      examples(
        ['claimgraph inbox', 'all reports, and how far each is'],
        ['claimgraph inbox 005', 'what is open in report 005'],
        ['claimgraph inbox 005 --kind entities', 'whom it names'],
      ),
    )
    .action(inbox);
}

async function inbox(given: readonly string[], options: InboxOptions): Promise<void> {
  const { project, words } = asked(given, options);
  const [id, ...more] = words;
  if (more.length > 0) throw new UsageError('inbox takes one report: claimgraph inbox [folder] [report]');
  const { recoverProject } = await import('../../review/writing/write.js');
  const recovered = await recoverProject(project);
  if (recovered !== undefined) note(recovered);
  if (id === undefined) await list(project, options);
  else await one(project, id, options);
}

async function list(project: Project, { json }: ProjectOptions): Promise<void> {
  const reports: InboxReport[] = [];
  for (const id of inboxIds(project.inbox)) {
    // One file that is broken hides none of the others.
    const report = await openInboxReport(project, id).catch((cause) => {
      if (!(cause instanceof ClaimgraphError)) throw cause;
      note(cause.message);
      process.exitCode = EXIT.usage;
    });
    if (report !== undefined) reports.push(report);
  }
  if (json) {
    printJson(
      reports.map(({ id, state, progress, isWritten }) => ({
        id,
        title: state.reading.report?.title,
        progress,
        claims: state.reading.claims.length,
        written: isWritten,
      })),
    );
    return;
  }
  if (reports.length === 0 && process.exitCode === undefined)
    print('the inbox is empty: claimgraph add FILE brings in a report');
  for (const { id, reading, state, progress, isWritten } of reports) {
    const { accepted, rejected, later, undecided } = progress;
    const parts = [
      `${undecided} open`,
      `${accepted} accepted`,
      `${rejected} rejected`,
      ...(later === 0 ? [] : [`${later} for later`]),
      ...(isWritten ? ['in the data'] : []),
    ];
    print(paragraph(state.reading.report?.title ?? 'Untitled', columns(), `${paint.bold(id)}  `));
    print(paint.dim(`     claims: ${parts.join(', ')}`));
    const open = reading.utterances.filter((each) => isCommon(each) && !state.verdicts.has(each.id)).length;
    if (open > 0) print(paint.yellow(`     ${count(open, 'common source')} to decide on`));
  }
}

async function one(project: Project, id: string, { all, kind, json }: InboxOptions): Promise<void> {
  const wanted = kindOf(kind);
  const report = await openInboxReport(project, id);
  if (report.torn !== undefined) note(report.torn);
  const { Bases } = await import('../../review/base.js');
  const { previewOf } = await import('../../review/preview.js');
  const preview = previewOf(report, await new Bases(project).of(id));
  if (preview.fault !== undefined) note(preview.fault);
  const isOpen = (decided: string) => decided === 'undecided' || decided === 'later';
  const waiting = waitingIn(
    report,
    preview,
    await slicesOf(project, report),
    (each, decided) => each === wanted && (all === true || isOpen(decided)),
  );
  const sources = (await sourcesIn(project, report)).filter(({ decided }) => all === true || isOpen(decided));
  if (json) {
    const { progress } = report;
    printJson({
      id,
      title: report.state.reading.report?.title,
      progress,
      sources,
      [wanted]: waiting,
      questions: preview.questions,
    });
    return;
  }
  print(paragraph(report.state.reading.report?.title ?? 'Untitled', columns(), `${paint.bold(id)}  `));
  if (sources.length > 0) {
    print('', paint.underline('Told by others in the same words'), '');
    print(...sourceLines(sources, id, columns()));
  }
  print('', ...waitingLines(waiting, report.state.reading, columns()));
  if (waiting.length === 0) print(`nothing is open among its ${wanted}`);
  if (preview.questions.length > 0) {
    print(
      '',
      paint.underline('To be said when it is accepted'),
      '',
      ...questionLines(preview.questions, columns()),
    );
  }
}

/** What the report may have in common with others, with the words here and there. */
async function sourcesIn(project: Project, report: InboxReport): Promise<readonly WaitingSource[]> {
  const found = report.state.reading.utterances.filter(isCommon);
  if (found.length === 0) return [];
  const here = await slicesOf(project, report);
  const others = new Map<string, { readonly title?: string; readonly slice: SliceOf }>();
  for (const id of othersOf(project.inbox, report)) {
    const other = await openInboxReport(project, id);
    const title = other.state.reading.report?.title;
    others.set(id, { ...(title === undefined ? {} : { title }), slice: await slicesOf(project, other) });
  }
  const speakers = new Map(
    found.map((each) => [each.id, speakersWithin(each, report.state.reading, report.id)] as const),
  );
  return found.map(({ id, iri, label = '', sharedWith = [] }) => ({
    id,
    decided: report.state.verdicts.get(id) ?? 'undecided',
    label,
    ...(iri === undefined ? {} : { iri }),
    commonSpeakers: speakers.get(id)?.once ?? [],
    ownSpeakers: speakers.get(id)?.inEach ?? [],
    sharedWith: sharedWith.map(({ report: other, share, ...shared }) => {
      const { title, slice = () => undefined } = others.get(other) ?? {};
      return {
        report: other,
        share,
        ...(title === undefined ? {} : { title }),
        passages: shared.here.map((each, at) => ({
          here: told(each, here),
          there: told(shared.there[at] ?? each, slice),
        })),
      };
    }),
  }));
}

function told(passage: ReadPassage, slice: SliceOf): Told {
  const text = slice(passage);
  return text === undefined ? passage : { ...passage, text };
}

function kindOf(word: string | undefined): ProposalKind {
  const kind = PROPOSAL_KINDS.find((each) => each === (word ?? 'claims'));
  if (kind === undefined) throw new UsageError(`--kind ${word}: write one of ${PROPOSAL_KINDS.join(', ')}`);
  return kind;
}

type SliceOf = (passage: ReadPassage) => string | undefined;

/** What stands at a place, where the report's text is at hand. */
async function slicesOf(project: Project, { reading }: InboxReport): Promise<SliceOf> {
  const text = await textOf(project, reading.text.sha256);
  if (text === undefined) return () => undefined;
  const { PassagesOfText } = await import('../../reading/passages-of-text.js');
  const passages = new PassagesOfText(text);
  return (each) => passages.slice(each).replace(/\s+/g, ' ');
}

/** The text of that hash in the folder of texts; undefined where it is not there. */
export async function textOf({ texts }: Project, sha256: string): Promise<string | undefined> {
  if (!existsSync(texts)) return undefined;
  const { readTexts } = await import('../../reports/texts.js');
  return (await readTexts(texts).catch(() => undefined))?.get(sha256)?.text;
}
