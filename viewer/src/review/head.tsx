/** The head of the review: which report, how far it is, whether all is saved, and the buttons of the whole page. */
import type { Signal } from '@preact/signals';
import type { ThemeName } from '../scene/palette.js';
import { chooseTheme } from '../session/theme.js';
import type { Review, Saving } from './state/review.js';
import { shown } from './state/shown-text.js';

export function Head({ review, theme }: { readonly review: Review; readonly theme: Signal<ThemeName> }) {
  const opened = review.opened.value;
  const other = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <header class="review-head">
      <h1>Review</h1>
      {opened !== undefined && (
        <label class="which">
          <span class="spoken">Report</span>
          <select value={opened.id} onChange={({ currentTarget }) => void review.open(currentTarget.value)}>
            {review.listed.value.map(({ id, title, fault }) => (
              <option key={id} value={id} disabled={fault !== undefined}>
                {id} · {shown(title)}
              </option>
            ))}
          </select>
        </label>
      )}
      {opened !== undefined && <Progress review={review} />}
      <p class={`saving ${review.saving.value.is}`} role="status">
        {sayOf(review.saving.value)}
      </p>
      <div class="buttons">
        <a href="./">Graph</a>
        {opened !== undefined && (
          <>
            <button type="button" onClick={() => show(review, 'add')}>
              Add…
            </button>
            <button type="button" onClick={() => show(review, 'details')}>
              Details…
            </button>
            <button type="button" onClick={() => void review.undo()}>
              Undo
            </button>
            <button type="button" class="write" onClick={() => show(review, 'write')}>
              Write…
            </button>
          </>
        )}
        <button
          type="button"
          title="What may be twice in the data, to decide on"
          onClick={() => show(review, 'pairs')}
        >
          Duplicates…
        </button>
        <button type="button" aria-label="Keys" title="The keys (?)" onClick={() => show(review, 'keys')}>
          ?
        </button>
        <button type="button" onClick={() => chooseTheme(theme, other)}>
          {other === 'dark' ? 'Dark' : 'Light'}
        </button>
      </div>
      <Refusal review={review} />
    </header>
  );
}

function show(review: Review, what: 'add' | 'pairs' | 'details' | 'write' | 'keys'): void {
  review.over.value = what;
}

function Progress({ review }: { readonly review: Review }) {
  const cards = (review.opened.value?.cards ?? []).filter(({ claim }) => claim !== undefined);
  const decided = cards.filter(({ verdict }) => verdict === 'accepted' || verdict === 'rejected').length;
  return (
    <p class="progress">
      <progress max={cards.length} value={decided} aria-label="decided" /> {decided} of {cards.length} claims
      decided
    </p>
  );
}

function sayOf(saving: Saving): string {
  switch (saving.is) {
    case 'idle':
      return '';
    case 'saving':
      return 'saving…';
    case 'saved':
      return `saved: ${saving.what}`;
    default:
      return 'not saved';
  }
}

/** Why something was not saved, and what happened meanwhile; it stays until it is closed. */
function Refusal({ review }: { readonly review: Review }) {
  const saving = review.saving.value;
  if (saving.is !== 'refused') return null;
  return (
    <div class="refusal" role="alert">
      <p>{shown(saving.why)}</p>
      {saving.found !== undefined && (
        <ul>
          {saving.found.map(({ by, at, what, of }) => (
            <li key={`${at} ${what} ${of.join()}`}>
              {shown(by)}, {new Date(at).toLocaleTimeString('en-GB')}: {what}
              {of.length > 0 && ` – ${of.map(shown).join('; ')}`}
            </li>
          ))}
        </ul>
      )}
      {saving.found !== undefined && <p>The cards now show how it stands.</p>}
      <button
        type="button"
        onClick={() => {
          review.saving.value = { is: 'idle' };
        }}
      >
        Close
      </button>
    </div>
  );
}
