/** What this graph rests on: its reports, how much they say, and how to bring their texts. */

import type { Corpus } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import { reportsOf } from '../data/texts.js';
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
        {reports.map(({ id, report, speakers }) => {
          const given = report !== undefined && texts.has(report.textSha256);
          return (
            <li key={id}>
              <span class="title" lang={report?.language}>
                {report?.title}
              </span>
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

function TextsHint({ given, reports }: { readonly given: number; readonly reports: number }) {
  if (given >= reports)
    return <p class="quiet">The texts are at hand: passages are shown where claims stand.</p>;
  return (
    <div class="drop-hint">
      <p>
        The texts belong to their publishers and are not part of this graph. Have a copy? Drop the file
        anywhere on this page, or <FilePicker />: it is recognised by its hash, stays in this page, and the
        passages are shown.
      </p>
      {given > 0 && <p class="quiet">{count(given, 'text')} at hand.</p>}
    </div>
  );
}

function FilePicker() {
  return (
    <label class="file">
      choose files
      <input type="file" multiple accept=".txt,text/plain" id="texts" />
    </label>
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
