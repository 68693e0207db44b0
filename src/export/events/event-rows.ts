/** Events as a whole corpus tells them to the cells of UCDP GED or ACLED; what no claim says stays empty. */
import type { EventCasualties } from '../../compare/casualties/casualties.js';
import { type Members, membersOf } from '../../compare/casualties/members.js';
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { partiesOf } from '../../compare/standing/parties.js';
import { rivalsIn } from '../../compare/verdicts/perpetrators.js';
import { toldOtherwiseIn } from '../../compare/verdicts/told-otherwise.js';
import { expand, localName } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import type { Cells, EventColumns } from './event-columns.js';
import type { Which } from './event-dates.js';
import { type EventFacts, factFinder } from './event-facts.js';
import { acledNotation } from './event-types.js';

export interface EventRowFacts {
  readonly facts: EventFacts;
  readonly cells: Cells;
  /** How many died: for the columns of the dead, whatever else is counted. */
  readonly deaths: () => Cells;
}

/** Looks at every claim once, so that many events can be asked for. @returns the row by those claims that are asked for */
export function eventRows(
  corpus: Corpus,
  columns: EventColumns,
): (event: EventCasualties, which?: Which) => EventRowFacts {
  const parties = partiesOf(corpus);
  const finder = factFinder(corpus, parties);
  const members = membersOf(corpus, parties);
  const otherwise = toldOtherwiseIn(corpus);
  const rivals = rivalsIn(corpus);
  const hasRivals = ({ events }: EventCasualties) =>
    rivals(events) ||
    events.some((event) => otherwise.ofEvent(event).some(({ reason }) => reason === 'perpetrator'));
  return (event, which = () => true) => {
    const facts = finder.factsOf(event.events, event.claims, which);
    return columns === 'ucdp'
      ? {
          facts,
          cells: ucdpRow(corpus, event, facts, hasRivals(event)),
          deaths: () => ({
            ...deathsBySide(corpus, members, event, facts),
            best: event.best,
            high: event.high,
            low: event.low,
          }),
        }
      : { facts, cells: acledRow(corpus, event, facts), deaths: () => ({ fatalities: event.best }) };
  };
}

/** @param rivals whether voices name different actors as having done it: then these are no one side of a dyad. */
function ucdpRow(corpus: Corpus, event: EventCasualties, facts: EventFacts, rivals: boolean): Cells {
  const [sideA, sideB] = [facts.sideA, facts.sideB].map((side) => labels(corpus, side)) as [string, string];
  const reports = facts.reports.flatMap((report) => corpus.utterances.get(report) ?? []);
  // Who is known only as the voice of this report has the report's title for a name, which stands beside it anyway.
  const publishers = reports.map(({ speakers }) =>
    labels(
      corpus,
      speakers.filter((speaker) => corpus.entities.get(speaker)?.appearsIn === undefined),
    ),
  );
  return {
    id: eventId(event),
    year: (facts.latest ?? facts.earliest)?.slice(0, 4),
    dyad_name: facts.areTwo && !rivals ? `${sideA} - ${sideB}` : undefined,
    side_a: sideA,
    side_b: sideB,
    number_of_sources: facts.reports.length,
    source_article: reports
      .map(({ saidOn, report }, i) => [publishers[i], saidOn, report?.title].filter(Boolean).join(', '))
      .join('; '),
    source_office: publishers.filter(Boolean).join('; '),
    source_date: reports.map(({ saidOn }) => saidOn ?? '').join('; '),
    source_headline: reports.map(({ report }) => report?.title ?? '').join('; '),
    source_original: labels(corpus, facts.speakers),
    where_coordinates: facts.places[0]?.label,
    where_description: facts.places.map(({ label }) => label).join('; '),
    latitude: facts.places[0]?.coordinates?.latitude,
    longitude: facts.places[0]?.coordinates?.longitude,
    country: facts.country?.label,
    date_prec: facts.ucdpPrecision,
    date_start: facts.earliest,
    date_end: facts.latest,
  };
}

function acledRow(corpus: Corpus, event: EventCasualties, facts: EventFacts): Cells {
  return {
    event_id_cnty: eventId(event),
    event_date: facts.earliest,
    year: facts.earliest?.slice(0, 4),
    time_precision: isInMonth(facts) ? facts.acledPrecision : undefined,
    ...acledNotation(corpus, facts.eventType),
    actor1: labels(corpus, facts.sideA),
    actor2: labels(corpus, facts.sideB),
    country: facts.country?.label,
    location: facts.places[0]?.label,
    latitude: facts.places[0]?.coordinates?.latitude,
    longitude: facts.places[0]?.coordinates?.longitude,
    source: labels(corpus, facts.speakers),
    notes: [...new Set(facts.claims.flatMap(({ gloss }) => gloss ?? []))].join(' '),
  };
}

/** A precision of 3 says that it was in the month of its day. */
const isInMonth = ({ acledPrecision, earliest, latest }: EventFacts) =>
  acledPrecision !== 3 || earliest?.slice(0, 7) === latest?.slice(0, 7);

const eventId = ({ events }: EventCasualties) => events.map(localName).join('+');

export const labels = (corpus: Corpus, iris: readonly Iri[]) =>
  iris.map((iri) => labelOf(corpus, iri)).join('; ');

const CIVILIANS = expand('code:civilians');

/**
 * Each number that makes the best, under the one side with actors of its group; the rest is unknown, so that the four add
 * up. What no number tells of stays empty: a zero stands only where someone says zero.
 */
function deathsBySide(
  corpus: Corpus,
  members: Members,
  { best, addends }: EventCasualties,
  { sideA, sideB }: EventFacts,
): Cells {
  if (best === undefined) return {};
  const { isWithin } = conceptLattice(corpus.ontology.concepts);
  const deaths: Record<string, number> = {};
  for (const { group, count } of addends.best) {
    const [inA, inB] = [sideA, sideB].map((side) => side.some((actor) => members.holds(group, actor)));
    const oneSide = inA ? 'deaths_a' : 'deaths_b';
    const column = isWithin(group, CIVILIANS) ? 'deaths_civilians' : inA !== inB ? oneSide : 'deaths_unknown';
    deaths[column] = (deaths[column] ?? 0) + count;
  }
  return deaths;
}
