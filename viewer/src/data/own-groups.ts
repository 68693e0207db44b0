/**
 * What was read, with names that the reader folded into groups of the reader's own drawn as one. No claim speaks of such
 * a group, and no file of data that is taken away holds it.
 */
import { giveComparisons, givenComparisons } from '../../../src/compare/verdicts/verdict.js';
import { actorEdgesWithin, edgesToTowns, edgesWithin } from '../../../src/graph/edges/folded.js';
import { wholesOfBases, wholesOfUnits } from '../../../src/graph/edges/wholes.js';
import type { Layout } from '../../../src/graph/layout/positions.js';
import type { Corpus, Entity, Iri } from '../../../src/model/records.js';
import { OWN_GROUP, ownGroupId } from '../view/marks.js';
import type { OwnGroup } from '../view/view.js';
import { bareEntity } from './bare-entity.js';
import { drawnBy, type LoadedGraph, readingOf, withPartsFolded } from './loaded-graph.js';

/** So that going to another page and back costs nothing. */
const kept = new WeakMap<LoadedGraph, { readonly of: string; readonly made: LoadedGraph }>();

/** @param folded whether parts are drawn as their wholes, too. */
export function withOwnGroups(
  loaded: LoadedGraph,
  groups: readonly OwnGroup[],
  folded: boolean,
): LoadedGraph {
  if (groups.length === 0) return folded ? withPartsFolded(loaded) : loaded;
  const of = JSON.stringify([groups, folded]);
  const known = kept.get(loaded);
  if (known?.of === of) return known.made;
  const { edges, standings, layouts, part } = loaded;
  const corpus = withEntities(loaded, groups);
  const wholes = wholesIn(loaded.corpus, groups, folded);
  const own = new Map(groups.flatMap((group) => group.members.map((id) => [id, ownGroupId(group)] as const)));
  const projection = { corpus, edges, standings, actorEdges: actorEdgesWithin(corpus, edges, wholes) };
  const places = { actors: withGroups(layouts.actors, groups), all: withGroups(layouts.all, groups) };
  const reading = readingOf(projection, places, part);
  // What a line is told of keeps its own ends; drawn it leads to the group.
  const bases = folded ? wholesOfBases(loaded.corpus) : new Map<Iri, Iri>();
  const drawn = folded ? edgesToTowns(loaded.corpus, edges) : edges;
  const made = drawnBy(reading, edgesWithin(drawn, own), bases);
  kept.set(loaded, { of, made });
  return made;
}

function withEntities({ corpus, part }: LoadedGraph, groups: readonly OwnGroup[]): Corpus {
  const made: Corpus = {
    ...corpus,
    entities: new Map([
      ...corpus.entities,
      ...groups.map((group) => [ownGroupId(group), entityOf(group)] as const),
    ]),
  };
  if (part !== undefined) giveComparisons(made, () => givenComparisons(corpus) ?? []);
  return made;
}

function entityOf(group: OwnGroup): Entity {
  const label = `${group.name} (${group.members.length} folded)`;
  return bareEntity({ id: ownGroupId(group), kind: 'actor', type: OWN_GROUP, label });
}

function wholesIn(corpus: Corpus, groups: readonly OwnGroup[], units: boolean): ReadonlyMap<Iri, Iri> {
  const wholes = new Map<Iri, Iri>();
  for (const group of groups) for (const id of group.members) wholes.set(id, ownGroupId(group));
  if (!units) return wholes;
  for (const [unit, body] of wholesOfUnits(corpus))
    if (!wholes.has(unit)) wholes.set(unit, wholes.get(body) ?? body);
  return wholes;
}

/** A group stands amid its members. */
function withGroups(layout: Layout, groups: readonly OwnGroup[]): Layout {
  const places = new Map(layout);
  for (const group of groups) {
    const all = group.members.flatMap((id) => layout.get(id) ?? []);
    if (all.length === 0) continue;
    const mean = (axis: 'x' | 'y') => all.reduce((sum, at) => sum + at[axis], 0) / all.length;
    places.set(ownGroupId(group), { x: mean('x'), y: mean('y') });
  }
  return places;
}
