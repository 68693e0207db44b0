/** A count of people with what befell them, before it is known of which event. */
import type { Told } from '../happenings/events.js';
import type { CountedPhrase } from './phrases.js';

export interface Draft {
  readonly sentence: number;
  readonly phrase: CountedPhrase;
  readonly outcome: string;
  readonly group: string;
  /** The token that says what befell them. */
  readonly word: number;
  readonly told: Told;
  /** The speaker's own loaded word. */
  readonly wording?: string;
  /** Of how many more it is a part: the place in the list. */
  readonly partOf?: number;
  /** A total that runs on: never added to others. */
  readonly total?: true;
  readonly by: string;
  readonly confidence: number;
}

/** One that is still gathered. */
export type Found = { -readonly [K in keyof Draft]: Draft[K] };
