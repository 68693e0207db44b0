/** One event that voices lay at the doors of different actors: rival claims of responsibility, and blame laid each way. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { describedIn } from '../nesting/described.js';
import { speakersOf } from '../standing/chain.js';
import { isPlan, pairs, type Side, sidesOf } from './sides.js';
import { type Comparison, comparison } from './verdict.js';

const PERPETRATOR = expand('cg:perpetrator');
/** Those on the side that did it, by their roles. */
export const DOERS: ReadonlySet<Iri> = new Set([PERPETRATOR, expand('cg:participant')]);

/** Who is tied so to another does what the other is said to do: its part, or under its flag. */
export const SHARES_DEEDS: ReadonlySet<Iri> = new Set(['cg:partOf', 'cg:affiliatedWith'].map(expand));

/** All who name the same actors as having carried an event out. */
interface Attribution {
  readonly actors: ReadonlySet<Iri>;
  readonly speakers: ReadonlySet<Iri>;
  /** Whom they name as there on any side but the target's: the actors, and who took part. */
  readonly named: ReadonlySet<Iri>;
  readonly claims: readonly Claim[];
}

/**
 * In tension where one names these and another, who names none of them, those. They may have done it together, so that
 * it is no contradiction; where one names who took part beside the perpetrator, or the two belong together, it is none.
 */
export function comparePerpetrators(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const events = new Map<Iri, Claim[]>();
  const wholes = new Map<Iri, Set<Iri>>();
  for (const side of sides) {
    const { subject, predicate, object } = side.proposition;
    if (side.polarity !== 'affirmed' || isPlan(side) || object.kind !== 'iri') continue;
    if (SHARES_DEEDS.has(predicate))
      wholes.set(subject, (wholes.get(subject) ?? new Set()).add(object.value));
    if (!DOERS.has(predicate)) continue;
    const known = events.get(subject);
    if (known === undefined) events.set(subject, [...side.claims]);
    else known.push(...side.claims);
  }
  const isDescribed = describedIn(corpus);
  const belongTogether = (one: Iri, other: Iri) =>
    one === other ||
    wholes.get(one)?.has(other) === true ||
    wholes.get(other)?.has(one) === true ||
    isDescribed(one, other);
  const share = (some: ReadonlySet<Iri>, others: ReadonlySet<Iri>) =>
    [...some].some((one) => [...others].some((other) => belongTogether(one, other)));
  return [...events].flatMap(([event, claims]) =>
    [...pairs(attributions(corpus, claims))].flatMap(([a, b]) =>
      share(a.actors, b.named) || share(b.actors, a.named) || share(a.speakers, b.speakers)
        ? []
        : [comparison('inTension', 'perpetrator', event, a.claims, b.claims)],
    ),
  );
}

/**
 * Whether voices name different actors as having done it, where several events are read as one: what each tells of its
 * own event is then told of the same. A group and the one under whose flag it fights are different here: a row names one.
 */
export function rivalsIn(corpus: Corpus): (events: readonly Iri[]) => boolean {
  const bySubject = groupBy(
    sidesOf(corpus).filter(({ proposition }) => DOERS.has(proposition.predicate)),
    ({ proposition }) => proposition.subject,
  );
  return (events) => {
    const [subject] = events;
    if (subject === undefined) return false;
    const told = events.flatMap((event) => bySubject.get(event) ?? []);
    const asOne = told.map((side) => ({ ...side, proposition: { ...side.proposition, subject } }));
    return comparePerpetrators(corpus, asOne).length > 0;
  };
}

/** The claims on one event by whom each voice names; those who name only who took part are left out. */
function attributions(corpus: Corpus, claims: readonly Claim[]): readonly Attribution[] {
  if (new Set(claims.map(({ proposition }) => proposition.key)).size < 2) return [];
  const voices = groupBy(claims, (claim) => speakersOf(corpus, claim).join(' '));
  const told = [...voices.values()].map((some) => {
    const naming = some.filter(({ proposition }) => proposition.predicate === PERPETRATOR);
    return {
      naming,
      actors: new Set(naming.map(actorOf)),
      named: new Set(some.map(actorOf)),
      speakers: some.flatMap((claim) => speakersOf(corpus, claim)),
    };
  });
  const alike = groupBy(
    told.filter(({ naming }) => naming.length > 0),
    ({ actors }) => [...actors].sort().join(' '),
  );
  return [...alike.values()].map((some) => ({
    actors: some[0]?.actors ?? new Set(),
    speakers: new Set(some.flatMap(({ speakers }) => speakers)),
    named: new Set(some.flatMap(({ named }) => [...named])),
    claims: some.flatMap(({ naming }) => naming),
  }));
}

const actorOf = ({ proposition }: Claim) => proposition.object.value;
