/** Pairs of events of different reports that share kind, place and day, and somebody in them or something else that speaks for one: perhaps one, told twice. */
import { hierarchyOf } from '../../compare/lenses/hierarchy.js';
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { isDated } from '../../times/days.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';
import { type EventLink, type Happening, happeningsOf, LINKS, meet } from '../candidates/candidates.js';
import { reportsOf } from './alike-names.js';
import { otherSigns } from './other-signs.js';

export interface AlikeEvents {
  readonly left: Iri;
  readonly right: Iri;
  readonly link: EventLink;
  readonly why: string;
}

/** What lasted longer shares its days with too much. */
const LONGEST = 7;
const DAY = 86_400_000;
const VIOLENT = expand('code:violent-event');

/** @param one what a node is perhaps one with, by its name or a decision: the first of its set */
export function alikeEvents(corpus: Corpus, one: (id: Iri) => Iri): readonly AlikeEvents[] {
  const told = [...happeningsOf(corpus).values()].filter(({ days }) => isShort(days));
  const actors = actorsOf(corpus, one);
  const reports = reportsOf(corpus);
  const signs = otherSigns(corpus, one);
  const { isWithin } = conceptLattice(corpus.ontology.concepts);
  const isViolent = (type: Iri) => isWithin(type, VIOLENT);
  const { above } = hierarchyOf(corpus);
  const at = groupBy(
    told.flatMap((event) => [...new Set(event.places.map(one))].map((place) => ({ place, event }))),
    ({ place }) => place,
  );
  const found = new Map<string, AlikeEvents>();
  for (const a of told) {
    const places = new Set(a.places.flatMap((place) => [place, ...above(place).keys()]).map(one));
    for (const b of [...places].flatMap((place) => at.get(place) ?? []).map(({ event }) => event)) {
      const [left, right] = a.id < b.id ? [a, b] : [b, a];
      const key = `${left.id} ${right.id}`;
      if (a.id === b.id || found.has(key) || !meet(a.days, b.days)) continue;
      const isOneKind = isWithin(a.type, b.type) || isWithin(b.type, a.type);
      // What one calls a clash another may call an attack; neither calls a battle a demonstration.
      if (!isOneKind && !(isViolent(a.type) && isViolent(b.type))) continue;
      // Whoever tells of both in one report knows them apart.
      const others = reports(b.id);
      if ([...reports(a.id)].some((report) => others.has(report))) continue;
      const [ofA, ofB] = [actors(a.id), actors(b.id)];
      const both = [...ofA.keys()].filter((actor) => ofB.has(actor));
      const who = inSeries(both.map((actor) => labelOf(corpus, ofA.get(actor) ?? actor)));
      const where = whereAndWhen(corpus, left, right);
      if (both.length > 0 && isOneKind) {
        const why = `${where}, both with ${who}`;
        found.set(key, { left: left.id, right: right.id, link: 'same-kind-place-and-day', why });
        continue;
      }
      if (!signs.areAtOneSpot(left, right)) continue;
      const sign = signs.of(left, right);
      const sides = both.length > 0 ? `both with ${who}` : 'nobody by one name is in both';
      if (sign !== undefined && isOneKind) {
        const why = `${where}; nobody by one name is in both, but ${sign}`;
        found.set(key, { left: left.id, right: right.id, link: 'same-place-and-other-signs', why });
      } else if (isViolent(a.type) && isViolent(b.type)) {
        const why = [where, isOneKind ? '' : 'of two kinds', sides, sign ?? 'no other sign'];
        const said = why.filter((part) => part !== '').join('; ');
        found.set(key, { left: left.id, right: right.id, link: 'same-spot-and-day', why: said });
      }
    }
  }
  return withoutOutdone([...found.values()], reports);
}

/** Where one report has a surer pair for an event, it has no other for it that rests on less. */
function withoutOutdone(
  pairs: readonly AlikeEvents[],
  reports: (id: Iri) => ReadonlySet<Iri>,
): readonly AlikeEvents[] {
  const surest = new Map<string, number>();
  const keys = (event: Iri, other: Iri) => [...reports(other)].map((report) => `${event} ${report}`);
  const keysOf = ({ left, right }: AlikeEvents) => [...keys(left, right), ...keys(right, left)];
  for (const pair of pairs) {
    const rank = LINKS.indexOf(pair.link);
    for (const key of keysOf(pair)) surest.set(key, Math.min(rank, surest.get(key) ?? rank));
  }
  return pairs.filter((pair) => {
    const rank = LINKS.indexOf(pair.link);
    return keysOf(pair).every((key) => (surest.get(key) ?? rank) >= rank);
  });
}

function isShort(days: Happening['days']): boolean {
  const { earliest, latest } = days;
  if (!isDated(days) || earliest === undefined || latest === undefined) return false;
  return (Date.parse(latest) - Date.parse(earliest)) / DAY <= LONGEST;
}

/** Event -> those in it, each under the first of its set. */
function actorsOf(corpus: Corpus, one: (id: Iri) => Iri): (event: Iri) => ReadonlyMap<Iri, Iri> {
  const parts = new Map<Iri, Map<Iri, Iri>>();
  for (const claim of corpus.claims.values()) {
    const { subject, object } = claim.proposition;
    if (corpus.entities.get(object.value)?.kind !== 'actor') continue;
    if (corpus.entities.get(subject)?.kind !== 'event' || !isToldAsDone(claim)) continue;
    const known = parts.get(subject) ?? new Map();
    parts.set(subject, known.set(one(object.value), object.value));
  }
  return (event) => parts.get(event) ?? new Map();
}

function whereAndWhen(corpus: Corpus, left: Happening, right: Happening): string {
  const types = [...new Set([left, right].map((each) => labelOf(corpus, each.type)))].join(' and ');
  const places = [
    ...new Set([left, right].flatMap((each) => each.places.map((place) => labelOf(corpus, place)))),
  ];
  const days = [left, right].map((each) => each.days.earliest);
  const when = days[0] === days[1] ? `on ${days[0]}` : `on days that meet (from ${days.join(' and ')})`;
  return `${types} at ${inSeries(places)}, ${when}`;
}
