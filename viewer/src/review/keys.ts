/** The keys of the review: one a decision. */
import { acceptAllOnScreen, judge, link, openLinks } from './state/deciding.js';
import type { Review } from './state/review.js';

export function bindKeys(review: Review): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog and what is typed into have their own keys.
    if (document.querySelector('dialog[open]') !== null || isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (act(review, event.key)) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Whether the key meant something. */
function act(review: Review, key: string): boolean {
  if (key === '?') review.over.value = 'keys';
  else if (key === 'Escape' && isForm(review)) review.over.value = undefined;
  else if (key === 'w') review.over.value = 'write';
  else if (key === 'n') review.over.value = 'add';
  else if (key === 'A') acceptAllOnScreen(review);
  else if (key === 'u') void review.decide('undone', { do: 'undo' });
  else if (key === 'j' || key === 'ArrowDown') review.step(1);
  else if (key === 'k' || key === 'ArrowUp') review.step(-1);
  else return onCard(review, key);
  return true;
}

function isForm({ over }: Review): boolean {
  return over.peek() === 'edit' || over.peek() === 'claim';
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

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
