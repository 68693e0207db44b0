/**
 * The key of this run of `claimgraph view`: it comes in the fragment of the address, is kept by the browser for this
 * address alone, and is shown to the server in a header. It is taken out of the address at once, so that no link that
 * is copied holds it; a copied link works in another tab of the same browser, which finds the key kept.
 * A page that nobody asks for a key (put up on a site, or one file) has none.
 */

const HEADER = 'x-claimgraph-key';
const PART = 'key';
const KEPT = 'claimgraph-key';

/** Where the browser keeps nothing for pages, the key lasts as long as the page. */
let held: string | undefined;

/** Takes the key out of the address, where there is one; everything else stays. True where one came. */
export function takeRunKey(): boolean {
  const fragment = location.hash.replace(/^#/, '');
  const parts = fragment.split('&');
  const key = parts.find((part) => part.startsWith(`${PART}=`));
  if (key === undefined) return false;
  held = key.slice(PART.length + 1);
  try {
    localStorage.setItem(KEPT, held);
  } catch {
    // Then a copied link does not open in another tab.
  }
  const rest = parts.filter((part) => part !== key).join('&');
  const address = location.pathname + location.search + (rest === '' ? '' : `#${rest}`);
  history.replaceState(history.state, '', address);
  return true;
}

/** What a request for a file beside the page carries. */
export function keyHeaders(): Readonly<Record<string, string>> {
  const key = held ?? kept();
  return key === undefined ? {} : { [HEADER]: key };
}

/** Whether this run takes decisions and writes: its key says so. */
export function mayWrite(): boolean {
  return (held ?? kept())?.startsWith('w.') === true;
}

function kept(): string | undefined {
  try {
    return localStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}
