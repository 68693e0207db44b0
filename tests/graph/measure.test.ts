import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorGraph, ClaimGraph } from '../../src/graph/attributes.js';
import { communitiesOf, communityList } from '../../src/graph/communities.js';
import { type MeasureOptions, measureGraph } from '../../src/graph/measure.js';
import { aggregateActors } from '../../src/graph/project/actors.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { stats } from '../../src/graph/stats.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { madeCorpus } from '../compare/made.js';
import { corpusOf, MALI, SMALL } from './corpora.js';

let small: Corpus;
let mali: Corpus;
let graph: ClaimGraph;

beforeAll(async () => {
  [small, mali] = await Promise.all([corpusOf(SMALL), corpusOf(MALI)]);
  graph = projectGraph(mali);
});

/** So many actors, each tied to the next. */
function ringOf(size: number): ActorGraph {
  const actors = aggregateActors(graph);
  const ring = actors.nullCopy() as ActorGraph;
  const node = actors.getNodeAttributes(actors.nodes()[0]);
  const tie = actors.getEdgeAttributes(
    actors.findEdge((_, { standing, planned }) => standing !== 'denied' && !planned),
  );
  for (let at = 0; at < size; at++) ring.addNode(`actor:${at}`, { ...node });
  for (let at = 0; at < size; at++)
    ring.addDirectedEdgeWithKey(`tie:${at}`, `actor:${at}`, `actor:${(at + 1) % size}`, tie);
  return ring;
}

describe('the measures of a graph', () => {
  it('put MINUSMA, the army and the junta in the middle of the actors', () => {
    const { nodes } = measureGraph(aggregateActors(graph));
    const top = nodes.toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0)).slice(0, 3);
    expect(top.map(({ label }) => label).sort()).toEqual(['MINUSMA', 'Malian army', 'Malian junta']);
  });

  it('have a row for each node, in the order of the graph', () => {
    expect(measureGraph(graph).nodes.map(({ id }) => id)).toEqual(graph.nodes());
  });

  it('share one PageRank among all nodes', () => {
    const sum = measureGraph(graph).nodes.reduce((total, { pageRank }) => total + pageRank, 0);
    expect(sum).toBeCloseTo(1, 5);
  });

  it('count edges that come in and go out', () => {
    for (const { degree, inDegree, outDegree } of measureGraph(graph).nodes) {
      expect(inDegree + outDegree).toBe(degree);
    }
  });

  it('find the same communities for the same seed, the largest first', () => {
    const communities = communitiesOf(graph);
    expect([...communitiesOf(graph)]).toEqual([...communities]);
    const sizes: number[] = [];
    for (const community of communities.values()) sizes[community] = (sizes[community] ?? 0) + 1;
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.length).toBeGreaterThan(2);
  });

  it('put no two into one community because they fight, accuse or demand: JNIM and the army on Mali', () => {
    const communities = communitiesOf(aggregateActors(graph));
    const of = (name: string) => communities.get(expand(name));
    expect(of('actor:jnim')).not.toBe(of('actor:malian-army'));
    expect(of('actor:jnim')).toBe(of('actor:al-qaeda'));
    expect(of('actor:wagner')).toBe(of('actor:kremlin'));
    expect(of('actor:minusma')).toBe(of('place:burkina-faso'));
    expect(of('actor:tuareg-separatist-factions')).toBeUndefined();
    // Whoever is drawn from a people is no ally of all who are.
    expect(of('actor:tuareg')).toBeUndefined();
    expect(of('actor:cma')).toBeDefined();
  });

  it('list communities by their chief names, each actor once, whatever the order of its ties', () => {
    const actors = aggregateActors(graph);
    const list = communityList(actors);
    const communities = communitiesOf(actors);
    expect(list.flatMap(({ members }) => members).sort()).toEqual([...communities.keys()].sort());
    for (const { members, name } of list) {
      expect(new Set(members.map((id) => communities.get(id))).size).toBe(1);
      expect(name).toContain(actors.getNodeAttribute(members[0], 'label'));
      if (members.length > 3) expect(name).toMatch(new RegExp(` and ${members.length - 2} others$`));
    }
    expect(communityList(actors)).toEqual(list);
  });

  it('take no tie into a community that someone denies or nobody tells as done', () => {
    const communities = (...told: Parameters<typeof madeCorpus>[0]) =>
      communitiesOf(projectGraph(madeCorpus(told))).size;
    const ally: Parameters<typeof madeCorpus>[0][number] = {
      by: 'w',
      says: ['actor:a', 'cg:alignedWith', 'actor:b'],
    };
    expect(communities(ally)).toBe(2);
    expect(communities({ ...ally, act: 'fears' })).toBe(0);
    expect(communities(ally, { ...ally, by: 'v', denies: true })).toBe(0);
    expect(communities({ ...ally, says: ['actor:a', 'cg:fights', 'actor:b'] })).toBe(0);
  });

  it('hold for a graph without edges, and for none at all', () => {
    const bare = graph.nullCopy() as ClaimGraph;
    expect(measureGraph(bare)).toEqual({ nodes: [], communities: 0 });
    bare.addNode('a', graph.getNodeAttributes(graph.nodes()[0]));
    expect(measureGraph(bare).nodes[0]).toMatchObject({
      degree: 0,
      betweenness: 0,
      pageRank: 1,
      community: undefined,
    });
  });

  it('leave betweenness out where it would take too long, and say so by having none', () => {
    const all = (options: MeasureOptions, of: ActorGraph = aggregateActors(graph)) =>
      measureGraph(of, options).nodes.map(({ betweenness }) => betweenness);
    expect(all({})).toEqual(all({ betweenness: true }));
    expect(all({ betweenness: false }).every((each) => each === undefined)).toBe(true);
    const ring = ringOf(8_000);
    expect(all({}, ring).every((each) => each === undefined)).toBe(true);
    expect(all({}, ringOf(100)).every((each) => each !== undefined && each > 0)).toBe(true);
  });
});

describe('the counts of a corpus', () => {
  it('are those of the fixture', () => {
    expect(stats(small, projectGraph(small))).toMatchObject({
      entities: { actor: 6, event: 1, place: 2, agreement: 0, document: 0, materiel: 0 },
      claims: 10,
      propositions: 8,
      utterances: 6,
      reports: 2,
      figures: 2,
      nodes: 9,
    });
  });

  it('name what is disputed, with both sides', () => {
    expect(stats(small, projectGraph(small)).disputed).toMatchObject([
      {
        sentence: 'Northern Front carried out “Ambush at Ridge”',
        standing: 'contested',
        affirmedBy: ['Northern Front'],
        deniedBy: ['An officer (report 901)'],
      },
    ]);
  });

  it('name the dispute over Wagner on Mali', () => {
    const sentences = stats(mali, graph).disputed.map(({ sentence }) => sentence);
    expect(sentences).toContain('Malian junta uses the services of Wagner Group');
  });
});
