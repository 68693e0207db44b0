/** A claim of a count to the stance of who makes it: no party, a party on its own dead, on its enemy's, or on those of neither side. */

import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { addTo } from '../../structures/group-by.js';
import { speakersOf } from '../standing/chain.js';
import { type Parties, partiesOf } from '../standing/parties.js';
import type { EventTree } from './event-tree.js';
import { membersOf } from './members.js';

/** Stands above every group; a figure without a group counts people. */
export const EVERYONE = expand('code:people');

/**
 * - independent: no speaker is a party to the event
 * - own: a party counts its own
 * - bystanders: a party counts people of a group that belongs to no side
 * - others: a party counts anyone else, its enemy's dead above all
 */
export type Stance = 'independent' | 'own' | 'bystanders' | 'others';

/** Whether a number of this stance may carry the low: who has no stake in the event, or owns up to a loss. */
export const isVouched = (stance: Stance) => stance === 'independent' || stance === 'own';

/** The stance of each claim of a count in an event. Parties are those with a role in the event, in one that may be the same, or in its wholes and parts. */
export function stanceOf(corpus: Corpus, tree: EventTree): (claim: Claim, group: Iri) => Stance {
  const parties = partiesOf(corpus);
  const involved = involvedIn(corpus, tree, parties);
  const members = membersOf(corpus, parties);
  return (claim, group) => {
    const speakers = speakersOf(corpus, claim);
    const actors = involved(tree.nodeOf(claim.proposition.subject));
    const { meet } = parties;
    if (!speakers.some((speaker) => [...actors].some((actor) => meet(speaker, actor)))) return 'independent';
    if (!members.isOwned(group)) return group === EVERYONE ? 'others' : 'bystanders';
    const counted = [...new Set([...actors, ...speakers])].filter((actor) => members.holds(group, actor));
    const ofSpeakers = (actor: Iri) => speakers.some((speaker) => meet(speaker, actor));
    return counted.length > 0 && counted.every(ofSpeakers) ? 'own' : 'others';
  };
}

/** Node -> every actor with a role in it, its wholes or its parts. */
function involvedIn(corpus: Corpus, tree: EventTree, parties: Parties): (node: Iri) => ReadonlySet<Iri> {
  const members = new Map<Iri, Iri[]>();
  for (const { id, kind } of corpus.entities.values()) {
    if (kind !== 'event') continue;
    const node = tree.nodeOf(id);
    addTo(members, node, id);
  }
  const known = new Map<Iri, ReadonlySet<Iri>>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const nodes = new Set([...reach(node, tree.wholesOf), ...reach(node, tree.partsOf)]);
    const events = [...nodes].flatMap((each) => members.get(each) ?? [each]);
    const actors = new Set(events.flatMap((event) => [...parties.rolesIn(event)]));
    known.set(node, actors);
    return actors;
  };
}

function reach(start: Iri, next: (node: Iri) => readonly Iri[]): ReadonlySet<Iri> {
  const seen = new Set([start]);
  for (const here of seen) for (const other of next(here)) seen.add(other);
  return seen;
}
