/** Takes a reading and what a model quoted of the same text, gives one reading: what both propose is one proposal that says so, what the model alone proposes is marked. */

import type { Range } from '../../model/range.js';
import type { PassagesOfText } from '../../reading/passages-of-text.js';
import type {
  LocalId,
  ReadClaim,
  ReadEntity,
  ReadEvent,
  ReadFigure,
  Reading,
  ReadObject,
  ReadUtterance,
} from '../../reading/reading.js';
import { speechOf } from '../composing/speech.js';
import type {
  LocatedAnswer,
  LocatedEntity,
  LocatedEvent,
  LocatedUtterance,
  Refusals,
} from './located-answer.js';

/** What the model alone proposes. */
export const BY_MODEL = 'model';
/** Two readers that agree leave half of the doubt of the first. */
const DOUBT_LEFT = 0.5;

export function mergeAnswers(
  own: Reading,
  answers: readonly LocatedAnswer[],
  text: PassagesOfText,
  refusals: Refusals,
): Reading {
  return new Merging(own, text, refusals).with(answers);
}

class Merging {
  readonly #own: Reading;
  readonly #text: PassagesOfText;
  readonly #refusals: Refusals;
  readonly #entities: ReadEntity[];
  readonly #events: ReadEvent[];
  readonly #figures: ReadFigure[];
  readonly #utterances: ReadUtterance[];
  readonly #claims: ReadClaim[];

  constructor(own: Reading, text: PassagesOfText, refusals: Refusals) {
    this.#own = own;
    this.#text = text;
    this.#refusals = refusals;
    this.#entities = [...own.entities];
    this.#events = [...own.events];
    this.#figures = [...own.figures];
    this.#utterances = [...own.utterances];
    this.#claims = [...own.claims];
  }

  with(answers: readonly LocatedAnswer[]): Reading {
    for (const { entities } of answers) for (const each of entities) this.#entity(each);
    for (const { utterances } of answers) for (const each of utterances) this.#utterance(each);
    for (const { events } of answers) for (const each of events) this.#event(each);
    return {
      ...this.#own,
      entities: this.#entities,
      events: this.#events,
      figures: this.#figures,
      utterances: this.#utterances,
      claims: this.#claims,
    };
  }

  /** One that is named at the same place, or by the same words, is the same. */
  #entity({ class: type, mentions }: LocatedEntity): void {
    const [first] = mentions as [Range, ...Range[]];
    const label = oneLine(this.#text.slice(first));
    const there = this.#entities.findIndex((each) => mentions.some((range) => isOf(each, range)));
    const known =
      there === -1 ? this.#entities.findIndex((each) => each.label === label && each.class === type) : there;
    const found = mentions.map((range, nth) => ({
      ...range,
      kind: nth === 0 ? ('name' as const) : ('nominal' as const),
    }));
    if (known === -1) {
      this.#entities.push({ id: `e${this.#next(this.#entities)}`, label, class: type, mentions: found });
      return;
    }
    const entity = this.#entities[known]!;
    const more = found.filter((range) => !this.#entities.some((each) => isOf(each, range)));
    this.#entities[known] = { ...entity, mentions: [...entity.mentions, ...more] };
  }

  #entityAt(range: Range): ReadEntity | undefined {
    return this.#entities.find((each) => isOf(each, range));
  }

  #utterance({ act, cue, content, speaker, through }: LocatedUtterance): void {
    const [who, ...relays] = [speaker, ...through].map((range) =>
      range === undefined ? undefined : this.#entityAt(range),
    );
    if (
      [speaker, ...through].some((range, nth) => range !== undefined && [who, ...relays][nth] === undefined)
    ) {
      this.#refuse('names-nobody');
      return;
    }
    const known = this.#utterances.some(
      (each) =>
        each.report !== true &&
        (each.content ?? []).some((range) => share(range, content) > 0.5) &&
        (who === undefined || (each.speakers ?? []).includes(who.id)),
    );
    if (known) return;
    // Quoted by whoever passes it on, and the first of those by the report.
    let id = this.#say({
      act,
      polarity: act === 'denies' ? 'negated' : 'affirmed',
      cue,
      content: [content],
      ...(who === undefined ? {} : { speakers: [who.id] }),
    });
    for (const relay of relays.toReversed())
      id = this.#say({
        act: 'asserts',
        polarity: 'affirmed',
        cue,
        content: [content],
        speakers: [relay!.id],
        quotes: [id],
      });
    const report = this.#utterances.findIndex((each) => each.report === true);
    const root = this.#utterances[report]!;
    this.#utterances[report] = { ...root, quotes: [...(root.quotes ?? []), id] };
  }

  #say(utterance: Omit<ReadUtterance, 'id'>): LocalId {
    const id = `u${this.#next(this.#utterances)}`;
    this.#utterances.push({ id, ...utterance });
    return id;
  }

  #event(told: LocatedEvent): void {
    const at = this.#events.findIndex(({ triggers }) =>
      triggers.some((range) => share(range, told.trigger) > 0),
    );
    const event = this.#events[at];
    const id = event?.id ?? `v${this.#next(this.#events)}`;
    if (event === undefined) {
      const label = oneLine(this.#text.slice(told.trigger));
      this.#events.push({ id, type: told.type, label, triggers: [{ ...told.trigger, sense: 'other' }] });
    }
    for (const { role, at: where } of told.roles) {
      const who = this.#entityAt(where);
      if (who === undefined) this.#refuse('names-nobody');
      else this.#claim(id, role, who.id, where, told);
    }
    for (const { start, end, ...date } of told.dates)
      this.#claim(id, 'date', { ...date, basis: 'stated' }, { start, end }, told);
    for (const figure of told.figures) {
      const { start, end } = figure;
      const known = this.#figures.find((each) => share(each, figure) > 0.5);
      if (known === undefined)
        this.#figures.push({ id: `f${this.#next(this.#figures)}`, kind: 'casualties', ...figure });
      const { id: of } = known ?? this.#figures.at(-1)!;
      this.#claim(id, 'casualties', of, { start, end }, told);
    }
  }

  #claim(
    subject: LocalId,
    predicate: string,
    object: ReadObject,
    at: Range,
    { told, trigger }: LocatedEvent,
  ): void {
    const key = JSON.stringify([subject, predicate, keyOf(object)]);
    const known = this.#claims.findIndex(
      (each) => JSON.stringify([each.subject, each.predicate, keyOf(each.object)]) === key,
    );
    if (known !== -1) {
      const claim = this.#claims[known]!;
      if (claim.by?.endsWith(BY_MODEL)) return;
      this.#claims[known] = {
        ...claim,
        by: `${claim.by ?? 'reader'}, ${BY_MODEL}`,
        ...(claim.confidence === undefined
          ? {}
          : { confidence: round(1 - (1 - claim.confidence) * DOUBT_LEFT) }),
      };
      return;
    }
    const said = this.#innermost(trigger.start);
    const { speechAct, polarity } = speechOf(told, {
      act: said.act ?? 'asserts',
      polarity: said.polarity ?? 'affirmed',
    });
    this.#claims.push({
      id: `c${this.#next(this.#claims)}`,
      subject,
      predicate,
      object,
      utterance: said.id,
      speechAct,
      polarity,
      evidence: [
        this.#text.passage({ start: Math.min(trigger.start, at.start), end: Math.max(trigger.end, at.end) }),
      ],
      objectAt: { start: at.start, end: at.end },
      by: BY_MODEL,
    });
  }

  #innermost(place: number): ReadUtterance {
    let found = this.#utterances.find((each) => each.report === true)!;
    let size = Number.POSITIVE_INFINITY;
    for (const utterance of this.#utterances)
      for (const { start, end } of utterance.content ?? [])
        if (start <= place && place < end && end - start < size) {
          found = utterance;
          size = end - start;
        }
    return found;
  }

  #next(all: readonly { readonly id: LocalId }[]): number {
    return 1 + Math.max(0, ...all.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  }

  #refuse(why: 'names-nobody'): void {
    this.#refusals.set(why, (this.#refusals.get(why) ?? 0) + 1);
  }
}

/** Of two spans, the part of both together that they share. */
function share(a: Range, b: Range): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const isOf = ({ mentions }: ReadEntity, range: Range) =>
  mentions.some((mention) => share(mention, range) > 0.5);

const keyOf = (object: ReadObject) => (typeof object === 'object' && 'edtf' in object ? object.edtf : object);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const round = (value: number) => Math.round(value * 100) / 100;
