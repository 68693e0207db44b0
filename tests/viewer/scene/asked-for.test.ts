/** What a reader asks to be drawn: neighbours of one name by sources, names of several folded into one disc. */
import { beforeAll, describe, expect, it } from 'vitest';
import { projectionOf } from '../../../src/graph/edges/projection.js';
import { grownFrom } from '../../../src/graph/grow.js';
import { expand } from '../../../src/model/namespaces.js';
import { type LoadedGraph, readingOf } from '../../../viewer/src/data/loaded-graph.js';
import { withOwnGroups } from '../../../viewer/src/data/own-groups.js';
import { buildScene } from '../../../viewer/src/scene/build.js';
import { growingTies } from '../../../viewer/src/scene/ground.js';
import { ownGroupId } from '../../../viewer/src/view/marks.js';
import { FIRST_VIEW, type ViewState } from '../../../viewer/src/view/view.js';
import { corpusOf, MALI } from '../../graph/corpora.js';

const [JNIM, WAGNER, ARMY] = ['jnim', 'wagner', 'malian-army'].map((name) => expand(`actor:${name}`)) as [
  string,
  string,
  string,
];
let loaded: LoadedGraph;
const scene = (of: LoadedGraph, view: ViewState) => buildScene(of, view, () => ({ x: 0, y: 0 }));
const ids = (of: LoadedGraph, view: ViewState = FIRST_VIEW) =>
  new Set(scene(of, view).nodes.map(({ id }) => id));

beforeAll(async () => {
  const places = new Map([
    [JNIM, { x: 0, y: 0 }],
    [WAGNER, { x: 10, y: 20 }],
  ]);
  loaded = readingOf(projectionOf(await corpusOf(MALI)), { actors: places, all: new Map() });
});

describe('a name that is grown', () => {
  it('brings the neighbours that were asked for, and no others', () => {
    const asked = { around: JNIM, least: 1, family: 'hostile', since: '', most: 8 };
    const { neighbours, of } = grownFrom(loaded.corpus, growingTies(loaded), asked);
    expect(neighbours).toHaveLength(8);
    expect(of).toBeGreaterThan(8);
    const before = ids(loaded);
    const now = ids(loaded, { ...FIRST_VIEW, grown: [asked] });
    const come = neighbours.filter((id) => !before.has(id));
    expect(come.length).toBeGreaterThan(1);
    expect([...now].filter((id) => !before.has(id)).sort()).toEqual(come.sort());
  });

  it('does so on events that are shown already without taking any away', () => {
    const layers: ViewState['layers'] = ['events'];
    const grown = [{ around: JNIM, least: 1, family: 'hostile', since: '', most: 1 }];
    expect(ids(loaded, { ...FIRST_VIEW, layers, grown })).toEqual(ids(loaded, { ...FIRST_VIEW, layers }));
  });
});

describe('names that are folded into one', () => {
  const group = { name: 'Both', members: [JNIM, WAGNER].sort() };
  const id = ownGroupId(group);
  let folded: LoadedGraph;
  beforeAll(() => {
    folded = withOwnGroups(loaded, [group], false);
  });

  it('are one disc amid them, that bears their lines, with events shown or not', () => {
    for (const layers of [[], ['events']] as const) {
      const { nodes, edges } = scene(folded, { ...FIRST_VIEW, layers });
      const drawn = nodes.map((node) => node.id);
      expect(drawn.filter((one) => group.members.includes(one))).toEqual([]);
      expect(nodes.find((node) => node.id === id)?.label).toBe('Both (2 folded)');
      expect(edges.some(({ source, target }) => source === id || target === id)).toBe(true);
      expect(edges.some(({ source, target }) => source === id && target === id)).toBe(false);
    }
    expect(folded.layouts.actors.get(id)).toEqual({ x: 5, y: 10 });
    expect(
      scene(folded, FIRST_VIEW).edges.some(({ source, target }) => source === id && target === ARMY),
    ).toBe(true);
  });

  it('change nothing of what was read: claims are of the names that they tell of', () => {
    expect(loaded.corpus.entities.has(id)).toBe(false);
    expect(folded.corpus.claims).toBe(loaded.corpus.claims);
    const moved = folded.edges.find(({ source }) => source === id);
    expect(group.members).toContain(folded.graph.source(moved?.key));
    expect(ids(loaded).has(JNIM)).toBe(true);
  });

  it('are the same reading for the same groups, and the reading itself without any', () => {
    expect(withOwnGroups(loaded, [{ ...group }], false)).toBe(folded);
    expect(withOwnGroups(loaded, [], false)).toBe(loaded);
  });

  it('take the units of their members along where units are folded', () => {
    const minusma = expand('actor:minusma');
    const pair = { name: 'Two', members: [JNIM, minusma].sort() };
    const both = withOwnGroups(loaded, [pair], true);
    const drawn = ids(both);
    expect(drawn.has(ownGroupId(pair))).toBe(true);
    expect(drawn.has(expand('actor:minusma-kidal-convoy'))).toBe(false);
  });
});
