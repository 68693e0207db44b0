/** The data as an act would leave them, checked in memory: nothing is written that `check` would find fault with. */
import { join } from 'node:path';
import { checkFirst } from '../../dataset/check/check.js';
import type { Finding } from '../../dataset/check/finding.js';
import { ShapeError } from '../../model/errors.js';
import { filesIn } from './data-files.js';
import type { Plan } from './plan.js';

/** @throws ShapeError for what the act would bring in; what was wrong before is no reason to refuse it. */
export async function refuseFaults(data: string, { texts }: Plan): Promise<void> {
  const instead = new Map([...texts].map(([name, text]) => [join(data, name), text]));
  const after = await checkFirst([data], Number.POSITIVE_INFINITY, { instead });
  if (after.errors === 0) return;
  const said = ({ code, message }: Finding) => `${code} ${message}`;
  // In an empty folder nothing was wrong before.
  const isEmpty = (await filesIn(data)).length === 0;
  const found = isEmpty ? [] : (await checkFirst([data], Number.POSITIVE_INFINITY)).first;
  const before = new Set(found.map(said));
  const fresh = after.first.filter((each) => each.severity === 'error' && !before.has(said(each)));
  if (fresh.length === 0) return;
  const rest = fresh.length === 1 ? '' : ` (and ${fresh.length - 1} more)`;
  throw new ShapeError(`nothing was written, as the data would not pass check: ${fresh[0]!.message}${rest}`);
}
