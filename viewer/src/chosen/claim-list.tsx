/** Claims as lines that open into what stands behind each; a long list is made bit by bit. */
import { useState } from 'preact/hooks';
import type { Iri } from '../../../src/model/records.js';
import { sayClaim } from '../../../src/words/claims.js';
import { ClaimCard } from '../claims/claims.js';
import { useSession } from '../session/session.js';

/** Claims at first; a report may hold hundreds. */
const AT_FIRST = 25;

export function ClaimList({ claims }: { readonly claims: readonly { readonly id: Iri }[] }) {
  const { corpus } = useSession().whole;
  const [most, setMost] = useState(AT_FIRST);
  return (
    <>
      {claims.slice(0, most).map(({ id }) => {
        const claim = corpus.claims.get(id);
        return (
          claim !== undefined && (
            <details class="proposition" key={id}>
              <summary>
                <span class="sentence">{sayClaim(corpus, claim).sentence}</span>
              </summary>
              <ClaimCard claim={claim} />
            </details>
          )
        );
      })}
      {claims.length > most && (
        <>
          <button type="button" class="wide" onClick={() => setMost((n) => n + 4 * AT_FIRST)}>
            Show more of the other {claims.length - most}
          </button>
          <p class="more-on-paper">and {claims.length - most} more, which are not on this paper</p>
        </>
      )}
    </>
  );
}
