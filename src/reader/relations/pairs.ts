/** A sentence with what is named in it, and relations made of two of those. */
import type { ReportSentence } from '../document/report-document.js';
import { isOf } from '../frames/class-groups.js';
import type { DirectRelation } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Entities, EntityMention, ReaderEntity } from '../mentions/entities.js';

export interface Named {
  readonly entity: ReaderEntity;
  readonly mention: EntityMention;
}

/** Of the whole report, by each of their names: bodies that have organs, and places that have parts. */
export interface Known {
  readonly bodies: ReadonlyMap<string, ReaderEntity>;
  readonly places: ReadonlyMap<string, ReaderEntity>;
}

export function knownIn(sentences: readonly ReportSentence[], { all }: Entities): Known {
  const bodies = new Map<string, ReaderEntity>();
  const places = new Map<string, ReaderEntity>();
  for (const entity of all) {
    const known =
      entity.class === 'InternationalOrganization'
        ? bodies
        : /^(Country|Region|Settlement)$/.test(entity.class)
          ? places
          : undefined;
    if (known === undefined) continue;
    for (const { kind, sentence, first, last } of entity.mentions)
      if (kind === 'name') known.set(spelled(sentences[sentence]!, first, last), entity);
  }
  return { bodies, places };
}

function spelled({ tokens }: Pick<ReportSentence, 'tokens'>, first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ form }) => form.toLowerCase().replaceAll('.', ''))
    .join(' ');
}

/** One sentence and its mentions. */
export class Pairs {
  readonly tree: SentenceTree;
  readonly mentions: readonly Named[];
  readonly #entities: Entities;
  readonly #known: Known;

  constructor(tree: SentenceTree, mentions: readonly Named[], entities: Entities, known: Known) {
    this.tree = tree;
    this.mentions = mentions;
    this.#entities = entities;
    this.#known = known;
  }

  /** The place in whose name a longer name ends ("northern Mali"), or that a base is called after ("the Ber base"). */
  placeIn({ first, last, ...rest }: EntityMention, ends: boolean, begins: boolean): readonly Named[] {
    if (first === last) return [];
    const [from, to] = ends ? [first + 1, last] : [first, last - 1];
    if (!ends && !begins) return [];
    const entity = this.#known.places.get(spelled(this.tree, from, to));
    const [start, end] = [this.tree.tokens[from]!.start, this.tree.tokens[to]!.end];
    return entity === undefined
      ? []
      : [{ entity, mention: { ...rest, first: from, last: to, head: to, start, end } }];
  }

  /** The bodies whose whole name a longer name begins with. */
  startOf(mention: EntityMention): readonly Named[] {
    const { first, last } = mention;
    for (let to = Math.min(last - 1, first + 3); to >= first; to -= 1) {
      const end = this.tree.tokens[to]!.end;
      const entity = this.#known.bodies.get(spelled(this.tree, first, to));
      if (entity !== undefined) return [{ entity, mention: { ...mention, last: to, end, head: to } }];
    }
    return [];
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
