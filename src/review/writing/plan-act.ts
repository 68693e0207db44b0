/** Takes a report as it stands with what is decided on it (Node), and gives the one act that brings the data folder to that: over it, and over the others that have a source in common with it. */
import { loadOntologyDataset, readOntology } from '../../dataset/records/ontology.js';
import { readRecords } from '../../imports/read-corpus.js';
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import type { ReadEntity, ReadEvent } from '../../reading/reading.js';
import { type FoundFile, filesIn, otherQuads, SHARED_FILES } from '../acts/data-files.js';
import type { Change } from '../acts/journal.js';
import { pathOf } from '../acts/journal.js';
import { type Past, type Plan, pastOf, planOf, withoutOwn } from '../acts/plan.js';
import { NOTHING_WRITTEN } from '../acts/record.js';
import { refuseFaults } from '../acts/refuse-faults.js';
import { type Meant, meantIn } from '../candidates/meant.js';
import type { Choice, ReviewState } from '../decisions.js';
import { choicesInOther } from '../in-other-report.js';
import { type InboxReport, openInboxReport, othersOf, withChoices } from '../inbox.js';
import { KnownNodes } from '../quads/known-nodes.js';
import { withStandingLinks } from '../standing-links.js';
import { contributionOf } from '../to-quads.js';
import { type Act, together } from './act.js';
import { othersToWrite } from './others-to-write.js';
import type { PlannedFiles } from './planned-files.js';

export interface PlannedAct {
  readonly act: Act;
  /** All files that it changes, those of the data and the records. */
  readonly changes: readonly Change[];
}

/**
 * Each report is planned on what those before it leave; where it asks something the others are not looked at.
 * @param choices those of the decisions on the report that are made with the act.
 * @throws ShapeError where the data would not pass `check` any more, or another report asks something first; FileError
 *   where a file is kept by hand.
 */
export async function plannedAct(
  files: PlannedFiles,
  report: InboxReport,
  choices: readonly Choice[],
): Promise<PlannedAct> {
  const { project } = files;
  const own = await plannedReport(files, report, choices);
  if (own.questions.length > 0) return { act: own, changes: [] };
  const others: Act[] = [];
  const behind = new Set(othersToWrite(files, report));
  for (const id of othersOf(project.inbox, report)) {
    if (files.record(id) === undefined) continue;
    const found = await openInboxReport(project, id);
    const told = choicesInOther(report, found);
    if (told.length === 0 && !behind.has(id)) continue;
    const after = withChoices(found, told, '');
    const other = await plannedReport(files, after, []);
    refuseQuestions(other, report);
    others.push(other);
  }
  await refuseFaults(project.data, files.instead(), irisOf(own, others));
  const act = together(own, others);
  return { act: { ...act, changed: files.changed(), seen: files.seen() }, changes: files.changes() };
}

/** What one report would change beside those that were planned before; the others that have to follow it are left out. */
export async function plannedReport(
  files: PlannedFiles,
  report: InboxReport,
  choices: readonly Choice[],
): Promise<Act> {
  const { project } = files;
  const own = `reports/${report.id}.ttl`;
  const names = [...SHARED_FILES, own];
  const found = new Map(names.map((name) => [name, files.found(name)]));
  const past = pastOf(files.record(report.id), files.otherRecords(report.id), own, found);
  const known = new KnownNodes([
    ...(await otherQuads(project.data, new Set(names))),
    ...SHARED_FILES.flatMap((name) => withoutOwn(name, found.get(name)!, past)),
  ]);
  refuseTaken(report, known);
  const ontology = readOntology(await loadOntologyDataset());
  const state = withStandingLinks(report.state, known, choices);
  const {
    files: said,
    names: given,
    iris,
    questions,
  } = contributionOf(state, {
    report: report.report,
    known,
    ontology,
    names: past.own.names,
    meant: await meantInData(files, state, past),
  });
  const plan =
    questions.length > 0
      ? unchanged(found, past)
      : planOf(found, said, given, past, (name) => pathOf(project, name));
  files.take(report.id, plan);
  return {
    report,
    questions,
    changed: names.filter((name) => plan.texts.get(name) !== found.get(name)?.text),
    added: plan.added,
    removed: plan.removed,
    iris,
    seen: files.seen(),
    remarks: [...(report.torn === undefined ? [] : [report.torn]), ...plan.keptOut.map(sayKeptOut)],
  };
}

/** What the proposals of all reports are written as, those of the others by the name of their report. */
function irisOf(own: Act, others: readonly Act[]): ReadonlyMap<string, Iri> {
  return new Map([
    ...own.iris,
    ...others.flatMap(({ report, iris }) =>
      [...iris].map(([id, iri]) => [`${id} of report ${report.id}`, iri] as const),
    ),
  ]);
}

function refuseQuestions({ report: other, questions }: Act, { id }: InboxReport): void {
  const [first] = questions;
  if (first === undefined) return;
  throw new ShapeError(
    `report ${other.id}, which changes with report ${id}, asks something first: who is “${first.label}”? Write report ${other.id} before this one, with claimgraph accept ${other.id} … or on its page; nothing was written`,
  );
}

/** The whole of the data is looked at only where something is named that has no place in them yet. */
async function meantInData(files: PlannedFiles, state: ReviewState, { own }: Past): Promise<Meant> {
  const { entities, events } = state.reading;
  const isOpen = ({ id, iri }: ReadEntity | ReadEvent) =>
    iri === undefined && !own.names.has(id) && !state.links.has(id);
  if (![...entities, ...events].some(isOpen)) return () => [];
  const { data } = files.project;
  const instead = files.instead();
  if (instead.size === 0 && (await filesIn(data)).length === 0) return () => [];
  return meantIn((await readRecords([data], { instead })).corpus, state.reading);
}

function unchanged(files: ReadonlyMap<string, FoundFile>, { own }: Past): Plan {
  const texts = new Map([...files].map(([name, { text }]) => [name, text] as const));
  return { texts, record: own === NOTHING_WRITTEN ? undefined : own, added: [], removed: [], keptOut: [] };
}

/** A report of that number which somebody wrote otherwise is another report. */
function refuseTaken({ report, id }: InboxReport, known: KnownNodes): void {
  if (!known.has(report)) return;
  throw new ShapeError(
    `the data have a report ${id} already, which the inbox did not write: take the next free number for this one`,
  );
}

function sayKeptOut(statement: string): string {
  return `taken out by hand, and left out: ${statement.replace(/<([^>]+)>/g, (_, iri: string) => shorten(iri))}`;
}
