/** What this graph rests on: its reports, how much they say, and how to bring their texts. */

import type { Corpus } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { reportsOf } from '../data/texts.js';
import { ReportTitle } from '../elements/report-title.js';
import { TextsHint } from '../elements/texts-hint.js';
import { useSession } from '../session/session.js';

export function About() {
  const session = useSession();
  const { corpus } = session.whole;
  const texts = session.texts.value;
  const reports = reportsOf(corpus);
  const numbers = totals(corpus);
  return (
    <>
      <dl class="totals">
        {numbers.map(([label, number]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <ul class="reports">
        {reports.map((utterance) => {
          const { id, report, speakers } = utterance;
          const given = report !== undefined && texts.has(report.textSha256);
          return (
            <li key={id}>
              <ReportTitle utterance={utterance} />
              <span class="quiet">
                {labelOf(corpus, id)}, {inSeries(speakers.map((speaker) => labelOf(corpus, speaker)))}
                {given ? ' · text at hand' : ''}
              </span>
            </li>
          );
        })}
      </ul>
      <TextsHint given={texts.size} reports={reports.length} />
    </>
  );
}

function totals(corpus: Corpus): readonly (readonly [string, number])[] {
  const kinds = [...corpus.entities.values()].map(({ kind }) => kind);
  const of = (kind: string) => kinds.filter((one) => one === kind).length;
  return [
    ['reports', reportsOf(corpus).length],
    ['utterances', corpus.utterances.size],
    ['claims', corpus.claims.size],
    ['actors', of('actor')],
    ['events', of('event')],
    ['places', of('place')],
  ];
}
