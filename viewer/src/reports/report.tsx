/** One report: what is known of it, and the ways to read it: its text with what was taken from it, what it changed, beside another. */
import { useMemo } from 'preact/hooks';
import { claimsIn, reportMarks, toldHereAlone } from '../../../src/cards/report-marks.js';
import { whenOf } from '../../../src/cards/utterance-card.js';
import { sha256Hex } from '../../../src/model/identifiers.js';
import type { ReportDetails, Utterance } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { capitalized, count } from '../../../src/words/phrases.js';
import { Cite } from '../claims/cite.js';
import { Choice } from '../elements/choice.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { OnTheWeb } from '../elements/on-the-web.js';
import { TextsHint } from '../elements/texts-hint.js';
import { useSession } from '../session/session.js';
import { readAs, readReport } from '../view/reading.js';
import { chooseAgainst, chooseLens } from '../view/view.js';
import { Changes } from './changes.js';
import { MarksLegend } from './mark-kinds.js';
import { publisherOf } from './report-list.js';
import { ReportText } from './report-text.js';
import { Two } from './two.js';
import { sayAlone } from './two-in-words.js';
import { WithoutText } from './without-text.js';

const WAYS = [
  ['text', 'Read it'],
  ['changes', 'What it changed'],
  ['two', 'Beside another'],
] as const;

interface ReportProps {
  readonly utterance: Utterance;
  readonly details: ReportDetails;
}

export function Report({ utterance, details }: ReportProps) {
  const session = useSession();
  const { corpus } = session.whole;
  const { lens, reader } = session.view.value;
  const { id } = utterance;
  const isAlone = lens?.kind === 'in' && lens.actor === id;
  const claims = claimsIn(corpus, id);
  const here = session.whole.part === undefined ? '' : ', as far as these are here';
  const alone = useMemo(() => toldHereAlone(corpus, id).length, [corpus, id]);
  return (
    <div class="report-open">
      <p class="kind">
        <button
          type="button"
          class="link"
          onClick={() => session.change((view) => readReport(view, undefined))}
        >
          All reports
        </button>
        {` · ${capitalized(labelOf(corpus, id))} · ${publisherOf(corpus, utterance)} · ${whenOf(utterance) ?? 'no day known'}`}
        <OnTheWeb {...details.whereabouts} />
      </p>
      <h2 lang={details.language}>{details.title}</h2>
      <p class="quiet">
        {sayAlone(`${count(claims.length, 'claim')} taken from it`, claims.length, alone)}
        {here}.
      </p>
      <OfLoaded what="What other reports tell is" />
      <div class="report-ways">
        <Choice
          name="How the report is read"
          options={WAYS}
          chosen={reader.as}
          choose={(as) => session.change((view) => readAs(view, { as, at: undefined }))}
        />
        <p class="actions">
          <button
            type="button"
            aria-pressed={isAlone}
            onClick={() =>
              session.change((view) =>
                chooseLens(chooseAgainst(view, undefined), isAlone ? undefined : { kind: 'in', actor: id }),
              )
            }
          >
            {isAlone ? 'Draw all reports again' : 'Draw this report alone'}
          </button>
          <button type="button" onClick={() => session.select({ kind: 'node', id })}>
            Who speaks in it
          </button>
        </p>
      </div>
      <div class="report-body">
        {reader.as === 'text' && <Reading utterance={utterance} details={details} />}
        {reader.as === 'text' && <Cite claims={claims} />}
        {reader.as === 'changes' && <Changes report={id} />}
        {reader.as === 'two' && <Two report={id} />}
      </div>
    </div>
  );
}

function Reading({ utterance: { id }, details }: ReportProps) {
  const session = useSession();
  const { corpus } = session.whole;
  const marks = useMemo(() => reportMarks(corpus, id), [corpus, id]);
  const text = session.texts.value.get(details.textSha256);
  const isWhole = useMemo(
    () => text !== undefined && sha256Hex(text) === details.textSha256,
    [text, details.textSha256],
  );
  return (
    <>
      {text === undefined && (
        <>
          <p class="warning">The text is not at hand: below stands what was taken from it, in its order.</p>
          <TextsHint given={0} reports={1} />
        </>
      )}
      <MarksLegend marks={marks} />
      {text === undefined ? (
        <WithoutText marks={marks} unit={details.passages} />
      ) : (
        <ReportText text={text} isWhole={isWhole} marks={marks} language={details.language} />
      )}
    </>
  );
}
