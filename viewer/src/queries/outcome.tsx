/** What became of a query, in words: fetching, asking, an answer, nothing found, stopped, an error with its place. */

import { sayUnknown, unknownTerms } from '../../../src/query/unknown-terms.js';
import { useIntoView } from '../elements/into-view.js';
import { AnswerTable } from './answer-table.js';
import { type Answer, desk, type Outcome } from './desk.js';
import { type ErrorPlace, placeIn } from './editor.js';
import { QUADS_FILE } from './parts.js';
import { TakeAnswer } from './take-answer.js';

/** States in which the reader has something to read. */
const ANSWERS: ReadonlySet<Outcome['state']> = new Set(['answered', 'failed', 'no-quads', 'stopped']);

export function OutcomeSaid({ onGoTo }: { readonly onGoTo: (place: ErrorPlace) => void }) {
  const { value: outcome } = desk.outcome;
  const place = useIntoView<HTMLElement>(ANSWERS.has(outcome.state) ? outcome : undefined);
  return (
    <section ref={place} class="outcome" aria-label="Answer" aria-busy={desk.busy}>
      <p role="status" class="said">
        {inWords(outcome)}
      </p>
      {outcome.state === 'answered' && <Misspelt />}
      {outcome.state === 'failed' && <Failure message={outcome.message} onGoTo={onGoTo} />}
      {outcome.state === 'no-quads' && <NoQuadsHere />}
      {outcome.state === 'answered' &&
        outcome.answer.form !== 'truth' &&
        outcome.answer.table.rows.length > 0 && (
          <>
            <TakeAnswer answer={outcome.answer} />
            <AnswerTable key={desk.asked.value} table={outcome.answer.table} />
          </>
        )}
    </section>
  );
}

/** A name that the vocabulary does not have finds nothing, and no engine says so. */
function Misspelt() {
  const unknown = unknownTerms(desk.asked.value ?? '', desk.help.value?.terms ?? []);
  if (desk.help.value === undefined || unknown.length === 0) return null;
  return (
    <ul class="misspelt" role="alert">
      {unknown.map((term) => (
        <li key={term.name}>{sayUnknown(term)}</li>
      ))}
    </ul>
  );
}

function inWords(outcome: Outcome): string {
  switch (outcome.state) {
    case 'fetching':
      return `Fetching the query engine and the statements of this graph, once${amount(outcome)}…`;
    case 'loading':
      return 'The engine takes up the statements…';
    case 'asking':
      return 'Asking…';
    case 'stopped':
      return outcome.timedOut
        ? 'Stopped: half a minute went by without an answer. Make the query narrower, or add LIMIT.'
        : 'Stopped.';
    case 'answered':
      return `${answerInWords(outcome.answer)} ${seconds(outcome.milliseconds)}.`;
    default:
      return '';
  }
}

function amount({ received, total }: Extract<Outcome, { readonly state: 'fetching' }>): string {
  if (received === 0) return '';
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return total === undefined
    ? `: ${megabytes(received)} MB`
    : `: ${megabytes(received)} of ${megabytes(total)} MB`;
}

function answerInWords(answer: Answer): string {
  if (answer.form === 'truth') {
    return answer.truth
      ? 'Yes: what is asked for is in the graph. Found in'
      : 'No: nothing in the graph matches. That is not a denial: nobody may have spoken of it. Found in';
  }
  const { length } = answer.table.rows;
  const [one, many] = answer.form === 'rows' ? ['row', 'rows'] : ['triple', 'triples'];
  if (length === 0) return `No ${one} matches. That is not a denial: nobody may have spoken of it. Found in`;
  return `${length.toLocaleString('en')} ${length === 1 ? one : many} in`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 995
    ? `${(milliseconds / 1000).toFixed(2)} s`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

function Failure({
  message,
  onGoTo,
}: {
  readonly message: string;
  readonly onGoTo: (place: ErrorPlace) => void;
}) {
  const [first = '', ...picture] = message.split('\n');
  const place = placeIn(first);
  return (
    <div class="failure" role="alert">
      <p class="warning">{first.charAt(0).toUpperCase() + first.slice(1)}</p>
      {picture.length > 0 && <pre aria-hidden="true">{picture.join('\n')}</pre>}
      {place !== undefined && (
        <button type="button" onClick={() => onGoTo(place)}>
          Go to line {place.line}
        </button>
      )}
    </div>
  );
}

function NoQuadsHere() {
  return (
    <div class="failure" role="alert">
      <p class="warning">This page was put up without the file that queries read.</p>
      <p>
        <code>claimgraph build</code> writes <code>{QUADS_FILE}</code>: put it beside <code>graph.json</code>.
        Or open the graph with <code>claimgraph view</code>, which serves both.
      </p>
    </div>
  );
}
