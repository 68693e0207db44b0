/** What a reading proposes as the records that it would be, beside those of the data: for sentences, chains and effects of what is not decided yet. Nothing is written. */
import { Dataset } from '../dataset/dataset.js';
import { normalize } from '../dataset/read/normalize.js';
import { readDataset } from '../dataset/read/read.js';
import { readCorpus } from '../dataset/records/corpus.js';
import type { Project } from '../files/project.js';
import { ShapeError } from '../model/errors.js';
import type { Claim, Corpus, Iri, Ontology } from '../model/records.js';
import type { LocalId } from '../reading/reading.js';
import { filesIn } from './acts/data-files.js';
import { readRecord } from './acts/record.js';
import { proposalsOf } from './decisions.js';
import type { InboxReport } from './inbox.js';
import { meantIn } from './meant.js';
import { KnownNodes } from './quads/known-nodes.js';
import { neededFor } from './quads/needed.js';
import { contributionOf, type OpenQuestion } from './to-quads.js';

export interface Proposed {
  /** The data, and all that is proposed, whatever was decided on it. */
  readonly corpus: Corpus;
  readonly iris: ReadonlyMap<LocalId, Iri>;
  /** Which nodes may be ones of the data already, and nobody has said so. */
  readonly questions: readonly OpenQuestion[];
  claim(id: LocalId): Claim | undefined;
}

export async function proposedOf(
  project: Project,
  report: InboxReport,
  ontology: Ontology,
): Promise<Proposed> {
  const written = await dataOf(project);
  const { state } = report;
  const proposals = proposalsOf(state.reading);
  const ids = [...proposals.keys()].filter((id) => {
    try {
      return neededFor([id], proposals, () => false).size > 0;
    } catch (error) {
      if (error instanceof ShapeError) return false;
      throw error;
    }
  });
  const { files, iris, questions } = contributionOf(
    { ...state, verdicts: new Map([...state.verdicts, ...ids.map((id) => [id, 'accepted'] as const)]) },
    {
      report: report.report,
      known: new KnownNodes(written.quads()),
      ontology,
      names: readRecord(project.inbox, report.id)?.names ?? new Map(),
      meant: meantIn(readCorpus(written, ontology), state.reading),
      toShow: true,
    },
  );
  const quads = normalize([...written.quads(), ...[...files.values()].flat()]);
  const corpus = readCorpus(new Dataset(quads), ontology);
  return { corpus, iris, questions, claim: (id) => corpus.claims.get(iris.get(id) ?? '') };
}

async function dataOf({ data }: Project): Promise<Dataset> {
  const files = await filesIn(data);
  return files.length === 0 ? new Dataset() : readDataset([data]);
}
