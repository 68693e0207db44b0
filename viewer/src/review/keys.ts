/** The keys of the review: one a decision. */

import type { Readings } from './reading/readings.js';
import { acceptAllOnScreen, judge, link, openLinks } from './state/deciding.js';
import type { Review } from './state/review.js';

export function bindKeys(review: Review, readings: Readings): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog and what is typed into have their own keys.
    if (document.querySelector('dialog[open]') !== null || isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (act(review, readings, event.key)) event.preventDefault();
  };
  let isByPointer = false;
  const onPointerDown = () => {
    isByPointer = true;
  };
  const onAnyKey = () => {
    isByPointer = false;
  };
  // Who chose with the mouse goes on with the cards; who chooses by keys is still in the list.
  const onChange = ({ target }: Event) => {
    if (!isByPointer || !(target as Element).matches('.choices select, .review-head select')) return;
    (target as HTMLElement).blur();
    document.getElementById(`card-${review.chosen.peek()}`)?.focus({ preventScroll: true });
  };
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('keydown', onAnyKey, { capture: true });
  document.addEventListener('pointerdown', onPointerDown, { capture: true });
  document.addEventListener('change', onChange);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('keydown', onAnyKey, { capture: true });
    document.removeEventListener('pointerdown', onPointerDown, { capture: true });
    document.removeEventListener('change', onChange);
  };
}

/** Whether the key meant something. */
function act(review: Review, readings: Readings, key: string): boolean {
  if (review.isUndoing) {
    // Which card it is that the key means is known when the undo is.
    void review.settled().then(() => act(review, readings, key));
    return true;
  }
  if (key === '?') review.over.value = 'keys';
  else if (key === 'w') review.over.value = 'write';
  else if (key === 's') review.over.value = 'pairs';
  else if (key === 'n') review.over.value = 'add';
  else if (key === 'd') review.over.value = 'details';
  else if (key === 'p') askToRead(review, readings);
  else if (key === 'A') acceptAllOnScreen(review);
  else if (key === 'u') void review.undo();
  else if (key === 'j' || key === 'ArrowDown') review.step(1);
  else if (key === 'k' || key === 'ArrowUp') review.step(-1);
  else return onCard(review, key);
  return true;
}

function askToRead(review: Review, readings: Readings): void {
  const opened = review.opened.peek();
  if (opened !== undefined) readings.wish(opened);
}

function onCard(review: Review, key: string): boolean {
  const card = review.card.peek();
  if (card === undefined) return false;
  if (key === 'a') judge(review, card, 'accept');
  else if (key === 'r') judge(review, card, 'reject');
  else if (key === 'l') judge(review, card, 'later');
  else if (key === 'e' && card.claim !== undefined) review.over.value = 'edit';
  else if (/^[0-9]$/.test(key)) {
    const [asked] = openLinks(review, card);
    if (asked === undefined) return false;
    const candidate = asked.candidates[Number(key) - 1];
    if (key === '0') link(review, asked.id, undefined);
    else if (candidate !== undefined) link(review, asked.id, candidate.iri);
    else return false;
  } else return false;
  return true;
}

/** A box to tick takes no letters; a form keeps all that is pressed in it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('form') !== null) return true;
  return target.matches('input:not([type=checkbox]), select, textarea, [contenteditable]');
}
