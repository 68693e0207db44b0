/** A claim by hand: of the marked words, in three acts: what it is about, the relation, what that leads to; then it is saved. A claim that is edited begins filled. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { AskedPart, Offered } from '../../../../src/desk/offered.js';
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import type { ReviewCard } from '../../../../src/desk/review-card.js';
import type { Polarity, SpeechAct } from '../../../../src/model/records.js';
import { ask } from '../../browser/ask.js';
import type { Range, Review } from '../state/review.js';
import { PointText, shown } from '../state/shown-text.js';
import { Choice } from './choice.js';
import { Completion } from './completion.js';
import { FigureEditor, figureBefore, isFigureRange, kindOfRange } from './figure-editor.js';
import { useLeaving } from './leaving.js';
import { PlaceEditor, type ToldPlace, toldBefore, whyUnfit } from './place-editor.js';
import { NEW_SPEAKER, type NewUtterance, SpeakerEditor } from './speaker-editor.js';
import { newBeside, type Parts, placing, speakerOf, stating } from './stating.js';
import { WillSay } from './will-say.js';

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
  const [gloss, setGloss] = useState(claim?.gloss ?? '');
  const [fresh, setFresh] = useState<NewUtterance>({
    who: undefined,
    form: 'statement',
    cue: '',
    by: opened.utterances.find(({ report }) => report)!.id,
    medium: undefined,
    addressee: undefined,
    saidOn: '',
  });
  /** The number as its parts stand, since they were changed. */
  const [counted, setCounted] = useState<Offered | 'unfit' | undefined>();
  const place = card?.place;
  const [located, setLocated] = useState<ToldPlace>(() => toldBefore(place));
  const isLost = whyUnfit(located) !== undefined;
  const [lit, setLit] = useState<Offered | undefined>();
  const isSaving = useRef(false);
  const isFresh = speaker === NEW_SPEAKER;
  const save = (given: Parts) => {
    if (counted === 'unfit' && given.object === parts.object) return;
    const isCounted = typeof counted === 'object' && given.object === parts.object;
    const now = isCounted ? { ...given, object: counted } : given;
    const choice = stating(now, { opened, range, card, speaker, fresh, act, polarity, wording, gloss });
    if (choice === undefined || isSaving.current || isLost) return;
    const choices = [...choice, ...placing(located, { opened, range, card })];
    if (choices.length === 0) {
      close();
      return;
    }
    isSaving.current = true;
    void review.decide(card === undefined ? 'stated' : 'edited', ...choices).then((isSaved) => {
      isSaving.current = false;
      // What was refused can be mended where it stands.
      if (!isSaved) return;
      review.choose(card?.id ?? opened.byHand);
      close();
    });
  };
  const isWhole = !isFresh || fresh.who !== undefined;
  const take = (part: keyof Parts) => (offer: Offered) => {
    const now = { ...parts, [part]: offer };
    setParts(now);
    if (part !== 'subject') setCounted(undefined);
    if (card === undefined && part === 'object' && isWhole) save(now);
  };
  const offers = (part: AskedPart) => async (text: string) => {
    const { offered } = await ask<{ offered: readonly Offered[] }>('offer', {
      id: opened.id,
      part,
      text,
      ...range,
      ...(part !== 'relation' && part !== 'object' ? {} : { type: parts.subject?.type ?? card?.subjectType }),
      ...(part === 'object'
        ? { relation: parts.relation?.put ?? claim?.predicate, inverse: parts.relation?.inverse === true }
        : {}),
    }).catch(() => ({ offered: [] }));
    const others = [parts.subject, parts.object, fresh.who, fresh.medium, fresh.addressee].filter(
      (each) => each !== parts[part as keyof Parts],
    );
    return part === 'relation' ? offered : [...newBeside(text, others), ...offered];
  };
  const wholes = async (text: string) =>
    (
      await ask<{ offered: readonly Offered[] }>('offer', {
        id: opened.id,
        part: 'object',
        text,
        ...range,
        type: place?.type,
        relation: 'within',
      }).catch(() => ({ offered: [] }))
    ).offered;
  const leadsTo = parts.relation?.range;
  const kind =
    card?.figure !== undefined && parts.relation === undefined
      ? card.figure.kind
      : isFigureRange(leadsTo)
        ? kindOfRange(leadsTo)
        : undefined;
  const next = (['subject', 'relation', 'object'] as const).find((part) => parts[part] === undefined);
  const isMissing = card === undefined && next !== undefined && !(next === 'object' && counted !== undefined);
  const form = useRef<HTMLFormElement>(null);
  const { isAsking } = useLeaving(
    JSON.stringify([parts, speaker, act, polarity, wording, gloss, fresh, counted, located]),
    form,
    close,
  );
  return (
    <form
      ref={form}
      class="by-hand"
      aria-labelledby="by-hand-title"
      onSubmit={(event) => {
        event.preventDefault();
        save(parts);
      }}
    >
      <h3 id="by-hand-title">{card === undefined ? 'State a claim of' : 'Edit the claim of'}</h3>
      <blockquote>
        <q>{shown(words)}</q>
      </blockquote>
      {/* Above the fields: their lists cover what is below. */}
      {card === undefined && (
        <WillSay
          subject={parts.subject}
          relation={parts.relation}
          object={parts.object ?? lit}
          by={opened.utterances.find(({ id }) => id === speaker)}
          isNot={polarity === 'negated'}
          act={act}
        />
      )}
      <div class="parts">
        {(['subject', 'relation', 'object'] as const).map((part) => (
          <Completion
            key={part}
            label={LABELS[part]}
            taken={parts[part]?.label ?? before(card, part)}
            isTaken={({ put, inverse = false }) =>
              JSON.stringify(put) === JSON.stringify(parts[part]?.put ?? claim?.[CLAIM_KEYS[part]]) &&
              inverse === (parts[part]?.inverse ?? false)
            }
            offers={offers(part)}
            take={take(part)}
            isNext={card === undefined ? next === part : part === 'subject'}
            // By it the claim is saved: it is to be seen before.
            takesOnlyListed={card === undefined && part === 'object'}
            {...(part === 'object' ? { light: setLit } : {})}
          />
        ))}
      </div>
      {kind !== undefined && (
        <FigureEditor
          key={`${kind} ${JSON.stringify(parts.object?.put)}`}
          kind={kind}
          codes={opened.codes}
          before={figureBefore(parts.object, opened, card, kind)}
          id={opened.byHand}
          range={range}
          change={setCounted}
          take={take('object')}
        />
      )}
      {place !== undefined && (
        <PlaceEditor place={place} told={located} offers={wholes} change={setLocated} known={opened.places} />
      )}
      <div class="manner">
        <Choice
          label="Said by"
          value={speaker}
          options={[
            ...opened.utterances.map(({ id, label }) => [id, shown(label)] as const),
            [NEW_SPEAKER, 'somebody else…'],
          ]}
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
        <label>
          in our words <input value={gloss} onInput={({ currentTarget: { value } }) => setGloss(value)} />
        </label>
      </div>
      {isFresh && (
        <SpeakerEditor opened={opened} told={fresh} range={range} offers={offers} change={setFresh} />
      )}
      <div class="acts">
        <button
          type="submit"
          class="accept"
          disabled={isMissing || !isWhole || counted === 'unfit' || isLost}
        >
          Save
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      {isAsking && (
        <p class="warning" role="alert">
          What you changed here is not saved. <kbd>Escape</kbd> once more throws it away.
        </p>
      )}
    </form>
  );
}

const CLAIM_KEYS = { subject: 'subject', relation: 'predicate', object: 'object' } as const;

const LABELS = { subject: 'What it is about', relation: 'Relation', object: 'What that leads to' } as const;

function before(card: ReviewCard | undefined, part: keyof Parts): string | undefined {
  return card?.[part];
}
