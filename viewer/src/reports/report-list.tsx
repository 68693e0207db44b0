/** The list of the reports: who published each and when, how much was taken from it, how much no other tells, whether its text is at hand. */
import { useMemo, useState } from 'preact/hooks';
import { claimsIn, toldHereAlone } from '../../../src/cards/report-marks.js';
import { whenOf } from '../../../src/cards/utterance-card.js';
import type { Corpus, Utterance } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { capitalized, count, inSeries } from '../../../src/words/phrases.js';
import { reportsOf } from '../data/texts.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { ReportTitle } from '../elements/report-title.js';
import { TextsHint } from '../elements/texts-hint.js';
import { useSession } from '../session/session.js';
import { readAs, readReport } from '../view/reading.js';
import { sayAlone } from './two-in-words.js';

/** Reports at first; above so many they can be narrowed by words. */
const AT_FIRST = 30;
const MANY = 8;

export function ReportList() {
  const session = useSession();
  const { corpus } = session.whole;
  const { other } = session.view.value.reader;
  const [words, setWords] = useState('');
  const [most, setMost] = useState(AT_FIRST);
  const reports = useMemo(() => reportsOf(corpus), [corpus]);
  const found = reports.filter((each) => holds(corpus, each, words));
  const texts = session.texts.value;
  const held = reports.filter(({ report }) => texts.has(report?.textSha256 ?? '')).length;
  return (
    <>
      <h2>Reports</h2>
      <OfLoaded what="The list is of the reports, and its numbers are" />
      <TextsHint given={held} reports={reports.length} />
      {other !== undefined && corpus.utterances.has(other) && (
        <p class="choosing" role="status">
          {capitalized(labelOf(corpus, other))} is to be compared: choose the other report.{' '}
          <button
            type="button"
            onClick={() => session.change((view) => readAs(view, { other: undefined, as: 'text' }))}
          >
            Leave it
          </button>
        </p>
      )}
      {reports.length > MANY && (
        <input
          type="search"
          class="report-words"
          placeholder="Only reports with …"
          aria-label="Only reports with these words"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <ol class="report-list">
        {found.slice(0, most).map((each) => (
          <Entry key={each.id} utterance={each} />
        ))}
      </ol>
      {found.length === 0 && <p class="quiet">No report here has these words.</p>}
      {found.length > most && (
        <button type="button" class="wide" onClick={() => setMost(found.length)}>
          Show the other {found.length - most}
        </button>
      )}
    </>
  );
}

function holds(corpus: Corpus, { id, report, speakers }: Utterance, words: string): boolean {
  const said = [labelOf(corpus, id), report?.title ?? '', ...speakers.map((each) => labelOf(corpus, each))];
  return said.join(' ').toLowerCase().includes(words.trim().toLowerCase());
}

function Entry({ utterance }: { readonly utterance: Utterance }) {
  const session = useSession();
  const { corpus } = session.whole;
  const { id, report } = utterance;
  const { other } = session.view.value.reader;
  const claims = claimsIn(corpus, id).length;
  const alone = toldHereAlone(corpus, id).length;
  const isHeld = session.texts.value.has(report?.textSha256 ?? '');
  const name = labelOf(corpus, id);
  const compare = () =>
    session.change((view) =>
      other === undefined || other === id
        ? readAs(view, { report: undefined, as: 'two', other: id })
        : readAs(view, { report: other, as: 'two', other: id, at: undefined }),
    );
  return (
    <li>
      <ReportTitle utterance={utterance} />
      <p class="quiet">
        {[capitalized(name), publisherOf(corpus, utterance), whenOf(utterance) ?? 'no day known'].join(' · ')}
      </p>
      <p>
        {sayAlone(count(claims, 'claim'), claims, alone)}
        {session.whole.part === undefined ? '' : ', as far as these are here'}.{' '}
        <span class={isHeld ? 'held' : 'quiet'}>{isHeld ? 'Text at hand.' : 'Text not at hand.'}</span>
      </p>
      <p class="report-acts">
        <button
          type="button"
          aria-label={`What it changed: ${name}`}
          onClick={() => session.change((view) => readAs(readReport(view, id), { as: 'changes' }))}
        >
          What it changed
        </button>
        {other === id ? (
          <span class="quiet">chosen to be compared</span>
        ) : (
          <button
            type="button"
            // The words that are seen come first: a screen reader says them, and who speaks to the machine does.
            aria-label={
              other === undefined ? `Compare ${name}` : `Compare with ${labelOf(corpus, other)}: ${name}`
            }
            onClick={compare}
          >
            {other === undefined ? 'Compare' : `Compare with ${labelOf(corpus, other)}`}
          </button>
        )}
      </p>
    </li>
  );
}

/** Who published it, where that is known: one that is named for this report alone is none. */
export function publisherOf(corpus: Corpus, { speakers }: Utterance): string {
  const known = speakers.filter((speaker) => corpus.entities.get(speaker)?.appearsIn === undefined);
  return known.length === 0
    ? 'publisher not known'
    : inSeries(known.map((speaker) => labelOf(corpus, speaker)));
}
