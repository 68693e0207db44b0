/** What an act of writing does, as plain readonly data; and what is done to several reports as one. */
import type * as RDF from '@rdfjs/types';
import type { Iri } from '../../model/records.js';
import type { LocalId } from '../../reading/reading.js';
import type { InboxReport } from '../inbox.js';
import type { OpenQuestion } from '../to-quads.js';

/** What an act does, or would do. */
export interface Act {
  readonly report: InboxReport;
  /** Open questions: nothing is written while there is one. */
  readonly questions: readonly OpenQuestion[];
  /** Files that change, by their name in the data folder. */
  readonly changed: readonly string[];
  readonly added: readonly RDF.Quad[];
  readonly removed: readonly RDF.Quad[];
  /** IRI of everything of the reading that stands in the data. */
  readonly iris: ReadonlyMap<LocalId, Iri>;
  /** File -> SHA-256 of what it was made from; undefined where there was no file. */
  readonly seen: ReadonlyMap<string, string | undefined>;
  /** In words: what was found and left as it is. */
  readonly remarks: readonly string[];
}

/** What is done to several reports, as one act: what one brings and another takes out again is neither. */
export function together(act: Act, others: readonly Act[]): Act {
  if (others.length === 0) return act;
  const all = [act, ...others];
  const keyed = (quads: readonly RDF.Quad[]) => new Map(quads.map((each) => [JSON.stringify(each), each]));
  const added = keyed(all.flatMap((each) => each.added));
  const removed = keyed(all.flatMap((each) => each.removed));
  const without = (quads: ReadonlyMap<string, RDF.Quad>, other: ReadonlyMap<string, RDF.Quad>) =>
    [...quads].flatMap(([key, quad]) => (other.has(key) ? [] : [quad]));
  return {
    ...act,
    changed: [...new Set(all.flatMap(({ changed }) => changed))],
    added: without(added, removed),
    removed: without(removed, added),
    remarks: [
      ...act.remarks,
      ...others.flatMap(({ report, remarks, changed }) => [
        ...remarks,
        ...(changed.length === 0
          ? []
          : [
              `report ${report.id} changes with it: what both have word for word is told by their common source`,
            ]),
      ]),
    ],
  };
}
