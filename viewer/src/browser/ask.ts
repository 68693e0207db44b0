/** Asks the server that served this page: JSON there and back, with the key of its run. */
import { NoKey } from './page-files.js';
import { keyHeaders } from './run-key.js';

/** The server says why it did not do it; `found` is what happened meanwhile. */
export class Refused extends Error {
  readonly found: readonly Happened[] | undefined;
  constructor(message: string, found?: readonly Happened[]) {
    super(message);
    this.found = found;
  }
}

/** A decision that another page or a command made. */
export interface Happened {
  readonly by: string;
  readonly at: string;
  readonly what: string;
  /** The sentences that it was about. */
  readonly of: readonly string[];
}

/** @throws NoKey, Refused; Error where nobody answers. */
export async function ask<T>(route: string, sent: object): Promise<T> {
  const response = await fetch(`./review/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...keyHeaders() },
    body: JSON.stringify(sent),
  }).catch(() => {
    throw new Refused('The server does not answer: is claimgraph review still running? Nothing was saved.');
  });
  if (response.status === 403)
    throw new NoKey('This address lacks the key of this run: open the one that claimgraph review printed.');
  if (response.status === 405)
    throw new Refused('This server only shows: start claimgraph review, or claimgraph view --edit.');
  const answer = await response.json().catch(() => ({ error: `The server answered ${response.status}.` }));
  if (!response.ok) throw new Refused(String(answer.error), answer.found);
  return answer as T;
}
