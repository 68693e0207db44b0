/** One card: the sentence that the claim makes, who says it and through whom, where it stands, why it was proposed, what it does to the graph; and what may be done with it. */
import type { ReviewCard } from '../../../src/desk/review-card.js';
import { SharedPassages } from './shared-passages.js';
import { judge, openLinks } from './state/deciding.js';
import type { Review } from './state/review.js';
import { PointText, shown } from './state/shown-text.js';
import { Which } from './which.js';

interface CardProps {
  readonly review: Review;
  readonly card: ReviewCard;
}

const VERDICTS: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  later: 'for later',
};

export function Card({ review, card }: CardProps) {
  const isChosen = review.chosen.value === card.id;
  const pending = review.pending.value.get(card.id);
  const verdict = pending ?? card.verdict;
  const open = openLinks(review, card);
  return (
    <article
      id={`card-${card.id}`}
      data-id={card.id}
      class={`card ${verdict ?? 'undecided'}${isChosen ? ' chosen' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      aria-labelledby={`sentence-${card.id}`}
      tabIndex={isChosen ? 0 : -1}
      onFocusIn={() => review.choose(card.id)}
    >
      <p class="verdict">
        {verdict === undefined ? 'undecided' : VERDICTS[verdict]}
        {pending !== undefined && ', not saved yet'}
        {card.stated && ' · by hand'}
      </p>
      <h4 id={`sentence-${card.id}`}>{shown(card.sentence)}</h4>
      <p class="said">
        {shown(card.voice)}
        {card.wording !== undefined && (
          <>
            {' '}
            in the words <q>{shown(card.wording)}</q>
          </>
        )}
      </p>
      {card.chain.length > 1 && <p class="relays">{card.chain.map(shown).join(' ← ')}</p>}
      {card.shared === undefined ? (
        <Passages review={review} card={card} />
      ) : (
        <SharedPassages report={review.opened.value?.id ?? ''} shared={card.shared} />
      )}
      <Does review={review} card={card} />
      {isChosen ? (
        <Links review={review} card={card} open={open} />
      ) : (
        open.length > 0 && (
          <p class="asks">Asks who or what is meant: {open.map(({ label }) => shown(label)).join(', ')}.</p>
        )
      )}
      <p class="why">{whyOf(card)}</p>
      {isChosen && <Acts review={review} card={card} />}
    </article>
  );
}

interface LinksProps extends CardProps {
  readonly open: ReviewCard['links'];
}

/** What is asked stands there at once; what is known already behind its names. */
function Links({ review, card, open }: LinksProps) {
  const known = card.links.filter((each) => !open.includes(each));
  return (
    <>
      {open.map((each) => (
        <Which key={each.id} review={review} choice={each} isNext={each === open[0]} />
      ))}
      {known.length > 0 && (
        <details class="known-links" open={known.some(({ judged }) => judged.length > 0)}>
          <summary>Who and what is meant: {known.map(({ label }) => shown(label)).join(', ')}</summary>
          {known.map((each) => (
            <Which key={each.id} review={review} choice={each} isNext={false} />
          ))}
        </details>
      )}
    </>
  );
}

function whyOf({ by, because, confidence, headline, stated }: ReviewCard): string {
  const found = stated ? 'Stated by hand' : by === undefined ? 'Proposed' : `Proposed by ${shown(by)}`;
  const sure = confidence === undefined ? '' : `, ${Math.round(confidence * 100)} % sure`;
  const why = stated || because === undefined ? '' : `: ${because}`;
  return `${found}${sure}${why}.${headline ? ' Stands only in the headline.' : ''}`;
}

/** Where it stands: the words themselves where the text is at hand. */
function Passages({ review, card }: CardProps) {
  const text = review.opened.value?.text;
  const points = text === undefined ? undefined : new PointText(text);
  return (
    <>
      {card.evidence.map(({ start, end, paragraph }) => (
        <blockquote key={start}>
          {points !== undefined && <q>{shown(points.slice(start, end))}</q>}{' '}
          <span class="quiet">
            {paragraph === 0 ? 'title' : paragraph === undefined ? '' : `paragraph ${paragraph}`}
          </span>
        </blockquote>
      ))}
    </>
  );
}

/** What accepting it would do to the graph. */
function Does({ review, card }: CardProps) {
  const effect = review.effects.value.get(card.id);
  if (effect === undefined)
    return review.isPending(card) ? <p class="quiet pending">Comparing with the data…</p> : null;
  return (
    <div class="does">
      <p>{shown(effect.main)}.</p>
      {effect.conflicts.map((each) => (
        <p key={each} class="conflict">
          {shown(each)}
        </p>
      ))}
      {effect.rest !== undefined && <p class="quiet">{shown(effect.rest)}.</p>}
    </div>
  );
}

function Acts({ review, card }: CardProps) {
  return (
    <div class="acts">
      <button type="button" class="accept" onClick={() => judge(review, card, 'accept')}>
        Accept <kbd>A</kbd>
      </button>
      <button type="button" class="reject" onClick={() => judge(review, card, 'reject')}>
        Reject <kbd>R</kbd>
      </button>
      <button type="button" onClick={() => judge(review, card, 'later')}>
        Later <kbd>L</kbd>
      </button>
      {card.claim !== undefined && (
        <button
          type="button"
          onClick={() => {
            review.over.value = 'edit';
          }}
        >
          Edit <kbd>E</kbd>
        </button>
      )}
    </div>
  );
}
