/** Casualties to the tables of UCDP GED and of ACLED, one row an event that the total adds up; what no claim says stays empty. */
import type { Casualties, EventCasualties } from '../../compare/casualties/casualties.js';
import { type Members, membersOf } from '../../compare/casualties/members.js';
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { partiesOf } from '../../compare/standing/parties.js';
import { rivalsIn } from '../../compare/verdicts/perpetrators.js';
import { toldOtherwiseIn } from '../../compare/verdicts/told-otherwise.js';
import { expand, localName, shorten } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { sayToldOtherwise } from '../../words/standing.js';
import { line } from '../csv.js';
import { type EventFacts, factFinder } from './event-facts.js';

/** UCDP Georeferenced Event Dataset, version 25.1: https://ucdp.uu.se/downloads/ged/ged251.pdf */
const UCDP_COLUMNS =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  );
/** ACLED, columns of the data export tool. */
const ACLED_COLUMNS =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  );
/** After the columns of either: what they have no place for. */
const OWN_COLUMNS = [
  'claimgraph_events',
  'claimgraph_outcome',
  'claimgraph_low',
  'claimgraph_best',
  'claimgraph_high',
  'claimgraph_rounded',
  'claimgraph_high_is_open',
  'claimgraph_party_only',
  'claimgraph_running_totals',
  'claimgraph_told_otherwise',
  'claimgraph_claims',
];

const DEAD = expand('code:dead-any-cause');

export const EVENT_COLUMNS = ['ucdp', 'acled'] as const;
export type EventColumns = (typeof EVENT_COLUMNS)[number];
type Cells = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * CSV (RFC 4180) with a head. Wholes are rows, those that share a part one row, so that a column can be summed; lists in a cell are parted by `; `.
 * UCDP's `best`, `high` and `low` are the rule of docs/casualties.md; ACLED's `fatalities` is the best. Both count the dead:
 * of any other outcome these columns are empty, and only ours have the numbers.
 */
export function* writeEventTable(
  corpus: Corpus,
  { apart, outcome }: Pick<Casualties, 'apart' | 'outcome'>,
  columns: EventColumns,
): Iterable<string> {
  const names = [...(columns === 'ucdp' ? UCDP_COLUMNS : ACLED_COLUMNS), ...OWN_COLUMNS];
  const parties = partiesOf(corpus);
  const finder = factFinder(corpus, parties);
  const members = membersOf(corpus, parties);
  const otherwise = toldOtherwiseIn(corpus);
  const rivals = rivalsIn(corpus);
  const hasRivals = ({ events }: EventCasualties) =>
    rivals(events) ||
    events.some((event) => otherwise.ofEvent(event).some(({ reason }) => reason === 'perpetrator'));
  const deaths = {
    ucdp: (event: EventCasualties, facts: EventFacts): Cells => ({
      ...deathsBySide(corpus, members, event, facts),
      best: event.best,
      high: event.high,
      low: event.low,
    }),
    acled: ({ best }: EventCasualties): Cells => ({ fatalities: best }),
  };
  const isDead = conceptLattice(corpus.ontology.concepts).isWithin(outcome, DEAD);
  const named = labelOf(corpus, outcome);
  yield line(names);
  for (const event of apart) {
    const facts = finder.factsOf(event.events, event.claims);
    const row: Cells = {
      ...(columns === 'ucdp'
        ? ucdpRow(corpus, event, facts, hasRivals(event))
        : acledRow(corpus, event, facts)),
      ...(isDead ? deaths[columns](event, facts) : {}),
      claimgraph_events: event.events.map(shorten).join('; '),
      claimgraph_outcome: named,
      claimgraph_low: event.low,
      claimgraph_best: event.best,
      claimgraph_high: event.high,
      claimgraph_rounded: event.about.join('; '),
      claimgraph_high_is_open: event.open,
      claimgraph_party_only: event.partyOnly,
      claimgraph_running_totals: event.running.map(shorten).join('; '),
      claimgraph_told_otherwise: sayToldOtherwise(corpus, event.events.flatMap(otherwise.ofEvent))
        .map(({ words }) => words)
        .join('; '),
      claimgraph_claims: event.claims.map(shorten).join('; '),
    };
    yield line(names.map((name) => row[name]));
  }
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
  const notation = corpus.ontology.concepts
    .get(facts.eventType ?? '')
    ?.notations.find((code) => code.startsWith('ACLED:'));
  const [, type, subType] =
    /^ACLED:(Explosions\/Remote violence|[^/]+)(?:\/(.*))?$/.exec(notation ?? '') ?? [];
  return {
    event_id_cnty: eventId(event),
    event_date: facts.earliest,
    year: facts.earliest?.slice(0, 4),
    time_precision: facts.acledPrecision,
    event_type: type,
    sub_event_type: subType,
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

const eventId = ({ events }: EventCasualties) => events.map(localName).join('+');

const labels = (corpus: Corpus, iris: readonly Iri[]) => iris.map((iri) => labelOf(corpus, iri)).join('; ');

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
