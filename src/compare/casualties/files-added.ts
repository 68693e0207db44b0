/** A total to the files of data in it: events of two such files, or of one and a report, may be one event that nobody has decided on. */
import type { Corpus, Iri } from '../../model/records.js';
import type { CasualtyLine } from './line.js';

/** The files and reports whose counts are added up, in order of IRI; none where all are reports, or all is of one file. */
export function filesAdded({ claims, utterances }: Corpus, total: CasualtyLine): readonly Iri[] {
  const reports = [...new Set(total.claims.flatMap((id) => claims.get(id)?.report ?? []))].sort();
  const isFile = (id: Iri) => (utterances.get(id)?.report?.passages ?? 'paragraph') !== 'paragraph';
  return reports.length > 1 && reports.some(isFile) ? reports : [];
}
