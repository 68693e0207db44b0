/** Nothing is decided on the page that does not stand in the text, or would leave the rest of the reading unsayable. */
import { ShapeError } from '../../model/errors.js';
import { asReading } from '../../reading/parse-reading.js';
import type { Reading } from '../../reading/reading.js';
import { verifyReading } from '../../reading/verify.js';
import type { Base } from '../../review/base.js';
import { type Choice, type Decision, type ReviewState, reviewState } from '../../review/decisions.js';
import type { InboxReport } from '../../review/inbox.js';
import { misjudgedIn } from '../../review/misjudged.js';
import { type Preview, previewOf } from '../../review/preview.js';
import { misfitIn } from './misfit.js';
import { withLinks } from './stated.js';
import { uncountedIn } from './uncounted.js';

interface Before {
  readonly report: InboxReport;
  readonly base: Base;
  readonly preview: Preview;
  /** Undefined where it is not at hand: then nothing is held against it. */
  readonly text: string | undefined;
}

/** @throws ShapeError saying what would not stand. */
export async function refuseFault(
  { report, base, preview, text }: Before,
  choices: readonly Choice[],
  by: string,
): Promise<void> {
  const at = new Date().toISOString();
  const added = choices.map((each) => ({ at, by, ...each }) as Decision);
  const state = reviewState(report.reading, [...report.decisions, ...added], report.report);
  const reading = await asReading(state.reading, 'what was sent');
  const shown = previewOf({ ...report, state }, base, choices);
  const misfit =
    uncountedIn(choices, reading) ?? misfitIn(choices, shown) ?? misjudgedIn(choices, reading, base, shown);
  if (misfit !== undefined) throw new ShapeError(`${misfit} Nothing was saved.`);
  if (text !== undefined) {
    const { ontology } = base.corpus;
    const faults = (of: Reading, { links }: ReviewState) =>
      verifyReading(withLinks(of, links), text, ontology).refused;
    const before = new Set(faults(report.state.reading, report.state).map(({ id: of }) => of));
    const refused = faults(reading, state).find(({ id: of }) => !before.has(of));
    if (refused !== undefined) throw new ShapeError(`${refused.id}: ${refused.reason}`);
  }
  if (shown.fault !== undefined && preview.fault === undefined) throw new ShapeError(shown.fault);
}
