/** What a line of the count comes to: each number with the sum that makes it; opened, who says each part, and the claim. */
import { useState } from 'preact/hooks';
import { linksOf } from '../../../src/cards/claim-card.js';
import type { CasualtyLine } from '../../../src/compare/casualties/line.js';
import type { Addend } from '../../../src/compare/casualties/sums.js';
import type { Claim, Iri } from '../../../src/model/records.js';
import {
  addendInWords,
  NIL_OF_PART,
  NUMBER_UNKNOWN,
  nilsOfParts,
  notCountedInWords,
  type SumInWords,
  sumsInWords,
  unnumbered,
} from '../../../src/words/casualties.js';
import { sayClaim } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { ClaimCard } from '../claims/claims.js';
import { useSession } from '../session/session.js';

export interface Counted {
  readonly outcome: Iri;
  /** None of the total. */
  readonly events: readonly Iri[];
  readonly line: CasualtyLine;
  /** What is told of the same events under another word, and is not in the line. */
  readonly otherWords: readonly Claim[];
}

export function CountView({ counted: { outcome, events, line, otherWords } }: { readonly counted: Counted }) {
  const { corpus } = useSession().loaded;
  return (
    <div class="figure-count">
      <h4>
        {labelOf(corpus, outcome)}, by the rule of counting
        {line.high === undefined && `: ${NUMBER_UNKNOWN}`}
        {line.partyOnly && <span class="quiet"> · parties alone say so</span>}
        {line.running.length > 0 && <span class="quiet"> · a running total is in it</span>}
      </h4>
      {events.length > 1 && (
        <p class="quiet">
          Read as one event: {events.map((event) => `“${labelOf(corpus, event)}”`).join(' and ')}.
        </p>
      )}
      {sumsInWords(line).map((sum) => (
        <SumView key={sum.names} sum={sum} events={events} />
      ))}
      {unnumbered(corpus, line).map((claim) => (
        <SaidView key={claim.id} claim={claim} before={`${NUMBER_UNKNOWN}: `} />
      ))}
      {nilsOfParts(corpus, line).map((claim) => (
        <SaidView key={claim.id} claim={claim} before={`${NIL_OF_PART}: `} />
      ))}
      {otherWords.map((claim) => (
        <ToldView key={claim.id} claim={claim} words={notCountedInWords(corpus, outcome, claim)} />
      ))}
    </div>
  );
}

/** Its `details` open by the keyboard and tell a screen reader whether they are; what they hold is made then. */
function SumView({
  sum: { names, addends },
  events,
}: {
  readonly sum: SumInWords;
  readonly events: readonly Iri[];
}) {
  const { corpus } = useSession().loaded;
  const [open, setOpen] = useState(false);
  if (addends.length === 0) return <p class="figure-sum none">{names}</p>;
  const parts = addends.map((addend) => addendInWords(corpus, addend, [addend.event]).counted);
  return (
    <details class="figure-sum" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{names}</b> = {parts.join(' + ')}
      </summary>
      {open && addends.map((addend) => <Part key={addend.claims[0]} addend={addend} events={events} />)}
    </details>
  );
}

function Part({ addend, events }: { readonly addend: Addend; readonly events: readonly Iri[] }) {
  const { corpus } = useSession().loaded;
  const { counted, told } = addendInWords(corpus, addend, events.length === 1 ? events : []);
  return (
    <div class="figure-part">
      <b>{counted}</b>
      {told.map(({ claim, text }) => {
        const known = corpus.claims.get(claim);
        return known === undefined ? null : <ToldView key={claim} claim={known} words={text} />;
      })}
    </div>
  );
}

/** A claim as the CLI says it; opened, its card with the passage. */
export function SaidView({ claim, before = '' }: { readonly claim: Claim; readonly before?: string }) {
  const { corpus } = useSession().loaded;
  const { said, where } = sayClaim(corpus, claim);
  return <ToldView claim={claim} words={`${before}${said} (${where})`} />;
}

function ToldView({ claim, words }: { readonly claim: Claim; readonly words: string }) {
  const { corpus } = useSession().whole;
  const [open, setOpen] = useState(false);
  const relays = linksOf(corpus, claim).slice(1, -1);
  return (
    <details class="figure-told" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words}
        {relays.length > 0 && `, through ${inSeries(relays.map(({ label, speakers }) => speakers || label))}`}
      </summary>
      {open && <ClaimCard claim={claim} />}
    </details>
  );
}
