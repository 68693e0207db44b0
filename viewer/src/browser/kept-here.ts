/** What this browser keeps for the page under a name; a browser that keeps nothing for pages, or no more, says so. */

export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Gives why it is not kept; undefined where it is. */
export function keep(name: string, value: string | undefined): string | undefined {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return undefined;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? 'This browser has no more room for what the page keeps.'
      : 'This browser keeps nothing for this page.';
  }
}
