/** A comparison as the reader reads it: verdict, reason, one sentence, what it is about, and the claims of both sides. */
import { useState } from 'preact/hooks';
import { comparisonsOf } from '../../../src/compare/verdicts/comparisons.js';
import type { Comparison, Verdict } from '../../../src/compare/verdicts/verdict.js';
import type { Claim } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import {
  comparisonInWords,
  reasonInWords,
  sayIndirectSupport,
  saySide,
  VERDICT_WORDS,
} from '../../../src/words/verdicts.js';
import { tieInWords, tieOf } from '../data/ties.js';
import { concernsNode, concernsTie, keyOf, placeOf, supportOf } from '../data/verdicts.js';
import { usePointing } from '../elements/pointing.js';
import { useSession } from '../session/session.js';
import type { Selection } from '../view/view.js';
import { ClaimCard } from './claims.js';

const GRAVE: readonly Verdict[] = ['contradictory', 'inTension'];

function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return <span class={`tag verdict ${verdict}`}>{VERDICT_WORDS[verdict]}</span>;
}

/** @param tagged whether each says its verdict; not needed under a heading that does. */
export function VerdictList({
  comparisons,
  tagged,
}: {
  readonly comparisons: readonly Comparison[];
  readonly tagged: boolean;
}) {
  return (
    <ul class="verdict-list">
      {comparisons.map((comparison) => (
        <VerdictItem key={keyOf(comparison)} comparison={comparison} tagged={tagged} />
      ))}
    </ul>
  );
}

function VerdictItem({ comparison, tagged }: { readonly comparison: Comparison; readonly tagged: boolean }) {
  const session = useSession();
  const { whole } = session;
  const { verdict, reason, left, right } = comparison;
  const place = placeOf(whole, comparison);
  const said = comparisonInWords(whole.corpus, comparison);
  const chosen = session.view.value.selection;
  const here = place !== undefined && chosen?.kind === place.kind && chosen.id === place.id;
  return (
    <li class={`verdict-item ${verdict}`}>
      <p class="matter">
        {tagged && <VerdictTag verdict={verdict} />}
        {place !== undefined && !here && <PlaceLink place={place} />}
        <span class="quiet">{reasonInWords({ verdict, reason })}</span>
      </p>
      <div class="sentence">
        <p>{said.left}.</p>
        <p>{said.right}.</p>
        <p>{said.why}</p>
      </div>
      <Sides left={left} right={right} />
      <Beside comparison={comparison} />
    </li>
  );
}

/** Names what a comparison is about; pressed, it chooses it, and pointed at, it lights it. */
function PlaceLink({ place }: { readonly place: Selection }) {
  const session = useSession();
  const { whole } = session;
  const tie = place.kind === 'edge' ? tieOf(whole, place.id) : undefined;
  const pointing = usePointing(place);
  return (
    <button type="button" class="link" onClick={() => session.select(place)} {...pointing}>
      {tie === undefined ? labelOf(whole.corpus, place.id) : tieInWords(whole, tie)}
    </button>
  );
}

/** Both sides with their claims; made when they are opened. */
function Sides({ left, right }: { readonly left: readonly Claim[]; readonly right: readonly Claim[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="sides" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Who says so: {count(left.length, 'claim')} against {right.length}
      </summary>
      {open && (
        <>
          <Side claims={left} />
          <Side claims={right} />
        </>
      )}
    </details>
  );
}

function Side({ claims }: { readonly claims: readonly Claim[] }) {
  const { corpus } = useSession().whole;
  return (
    <section class="a-side">
      <h4>{saySide(corpus, claims)}</h4>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  );
}

/** What others say that speaks for one side, without saying the same; made when it is opened. */
function Beside({ comparison }: { readonly comparison: Comparison }) {
  const [open, setOpen] = useState(false);
  const { whole } = useSession();
  const { affirmed, denied } = supportOf(whole.corpus, comparison);
  const both = [...affirmed, ...denied];
  if (both.length === 0) return null;
  return (
    <details class="mild" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        What else speaks for one side: {count(affirmed.length, 'voice')} for it, {denied.length} against it
      </summary>
      {open &&
        both.map((support) => (
          <section class="a-side" key={support.claims[0]?.id}>
            <h4>
              {affirmed.includes(support) ? 'Speaks for it' : 'Speaks against it'}:{' '}
              {sayIndirectSupport(whole.corpus, support)}
            </h4>
            {support.claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </section>
        ))}
    </details>
  );
}

/** The verdicts that touch what is chosen: the grave ones at once, the others behind one line. */
export function VerdictsOn({ chosen }: { readonly chosen: Selection }) {
  const { whole, rest } = useSession();
  const tie = chosen.kind === 'edge' ? tieOf(whole, chosen.id)?.tie : undefined;
  const found = comparisonsOf(rest.corpus).filter((each) =>
    tie === undefined ? concernsNode(each, chosen.id) : concernsTie(each, tie),
  );
  const grave = found.filter(({ verdict }) => GRAVE.includes(verdict));
  const mild = found.filter(({ verdict }) => !GRAVE.includes(verdict));
  if (found.length === 0) return null;
  return (
    <section class="section verdicts-on">
      <h3>
        Verdicts that touch this <span class="number">{found.length}</span>
      </h3>
      <VerdictList comparisons={grave} tagged />
      {mild.length > 0 && (
        <details class="mild">
          <summary>
            {grave.length > 0 && `${mild.length} more: `}
            {milder(mild)}
          </summary>
          <VerdictList comparisons={mild} tagged />
        </details>
      )}
    </section>
  );
}

/** `9 compatible, 1 agrees`. */
function milder(comparisons: readonly Comparison[]): string {
  const verdicts = [...new Set(comparisons.map(({ verdict }) => verdict))];
  return verdicts
    .map(
      (verdict) => `${comparisons.filter((one) => one.verdict === verdict).length} ${VERDICT_WORDS[verdict]}`,
    )
    .join(', ');
}
