/** What a language model is asked to answer with: a closed form in which everything is a verbatim quotation or a word of the ontology. No places, ids, truth or confidence are taken from it. */
import type { SpeechAct } from '../../model/records.js';
import type { Told } from '../happenings/events.js';

/** Words of the text, and the sentence in which they stand. */
export interface Quoted {
  readonly quote: string;
  readonly sentence: string;
}

export interface AnsweredEntity extends Quoted {
  /** A class of the ontology without prefix. */
  readonly class: string;
  /** Other words for the same. */
  readonly mentions?: readonly Quoted[];
}

export interface AnsweredRole {
  /** A relation of the ontology without prefix. */
  readonly role: string;
  /** In the sentence of the trigger. */
  readonly quote: string;
}

export interface AnsweredFigure {
  readonly quote: string;
  readonly outcome?: string;
}

export interface AnsweredEvent {
  readonly trigger: string;
  readonly sentence: string;
  readonly type: string;
  readonly told: Told;
  readonly roles?: readonly AnsweredRole[];
  readonly figures?: readonly AnsweredFigure[];
  /** Words that tell when. */
  readonly dates?: readonly string[];
}

export interface AnsweredUtterance {
  /** The sentence in which speaker and cue stand. */
  readonly sentence: string;
  readonly speaker?: string;
  readonly cue: string;
  /** What is said, as it stands in the text. */
  readonly content: string;
  readonly act: SpeechAct;
  /** Who passes it on, from the nearest to the report to the nearest to the speaker. */
  readonly through?: readonly string[];
}

export interface Answer {
  readonly entities: readonly AnsweredEntity[];
  readonly events: readonly AnsweredEvent[];
  readonly utterances: readonly AnsweredUtterance[];
}

const TOLD: readonly Told[] = ['done', 'planned', 'threatened', 'supposed', 'demanded', 'denied'];
const ACTS: readonly SpeechAct[] = [
  'asserts',
  'denies',
  'claims-responsibility',
  'alleges',
  'plans',
  'seeks',
  'demands',
  'expects',
  'fears',
  'suspects',
  'opines',
];

/** The words that may stand in an answer, by what they are. */
export interface Vocabulary {
  readonly classes: readonly string[];
  readonly types: readonly string[];
  readonly roles: readonly string[];
  readonly outcomes: readonly string[];
}

const words = { type: 'string', minLength: 1, maxLength: 2000 } as const;
const list = (items: object, maxItems = 200) => ({ type: 'array', maxItems, items });

function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** As JSON Schema: sent to endpoints that hold a model to one, and what every answer is held against. */
export function answerSchema({ classes, types, roles, outcomes }: Vocabulary): object {
  const quoted = closed({ quote: words, sentence: words });
  return closed({
    entities: list(
      closed({ quote: words, sentence: words, class: { enum: classes }, mentions: list(quoted, 50) }, [
        'mentions',
      ]),
    ),
    events: list(
      closed(
        {
          trigger: words,
          sentence: words,
          type: { enum: types },
          told: { enum: TOLD },
          roles: list(closed({ role: { enum: roles }, quote: words }), 20),
          figures: list(closed({ quote: words, outcome: { enum: outcomes } }, ['outcome']), 20),
          dates: list(words, 10),
        },
        ['roles', 'figures', 'dates'],
      ),
    ),
    utterances: list(
      closed(
        {
          sentence: words,
          speaker: words,
          cue: words,
          content: { ...words, maxLength: 8000 },
          act: { enum: ACTS },
          through: list(words, 8),
        },
        ['speaker', 'through'],
      ),
    ),
  });
}
