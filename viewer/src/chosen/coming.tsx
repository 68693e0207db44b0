/** What stands in the panel of a large graph while what is said of the chosen is fetched, where that failed, and where it is too much. */
import type { ComponentChild } from 'preact';
import { labelOf } from '../../../src/words/labels.js';
import { inDigits } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';

export function Coming({ id }: { readonly id: string }) {
  const session = useSession();
  const { corpus } = session.whole;
  const name = corpus.entities.has(id) || corpus.utterances.has(id) ? labelOf(corpus, id) : undefined;
  const why = session.fetching.failed.value.get(id);
  return (
    <>
      {name !== undefined && <h2>{name}</h2>}
      {why === undefined ? (
        <p class="waiting" role="status">
          Fetching what is said of it…
        </p>
      ) : (
        <>
          <p class="warning" role="alert">
            What is said of it could not be fetched: {why}.
          </p>
          <button type="button" onClick={() => void session.fetching.need([id])}>
            Try again
          </button>
        </>
      )}
    </>
  );
}

export function Cut({
  counts: [claims, here],
  of,
}: {
  readonly counts: readonly [claims: number, here: number];
  readonly of: ComponentChild;
}) {
  return (
    <>
      <p class="warning">
        {inDigits(claims)} claims speak of it, are said by it or come through it: too many to fetch at once.
        What stands below, numbers too, is of {inDigits(here)} of them.
      </p>
      {of}
    </>
  );
}
