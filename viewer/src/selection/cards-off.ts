/** Whether the reader wants no card where the pointer rests; kept in this browser. */
import { signal } from '@preact/signals';

const KEY = 'claimgraph-no-cards';

export const cardsOff = signal(kept());

export function switchCards(): void {
  cardsOff.value = !cardsOff.value;
  try {
    if (cardsOff.value) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // A page opened from disk may have no storage; then it lasts as long as the page.
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
