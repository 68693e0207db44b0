/** Where accounts part: the verdicts of comparing them, worst first, each with the claims of both sides. */
import { useState } from 'preact/hooks';
import { type Comparison, VERDICTS, type Verdict } from '../../../src/compare/verdict.js';
import { sayComparison } from '../../../src/graph/verdict-words.js';
import { useSession } from '../state/session.js';
import { ClaimCard, count } from './claims.js';
import { EntityLink } from './links.js';

const WORDS: Readonly<Record<Verdict, string>> = {
  contradictory: 'contradictory',
  inTension: 'in tension',
  compatible: 'compatible',
  agrees: 'agree',
  notComparable: 'not comparable',
};

const MOST = 100;

export function Disagreements() {
  const { comparisons } = useSession().reading;
  const [shown, setShown] = useState<readonly Verdict[]>(['contradictory', 'inTension']);
  const found = comparisons.filter(({ verdict }) => shown.includes(verdict));
  return (
    <>
      <h2>Where accounts part</h2>
      <p class="quiet">
        Two accounts contradict each other only where they cannot both be true. Nothing is voted away and
        nothing averaged; silence is never a denial.
      </p>
      <fieldset class="verdicts">
        <legend class="spoken">Verdicts to show</legend>
        {VERDICTS.map((verdict) => (
          <label class="row" key={verdict}>
            <input
              type="checkbox"
              checked={shown.includes(verdict)}
              onChange={() =>
                setShown((now) =>
                  now.includes(verdict) ? now.filter((one) => one !== verdict) : [...now, verdict],
                )
              }
            />
            <span>{WORDS[verdict]}</span>
            <span class="number">{comparisons.filter((one) => one.verdict === verdict).length}</span>
          </label>
        ))}
      </fieldset>
      <Verdicts comparisons={found.slice(0, MOST)} />
      {found.length > MOST && <p class="quiet">{count(found.length - MOST, 'more pair')}.</p>}
      {found.length === 0 && <p>None of these in what is shown.</p>}
    </>
  );
}

export function Verdicts({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const { corpus } = useSession().reading;
  return (
    <>
      {comparisons.map((comparison) => {
        const { verdict, reason, about, left, right } = comparison;
        const key = [verdict, reason, ...left, '|', ...right]
          .map((one) => (typeof one === 'string' ? one : one.id))
          .join(' ');
        return (
          <details class="proposition" key={key}>
            <summary>
              <span class={`tag verdict ${verdict}`}>{WORDS[verdict]}</span>{' '}
              <span class="sentence">{sayComparison(corpus, comparison)}</span>
            </summary>
            <p class="quiet">
              About <EntityLink id={about} /> · reason: {reason}
            </p>
            <h4>One side</h4>
            {left.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
            <h4>The other</h4>
            {right.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </details>
        );
      })}
    </>
  );
}

/** The grave verdicts that touch any of some claims, closed under one heading. */
export function VerdictsOn({ touches }: { readonly touches: (comparison: Comparison) => boolean }) {
  const { comparisons } = useSession().reading;
  const found = comparisons.filter(
    (one) => (one.verdict === 'contradictory' || one.verdict === 'inTension') && touches(one),
  );
  if (found.length === 0) return null;
  return (
    <section class="section">
      <h3>
        Where accounts part <span class="number">{found.length}</span>
      </h3>
      <Verdicts comparisons={found} />
    </section>
  );
}
