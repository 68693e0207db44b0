/** Standings of propositions, summed over each entity that they speak of. */
import type { Corpus, Iri } from '../../model/records.js';
import { addTo } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { originsAmong } from './origins.js';
import { isNotToldAsDone, type PropositionStanding } from './standing.js';

export interface EntityStanding {
  readonly entity: Iri;
  /** How many propositions have it as subject or object, and how they stand. */
  readonly propositions: number;
  readonly uncontested: number;
  readonly contested: number;
  readonly denied: number;
  /** How many of the uncontested nobody tells as done: they are planned, sought, demanded, expected, feared or suspected. */
  readonly notDone: number;
  /** The same of the denied: somebody plans, asks for, fears or suspects what others say is not so. */
  readonly deniedNotDone: number;
  /** How many are affirmed by parties alone. */
  readonly partyOnly: number;
  /** The independent origins that affirm one of them, and that deny one which somebody affirms, in order of IRI. */
  readonly origins: readonly Iri[];
  readonly denyingOrigins: readonly Iri[];
  /** The reports in which one of them is affirmed or denied, in order of IRI. */
  readonly reports: readonly Iri[];
}

/** By entity, in order of IRI; an entity of which nothing is said is not among them. */
export function entityStandings(
  corpus: Corpus,
  standings: ReadonlyMap<string, PropositionStanding>,
): ReadonlyMap<Iri, EntityStanding> {
  const told = [...byEnd(standings).keys()].filter((end) => corpus.entities.has(end)).sort();
  return new Map(told.map((entity) => [entity, entityStanding(corpus, standings, entity)]));
}

/** The standing of one entity; all zero where nothing is said of it. */
export function entityStanding(
  corpus: Corpus,
  standings: ReadonlyMap<string, PropositionStanding>,
  entity: Iri,
): EntityStanding {
  return summed(corpus, entity, standingsAbout(standings, entity));
}

const byEnd = memo((standings: ReadonlyMap<string, PropositionStanding>) => {
  const about = new Map<Iri, PropositionStanding[]>();
  for (const each of standings.values()) {
    const { subject, object } = each.proposition;
    addTo(about, subject, each);
    if (object.kind === 'iri' && object.value !== subject) addTo(about, object.value, each);
  }
  return about;
});

/** The propositions that have it as subject or object, in the order of the standings. */
export function standingsAbout(
  standings: ReadonlyMap<string, PropositionStanding>,
  entity: Iri,
): readonly PropositionStanding[] {
  return byEnd(standings).get(entity) ?? [];
}

function summed(corpus: Corpus, entity: Iri, all: readonly PropositionStanding[]): EntityStanding {
  const standing = (kind: PropositionStanding['standing']) =>
    all.filter(({ standing: each }) => each === kind).length;
  const distinct = (of: (each: PropositionStanding) => readonly Iri[]) =>
    [...new Set(all.flatMap(of))].sort();
  return {
    entity,
    propositions: all.length,
    uncontested: standing('uncontested'),
    contested: standing('contested'),
    denied: standing('denied'),
    notDone: all.filter(isNotToldAsDone).length,
    deniedNotDone: all.filter(({ standing, affirmedBy }) => standing === 'denied' && affirmedBy.length > 0)
      .length,
    partyOnly: all.filter(({ partyOnly }) => partyOnly).length,
    origins: originsAmong(
      corpus,
      distinct(({ origins }) => origins),
    ),
    denyingOrigins: originsAmong(
      corpus,
      distinct(({ affirmedBy, denyingOrigins }) => (affirmedBy.length > 0 ? denyingOrigins : [])),
    ),
    reports: distinct(({ reports }) => reports),
  };
}
