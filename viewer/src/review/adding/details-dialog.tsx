/** What is known of the report itself, to be corrected; and the way out of the inbox. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Details, OpenedReport } from '../../../../src/desk/opened-report.js';
import type { ReportCorrection } from '../../../../src/review/quads/described.js';
import { ask } from '../../browser/ask.js';
import type { Review } from '../state/review.js';
import { shown } from '../state/shown-text.js';

const FIELDS: readonly (readonly [keyof Details, string, string])[] = [
  ['title', 'Title', ''],
  ['publisher', 'Publisher', 'not known'],
  ['author', 'Written by', 'not known; several with ; between them'],
  ['date', 'Date', 'not known; 2031-05-12 or 2031-05'],
  ['language', 'Language', 'not known; en'],
  ['address', 'Stands at', 'not known; https://…'],
  ['archivedAt', 'Archived at', 'not known; https://…'],
];

interface DialogProps {
  readonly review: Review;
  readonly opened: OpenedReport;
  readonly close: () => void;
}

export function DetailsDialog({ review, opened, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [details, setDetails] = useState(opened.details);
  const [why, setWhy] = useState<string | undefined>();
  // At once: a key that comes next is for the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const changed = FIELDS.filter(([key]) => details[key].trim() !== opened.details[key]);
  const save = async () => {
    const set = correction(changed.map(([key]) => [key, details[key].trim()]));
    const isSaved = await review.decide('corrected', { do: 'describe', set });
    const { saving } = review;
    if (isSaved) {
      await review.list();
      dialog.current?.close();
    } else if (saving.value.is === 'refused') setWhy(saving.value.why);
  };
  return (
    <dialog class="add-dialog" ref={dialog} aria-labelledby="details-title" onClose={close}>
      <h2 id="details-title">Report {opened.id}</h2>
      <form
        class="add-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
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
        <p class="quiet">
          The text stays as it is, and so do dates that were read from its words by the date that the report
          had.
        </p>
        {why !== undefined && (
          <p class="warning" role="alert">
            {shown(why)}
          </p>
        )}
        <div class="acts">
          <button type="submit" class="accept" disabled={changed.length === 0}>
            Save
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </form>
      <Removal review={review} opened={opened} removed={() => dialog.current?.close()} />
    </dialog>
  );
}

/** What is left empty is not known. */
function correction(changed: readonly (readonly [keyof Details, string])[]): ReportCorrection {
  return Object.fromEntries(
    changed.map(([key, value]) =>
      key === 'author'
        ? ['authors', value === '' ? null : value.split(/\s*;\s*/)]
        : [key, value === '' && key !== 'title' ? null : value],
    ),
  );
}

function Removal({
  review,
  opened,
  removed,
}: Pick<DialogProps, 'review' | 'opened'> & { removed: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const [why, setWhy] = useState<string | undefined>();
  if (review.listed.value.find(({ id }) => id === opened.id)?.isWritten) {
    return (
      <p class="quiet">
        It stands in the data: <code>{shown(opened.undo)}</code> takes it out of them, and then it can be
        taken out of the inbox.
      </p>
    );
  }
  const remove = async () => {
    await review.settled();
    await ask('remove', { id: opened.id });
    removed();
    await review.leave();
  };
  return (
    <div class="acts">
      {isAsked ? (
        <>
          <span>
            Its reading and what was decided on it are kept in the folder “removed” of the inbox. Take it out?
          </span>
          <button
            type="button"
            ref={(button) => button?.focus()}
            onClick={() => void remove().catch((error: Error) => setWhy(error.message))}
          >
            Take it out
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            Leave it
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          Take it out of the inbox…
        </button>
      )}
      {why !== undefined && (
        <p class="warning" role="alert">
          {shown(why)}
        </p>
      )}
    </div>
  );
}
