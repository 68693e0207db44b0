/** A proposition to its parties: who has a stake in it, so that their word alone is marked as such. */
import { expand } from '../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../model/records.js';

const ROLE = expand('code:role');
/** Relations by which someone speaks or acts for another. */
const BELONGING = ['partOf', 'represents', 'holdsOffice', 'officeIn'].map((name) => expand(`cg:${name}`));

export interface Parties {
  /** Whether the actor is a party to the proposition, or belongs to one, or a party belongs to it. */
  includes(actor: Iri, proposition: Proposition): boolean;
}

/**
 * Parties of a proposition are its subject and object and, where one of them is an event, every actor that an
 * affirmed claim gives a role in it. Whoever belongs to a party (a unit to its army, a spokesman to his office),
 * at any remove, counts as that party, in both directions.
 */
export function partiesOf(corpus: Corpus): Parties {
  const inEvent = new Map<Iri, Set<Iri>>();
  const wholes = new Map<Iri, Set<Iri>>();
  for (const { proposition, polarity } of corpus.claims.values()) {
    const { subject, predicate, object } = proposition;
    if (polarity !== 'affirmed' || object.kind !== 'iri') continue;
    if (BELONGING.includes(predicate)) add(wholes, subject, object.value);
    else if (corpus.ontology.relations.get(predicate)?.family === ROLE) add(inEvent, subject, object.value);
  }
  const closures = new Map<Iri, ReadonlySet<Iri>>();
  const upwards = (actor: Iri): ReadonlySet<Iri> => {
    const closure = closures.get(actor) ?? reachable(wholes, actor);
    closures.set(actor, closure);
    return closure;
  };
  return {
    includes(actor, { subject, object }) {
      const ends = object.kind === 'iri' ? [subject, object.value] : [subject];
      const parties = ends.flatMap((end) => [end, ...(inEvent.get(end) ?? [])]);
      return parties.some((party) => upwards(actor).has(party) || upwards(party).has(actor));
    },
  };
}

function add(sets: Map<Iri, Set<Iri>>, key: Iri, value: Iri): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function reachable(steps: ReadonlyMap<Iri, ReadonlySet<Iri>>, from: Iri): ReadonlySet<Iri> {
  const seen = new Set([from]);
  for (const here of seen) for (const next of steps.get(here) ?? []) seen.add(next);
  return seen;
}
