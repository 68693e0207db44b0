/** Which node of the data is meant: one of those that may be, or a new one; and what is known of how a new one and one of them relate. */
import { useState } from 'preact/hooks';
import type { LinkChoice } from '../../../src/desk/review-card.js';
import { Choice } from './by-hand/choice.js';
import { link } from './state/deciding.js';
import type { Review } from './state/review.js';
import { shown } from './state/shown-text.js';

interface WhichProps {
  readonly review: Review;
  readonly choice: LinkChoice;
  /** The one that the keys of numbers answer. */
  readonly isNext: boolean;
}

export function Which({ review, choice, isNext }: WhichProps) {
  const { id, label, candidates, decided, judged } = choice;
  const [isJudging, setJudging] = useState(false);
  return (
    <fieldset class={decided === undefined ? 'which-one open' : 'which-one'}>
      <legend>Who or what is {quoted(label)}?</legend>
      {candidates.map(({ iri, label: name, why }, n) => (
        <button key={iri} type="button" aria-pressed={decided === iri} onClick={() => link(review, id, iri)}>
          {isNext && <kbd>{n + 1}</kbd>} {shown(name)} <span class="quiet">{shown(why)}</span>
        </button>
      ))}
      <button type="button" aria-pressed={decided === 'new'} onClick={() => link(review, id, undefined)}>
        {isNext && <kbd>0</kbd>} a new one
      </button>
      <button type="button" class="link" aria-expanded={isJudging} onClick={() => setJudging(!isJudging)}>
        a new one, and how they relate…
      </button>
      {judged.map((each) => (
        <p key={each} class="quiet judged">
          {shown(each)}
        </p>
      ))}
      {isJudging && <Judging review={review} choice={choice} close={() => setJudging(false)} />}
    </fieldset>
  );
}

/** A name that has its own marks gets no second ones. */
const quoted = (label: string) => (label.startsWith('“') ? shown(label) : `“${shown(label)}”`);

const RELATIONS = [
  ['different', 'is another than'],
  ['unsure', 'may be'],
  ['same', 'is, told apart,'],
] as const;
/** How sure it is before somebody says otherwise. */
const SURE = { different: '90', unsure: '50', same: '90' } as const;

/** For the ledger of identities: nothing is merged by it. */
function Judging({ review, choice, close }: Omit<WhichProps, 'isNext'> & { readonly close: () => void }) {
  const { id, label, candidates } = choice;
  const [decision, setDecision] = useState<keyof typeof SURE>('different');
  const [right, setRight] = useState(candidates[0]?.iri ?? '');
  const [sure, setSure] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const percent = Number(sure ?? SURE[decision]);
  const isFine = reason.trim() !== '' && percent >= 0 && percent <= 100;
  const save = () => {
    if (!isFine) return;
    close();
    void review.decide(
      'a new one, for the ledger',
      { do: 'new', ids: [id] },
      { do: 'identity', left: id, right, decision, confidence: percent / 100, reason: reason.trim() },
    );
  };
  return (
    <div class="judging">
      <Choice
        label={quoted(label)}
        value={decision}
        options={RELATIONS}
        choose={(value) => setDecision(value as keyof typeof SURE)}
      />
      <Choice
        label="which one of the data"
        isSpoken
        value={right}
        options={candidates.map(({ iri, label: name }) => [iri, shown(name)] as const)}
        choose={setRight}
      />
      <label>
        <input
          class="percent"
          inputMode="numeric"
          value={sure ?? SURE[decision]}
          onInput={({ currentTarget: { value } }) => setSure(value)}
        />{' '}
        % sure
      </label>
      <label class="reason">
        because{' '}
        <input
          value={reason}
          onInput={({ currentTarget: { value } }) => setReason(value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save();
          }}
        />
      </label>
      <button type="button" disabled={!isFine} onClick={save}>
        Save for the ledger
      </button>
      <p class="quiet">Both stay apart in the data; the ledger of identities says how they relate.</p>
    </div>
  );
}
