/** Somebody says it who has said nothing yet: who, in what form, in which words the report tells so, and who passes it on. */
import type { Offered } from '../../../../src/desk/offered.js';
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import type { LocalId } from '../../../../src/reading/reading.js';
import type { Range } from '../state/review.js';
import { shown } from '../state/shown-text.js';
import { Choice } from './choice.js';
import { Completion } from './completion.js';

/** The value of the choice of speakers that stands for one who is new. */
export const NEW_SPEAKER = '+';

/** What is said of an utterance that is new. */
export interface NewUtterance {
  readonly who: Offered | undefined;
  readonly form: string;
  /** Words of the text; empty where none are given. */
  readonly cue: string;
  /** Who passes it on. */
  readonly by: LocalId;
  /** Through whom it was made known, and to whom it was said; undefined where nobody says so. */
  readonly medium: Offered | undefined;
  readonly addressee: Offered | undefined;
  /** EDTF; empty where it is not known. */
  readonly saidOn: string;
}

interface SpeakerProps {
  readonly opened: OpenedReport;
  readonly told: NewUtterance;
  readonly range: Range;
  readonly offers: (
    part: 'speaker' | 'medium' | 'addressee',
  ) => (text: string) => Promise<readonly Offered[]>;
  readonly change: (told: NewUtterance) => void;
}

export function SpeakerEditor({ opened, told, range, offers, change }: SpeakerProps) {
  const isFound = told.cue.trim() === '' || cueIn(opened, told.cue, range) !== undefined;
  return (
    <fieldset class="speaker-parts">
      <legend>Who says it</legend>
      <Completion
        label="Speaker"
        taken={told.who?.label}
        offers={offers('speaker')}
        take={(who) => change({ ...told, who })}
        isNext={told.who === undefined}
      />
      <Choice
        label="in a"
        value={told.form}
        options={opened.codes.forms}
        choose={(form) => change({ ...told, form })}
      />
      <Choice
        label="passed on by"
        value={told.by}
        options={opened.utterances.map(({ id, label }) => [id, shown(label)] as const)}
        choose={(by) => change({ ...told, by })}
      />
      <label class="cue">
        where the report says so{' '}
        <input
          value={told.cue}
          placeholder="told the Courier"
          aria-invalid={!isFound}
          onInput={({ currentTarget: { value } }) => change({ ...told, cue: value })}
        />
      </label>
      <Completion
        label="Through (medium)"
        taken={told.medium?.label}
        offers={offers('medium')}
        take={(medium) => change({ ...told, medium })}
        isNext={false}
      />
      <Completion
        label="To (addressee)"
        taken={told.addressee?.label}
        offers={offers('addressee')}
        take={(addressee) => change({ ...told, addressee })}
        isNext={false}
      />
      <label>
        said on{' '}
        <input
          value={told.saidOn}
          placeholder="2031-05-12 or 2031-05"
          onInput={({ currentTarget: { value } }) => change({ ...told, saidOn: value })}
        />
      </label>
      {!isFound && <p class="warning">These words do not stand in the text.</p>}
    </fieldset>
  );
}

/** Where the words stand that are nearest to the marked ones. */
export function cueIn({ text }: OpenedReport, cue: string, { start }: Range): Range | undefined {
  const words = cue.trim();
  if (text === undefined || words === '') return undefined;
  const length = Array.from(words).length;
  let nearest: number | undefined;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const point = Array.from(text.slice(0, at)).length;
    if (nearest === undefined || Math.abs(point - start) < Math.abs(nearest - start)) nearest = point;
  }
  return nearest === undefined ? undefined : { start: nearest, end: nearest + length };
}
