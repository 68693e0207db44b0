/** The data as an act would leave them, checked in memory: nothing is written that `check` would find fault with. */
import { checkFirst } from '../../check/check.js';
import type { Finding } from '../../check/finding.js';
import { ShapeError } from '../../model/errors.js';
import type { Iri } from '../../model/records.js';
import { filesIn } from './data-files.js';

/**
 * @param instead path -> its text after the act, of the files that change; undefined where it is to go.
 * @param iris what the proposals are written as: those at fault are named.
 * @throws ShapeError for what the act would bring in; what was wrong before is no reason to refuse it.
 */
export async function refuseFaults(
  data: string,
  instead: ReadonlyMap<string, string | undefined>,
  iris: ReadonlyMap<string, Iri>,
): Promise<void> {
  if (instead.size === 0) return;
  const after = await checkFirst([data], Number.POSITIVE_INFINITY, { instead });
  if (after.errors === 0) return;
  const said = ({ code, message }: Finding) => `${code} ${message}`;
  // In an empty folder nothing was wrong before.
  const isEmpty = (await filesIn(data)).length === 0;
  const found = isEmpty ? [] : (await checkFirst([data], Number.POSITIVE_INFINITY)).first;
  const before = new Set(found.map(said));
  const fresh = after.first.filter((each) => each.severity === 'error' && !before.has(said(each)));
  if (fresh.length === 0) return;
  const proposed = new Set(fresh.flatMap(({ subject }) => idsOf(subject, iris)));
  const whose = proposed.size === 0 ? '' : ` because of ${[...proposed].join(', ')}`;
  const rest = fresh.length === 1 ? '' : ` (and ${fresh.length - 1} more)`;
  throw new ShapeError(
    `nothing was written, as the data would not pass check${whose}: ${fresh[0]!.message}${rest}`,
  );
}

/** The proposals of which a node is made. */
function idsOf(node: Iri | undefined, iris: ReadonlyMap<string, Iri>): readonly string[] {
  return [...iris].filter(([, iri]) => iri === node).map(([id]) => id);
}
