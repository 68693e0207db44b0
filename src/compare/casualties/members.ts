/** A group that is counted to the actors whose members it holds: soldiers are those of a state force. */

import { isSubclass } from '../../model/fit.js';
import type { Corpus, Iri } from '../../model/records.js';
import type { Parties } from '../standing/parties.js';

export interface Members {
  /** Whether the group belongs to someone: civilians do not. */
  isOwned(group: Iri): boolean;
  /** Whether those of the actor, or of a body to which it belongs, are counted in the group. */
  holds(group: Iri, actor: Iri): boolean;
}

/** By `cg:membersOf` of the code list; where the group has none, that of the groups above it. */
export function membersOf({ entities, ontology }: Corpus, parties: Pick<Parties, 'bodiesOf'>): Members {
  const owners = (group: Iri): readonly Iri[] => {
    const concept = ontology.concepts.get(group);
    if (concept === undefined || concept.membersOf.length > 0) return concept?.membersOf ?? [];
    return concept.broader.flatMap(owners);
  };
  const isOf = (type: Iri, kinds: readonly Iri[]): boolean =>
    kinds.some((kind) => isSubclass(ontology.classes, type, kind));
  return {
    isOwned: (group) => owners(group).length > 0,
    holds: (group, actor) => {
      const kinds = owners(group);
      return [...parties.bodiesOf(actor)].some(
        (body) => kinds.includes(body) || isOf(entities.get(body)?.type ?? '', kinds),
      );
    },
  };
}
