/** Pairs of events of different reports that share place, day and somebody in them: perhaps one, told twice. */
import { hierarchyOf } from '../../compare/lenses/hierarchy.js';
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { isToldAsDone } from '../../model/modality.js';
import type { Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { eventDays, isDated } from '../../times/days.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';
import { type Happening, happeningsOf, meet } from '../candidates/candidates.js';
import { reportsOf } from './alike-names.js';

export interface AlikeEvents {
  readonly left: Iri;
  readonly right: Iri;
  readonly why: string;
}

/** What lasted longer shares its days with too much. */
const LONGEST = 7;
const DAY = 86_400_000;

/** @param one what a node is perhaps one with, by its name or a decision: the first of its set */
export function alikeEvents(corpus: Corpus, one: (id: Iri) => Iri): readonly AlikeEvents[] {
  const told = [...happeningsOf(corpus).values()].filter(({ days }) => isShort(days));
  const actors = actorsOf(corpus, one);
  const reports = reportsOf(corpus);
  const { isWithin } = conceptLattice(corpus.ontology.concepts);
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
      if (!isWithin(a.type, b.type) && !isWithin(b.type, a.type)) continue;
      const [ofA, ofB] = [actors(a.id), actors(b.id)];
      const both = [...ofA.keys()].filter((actor) => ofB.has(actor));
      const others = reports(b.id);
      // Whoever tells of both in one report knows them apart.
      if (both.length === 0 || [...reports(a.id)].some((report) => others.has(report))) continue;
      const who = inSeries(both.map((actor) => labelOf(corpus, ofA.get(actor) ?? actor)));
      found.set(key, { left: left.id, right: right.id, why: whyAlike(corpus, left, right, who) });
    }
  }
  return [...found.values()];
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

function whyAlike(corpus: Corpus, left: Happening, right: Happening, who: string): string {
  const type = labelOf(corpus, left.type === right.type ? left.type : right.type);
  const places = [
    ...new Set([left, right].flatMap((each) => each.places.map((place) => labelOf(corpus, place)))),
  ];
  const spans = eventDays(corpus);
  const days = [left, right].map(({ id }) => spans.get(id)?.earliest);
  const when = days[0] === days[1] ? `on ${days[0]}` : `on days that meet (from ${days.join(' and ')})`;
  return `${type} at ${inSeries(places)}, ${when}, both with ${who}`;
}
