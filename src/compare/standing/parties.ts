/** A proposition to its parties: who has a stake in it, so that their word alone is marked as such. */
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../../model/records.js';
import { Nesting } from '../../structures/nesting.js';
import { claimsOf } from './claim-index.js';

/** Family of the relations that give someone a part in an event. */
export const ROLE = expand('code:role');
const POPULATION_GROUP = expand('cg:PopulationGroup');
/** Relations by which someone speaks or acts for another. */
export const BELONGING: ReadonlySet<Iri> = new Set(
  ['partOf', 'represents', 'holdsOffice', 'officeIn'].map((name) => expand(`cg:${name}`)),
);

export interface Parties {
  /** Whether the actor is a party to the proposition, or belongs to the same body as one. */
  includes(actor: Iri, proposition: Proposition): boolean;
  /** Whether two actors belong to one body, or one of them to the other. */
  meet(one: Iri, other: Iri): boolean;
  /** The actors to whom an affirmed claim gives a role in the event. */
  rolesIn(event: Iri): ReadonlySet<Iri>;
  /** The actor and the bodies to which it belongs, at any remove. */
  bodiesOf(actor: Iri): ReadonlySet<Iri>;
}

/**
 * Parties of a proposition are its subject and object and, where one of them is an event, every actor that an
 * affirmed claim gives a role in it. Whoever belongs to one body with a party (a unit and its army, a spokesman
 * and his organisation), at any remove, counts as that party. A people is no such body.
 */
export function partiesOf(corpus: Corpus): Parties {
  const inEvent = new Map<Iri, Set<Iri>>();
  const wholes = new Map<Iri, Set<Iri>>();
  const roles = [...corpus.ontology.relations.values()].filter(({ family }) => family === ROLE);
  const telling = [...BELONGING, ...roles.map(({ id }) => id)];
  for (const { proposition, polarity } of claimsOf(corpus, telling)) {
    const { subject, predicate, object } = proposition;
    if (polarity !== 'affirmed' || object.kind !== 'iri') continue;
    const whole = corpus.entities.get(object.value);
    if (BELONGING.has(predicate)) {
      if (whole?.kind === 'actor' && whole.type !== POPULATION_GROUP) add(wholes, subject, object.value);
    } else add(inEvent, subject, object.value);
  }
  const nesting = new Nesting(wholes);
  return {
    includes(actor, { subject, object }) {
      for (const end of object.kind === 'iri' ? [subject, object.value] : [subject]) {
        if (nesting.meet(actor, end)) return true;
        for (const party of inEvent.get(end) ?? []) if (nesting.meet(actor, party)) return true;
      }
      return false;
    },
    meet: (one, other) => nesting.meet(one, other),
    rolesIn: (event) => inEvent.get(event) ?? new Set(),
    bodiesOf: (actor) => reachable(wholes, actor),
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
