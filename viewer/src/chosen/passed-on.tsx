/** What reaches us through someone: how many claims, whose, in which reports, and the list of each way. */
import { useState } from 'preact/hooks';
import { type Passed, sayPassed } from '../../../src/cards/passed-on.js';
import { ClaimList } from './claim-list.js';

/** @param out whether it is taken out; what came through it is told all the same. */
export function PassedOn({ passed, out }: { readonly passed: readonly Passed[]; readonly out: boolean }) {
  if (passed.length === 0) return null;
  return (
    <section class="section passed-on">
      <h3>{out ? 'What came through it before it was taken out' : 'What comes through it'}</h3>
      {passed.map((each) => (
        <OneWay key={each.as} passed={each} />
      ))}
    </section>
  );
}

function OneWay({ passed }: { readonly passed: Passed }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>{sayPassed(passed)}:</p>
      <Origins origins={passed.origins} />
      <details class="mild" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The list of these claims</summary>
        {open && <ClaimList claims={passed.claims} />}
      </details>
    </>
  );
}

/** Whose claims they are, most first. */
export function Origins({ origins }: { readonly origins: Passed['origins'] }) {
  return (
    <ul class="origins">
      {origins.map(({ label, claims }) => (
        <li key={label}>
          {label} <span class="number">{claims}</span>
        </li>
      ))}
    </ul>
  );
}
