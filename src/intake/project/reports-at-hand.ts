/** Takes the folders of a project and gives the reports that are in it already: those of the data, those that wait, and their texts. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReadOptions, rdfFiles } from '../../dataset/read/read.js';
import { namedNode } from '../../dataset/terms.js';
import type { Project } from '../../files/project.js';
import { readWhole } from '../../files/read-file.js';
import { readSources } from '../../imports/read-sources.js';
import { FileError, NotFoundError } from '../../model/errors.js';
import { localName } from '../../model/namespaces.js';
import { cg, dcterms, rdf } from '../../model/vocabulary.js';
import { passage } from '../../reports/passages.js';
import { type ReportText, readTexts } from '../../reports/texts.js';
import { decodeUtf8, withoutMark } from '../../reports/utf8.js';
import { standing } from '../../review/decisions.js';
import { logPath } from '../../review/inbox.js';
import { readDecisions } from '../../review/log.js';

export interface ReportAtHand {
  readonly id: string;
  readonly textSha256: string;
  /** Absent where the report waits and its text is not at hand. */
  readonly title?: string;
  readonly text?: string;
}

export type ReportsOptions = ReadOptions;

/** @throws FileError where a file of the project cannot be read. */
export async function reportsAtHand(
  folders: Project,
  texts: ReadonlyMap<string, ReportText>,
  options: ReportsOptions = {},
): Promise<readonly ReportAtHand[]> {
  const withText = (report: ReportAtHand): ReportAtHand => {
    const text = texts.get(report.textSha256)?.text;
    return text === undefined ? report : { ...report, text };
  };
  const inData = (await reportsOfData(folders.data, options)).map(withText);
  const known = new Set(inData.map(({ id }) => id));
  const waiting = (await reportsOfInbox(folders.inbox, texts)).filter(({ id }) => !known.has(id));
  return [...inData, ...waiting.map(withText)];
}

/** The texts of the project by their hash; none where the folder is empty or not there. */
export async function textsOf(
  folder: string,
  { onSkipped }: ReportsOptions,
): Promise<ReadonlyMap<string, ReportText>> {
  try {
    return await readTexts(folder, onSkipped);
  } catch (error) {
    if (error instanceof NotFoundError) return new Map();
    throw error;
  }
}

async function reportsOfData(folder: string, options: ReportsOptions): Promise<readonly ReportAtHand[]> {
  // A folder without a file of data has no reports; read by itself that would be an error. What is passed over is told here.
  const has = await rdfFiles([folder], options.onSkipped).catch((error) => {
    if (error instanceof NotFoundError) return [];
    throw error;
  });
  if (has.length === 0) return [];
  const dataset = await readSources(has, options);
  return dataset.subjects(namedNode(rdf.type), namedNode(cg.Report)).flatMap((report) => {
    const one = (property: string) => dataset.objects(report, namedNode(property))[0]?.value;
    const [textSha256, title] = [one(cg.textSha256), one(dcterms.title)];
    if (textSha256 === undefined) return [];
    return [{ id: localName(report.value), textSha256, ...(title === undefined ? {} : { title }) }];
  });
}

async function reportsOfInbox(
  folder: string,
  texts: ReadonlyMap<string, ReportText>,
): Promise<readonly ReportAtHand[]> {
  const found: ReportAtHand[] = [];
  for (const id of await idsOfInbox(folder)) {
    const path = join(folder, `${id}.json`);
    const { text } = parsed(decodeUtf8(await readWhole(path), path), path);
    const whole = texts.get(text.sha256)?.text;
    const asItCame = whole === undefined || text.title === undefined ? undefined : titleOf(whole, text.title);
    const title = correctedTitle(folder, id) ?? asItCame;
    found.push({ id, textSha256: text.sha256, ...(title === undefined ? {} : { title }) });
  }
  return found;
}

/** The title that a person gave it last. */
function correctedTitle(folder: string, id: string): string | undefined {
  const { decisions } = readDecisions(logPath(folder, id));
  return standing(decisions)
    .flatMap((each) => (each.do === 'describe' ? (each.set.title ?? []) : []))
    .at(-1);
}

/** The ids of the readings that wait, in order. */
export async function idsOfInbox(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names.flatMap((name) => /^([A-Za-z0-9][\w-]*)\.json$/.exec(name)?.[1] ?? []).sort();
}

interface Waiting {
  readonly text: {
    readonly sha256: string;
    readonly title?: { readonly start: number; readonly end: number };
  };
}

function parsed(json: string, path: string): Waiting {
  try {
    const reading = JSON.parse(withoutMark(json)) as Partial<Waiting>;
    if (typeof reading.text?.sha256 === 'string') return reading as Waiting;
  } catch (cause) {
    throw new FileError(`${path} is no JSON: mend it, or take it out of the inbox`, { cause });
  }
  throw new FileError(
    `${path} is no reading, as it does not say of which text: mend it, or take it out of the inbox`,
  );
}

function titleOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  try {
    return passage(text, start, end);
  } catch {
    return undefined;
  }
}
