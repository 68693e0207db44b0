/** What came before what, compared: the same two events, what may be the same, and steps of one matter. */
import { decisionsOnThings } from '../../model/decided.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { isPlan, type Side } from './sides.js';
import { type Comparison, comparison } from './verdict.js';

const BEFORE = expand('cg:before');
/** What an event concerned: an announcement a decision, a decision an exit. */
const THEME = expand('cg:theme');

/** How another event can stand for one: the steps of a matter are what it concerns, and what concerns it. */
type Match = 'same' | 'perhaps' | 'concerned' | 'concerning';

/**
 * Two claims of order that run against each other: one puts X before Y, the other puts Y, or what stands for it, before
 * X. Of the very same events that is contradictory; where one of them is only perhaps the same, in tension. Where one is
 * another step of the matter, so that an exit would have come before its announcement, both can be true; where the steps
 * come in their own order nothing runs against anything.
 */
export function compareOrder(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const told = sides.filter(
    ({ proposition, polarity }) =>
      proposition.predicate === BEFORE && polarity === 'affirmed' && proposition.object.kind === 'iri',
  );
  const bySubject = new Map<Iri, Side[]>();
  for (const side of told) push(bySubject, side.proposition.subject, side);
  const matches = matchesOf(corpus, sides);
  return told.flatMap((side) => {
    if (isPlan(side)) return [];
    const { key, subject, object } = side.proposition;
    const first = matches(subject);
    return [...matches(object.value)].flatMap(([start, startsAs]) =>
      (bySubject.get(start) ?? []).flatMap((other) => {
        const endsAs = first.get(other.proposition.object.value);
        if (endsAs === undefined || other.proposition.key <= key || isPlan(other)) return [];
        if (startsAs === 'concerning' || endsAs === 'concerned') return [];
        const how = [startsAs, endsAs];
        const steps = how.filter((match) => match === 'concerned' || match === 'concerning').length;
        if (steps === 2) return [];
        const [verdict, reason] =
          steps === 1
            ? (['compatible', 'order'] as const)
            : how.includes('perhaps')
              ? (['inTension', 'identity-unsure'] as const)
              : (['contradictory', 'order'] as const);
        return [comparison(verdict, reason, subject, side.claims, other.claims)];
      }),
    );
  });
}

/** Each event with itself, what it is decided or perhaps the same as, and the other steps of its matter. */
function matchesOf(corpus: Corpus, sides: readonly Side[]): (event: Iri) => ReadonlyMap<Iri, Match> {
  const same = new Map<Iri, Iri[]>();
  const perhaps = new Map<Iri, Iri[]>();
  for (const { left, right, decision } of decisionsOnThings(corpus)) {
    const links = decision === 'same' ? same : decision === 'unsure' ? perhaps : undefined;
    if (links === undefined) continue;
    push(links, left, right);
    push(links, right, left);
  }
  const concerns = new Map<Iri, Iri[]>();
  const concerned = new Map<Iri, Iri[]>();
  for (const { proposition, polarity } of sides) {
    if (!joinsSteps(corpus, proposition.subject, proposition.predicate, proposition.object.value)) continue;
    if (polarity === 'negated') continue;
    push(concerns, proposition.subject, proposition.object.value);
    push(concerned, proposition.object.value, proposition.subject);
  }
  const known = new Map<Iri, ReadonlyMap<Iri, Match>>();
  return (event) => {
    const before = known.get(event);
    if (before !== undefined) return before;
    const found = new Map<Iri, Match>();
    for (const step of reach(event, concerns)) found.set(step, 'concerned');
    for (const step of reach(event, concerned)) found.set(step, 'concerning');
    for (const other of perhaps.get(event) ?? []) found.set(other, 'perhaps');
    for (const other of reach(event, same)) found.set(other, 'same');
    known.set(event, found);
    return found;
  };
}

/** Whether the relation makes two events steps of one matter: what the one concerned is the other. */
export function joinsSteps({ entities }: Corpus, subject: Iri, predicate: Iri, object: Iri): boolean {
  return (
    predicate === THEME && entities.get(subject)?.kind === 'event' && entities.get(object)?.kind === 'event'
  );
}

function reach(from: Iri, links: ReadonlyMap<Iri, readonly Iri[]>): ReadonlySet<Iri> {
  const seen = new Set([from]);
  for (const here of seen) for (const next of links.get(here) ?? []) seen.add(next);
  return seen;
}

function push<T>(lists: Map<Iri, T[]>, key: Iri, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
