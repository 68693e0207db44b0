/** Takes a report that stands in the data and came by no inbox (Node), and puts it there as it stands, all of it accepted: so that it can be corrected like any other. The data stay as they are. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodesOf } from '../../dataset/records/nodes.js';
import { oneWriterIn } from '../../dataset/write/os-lock.js';
import { writeFilesSafely } from '../../dataset/write/write-file.js';
import type { Project } from '../../files/project.js';
import { readRecords } from '../../imports/read-corpus.js';
import { NotFoundError, ShapeError } from '../../model/errors.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import type { Reading } from '../../reading/reading.js';
import { SHARED_FILES } from '../acts/data-files.js';
import { RECORD_ENDING, recordText, type WrittenFile } from '../acts/record.js';
import { type Decision, proposalsOf, reviewState } from '../decisions.js';
import { type InboxReport, openInboxReport, reportIri } from '../inbox.js';
import { appendDecisions } from '../log.js';
import { KnownNodes } from '../quads/known-nodes.js';
import { withPublisher } from '../quads/publisher.js';
import { shortKey, statementsOf } from '../quads/statements.js';
import { contributionOf } from '../to-quads.js';
import { readingOf } from './data-as-reading.js';

/**
 * @throws NotFoundError where the data have no such report; ShapeError where it waits in the inbox already, or where
 *   its claims say what a reading cannot hold.
 */
export async function adoptReport(project: Project, id: string, by: string): Promise<InboxReport> {
  const path = join(project.inbox, `${id}.json`);
  const report = reportIri(id);
  if (existsSync(path)) throw new ShapeError(`report ${id} waits in the inbox ${project.inbox} already`);
  const { dataset, corpus } = await readRecords([project.data]);
  if (corpus.utterances.get(report)?.report === undefined)
    throw new NotFoundError(`the data in ${project.data} have no report ${id}`);
  const nodes = nodesOf(dataset.quads());
  const more = (node: Iri, property: string) => nodes.get(node)?.values(expand(property)) ?? [];
  const reading = withPublisher(readingOf(corpus, report, lengthOf(corpus, report), more), report);
  const decision: Decision = {
    do: 'accept',
    ids: [...proposalsOf(reading).keys()],
    at: new Date().toISOString(),
    by,
  };
  const { files, names, iris } = contributionOf(reviewState(reading, [decision], report), {
    report,
    known: new KnownNodes([...dataset.quads()].filter(({ subject }) => subject.value !== report)),
    ontology: corpus.ontology,
    names: new Map(),
  });
  refuseOthers(corpus, report, reading, iris);
  mkdirSync(project.inbox, { recursive: true });
  // The log first: a reading without it would say that nothing of what stands in the data was accepted.
  await appendDecisions(join(project.inbox, `${id}.decisions.jsonl`), [decision]);
  await oneWriterIn(project.inbox, async () => {
    await writeFilesSafely([
      [path, `${JSON.stringify(reading, null, 1)}\n`],
      [join(project.inbox, `${id}${RECORD_ENDING}`), recordText({ files: written(files, report), names })],
    ]);
  });
  return openInboxReport(project, id);
}

/** Whoever and whatever it speaks of stays where a claim is taken back: nobody knows for whom it was written. */
function written(
  files: ReturnType<typeof contributionOf>['files'],
  report: Iri,
): ReadonlyMap<string, WrittenFile> {
  return new Map(
    [...files].map(([name, quads]) => {
      const statements = [...statementsOf(quads)];
      const isShared = SHARED_FILES.some((each) => each === name);
      const stays = statements.filter(([, [first]]) => isShared && first?.subject.value !== report);
      return [
        name,
        {
          said: new Set(statements.map(([key]) => shortKey(key))),
          before: new Set(stays.map(([key]) => shortKey(key))),
          wasThere: true,
        },
      ];
    }),
  );
}

/** What is not made of its content would not be found again: it would be written a second time. */
function refuseOthers(
  corpus: Corpus,
  report: Iri,
  { claims }: Reading,
  iris: ReadonlyMap<string, Iri>,
): void {
  const made = new Set(claims.map(({ id }) => iris.get(id)));
  const other = [...corpus.claims.values()].find((each) => each.report === report && !made.has(each.id));
  if (other === undefined) return;
  throw new ShapeError(
    `report ${report} was written by hand in a way that no reading has: the name of ${other.id} is not made of what it says; claimgraph check tells what is wrong with it`,
  );
}

/** As far as its passages reach: the text itself may not be at hand. */
function lengthOf({ claims }: Corpus, report: Iri): number {
  const ends = [...claims.values()]
    .filter((each) => each.report === report)
    .flatMap(({ evidence }) => evidence.map(({ end }) => end));
  return Math.max(1, ...ends);
}
