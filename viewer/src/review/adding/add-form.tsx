/** A report comes in: one field for its text or its address, files that are chosen or dropped, and what is known of it; then what became of each, and what is new is read. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ReadingStatus } from '../reading/reading-status.js';
import type { Readings } from '../reading/readings.js';
import type { Review } from '../state/review.js';
import { shown } from '../state/shown-text.js';
import { bringFile, bringTyped, type Details, isAddress, NO_DETAILS, type Outcome } from './bringing.js';

interface FormProps {
  readonly review: Review;
  readonly readings: Readings;
  /** Files that were dropped on the page. */
  readonly dropped?: readonly File[];
  /** Called when a report was opened. */
  readonly opened?: () => void;
}

const FIELDS: readonly (readonly [keyof Details, string, string])[] = [
  ['title', 'Title', 'as a page or file says it, else its first line'],
  ['publisher', 'Publisher', 'The Sill Courier'],
  ['author', 'Written by', 'several with ; between them'],
  ['date', 'Date', '2031-05-12 or 2031-05'],
  ['language', 'Language', 'en'],
  ['address', 'Stands at', 'https://…'],
  ['id', 'Number', 'the next that is free'],
];

export function AddForm({ review, readings, dropped = [], opened }: FormProps) {
  const [typed, setTyped] = useState('');
  const [details, setDetails] = useState(NO_DETAILS);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [waiting, setWaiting] = useState<string | undefined>();
  const files = useRef<HTMLInputElement>(null);
  const run = async (works: readonly (readonly [name: string, work: () => Promise<Outcome>])[]) => {
    setOutcomes([]);
    for (const [name, work] of works) {
      setWaiting(name);
      const outcome = await work();
      setOutcomes((before) => [...before, outcome]);
      if (outcome.is === 'done' && outcome.brought.outcome === 'added') readings.read(outcome.brought.id);
    }
    setWaiting(undefined);
    await review.list();
  };
  const bring = (chosen: readonly File[]) => {
    // What is said of a report is said of one.
    const of = chosen.length === 1 ? details : NO_DETAILS;
    void run(chosen.map((file) => [file.name, () => bringFile(file, of)]));
  };
  useEffect(() => {
    if (dropped.length > 0) bring(dropped);
  }, [dropped]);
  return (
    <form
      class="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run([[isAddress(typed) ? typed : 'what was pasted', () => bringTyped(typed, details)]]);
      }}
    >
      <label>
        <span class="label">The text of the report, or its address</span>
        <textarea
          rows={6}
          placeholder="Paste the text here, or https://…"
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </label>
      <details>
        <summary>What you know of it</summary>
        <div class="add-details">
          {FIELDS.map(([key, label, example]) => (
            <label key={key}>
              {label}
              <input
                value={details[key]}
                placeholder={example}
                onInput={({ currentTarget: { value } }) => setDetails({ ...details, [key]: value })}
              />
            </label>
          ))}
        </div>
      </details>
      <div class="acts">
        <button type="submit" class="accept" disabled={typed.trim() === '' || waiting !== undefined}>
          {isAddress(typed) ? 'Fetch and add it' : 'Add the text'}
        </button>
        <button type="button" disabled={waiting !== undefined} onClick={() => files.current?.click()}>
          Choose files…
        </button>
        <span class="quiet">or drop .txt, .md, .html, .pdf or .docx anywhere on the page</span>
        <input
          ref={files}
          class="spoken"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Files"
          accept=".txt,.text,.md,.html,.htm,.pdf,.docx"
          onChange={({ currentTarget }) => {
            bring([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status" class="add-outcomes">
        {outcomes.map((each, n) => (
          <Told
            key={n}
            outcome={each}
            review={review}
            readings={readings}
            isLast={n === outcomes.length - 1}
            opened={opened}
          />
        ))}
        {waiting !== undefined && <p class="quiet">Adding {shown(waiting)}…</p>}
      </div>
    </form>
  );
}

interface ToldProps {
  readonly outcome: Outcome;
  readonly review: Review;
  readonly readings: Readings;
  readonly isLast: boolean;
  readonly opened: (() => void) | undefined;
}

function Told({ outcome, review, readings, isLast, opened }: ToldProps) {
  if (outcome.is === 'refused') return <p class="warning">{shown(outcome.why)}</p>;
  const { id, title, waits, facts, overlaps, sources, warnings } = outcome.brought;
  const isNew = outcome.brought.outcome === 'added';
  return (
    <section class="added">
      <h3>
        {isNew ? `Added as report ${id}: ` : `This is report ${id} already: `}
        {shown(title)}
      </h3>
      {!isNew && <p>The same text, to the byte: nothing was added.</p>}
      {overlaps.map(({ said, longest }) => (
        <p key={said} class="overlap">
          {shown(said)}
          {longest !== undefined && (
            <>
              {' '}
              <q>{shown(longest)}</q>
            </>
          )}
        </p>
      ))}
      {sources.length > 0 && (
        <p>
          Proposed as a common source with {sources.length === 1 ? 'report' : 'reports'} {sources.join(', ')}:
          its card shows the passages of both, side by side.
        </p>
      )}
      {warnings.map((each) => (
        <p key={each} class="warning">
          {shown(each)}
        </p>
      ))}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class={value === undefined ? 'quiet' : ''}>
                {value === undefined ? 'not known' : shown(value)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ReadingStatus readings={readings} id={id} />
      {waits && (
        <button
          type="button"
          class="accept"
          ref={(button) => {
            if (isLast) button?.focus();
          }}
          onClick={() => {
            void review.open(id);
            opened?.();
          }}
        >
          Review it
        </button>
      )}
    </section>
  );
}
