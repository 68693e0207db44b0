/** The title of a report, which opens it. */
import type { Utterance } from '../../../src/model/records.js';
import { useSession } from '../session/session.js';
import { readReport } from '../view/reading.js';

export function ReportTitle({ utterance: { id, report } }: { readonly utterance: Utterance }) {
  const session = useSession();
  return (
    <button
      type="button"
      class="link title"
      lang={report?.language}
      onClick={() => session.change((view) => readReport(view, id))}
    >
      {report?.title}
    </button>
  );
}
