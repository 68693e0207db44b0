/** What the page's reader is told of a report that waits, and what becomes of the reading that it sends back: held against its form and its text like any other (Node). */
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import type { Project } from '../files/project.js';
import { ShapeError } from '../model/errors.js';
import type { Range } from '../model/range.js';
import { asReading } from '../reading/parse-reading.js';
import type { ReadingReport, Unread } from '../reading/reading.js';
import type { Refused } from '../reading/verify.js';
import { addReading, type InboxReport } from '../review/inbox.js';

export interface ToRead {
  readonly text: string;
  /** With what was corrected. */
  readonly report: ReadingReport;
  readonly title?: Range;
  /** What is known not to be the report's own. */
  readonly unread: readonly Unread[];
}

/** What came of a reading. */
export interface Taken {
  /** How many claims it proposes that stand. */
  readonly claims: number;
  /** What is not in the text or cannot be said. */
  readonly refused: readonly Refused[];
}

/** @throws ShapeError where the text is not at hand. */
export function toRead({ id, reading, state }: InboxReport, text: string | undefined): ToRead {
  if (text === undefined) throw new ShapeError(`The text of report ${id} is not at hand: it cannot be read.`);
  const { title } = reading.text;
  return {
    text,
    report: state.reading.report ?? {},
    ...(title === undefined ? {} : { title }),
    unread: reading.unread,
  };
}

/** @throws ShapeError for what is no reading; EvidenceError for one of another text. */
export async function takeReading(project: Project, id: string, sent: unknown, text: string): Promise<Taken> {
  const reading = await asReading(sent, 'what was read');
  const ontology = readOntology(await loadOntologyDataset());
  const { refused } = await addReading(project, id, reading, text, ontology);
  const lost = refused.filter(({ kind }) => kind === 'claims').length;
  return { claims: reading.claims.length - lost, refused };
}
