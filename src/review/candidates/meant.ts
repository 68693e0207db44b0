/** What of the data a proposal may mean, by the names and happenings of the data: for the questions that an act asks before it writes. */

import { type Days, daysOf } from '../../model/date.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, EntityKind, Iri } from '../../model/records.js';
import { isSubclass } from '../../model/subclass.js';
import { cg } from '../../model/vocabulary.js';
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

const KINDS: readonly (readonly [Iri, EntityKind])[] = [
  [cg.Actor, 'actor'],
  [cg.Place, 'place'],
  [cg.Agreement, 'agreement'],
  [cg.Document, 'document'],
  [cg.Materiel, 'materiel'],
];

/** Goes through the data once. Names that are only near are no reason to ask. */
export function meantIn(corpus: Corpus, reading: Reading): Meant {
  const finder = candidateFinder(corpus);
  const on = reading.report?.date === undefined ? undefined : daysIn(reading.report.date);
  return (kind, proposal, iriOf) => {
    if (kind === 'entities') {
      const entity = proposal as ReadEntity;
      if (isOfOneReport(entity)) return [];
      const names = [entity.label, ...(entity.aliases ?? []).map(({ value }) => value)];
      const wanted = kindOf(entity.class, corpus);
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

function kindOf(type: string, { ontology }: Corpus): EntityKind | undefined {
  return KINDS.find(([top]) => isSubclass(ontology.classes, expand(`cg:${type}`), top))?.[1];
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
