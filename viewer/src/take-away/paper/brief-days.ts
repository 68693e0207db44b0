/** The chosen days to what of a brief they leave, and in words what they leave out. */
import type { CardProposition, CardSection } from '../../../../src/cards/card.js';
import type { Comparison } from '../../../../src/compare/verdicts/verdict.js';
import type { Iri } from '../../../../src/model/records.js';
import { mayTouch, type Span } from '../../../../src/times/days.js';
import { count } from '../../../../src/words/phrases.js';
import type { Session } from '../../session/session.js';
import { windowInWords } from '../../time/days.js';
import type { TimeWindow } from '../../view/view.js';

export interface BriefDays {
  readonly relations: readonly CardProposition[];
  readonly events: readonly CardSection[];
  readonly verdicts: readonly Comparison[];
  /** Undefined where no days are chosen. */
  readonly said: string | undefined;
}

type All = Omit<BriefDays, 'said'>;

/** What has no date stays where the reader lets it stay on the drawing. */
export function inChosenDays(session: Session, { relations, events, verdicts }: All): BriefDays {
  const { time, clock, undated } = session.view.peek();
  if (time === undefined) return { relations, events, verdicts, said: undefined };
  const { times, graph } = session.loaded;
  let reaches = false;
  const touches = (spans: readonly Span[]): boolean => {
    if (spans.length === 0) return undated;
    const touching = spans.filter((span) => mayTouch(span, time));
    reaches ||= touching.length > 0 && !touching.some((span) => liesIn(span, time));
    return touching.length > 0;
  };
  const lets = (claims: readonly Iri[]): boolean => touches(times.spansOf({ claims }, clock));
  // An event has its own days: not those of another that it is told beside.
  const happened = (event: Iri): boolean => {
    const { earliest, latest } = graph.hasNode(event) ? graph.getNodeAttributes(event) : {};
    return touches(earliest === undefined && latest === undefined ? [] : [{ earliest, latest }]);
  };
  const inDays: All = {
    relations: relations.filter((each) => lets(claimsOf(each))),
    events: events.filter(({ id, propositions }) =>
      clock === 'event' ? happened(id) : lets(propositions.flatMap(claimsOf)),
    ),
    verdicts: verdicts.filter(({ left, right }) => lets([...left, ...right].map(({ id }) => id))),
  };
  const told = clock === 'event' ? 'What follows is told of' : 'What follows was said within';
  const without = [
    leftOut(relations.length - inDays.relations.length, 'statement'),
    leftOut(events.length - inDays.events.length, 'event'),
    leftOut(verdicts.length - inDays.verdicts.length, 'disagreement'),
  ].filter((each) => each !== '');
  const dates = undated ? 'of other days' : 'of other days or of no date';
  const but = without.length === 0 ? '' : ` Left out, as ${dates}: ${without.join(', ')}.`;
  const or = reaches ? ', or of a time that may reach into it' : '';
  return { ...inDays, said: `${told} ${windowInWords(time)}${or}.${but}` };
}

const liesIn = ({ earliest, latest }: Span, { from, to }: TimeWindow): boolean =>
  earliest !== undefined && latest !== undefined && earliest >= from && latest <= to;

const leftOut = (number: number, what: string): string => (number === 0 ? '' : count(number, what));

const claimsOf = ({ affirmedBy, deniedBy }: CardProposition): readonly Iri[] =>
  [...affirmedBy, ...deniedBy].map(({ id }) => id);
