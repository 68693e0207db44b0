/** The ways from one view of the page of reports to the next. */
import type { MarkKind } from '../../../src/cards/report-marks.js';
import { FIRST_READER, type ReaderView } from './reader.js';
import { openPage, type ViewState } from './view.js';

/** Opens a report, or the list of all; what was shown of the last one is let go, but not the choice of marks. */
export function readReport(view: ViewState, report: string | undefined): ViewState {
  const { hiddenKinds, against } = view.reader;
  return { ...openPage(view, 'reports'), reader: { ...FIRST_READER, hiddenKinds, against, report } };
}

/** The same, read in another way. */
export function readAs(view: ViewState, reader: Partial<ReaderView>): ViewState {
  return { ...openPage(view, 'reports'), reader: { ...view.reader, ...reader } };
}

export function toggleMarks(view: ViewState, kind: MarkKind): ViewState {
  const { hiddenKinds } = view.reader;
  const next = hiddenKinds.includes(kind)
    ? hiddenKinds.filter((other) => other !== kind)
    : [...hiddenKinds, kind].sort();
  return readAs(view, { hiddenKinds: next });
}
