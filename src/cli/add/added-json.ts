/** What has come in as JSON: takes what was added, known and refused, gives one object. */
import { NEAR_COPY } from '../../intake/duplicates/duplicates.js';
import type { AddedReport, KnownReport } from '../../intake/project/shelf.js';

export function addedAsJson(
  done: readonly (AddedReport | KnownReport)[],
  failed: readonly { readonly source: string; readonly message: string }[],
): unknown {
  return {
    added: done.flatMap((each) => (each.outcome === 'added' ? [added(each)] : [])),
    known: done.flatMap((each) =>
      each.outcome === 'known'
        ? [
            {
              source: each.source,
              id: each.report.id,
              title: each.report.title,
              notTaken: each.notTaken,
              ...(each.proposed === undefined ? {} : { proposed: each.proposed }),
            },
          ]
        : [],
    ),
    failed,
  };
}

function added({ outcome, arrived, overlaps, ...rest }: AddedReport): unknown {
  const { text, unread, ...about } = arrived;
  return {
    ...rest,
    ...about,
    unread,
    overlaps: overlaps.map((overlap) => ({ ...overlap, nearCopy: overlap.share >= NEAR_COPY })),
  };
}
