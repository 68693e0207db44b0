/** A claim as a person states it, in names and words of the text; what is new in it is brought in once. */
import { ShapeError } from '../model/errors.js';
import type { Range } from '../model/range.js';
import type { Polarity, SpeechAct } from '../model/records.js';
import type { LocalId, Reading } from './reading.js';

/** Names are ids of the reading, IRIs, or names of the reading or the data. */
export interface ClaimByHand {
  readonly subject: string;
  /** A relation of the ontology without prefix. */
  readonly predicate: string;
  readonly object?: string;
  /** Instead of a name: a date, words, a code, a count. */
  readonly date?: {
    readonly edtf: string;
    readonly wording?: string;
    readonly basis?: 'stated' | 'inferred' | 'external-anchor';
  };
  readonly words?: string;
  readonly code?: string;
  readonly count?: {
    readonly min?: number;
    readonly max?: number;
    readonly about?: boolean;
    readonly group?: string;
    readonly outcome?: string;
    readonly item?: string;
  };
  /** Where it stands: places in code points, or words that stand in the text once. */
  readonly passage?: Range;
  readonly quote?: string;
  /** Who says it; without it whoever speaks where the passage stands. */
  readonly speaker?: string;
  readonly utterance?: LocalId;
  /** Of an utterance that is new: through whom it was made known, to whom it was said, and when (EDTF). */
  readonly media?: readonly string[];
  readonly addressees?: readonly string[];
  readonly saidOn?: string;
  readonly act?: SpeechAct;
  readonly polarity?: Polarity;
  readonly wording?: string;
  readonly gloss?: string;
  /** What neither the reading nor the data know: its name and its class, or its type where it is an event. */
  readonly newEntities?: readonly { readonly label: string; readonly class: string }[];
  readonly newEvents?: readonly { readonly label: string; readonly type: string }[];
  /** Where places lie that the data do not have. */
  readonly coordinates?: readonly PlaceByHand[];
}

export interface PlaceByHand {
  /** As it is called, or its id in the reading. */
  readonly place: string;
  /** In degrees. */
  readonly latitude: string | number;
  readonly longitude: string | number;
  /** An address, or words. */
  readonly source: string;
}

/** @throws ShapeError for what is brought in as new and is in the reading already, or is named twice. */
export function refuseTwice(
  { newEntities = [], newEvents = [] }: ClaimByHand,
  { entities, events }: Reading,
): void {
  const known = new Map([...entities, ...events].map(({ id, label }) => [label.toLowerCase(), id]));
  const seen = new Set<string>();
  for (const { label } of [...newEntities, ...newEvents]) {
    const key = label.toLowerCase();
    const id = known.get(key);
    if (id !== undefined) {
      throw new ShapeError(
        `"${label}" is in the reading already, as ${id}: name it, and do not bring it in as new; another of that name needs another label`,
      );
    }
    if (seen.has(key)) throw new ShapeError(`"${label}" is brought in as new twice: once is enough`);
    seen.add(key);
  }
}
