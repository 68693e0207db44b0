/** Takes a report that is written and gives those that have to be written with it (Node), as a source that they have in common was agreed on, or is no more. */
import { expand } from '../../model/namespaces.js';
import { cg } from '../../model/vocabulary.js';
import { sourcesOf } from '../in-other-report.js';
import { type InboxReport, othersOf, reportIri } from '../inbox.js';
import type { PlannedFiles } from './planned-files.js';

/** The reports of the data folder that do not say yet what was agreed of a source that they have in common with one, or say it still. */
export function othersToWrite(files: PlannedFiles, report: InboxReport): readonly string[] {
  const others = othersOf(files.project.inbox, report).filter((id) => files.record(id) !== undefined);
  // What another report proposed is written with that one.
  const sources = sourcesOf(report).filter(({ source }) => !report.state.stated.has(source.id));
  if (others.length === 0 || sources.length === 0) return [];
  const { quads } = files.found('utterances.ttl');
  return others.filter((id) =>
    sources.some(({ source, agreed, with: shares }) => {
      if (source.iri === undefined || !shares.includes(id)) return false;
      const [by, to] = [reportIri(id), expand(source.iri)];
      return (
        agreed !==
        quads.some(
          (each) =>
            each.subject.value === by && each.predicate.value === cg.quotes && each.object.value === to,
        )
      );
    }),
  );
}
