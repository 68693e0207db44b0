/** Who and what a report names: mentions in the text, and the entities that they are of. */
import type { Range } from '../../model/range.js';
import type { Candidate, Linkable, Mention } from '../../reading/reading.js';
import type { TokenSpan } from '../document/report-document.js';

export type MentionKind = Mention['kind'];

/** What told the class: a name of the data folder, a list that ships, the head noun, or the head on the encoder. */
export type ClassBasis = 'data' | 'list' | 'noun' | 'head' | 'grammar';

/** One mention. `start` and `end` are those of the span: without article, title or possessive `'s` for names. */
export interface EntityMention extends TokenSpan, Range {
  /** The token that the others of it hang on. */
  readonly head: number;
  readonly kind: MentionKind;
  /** A class of the ontology without prefix, as far as this mention tells it. */
  readonly class?: string;
  readonly basis?: ClassBasis;
  /** From 0 to 1: that this is a mention, of this class. */
  readonly confidence: number;
}

/** One entity of the report: a cluster of mentions. */
export interface ReaderEntity extends Linkable {
  /** Its place in `Entities.all`. */
  readonly index: number;
  readonly label: string;
  readonly class: string;
  readonly classes?: readonly string[];
  readonly mentions: readonly EntityMention[];
  readonly candidates?: readonly Candidate[];
}

/** All entities of a report, and which is meant where. */
export class Entities {
  readonly all: readonly ReaderEntity[];
  readonly #byHead = new Map<string, { entity: ReaderEntity; mention: EntityMention }[]>();

  constructor(all: readonly ReaderEntity[]) {
    this.all = all;
    for (const entity of all)
      for (const mention of entity.mentions) {
        const key = `${mention.sentence} ${mention.head}`;
        const here = this.#byHead.get(key);
        if (here === undefined) this.#byHead.set(key, [{ entity, mention }]);
        else here.push({ entity, mention });
      }
  }

  /** What is mentioned with its head at a token; of several the longest first. */
  at(sentence: number, head: number): readonly { entity: ReaderEntity; mention: EntityMention }[] {
    return this.#byHead.get(`${sentence} ${head}`) ?? [];
  }
}
