/** A place to what a brief tells of it: what happened there, where and when, and the order in which all is told. */
import type { AroundPlace } from '../../../../src/cards/around-place.js';
import { type Card, type CardProposition, type CardSection, cardOf } from '../../../../src/cards/card.js';
import type { Session } from '../../session/session.js';

/** Of a place what happened in it, in what lies in it and beside it, where and when, with what is told of each. */
export function eventsThere(session: Session, { events, eventsBeside }: AroundPlace): readonly CardSection[] {
  const { corpus, graph, standings } = session.loaded;
  return [...events, ...eventsBeside].flatMap(({ id, label, when, where }) => {
    const event = corpus.entities.get(id);
    if (event === undefined) return [];
    const { relations } = cardOf(corpus, graph, event, standings);
    const propositions = inOrder(relations.flatMap(({ propositions }) => propositions));
    return [{ id, label, when: `${when ?? 'no date is told'}; ${where}`, propositions }];
  });
}

/** `What happened in Ber, and beside it`; of what is no place, its part in events. */
export function eventsHeading({ entity, around }: Card): string {
  if (entity.kind !== 'place') return 'Its part in events';
  if (around === undefined) return `What happened at ${entity.label}`;
  const beside = around.eventsBeside.length > 0 ? ', and beside it' : '';
  return `What happened ${around.preposition} ${entity.label}${beside}`;
}

/** What is disputed, then what most sources tell. */
export function inOrder(all: readonly CardProposition[]): readonly CardProposition[] {
  return all.toSorted((a, b) => Number(disputed(b)) - Number(disputed(a)) || b.origins - a.origins);
}

const disputed = ({ standing }: CardProposition) => standing !== 'uncontested';
