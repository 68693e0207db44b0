/** Losses that one speaker counts and another, who counts in the same event, says nothing of: not comparable, as silence is no denial. */

import { decisionsOnThings } from '../../model/decided.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { UnionFind } from '../../structures/union-find.js';
import { conceptLattice } from '../nesting/lattice.js';
import { type Scopes, scopesOf } from '../nesting/scopes.js';
import { speakersOf } from '../standing/chain.js';
import type { Side } from './sides.js';
import { byIri, type Comparison, silence } from './verdict.js';

const DEAD = expand('code:dead-any-cause');

/** One comparison for each count of dead and each other speaker in the same event tree who counts no such group; none is kept. */
export function* compareSilence(corpus: Corpus, sides: readonly Side[]): Generator<Comparison> {
  const scopes = scopesOf(corpus);
  const concepts = conceptLattice(corpus.ontology.concepts);
  const trees = new Map<Iri, Side[]>();
  const perhapsOne = new UnionFind();
  for (const { left, right, decision } of decisionsOnThings(corpus)) {
    if (decision === 'unsure') perhapsOne.join(rootOf(scopes, left), rootOf(scopes, right));
  }
  for (const side of sides) {
    const { subject, object } = side.proposition;
    const figure = corpus.figures.get(object.value);
    if (figure?.kind !== 'casualty' || side.polarity === 'negated') continue;
    const root = perhapsOne.find(rootOf(scopes, subject));
    const tree = trees.get(root);
    if (tree === undefined) trees.set(root, [side]);
    else tree.push(side);
  }
  const groupOf = (side: Side) => corpus.figures.get(side.proposition.object.value)?.group ?? '';
  const countsDead = (side: Side) => {
    const outcome = corpus.figures.get(side.proposition.object.value)?.outcome;
    return outcome !== undefined && concepts.isWithin(outcome, DEAD);
  };
  for (const tree of trees.values()) {
    const told = [...sidesBySpeaker(corpus, tree)].map(([speaker, sides]) => ({
      speaker,
      groups: [...new Set(sides.map(groupOf))],
      // One list for all who are held against it.
      dead: byIri(sides.filter(countsDead).flatMap((other) => other.claims)),
    }));
    for (const side of tree.filter(countsDead)) {
      const own = new Set(side.claims.flatMap((claim) => speakersOf(corpus, claim)));
      const group = groupOf(side);
      const counts = byIri(side.claims);
      for (const { speaker, groups, dead } of told) {
        if (own.has(speaker) || dead.length === 0) continue;
        const speaksOfIt = groups.some(
          (other) => concepts.isWithin(other, group) || concepts.isWithin(group, other),
        );
        if (!speaksOfIt) yield silence(side.proposition.subject, counts, dead);
      }
    }
  }
}

/** The widest event that one lies in. */
const rootOf = (scopes: Scopes, event: Iri): Iri => scopes.widest(event);

function sidesBySpeaker(corpus: Corpus, sides: readonly Side[]): ReadonlyMap<Iri, readonly Side[]> {
  const bySpeaker = new Map<Iri, Side[]>();
  for (const side of sides) {
    for (const speaker of new Set(side.claims.flatMap((claim) => speakersOf(corpus, claim)))) {
      const known = bySpeaker.get(speaker);
      if (known === undefined) bySpeaker.set(speaker, [side]);
      else known.push(side);
    }
  }
  return bySpeaker;
}
