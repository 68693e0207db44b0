/** The cards at the right, in groups, with what is shown of them; it knows which stand wholly in the window. */
import { useEffect, useRef } from 'preact/hooks';
import type { OpenedReport } from '../../../src/desk/opened-report.js';
import type { CardKind } from '../../../src/desk/review-card.js';
import { ClaimForm } from './by-hand/claim-form.js';
import { Card } from './card.js';
import { ReadingOfReport } from './reading/reading-status.js';
import type { Readings } from './reading/readings.js';
import { type Arrangement, KIND_WORDS } from './state/arrange.js';
import { acceptAllOnScreen, acceptable } from './state/deciding.js';
import type { Review } from './state/review.js';
import { shown } from './state/shown-text.js';

interface ListProps {
  readonly review: Review;
  readonly opened: OpenedReport;
}

export function CardList({ review, readings, opened }: ListProps & { readonly readings: Readings }) {
  const list = useRef<HTMLDivElement>(null);
  const groups = review.groups.value;
  const ids = review.shown.value.map(({ id }) => id).join(' ');
  useEffect(() => watchScreen(review, list.current!), [review, ids]);
  const chosen = review.chosen.value;
  // A card grows when it is said what it does.
  const atLoad = useRef(chosen);
  if (atLoad.current !== chosen) atLoad.current = undefined;
  const grown = review.effects.value.has(chosen ?? '');
  useEffect(() => {
    // By now another may be chosen: the focus must not bring the former back.
    const card = list.current?.querySelector<HTMLElement>(`[id="card-${review.chosen.peek()}"]`);
    // A narrow page begins with its head, not with its first card.
    const isTop = atLoad.current !== undefined && review.shown.peek()[0]?.id === atLoad.current;
    if (!isTop || !matchMedia('(max-width: 760px)').matches) card?.scrollIntoView({ block: 'nearest' });
    // What has the focus in it keeps it, and so does a form that stands over it.
    const isForm = review.over.peek() === 'edit' || review.over.peek() === 'claim';
    if (!isForm && card?.contains(document.activeElement) === false) card.focus({ preventScroll: true });
  }, [review, chosen, opened.id, grown]);
  return (
    <section
      class="cards"
      aria-label="What is proposed"
      aria-busy={review.comparison.value === 'under way' ? 'true' : undefined}
    >
      <Choices review={review} opened={opened} />
      <p class="comparison" role="status">
        {COMPARISON[review.comparison.value]}
      </p>
      {[...opened.remarks, ...opened.warnings].map((each) => (
        <p key={each} class="warning">
          {shown(each)}
        </p>
      ))}
      <ReadingOfReport readings={readings} opened={opened} />
      <ByHand review={review} opened={opened} />
      <div class="card-groups" ref={list}>
        {groups.map(({ title, cards }) => (
          <section key={title} aria-label={shown(title)}>
            <h3>{shown(title)}</h3>
            {cards.map((card) => (
              <Card key={card.id} review={review} card={card} />
            ))}
          </section>
        ))}
        {groups.length === 0 && (
          <p class="quiet">
            {opened.cards.length === 0
              ? 'Nothing is proposed of this report. Mark words in the text to state a claim.'
              : 'No card is left with what is chosen above.'}
          </p>
        )}
      </div>
    </section>
  );
}

const COMPARISON = {
  'under way':
    'Comparing with the data… Who may be meant, and what each claim does to the graph, is not known yet.',
  failed:
    'Not compared with the data: who may be meant, and what each claim does to the graph, is not known.',
  done: '',
};

/** Of marked words a claim is stated, of the chosen card the claim is edited. */
function ByHand({ review, opened }: ListProps) {
  const over = review.over.value;
  const marked = review.marked.value;
  const card = over === 'edit' ? review.card.value : undefined;
  const range = card === undefined ? marked : card.evidence[0];
  if (range === undefined) return null;
  if (over !== 'claim' && over !== 'edit') {
    return (
      <p class="marked-words">
        Words are marked.{' '}
        <button type="button" class="accept" onClick={() => show(review, 'claim')}>
          State a claim of them <kbd>Enter</kbd>
        </button>{' '}
        <button
          type="button"
          onClick={() => {
            review.marked.value = undefined;
          }}
        >
          Unmark <kbd>Escape</kbd>
        </button>
      </p>
    );
  }
  return (
    <ClaimForm
      key={card?.id ?? `${range.start}`}
      review={review}
      opened={opened}
      range={{ start: range.start, end: range.end }}
      card={card}
      close={() => {
        if (card === undefined) review.marked.value = undefined;
        show(review, undefined);
        document.getElementById(`card-${review.chosen.peek()}`)?.focus();
      }}
    />
  );
}

function show(review: Review, what: 'claim' | undefined): void {
  review.over.value = what;
}

function watchScreen(review: Review, list: HTMLElement): () => void {
  const seen = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        const id = (target as HTMLElement).dataset.id!;
        if (intersectionRatio > 0.98) seen.add(id);
        else seen.delete(id);
      }
      review.onScreen.value = new Set(seen);
    },
    { threshold: [0, 0.99] },
  );
  for (const each of list.querySelectorAll('.card')) observer.observe(each);
  return () => observer.disconnect();
}

function Choices({ review, opened }: ListProps) {
  const { by, kind, sure, onlyConflicts, onlyUndecided } = review.arrangement.value;
  const set = (part: Partial<Arrangement>) => {
    review.arrangement.value = { ...review.arrangement.value, ...part };
  };
  const kinds = [...new Set(opened.cards.map((card) => card.kind))];
  const all = acceptable(review).length;
  return (
    <div class="choices">
      <label>
        Group{' '}
        <select
          value={by}
          onChange={({ currentTarget }) => set({ by: currentTarget.value as Arrangement['by'] })}
        >
          <option value="event">by event</option>
          <option value="speaker">by speaker</option>
          <option value="text">as in the text</option>
        </select>
      </label>
      <label>
        Show{' '}
        <select
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ kind: value === '' ? undefined : (value as CardKind) })
          }
        >
          <option value="">all kinds</option>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {KIND_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        How sure{' '}
        <select
          value={sure}
          onChange={({ currentTarget }) => set({ sure: currentTarget.value as Arrangement['sure'] })}
        >
          <option value="any">any</option>
          <option value="sure">80 % and more</option>
          <option value="unsure">less, or not said</option>
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={onlyUndecided}
          onChange={() => set({ onlyUndecided: !onlyUndecided })}
        />{' '}
        undecided
      </label>
      <label>
        <input
          type="checkbox"
          checked={onlyConflicts}
          onChange={() => set({ onlyConflicts: !onlyConflicts })}
        />{' '}
        in conflict
      </label>
      <button type="button" disabled={all === 0} onClick={() => acceptAllOnScreen(review)}>
        Accept {all === 0 ? 'what stands' : all === 1 ? 'the one' : `the ${all}`} on the screen
      </button>
    </div>
  );
}
