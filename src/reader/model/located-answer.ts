/** Takes an answer and the part of the text that was asked about, gives each quotation its place; what has none is refused and counted, with all that rests on it. */

import { findNumbers } from '../../language/counts/numbers.js';
import { findDates } from '../../language/dates/dates.js';
import type { Range } from '../../model/range.js';
import type { SpeechAct } from '../../model/records.js';
import type { Told } from '../happenings/events.js';
import type { Answer, AnsweredEntity, AnsweredEvent, AnsweredFigure, AnsweredUtterance } from './answer.js';
import type { QuotableText } from './locate.js';

/** Why a part of an answer was not taken. */
export type Refusal =
  | 'not-the-form'
  | 'not-in-the-text'
  | 'in-several-places'
  | 'names-nobody'
  | 'no-number'
  | 'no-day';

export type Refusals = Map<Refusal, number>;

export interface LocatedEntity {
  readonly class: string;
  /** The first is its name. */
  readonly mentions: readonly Range[];
}

export interface LocatedFigure extends Range {
  readonly outcome?: string;
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
}

export interface LocatedDate extends Range {
  readonly edtf: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly wording: string;
}

export interface LocatedEvent {
  readonly type: string;
  readonly told: Told;
  readonly trigger: Range;
  readonly roles: readonly { readonly role: string; readonly at: Range }[];
  readonly figures: readonly LocatedFigure[];
  readonly dates: readonly LocatedDate[];
}

export interface LocatedUtterance {
  readonly act: SpeechAct;
  readonly cue: Range;
  readonly content: Range;
  readonly speaker?: Range;
  readonly through: readonly Range[];
}

export interface LocatedAnswer {
  readonly entities: readonly LocatedEntity[];
  readonly events: readonly LocatedEvent[];
  readonly utterances: readonly LocatedUtterance[];
}

export class Locating {
  readonly #text: QuotableText;
  readonly #refusals: Refusals;
  readonly #reportDate: string | undefined;

  constructor(text: QuotableText, refusals: Refusals, reportDate?: string) {
    this.#text = text;
    this.#refusals = refusals;
    this.#reportDate = reportDate;
  }

  answer({ entities, events, utterances }: Answer): LocatedAnswer {
    return {
      entities: entities.flatMap((each) => this.#entity(each)),
      events: events.flatMap((each) => this.#event(each)),
      utterances: utterances.flatMap((each) => this.#utterance(each)),
    };
  }

  #entity(entity: AnsweredEntity): readonly LocatedEntity[] {
    const mentions = [entity, ...(entity.mentions ?? [])].flatMap(({ quote, sentence }) => {
      const at = this.#in(sentence, quote);
      return at === undefined ? [] : [at];
    });
    return mentions.length === 0 ? [] : [{ class: entity.class, mentions }];
  }

  #event({
    trigger,
    sentence,
    type,
    told,
    roles = [],
    figures = [],
    dates = [],
  }: AnsweredEvent): readonly LocatedEvent[] {
    const whole = this.#find(sentence);
    const at = whole === undefined ? undefined : this.#find(trigger, whole);
    if (at === undefined) return [];
    return [
      {
        type,
        told,
        trigger: at,
        roles: roles.flatMap(({ role, quote }) => {
          const who = this.#find(quote, whole);
          return who === undefined ? [] : [{ role, at: who }];
        }),
        figures: figures.flatMap((figure) => this.#figure(figure, whole)),
        dates: dates.flatMap((date) => this.#date(date, whole)),
      },
    ];
  }

  #figure({ quote, outcome }: AnsweredFigure, within: Range | undefined): readonly LocatedFigure[] {
    const at = this.#find(quote, within);
    if (at === undefined) return [];
    const [number, other] = findNumbers(quote, { dates: [] }).filter(({ kind }) => kind === 'count');
    if (number === undefined || other !== undefined) return this.#refuse('no-number');
    const { min, max, approximate } = number;
    return [
      {
        ...at,
        ...(outcome === undefined ? {} : { outcome }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        approximate,
      },
    ];
  }

  #date(quote: string, within: Range | undefined): readonly LocatedDate[] {
    const at = this.#find(quote, within);
    if (at === undefined) return [];
    const [date] = findDates(quote, this.#reportDate === undefined ? {} : { reportDate: this.#reportDate });
    if (date?.edtf === undefined) return this.#refuse('no-day');
    const { edtf, earliest, latest } = date;
    return [
      {
        ...at,
        edtf,
        ...(earliest === undefined ? {} : { earliest }),
        ...(latest === undefined ? {} : { latest }),
        wording: quote,
      },
    ];
  }

  #utterance({
    sentence,
    speaker,
    cue,
    content,
    act,
    through = [],
  }: AnsweredUtterance): readonly LocatedUtterance[] {
    const whole = this.#find(sentence);
    const said = this.#find(cue, whole);
    const what = this.#find(content);
    if (whole === undefined || said === undefined || what === undefined) return [];
    const who = speaker === undefined ? undefined : this.#find(speaker, whole);
    // Without its speaker it would be the report's own.
    if (speaker !== undefined && who === undefined) return [];
    return [
      {
        act,
        cue: said,
        content: what,
        ...(who === undefined ? {} : { speaker: who }),
        through: through.flatMap((name) => this.#find(name, whole) ?? []),
      },
    ];
  }

  #in(sentence: string, quote: string): Range | undefined {
    const whole = this.#find(sentence);
    return whole === undefined ? undefined : this.#find(quote, whole);
  }

  #find(quote: string, within?: Range): Range | undefined {
    const found = this.#text.locate(quote, within);
    if ('at' in found) return found.at;
    this.#refuse(found.refused);
    return undefined;
  }

  #refuse(why: Refusal): readonly never[] {
    this.#refusals.set(why, (this.#refusals.get(why) ?? 0) + 1);
    return [];
  }
}
