/** Where accounts part: the verdicts of comparing all claims, gravest first, narrowed by verdict, reason, name and words. */
import { useMemo, useState } from 'preact/hooks';
import { comparisonsOf } from '../../../src/compare/verdicts/comparisons.js';
import { type Comparison, REASONS, VERDICTS, type Verdict } from '../../../src/compare/verdicts/verdict.js';
import type { Corpus } from '../../../src/model/records.js';
import { normalizeName } from '../../../src/names/name-keys.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { countVerdicts, REASON_WORDS, sayComparison, VERDICT_WORDS } from '../../../src/words/verdicts.js';
import { VerdictList } from '../claims/verdicts.js';
import { concernsNode } from '../data/verdicts.js';
import { useSession } from '../session/session.js';
import { FIRST_VIEW, type Matter, narrowVerdicts, toggle } from '../view/view.js';
import { DisagreementTabs } from './disagreement-tabs.js';
import { MoreVerdicts } from './more-verdicts.js';

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
  const { corpus } = session.rest;
  const { verdicts, matter, lens, against } = session.view.value;
  const comparisons = useMemo(
    () => comparisonsOf(corpus).filter((each) => isAsked(corpus, each, matter)),
    [corpus, matter],
  );
  const byVerdict = VERDICTS.map(
    (verdict) => [verdict, comparisons.filter((one) => one.verdict === verdict)] as const,
  );
  const all = session.whole.part?.of.verdicts;
  const shown = byVerdict.filter(([verdict, { length }]) => verdicts.includes(verdict) && length > 0);
  return (
    <div class="disagreements">
      <h2>Where accounts part</h2>
      <DisagreementTabs />
      <p class="quiet">
        Two accounts contradict each other only where they cannot both be true. Nothing is voted away and
        nothing averaged; silence is never a denial.
        {(lens ?? against) !== undefined && ' All claims are compared here, whatever the lens.'}
      </p>
      {all !== undefined && <MoreVerdicts all={all} here={comparisonsOf(corpus).length} />}
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
            <span class="number">
              {length}
              {all !== undefined && ` of ${all[verdict].toLocaleString('en')}`}
            </span>
          </label>
        ))}
      </fieldset>
      <Narrow key={matter.words} />
      {shown.map(([verdict, found]) => (
        <Section key={verdict} verdict={verdict} comparisons={found} />
      ))}
      {shown.length === 0 && <p role="status">None of these in what is shown.</p>}
      <Others byVerdict={byVerdict} />
    </div>
  );
}

/** One press from the grave ones to all, counted, and back. */
function Others({
  byVerdict,
}: {
  readonly byVerdict: readonly (readonly [Verdict, readonly Comparison[]])[];
}) {
  const session = useSession();
  const { verdicts } = session.view.value;
  const rest = byVerdict.filter(([verdict, { length }]) => !verdicts.includes(verdict) && length > 0);
  const next = rest.length === 0 ? FIRST_VIEW.verdicts : [...VERDICTS].sort();
  if (rest.length === 0 && verdicts.length <= next.length) return null;
  const counts = rest.map(([verdict, { length }]) => countVerdicts(length, verdict));
  return (
    <button
      type="button"
      class="wide"
      onClick={() => session.change((view) => ({ ...view, verdicts: next }))}
    >
      {rest.length === 0 ? 'Only contradictory and in tension' : `Show the others too: ${inSeries(counts)}`}
    </button>
  );
}

function isAsked(corpus: Corpus, comparison: Comparison, { reason, about, words }: Matter): boolean {
  if (reason !== undefined && comparison.reason !== reason) return false;
  if (about !== undefined && !concernsNode(comparison, about)) return false;
  return words === '' || normalizeName(sayComparison(corpus, comparison)).includes(normalizeName(words));
}

/** Why accounts are held against each other, whom it is about, and words of the sentence. */
function Narrow() {
  const session = useSession();
  const { corpus } = session.rest;
  const { matter } = session.view.value;
  const narrow = (next: Partial<Matter>) => session.change((view) => narrowVerdicts(view, next));
  const all = comparisonsOf(corpus);
  const reasons = REASONS.filter((reason) => all.some((one) => one.reason === reason));
  const names = useMemo(() => namesIn(corpus, all), [corpus, all]);
  const narrowed = matter.reason !== undefined || matter.about !== undefined || matter.words !== '';
  return (
    <div class="narrow">
      <label>
        <span>What</span>
        <select
          value={matter.reason ?? ''}
          onChange={({ currentTarget: { value } }) =>
            narrow({ reason: reasons.find((reason) => reason === value) })
          }
        >
          <option value="">anything</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {REASON_WORDS[reason]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>About</span>
        <select
          value={matter.about ?? ''}
          onChange={({ currentTarget: { value } }) => narrow({ about: value === '' ? undefined : value })}
        >
          <option value="">anyone and anything</option>
          {names.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>With the words</span>
        <input
          type="search"
          defaultValue={matter.words}
          onChange={({ currentTarget: { value } }) => narrow({ words: value.trim() })}
        />
      </label>
      {narrowed && (
        <button type="button" onClick={() => narrow(FIRST_VIEW.matter)}>
          Show all
        </button>
      )}
    </div>
  );
}

/** Everything that some comparison speaks of, by name. */
function namesIn(corpus: Corpus, all: readonly Comparison[]): readonly (readonly [string, string])[] {
  const ids = new Set<string>();
  for (const { about, left, right } of all) {
    ids.add(about);
    for (const { proposition } of [...left, ...right]) {
      ids.add(proposition.subject);
      ids.add(proposition.object.value);
    }
  }
  return [...ids]
    .filter((id) => corpus.entities.has(id))
    .map((id) => [id, labelOf(corpus, id)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
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
