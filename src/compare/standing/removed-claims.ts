/** A corpus and a part of it with fewer claims: what the missing claims touch beside their own propositions. */
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg, EVENT_DATES } from '../../model/vocabulary.js';
import { PatchedMap } from '../../structures/patched-map.js';
import { BELONGING, ROLE } from './parties.js';

export interface RemovedClaims {
  /** Keys of the propositions that lost a claim. */
  readonly propositions: ReadonlySet<string>;
  /** Events that lost a claim on their days or on who had a part in them: both tell on every proposition about them. */
  readonly events: ReadonlySet<Iri>;
  /** Whether a claim is lost by which someone belongs to a body, or an event is part of another. */
  readonly belonging: boolean;
  readonly wholes: boolean;
}

/** @param part the same corpus with some of its claims (see withClaims). */
export function removedBetween(whole: Corpus, part: Corpus): RemovedClaims {
  const propositions = new Set<string>();
  const events = new Set<Iri>();
  let [belonging, wholes] = [false, false];
  for (const { proposition, polarity } of lostClaims(whole, part)) {
    propositions.add(proposition.key);
    if (polarity !== 'affirmed') continue;
    const { subject, predicate } = proposition;
    if (EVENT_DATES.has(predicate) || whole.ontology.relations.get(predicate)?.family === ROLE)
      events.add(subject);
    belonging ||= BELONGING.has(predicate);
    wholes ||= predicate === cg.subEventOf;
  }
  return { propositions, events, belonging, wholes };
}

function lostClaims({ claims }: Corpus, part: Corpus): readonly Claim[] {
  const patch = part.claims instanceof PatchedMap && part.claims.whole === claims ? part.claims : undefined;
  if (patch === undefined) return [...claims.values()].filter(({ id }) => !part.claims.has(id));
  return [...patch.changes.keys()].flatMap((id) => claims.get(id) ?? []);
}
