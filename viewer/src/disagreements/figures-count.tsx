/** What an event comes to by the rule of counting: low, best and high in words; opened, the sum that makes each, with who says so. */
import { useState } from 'preact/hooks';
import type { CasualtyLine } from '../../../src/compare/casualties/line.js';
import { BOUNDS } from '../../../src/compare/casualties/sums.js';
import type { Claim, Iri } from '../../../src/model/records.js';
import {
  addendInWords,
  boundInWords,
  lineInWords,
  NUMBER_UNKNOWN,
  notCountedInWords,
  unnumbered,
  WHY_MISSING,
} from '../../../src/words/casualties.js';
import { sayClaim } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { useSession } from '../session/session.js';

export interface Counted {
  readonly outcome: Iri;
  readonly events: readonly Iri[];
  readonly line: CasualtyLine;
  /** What is told of the same events under another word, and is not in the line. */
  readonly otherWords: readonly Claim[];
}

/** Its `details` open by the keyboard and tell a screen reader whether they are; what they hold is made then. */
export function CountView({ counted }: { readonly counted: Counted }) {
  const { corpus } = useSession().loaded;
  const [open, setOpen] = useState(false);
  const { outcome, line, otherWords } = counted;
  return (
    <details class="figure-count" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {labelOf(corpus, outcome)}, by the rule of counting: {lineInWords(line)}
        {line.partyOnly ? '; parties alone say so' : ''}
        {otherWords.length > 0 ? '; another word is not counted' : ''}
      </summary>
      {open && <Sums counted={counted} />}
    </details>
  );
}

function Sums({ counted: { outcome, events, line, otherWords } }: { readonly counted: Counted }) {
  const { corpus } = useSession().loaded;
  const withoutNumber = unnumbered(corpus, line);
  return (
    <>
      {events.length > 1 && (
        <p class="quiet">
          Read as one event: {events.map((event) => `“${labelOf(corpus, event)}”`).join(' and ')}.
        </p>
      )}
      <dl>
        {line.high !== undefined &&
          BOUNDS.map((bound) => (
            <div key={bound}>
              <dt>
                {bound} {boundInWords(line, bound) ?? WHY_MISSING[bound]}
              </dt>
              {line.addends[bound].map((addend) => {
                const { counted, told } = addendInWords(corpus, addend, events.length === 1 ? events : []);
                return (
                  <dd key={addend.claims[0]}>
                    <b>{counted}</b>
                    {told.map(({ claim, text }) => (
                      <span key={claim}>{text}</span>
                    ))}
                  </dd>
                );
              })}
            </div>
          ))}
        {withoutNumber.length > 0 && (
          <div>
            <dt>{NUMBER_UNKNOWN}</dt>
            {withoutNumber.map((claim) => {
              const { said, where } = sayClaim(corpus, claim);
              return (
                <dd key={claim.id}>
                  <span>
                    {said} ({where})
                  </span>
                </dd>
              );
            })}
          </div>
        )}
      </dl>
      {otherWords.map((claim) => (
        <p key={claim.id}>{notCountedInWords(corpus, outcome, claim)}.</p>
      ))}
    </>
  );
}
