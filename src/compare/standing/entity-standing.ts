/** Standings of propositions, summed over each entity that they speak of. */
import type { Corpus, Iri } from '../../model/records.js';
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
  const about = new Map<Iri, PropositionStanding[]>();
  for (const each of standings.values()) {
    const { subject, object } = each.proposition;
    for (const end of new Set([subject, object.value])) {
      if (!corpus.entities.has(end)) continue;
      const known = about.get(end);
      if (known === undefined) about.set(end, [each]);
      else known.push(each);
    }
  }
  return new Map(
    [...about.keys()].sort().map((entity) => [entity, summed(corpus, entity, about.get(entity)!)]),
  );
}

/** The standing of one entity; all zero where nothing is said of it. */
export function entityStanding(
  corpus: Corpus,
  standings: ReadonlyMap<string, PropositionStanding>,
  entity: Iri,
): EntityStanding {
  return summed(
    corpus,
    entity,
    [...standings.values()].filter(
      ({ proposition: { subject, object } }) => subject === entity || object.value === entity,
    ),
  );
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
