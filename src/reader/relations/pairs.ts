/** A sentence with what is named in it, and relations made of two of those. */
import { isOf } from '../frames/class-groups.js';
import type { DirectRelation } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Entities, EntityMention, ReaderEntity } from '../mentions/entities.js';

export interface Named {
  readonly entity: ReaderEntity;
  readonly mention: EntityMention;
}

/** One sentence and its mentions. */
export class Pairs {
  readonly tree: SentenceTree;
  readonly mentions: readonly Named[];
  readonly #entities: Entities;

  constructor(tree: SentenceTree, mentions: readonly Named[], entities: Entities) {
    this.tree = tree;
    this.mentions = mentions;
    this.#entities = entities;
  }

  /** What is named with its head at a word and "and" after it. */
  at(token: number): readonly Named[] {
    return this.tree
      .joined(token)
      .flatMap((one) => this.#entities.at(this.tree.sentence.index, one).slice(0, 1));
  }

  /** What hangs on a word by a preposition. */
  by(token: number, preposition: RegExp): readonly Named[] {
    return this.tree
      .children(token)
      .filter((child) => this.tree.is(child, 'nmod') || this.tree.is(child, 'obl'))
      .filter((child) => preposition.test(this.tree.caseOf(child) ?? ''))
      .flatMap((child) => this.at(child));
  }
}

export const is = ({ entity }: Named, group: string): boolean => isOf(entity.class, group);

export function relation(
  subject: Named,
  predicate: string,
  object: Named,
  rule: string,
  confidence: number,
): DirectRelation {
  const [first, last] = [subject.mention, object.mention].sort((a, b) => a.start - b.start);
  return {
    sentence: subject.mention.sentence,
    first: first!.first,
    last: last!.last,
    start: first!.start,
    end: Math.max(first!.end, last!.end),
    subject: { entity: subject.entity.index, mention: subject.mention },
    predicate,
    object: { entity: object.entity.index, mention: object.mention },
    told: 'done',
    by: `relation:${rule}`,
    confidence,
  };
}
