/** A claim by hand: of the marked words, in three acts: what it is about, the relation, what that leads to; then it is saved. A claim that is edited begins filled. */
import { useMemo, useState } from 'preact/hooks';
import type { ReviewCard } from '../../../../src/desk/cards.js';
import type { Offered } from '../../../../src/desk/offered.js';
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import type { Polarity, SpeechAct } from '../../../../src/model/records.js';
import { ask } from '../../browser/ask.js';
import type { Range, Review } from '../state/review.js';
import { PointText, shown } from '../state/shown-text.js';
import { Completion } from './completion.js';
import { type Parts, speakerOf, stating } from './stating.js';

interface FormProps {
  readonly review: Review;
  readonly opened: OpenedReport;
  /** Where it stands. */
  readonly range: Range;
  /** The claim that is edited; without it a new one is stated. */
  readonly card: ReviewCard | undefined;
  readonly close: () => void;
}

const ACTS: readonly SpeechAct[] = [
  'asserts',
  'denies',
  'claims-responsibility',
  'alleges',
  'plans',
  'once-planned',
  'seeks',
  'demands',
  'expects',
  'fears',
  'suspects',
  'opines',
];

export function ClaimForm({ review, opened, range, card, close }: FormProps) {
  const claim = card?.claim;
  const words = useMemo(
    () => new PointText(opened.text ?? '').slice(range.start, range.end),
    [opened.text, range.start, range.end],
  );
  const [parts, setParts] = useState<Parts>({});
  const [speaker, setSpeaker] = useState(claim?.utterance ?? speakerOf(opened, range));
  const [act, setAct] = useState<SpeechAct>(claim?.speechAct ?? 'asserts');
  const [polarity, setPolarity] = useState<Polarity>(claim?.polarity ?? 'affirmed');
  const [wording, setWording] = useState(claim?.wording ?? '');
  const save = (now: Parts) => {
    const choice = stating(now, { opened, range, card, speaker, act, polarity, wording });
    if (choice === undefined) return;
    close();
    void review.decide(card === undefined ? 'stated' : 'edited', ...choice).then((isSaved) => {
      const id = card?.id ?? opened.byHand;
      if (isSaved) review.choose(id);
    });
  };
  const take = (part: keyof Parts) => (offer: Offered) => {
    const now = { ...parts, [part]: offer };
    setParts(now);
    if (card === undefined && part === 'object') save(now);
  };
  const offers = (part: keyof Parts) => async (text: string) => {
    const { offered } = await ask<{ offered: readonly Offered[] }>('offer', {
      id: opened.id,
      part,
      text,
      ...range,
      ...(part === 'subject' ? {} : { type: parts.subject?.type ?? card?.subjectType }),
      ...(part === 'object'
        ? { relation: parts.relation?.put ?? claim?.predicate, inverse: parts.relation?.inverse === true }
        : {}),
    }).catch(() => ({ offered: [] }));
    return offered;
  };
  const next = (['subject', 'relation', 'object'] as const).find((part) => parts[part] === undefined);
  return (
    <form
      class="by-hand"
      aria-labelledby="by-hand-title"
      onSubmit={(event) => {
        event.preventDefault();
        save(parts);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <h3 id="by-hand-title">{card === undefined ? 'State a claim of' : 'Edit the claim of'}</h3>
      <blockquote>
        <q>{shown(words)}</q>
      </blockquote>
      <div class="parts">
        {(['subject', 'relation', 'object'] as const).map((part) => (
          <Completion
            key={part}
            label={LABELS[part]}
            taken={parts[part]?.label ?? before(card, part)}
            offers={offers(part)}
            take={take(part)}
            isNext={card === undefined ? next === part : part === 'subject'}
          />
        ))}
      </div>
      <div class="manner">
        <Choice
          label="Said by"
          value={speaker}
          options={opened.utterances.map(({ id, label }) => [id, shown(label)] as const)}
          choose={setSpeaker}
        />
        <Choice
          label="who"
          value={act}
          options={ACTS.map((each) => [each, each.replaceAll('-', ' ')] as const)}
          choose={(value) => setAct(value as SpeechAct)}
        />
        <Choice
          label="that it"
          value={polarity}
          options={[
            ['affirmed', 'is so'],
            ['negated', 'is not so'],
          ]}
          choose={(value) => setPolarity(value as Polarity)}
        />
        <label>
          in the word <input value={wording} onInput={({ currentTarget: { value } }) => setWording(value)} />
        </label>
      </div>
      <div class="acts">
        <button type="submit" class="accept" disabled={card === undefined && next !== undefined}>
          Save
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
    </form>
  );
}

const LABELS = { subject: 'What it is about', relation: 'Relation', object: 'What that leads to' } as const;

function before(card: ReviewCard | undefined, part: keyof Parts): string | undefined {
  return card?.[part];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
