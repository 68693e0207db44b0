/** Where accounts part: the verdicts of comparing all claims, gravest first, each verdict to be shown or left out. */
import { useState } from 'preact/hooks';
import { type Comparison, VERDICTS, type Verdict } from '../../../src/compare/verdict.js';
import { VERDICT_WORDS } from '../../../src/graph/verdict-words.js';
import { comparisonsOf } from '../data/comparisons.js';
import { useSession } from '../state/session.js';
import { toggle } from '../state/view.js';
import { VerdictList } from './verdicts.js';

/** Of one verdict; the others are shown when they are asked for. */
const AT_FIRST = 50;

const MEANING: Readonly<Record<Verdict, string>> = {
  contradictory: 'No world makes both sides true.',
  inTension: 'They do not fit well, and do not exclude each other.',
  compatible: 'Both can be true.',
  agrees: 'They say the same.',
  notComparable: 'Nothing follows from holding one against the other.',
};

/** All claims are compared, whatever the lens: a lens that shows one telling would show no disagreement. */
export function Disagreements() {
  const session = useSession();
  const comparisons = comparisonsOf(session.whole.corpus);
  const { verdicts } = session.view.value;
  const byVerdict = VERDICTS.map(
    (verdict) => [verdict, comparisons.filter((one) => one.verdict === verdict)] as const,
  );
  const shown = byVerdict.filter(([verdict, { length }]) => verdicts.includes(verdict) && length > 0);
  return (
    <div class="disagreements">
      <h2>Where accounts part</h2>
      <p class="quiet">
        Two accounts contradict each other only where they cannot both be true. Nothing is voted away and
        nothing averaged; silence is never a denial.
        {session.view.value.lens !== undefined && ' All claims are compared here, whatever the lens.'}
      </p>
      <fieldset class="verdicts">
        <legend class="spoken">Verdicts to show</legend>
        {byVerdict.map(([verdict, { length }]) => (
          <label class="row" key={verdict}>
            <input
              type="checkbox"
              checked={verdicts.includes(verdict)}
              onChange={() => session.change((view) => toggle(view, 'verdicts', verdict))}
            />
            <span>{VERDICT_WORDS[verdict]}</span>
            <span class="number">{length}</span>
          </label>
        ))}
      </fieldset>
      {shown.map(([verdict, found]) => (
        <Section key={verdict} verdict={verdict} comparisons={found} />
      ))}
      {shown.length === 0 && <p>None of these in what is shown.</p>}
    </div>
  );
}

function Section({
  verdict,
  comparisons,
}: {
  readonly verdict: Verdict;
  readonly comparisons: readonly Comparison[];
}) {
  const [most, setMost] = useState(AT_FIRST);
  return (
    <section class="verdict-section" aria-labelledby={`verdict-${verdict}`}>
      <h3 id={`verdict-${verdict}`} class={verdict}>
        {VERDICT_WORDS[verdict]} <span class="number">{comparisons.length}</span>
      </h3>
      <p class="quiet">{MEANING[verdict]}</p>
      <VerdictList comparisons={comparisons.slice(0, most)} tagged={false} />
      {comparisons.length > most && (
        <button type="button" class="wide" onClick={() => setMost((n) => n + AT_FIRST)}>
          Show more of the other {comparisons.length - most}
        </button>
      )}
    </section>
  );
}
