/** Two lenses in words: where both speak and differ, what each says that the other does not, and what both say. */
import { useMemo, useState } from 'preact/hooks';
import type { InOtherWords } from '../../../src/compare/lenses/in-other-words.js';
import { lensComparison } from '../../../src/compare/lenses/lens-comparison.js';
import { sayingOf } from '../../../src/compare/lenses/lenses.js';
import type { Claim } from '../../../src/model/records.js';
import { sayClaim } from '../../../src/words/claims.js';
import { partsInOtherWords } from '../../../src/words/in-other-words.js';
import { count } from '../../../src/words/phrases.js';
import { VerdictList } from '../claims/verdicts.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
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
    () => two && lensComparison(corpus, two.left.corpus, two.right.corpus),
    [two, corpus],
  );
  if (found === undefined) {
    return (
      <>
        <h2>Two tellings</h2>
        <OfLoaded what="What is compared here is" />
        <p>Choose under “compared with” in the legend whose telling is to be held against the one shown.</p>
      </>
    );
  }
  const { onlyLeft, onlyRight, both, differ, agree, inOtherWords, ifOneEvent, bothSayWhere } = found;
  const names = [lensInWords(corpus, lens), lensInWords(corpus, against)] as const;
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
          <p class="quiet">Nowhere in what is told here.</p>
        ) : (
          <VerdictList comparisons={differ} tagged />
        )}
      </section>
      <Alike title="Both say, in other words" all={inOtherWords} names={names} />
      {ifOneEvent.length > 0 && (
        <Alike title="Both say, if what may be one event is one" all={ifOneEvent} names={names} />
      )}
      {agree.length > 0 && (
        <section class="verdict-section">
          <h3>
            Counts and dates that agree <span class="number">{agree.length}</span>
          </h3>
          <VerdictList comparisons={agree} tagged />
        </section>
      )}
      {bothSayWhere.length > 0 && (
        <Alike
          title="Both say where; whether one place is in the other is not told"
          all={bothSayWhere}
          names={names}
        />
      )}
      <Said title={`Only ${lensAmidWords(corpus, lens)}`} side="left" claims={onlyLeft} />
      <Geography claims={found.geographyLeft} />
      <Said title={`Only ${lensAmidWords(corpus, against)}`} side="right" claims={onlyRight} />
      <Geography claims={found.geographyRight} />
      <Said
        title={`In both: ${lensAmidWords(corpus, lens)}, and ${lensAmidWords(corpus, against)}`}
        side="both"
        claims={both}
      />
    </div>
  );
}

export function Alike({
  title,
  all,
  names,
}: {
  readonly title: string;
  readonly all: readonly InOtherWords[];
  readonly names: readonly [string, string];
}) {
  const { corpus } = useSession().rest;
  return (
    <section class="said alike">
      <h3>
        {title} <span class="number">{all.length}</span>
      </h3>
      <ul>
        {all.map((each) => {
          const { left, right, links } = partsInOtherWords(corpus, each);
          return (
            <li key={[...each.left, ...each.right].map(({ id }) => id).join()}>
              <strong>{names[0]}:</strong> {left}.<br />
              <strong>{names[1]}:</strong> {right}.
              {links.map((link) => (
                <span key={link} class="quiet link-said">
                  {link}.
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How places lie to each other is on a map, whoever mentions it. */
export function Geography({ claims }: { readonly claims: readonly Claim[] }) {
  const { corpus } = useSession().rest;
  if (claims.length === 0) return null;
  const said = new Set(claims.map((claim) => sayClaim(corpus, claim).sentence));
  return (
    <details class="said">
      <summary>And {count(said.size, 'statement')} of geography</summary>
      <ul>
        {[...said].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
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
  const once = new Map(claims.map((claim) => [sayingOf(claim), claim] as const));
  return (
    <section class={`said ${side}`}>
      <h3>
        {title} <span class="number">{once.size}</span>
      </h3>
      <ul>
        {[...once].slice(0, most).map(([key, claim]) => {
          const { proposition } = claim;
          const words = sayClaim(corpus, claim).sentence;
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
