/** Two lenses in words: where both speak and differ, what each says that the other does not, and what both say. */
import { useMemo, useState } from 'preact/hooks';
import { differencesBetween } from '../../../src/compare/lenses/lens-differences.js';
import { compareLenses } from '../../../src/compare/lenses/lenses.js';
import type { Claim } from '../../../src/model/records.js';
import { sentence } from '../../../src/words/sentences.js';
import { VerdictList } from '../claims/verdicts.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { lensAmidWords, lensInWords } from './lens-said.js';
import '../styles/lenses.css';

const AT_FIRST = 15;

export function LensComparison() {
  const session = useSession();
  const { two } = session;
  const { lens, against } = session.view.value;
  const { corpus } = session.rest;
  const found = useMemo(
    () =>
      two && {
        ...compareLenses(two.left.corpus, two.right.corpus),
        differ: differencesBetween(corpus, two.left.corpus, two.right.corpus),
      },
    [two, corpus],
  );
  if (found === undefined) {
    return (
      <>
        <h2>Two tellings</h2>
        <p>Choose under “compared with” in the legend whose telling is to be held against the one shown.</p>
      </>
    );
  }
  const { onlyLeft, onlyRight, both, differ } = found;
  return (
    <div class="lens-comparison">
      <h2>
        {lensInWords(corpus, lens)}, and {lensAmidWords(corpus, against)}
      </h2>
      <p class="quiet">
        What one does not say it does not deny: silence is no denial. Two tellings differ only where both
        speak of one thing.
      </p>
      <section class="verdict-section">
        <h3>
          Both speak of it and differ <span class="number">{differ.length}</span>
        </h3>
        {differ.length === 0 ? (
          <p class="quiet">Nowhere in these reports.</p>
        ) : (
          <VerdictList comparisons={differ} tagged />
        )}
      </section>
      <Said title={`Only ${lensAmidWords(corpus, lens)}`} side="left" claims={onlyLeft} />
      <Said title={`Only ${lensAmidWords(corpus, against)}`} side="right" claims={onlyRight} />
      <Said
        title={`In both: ${lensAmidWords(corpus, lens)}, and ${lensAmidWords(corpus, against)}`}
        side="both"
        claims={both}
      />
    </div>
  );
}

function Said({
  title,
  side,
  claims,
}: {
  readonly title: string;
  readonly side: string;
  readonly claims: readonly Claim[];
}) {
  const { corpus, graph } = useSession().rest;
  const [most, setMost] = useState(AT_FIRST);
  const once = new Map(claims.map((claim) => [`${claim.proposition.key} ${claim.polarity}`, claim] as const));
  return (
    <section class={`said ${side}`}>
      <h3>
        {title} <span class="number">{once.size}</span>
      </h3>
      <ul>
        {[...once].slice(0, most).map(([key, { proposition, polarity, dateBasis }]) => {
          const words = sentence(corpus, proposition, polarity, dateBasis);
          return (
            <li key={key}>
              {graph.hasEdge(proposition.key) ? (
                <EdgeLink id={proposition.key}>{words}</EdgeLink>
              ) : (
                <EntityLink id={proposition.subject}>{words}</EntityLink>
              )}
            </li>
          );
        })}
      </ul>
      {once.size > most && (
        <button type="button" class="wide" onClick={() => setMost(once.size)}>
          Show the other {once.size - most}
        </button>
      )}
    </section>
  );
}
