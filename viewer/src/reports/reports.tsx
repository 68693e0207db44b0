/** The page of reports: all of them in a list, or one to read, with what it changed, or beside another. */
import { Coming, Cut } from '../chosen/coming.js';
import { useSession } from '../session/session.js';
import { readReport } from '../view/reading.js';
import { Report } from './report.js';
import { ReportList } from './report-list.js';
import './reader.css';

export function Reports() {
  const session = useSession();
  const { report } = session.view.value.reader;
  if (report === undefined) return <ReportList />;
  const utterance = session.whole.corpus.utterances.get(report);
  const { part } = session.whole;
  if (part !== undefined && !part.fetched.has(report)) return <Coming id={report} />;
  const cut = part?.cut.get(report);
  if (utterance?.report === undefined)
    return (
      <>
        <h2>Reports</h2>
        <p class="warning" role="alert">
          There is no report here with the code of this link.
        </p>
        <button type="button" onClick={() => session.change((view) => readReport(view, undefined))}>
          All reports
        </button>
      </>
    );
  const open = <Report key={report} utterance={utterance} details={utterance.report} />;
  return cut === undefined ? open : <Cut counts={cut} of={open} />;
}
