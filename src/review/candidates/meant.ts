/** What of the data a proposal may mean, by the names and happenings of the data: for the questions that an act asks before it writes. */

import { kindOfClass } from '../../dataset/records/entities.js';
import { type Days, daysOf } from '../../model/date.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import type {
  Candidate,
  LocalId,
  Proposal,
  ProposalKind,
  ReadEntity,
  ReadEvent,
  Reading,
} from '../../reading/reading.js';
import { isOfOneReport } from '../quads/naming.js';
import { candidateFinder, type LinkCandidate } from './candidates.js';

/** @param iriOf what is known of an id already: whom it is linked to, or what it will be called. */
export type Meant = (
  kind: ProposalKind,
  proposal: Proposal,
  iriOf: (id: LocalId) => Iri | undefined,
) => readonly Candidate[];

/** Goes through the data once. Names that are only near are no reason to ask. */
export function meantIn(corpus: Corpus, reading: Reading): Meant {
  const finder = candidateFinder(corpus);
  const on = reading.report?.date === undefined ? undefined : daysIn(reading.report.date);
  return (kind, proposal, iriOf) => {
    if (kind === 'entities') {
      const entity = proposal as ReadEntity;
      if (isOfOneReport(entity)) return [];
      const names = [entity.label, ...(entity.aliases ?? []).map(({ value }) => value)];
      const wanted = kindOfClass(expand(`cg:${entity.class}`), corpus.ontology.classes);
      return finder
        .entities({ names, kind: wanted }, on)
        .filter(({ iri, link }) => link !== 'near' && corpus.entities.get(iri)?.kind === wanted)
        .map(asCandidate);
    }
    if (kind !== 'events') return [];
    const { type, label } = proposal as ReadEvent;
    const told = reading.claims.filter(({ subject }) => subject === proposal.id);
    const places = told.flatMap(({ predicate, object }) =>
      predicate === 'place' && typeof object === 'string' ? (iriOf(object) ?? []) : [],
    );
    return finder
      .events({ type: expand(`code:${type}`), label, places, days: daysTold(told) })
      .map(asCandidate);
  };
}

function asCandidate({ iri, why }: LinkCandidate): Candidate {
  return { iri, why };
}

/** The days of the first date that is told of it; open where none is. */
function daysTold(told: Reading['claims']): Days {
  for (const { predicate, object } of told) {
    if (predicate === 'date' && typeof object === 'object' && 'edtf' in object) {
      return daysIn(object.edtf) ?? { earliest: undefined, latest: undefined };
    }
  }
  return { earliest: undefined, latest: undefined };
}

function daysIn(edtf: string): Days | undefined {
  try {
    return daysOf(edtf);
  } catch {
    return undefined;
  }
}
