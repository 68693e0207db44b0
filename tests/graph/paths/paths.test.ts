import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimGraph } from '../../../src/graph/attributes.js';
import { findPaths, type Path, type PathOptions, pathInWords } from '../../../src/graph/paths/paths.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { NotFoundError } from '../../../src/model/errors.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { corpusOf, MALI, SMALL } from '../corpora.js';

let mali: Corpus;
let graph: ClaimGraph;

beforeAll(async () => {
  mali = await corpusOf(MALI);
  graph = projectGraph(mali);
});

const paths = (from: string, to: string, options?: PathOptions): readonly Path[] =>
  findPaths(graph, mali, expand(from), expand(to), options);
const nodes = ({ from, steps }: Path): string[] => [from, ...steps.map(({ to }) => to)].map(shorten);

describe('paths between two actors', () => {
  it('go rather a longer way than one that parties alone vouch for, where that is asked', () => {
    const [short] = paths('actor:jnim', 'actor:minusma', { limit: 1 });
    const [safe] = paths('actor:jnim', 'actor:minusma', { limit: 1, avoidParty: true });
    expect(short?.weakest.partyOnly).toBe(true);
    expect(safe?.steps.some((step) => step.partyOnly)).toBe(false);
    expect(safe?.steps.length).toBeGreaterThan(short?.steps.length ?? 9);
  });

  it('lead from Al-Qaeda to the junta by what is claimed of them, shortest first', () => {
    const found = paths('actor:al-qaeda', 'actor:mali-junta', { limit: 5 });
    expect(found).toHaveLength(5);
    const lengths = found.map(({ steps }) => steps.length);
    expect(lengths).toEqual([...lengths].sort());
    expect(found.map(nodes)).toContainEqual([
      'actor:al-qaeda',
      'actor:jnim',
      'actor:malian-army',
      'actor:mali-junta',
    ]);
  });

  it('are as short as a plain search finds them', () => {
    const distance = breadthFirst('actor:cma', 'place:chad');
    expect(paths('actor:cma', 'place:chad')[0]?.steps).toHaveLength(distance);
  });

  it('join up, pass no node twice, and each is another way', () => {
    const found = paths('actor:cma', 'actor:jnim', { limit: 8 });
    for (const path of found) {
      expect(path.steps[0]?.from).toBe(path.from);
      expect(path.steps.at(-1)?.to).toBe(path.to);
      for (const [n, step] of path.steps.slice(1).entries()) expect(step.from).toBe(path.steps[n]?.to);
      expect(new Set(nodes(path)).size).toBe(path.steps.length + 1);
    }
    expect(new Set(found.map((path) => nodes(path).join())).size).toBe(found.length);
  });

  it('rest on claims that are there, each with a voice and a place in a report', () => {
    for (const { steps } of paths('actor:al-qaeda', 'actor:mali-junta')) {
      for (const { claims, edge } of steps) {
        expect(claims.map(({ id }) => id).sort()).toEqual([...graph.getEdgeAttribute(edge, 'claims')].sort());
        for (const { said, chain, where } of claims) {
          expect(said).not.toBe('');
          expect(chain.length).toBeGreaterThan(0);
          expect(where).toMatch(/^report \d{3}, /);
        }
      }
    }
  });

  it('do not go through a country both were in, unless asked', () => {
    const throughPlaces = (found: readonly Path[]) =>
      found.flatMap((path) => nodes(path).slice(1, -1)).filter((id) => id.startsWith('place:mali'));
    expect(throughPlaces(paths('actor:jnim', 'actor:wagner', { limit: 20 }))).toEqual([]);
    const spatial = paths('actor:french-forces', 'place:gao', { families: ['spatial', 'role'], limit: 5 });
    expect(throughPlaces(spatial).length).toBeGreaterThan(0);
  });

  it('do not follow what is denied', () => {
    for (const { steps } of paths('actor:mali-junta', 'place:france', { limit: 10 })) {
      for (const { standing } of steps) expect(standing).not.toBe('denied');
    }
  });

  it('follow relations one way only when asked', () => {
    expect(paths('actor:al-qaeda', 'actor:al-zallaqa', { undirected: false })).toEqual([]);
    const [path] = paths('actor:al-zallaqa', 'actor:al-qaeda', { undirected: false });
    expect(path && nodes(path)).toEqual(['actor:al-zallaqa', 'actor:jnim', 'actor:al-qaeda']);
  });

  it('end at the longest length asked for', () => {
    const [shortest] = paths('actor:al-zallaqa', 'actor:mali-junta');
    const length = shortest?.steps.length ?? 0;
    expect(paths('actor:al-zallaqa', 'actor:mali-junta', { maxLength: length - 1 })).toEqual([]);
  });

  it('from a node to itself are none, and to one that is not there an error that names it', () => {
    expect(paths('actor:jnim', 'actor:jnim')).toEqual([]);
    expect(() => paths('actor:jnim', 'actor:nobody')).toThrow(NotFoundError);
    expect(() => paths('actor:jnim', 'actor:nobody')).toThrow(/actor\/nobody/);
  });

  it('name a contested step as the weakest', () => {
    const through = paths('actor:wagner', 'actor:mali-junta', { limit: 5 }).find(({ steps }) =>
      steps.some(({ standing }) => standing === 'contested'),
    );
    expect(through?.weakest.standing).toBe('contested');
  });

  it('prefer the uncontested way of two that are as long', () => {
    const found = paths('actor:al-qaeda', 'actor:mali-junta', { limit: 10 });
    const contested = (path: Path) => path.steps.filter(({ standing }) => standing === 'contested').length;
    for (const [n, path] of found.slice(1).entries()) {
      const before = found[n] as Path;
      if (before.steps.length === path.steps.length)
        expect(contested(before)).toBeLessThanOrEqual(contested(path));
    }
  });
});

describe('a path in words', () => {
  it('says each step, who says so, through whom and where, and which step is weakest', async () => {
    const small = await corpusOf(SMALL);
    const [path] = findPaths(projectGraph(small), small, expand('actor:front'), expand('actor:guard'), {
      families: ['role'],
    });
    if (path === undefined) throw new Error('no path between the front and the guard');
    expect(pathInWords(small, path).split('\n')).toEqual([
      'Northern Front to National Guard: 2 steps',
      '1. Northern Front carried out “Ambush at Ridge” (contested)',
      '   - Northern Front claims responsibility: Northern Front carried out “Ambush at Ridge”, through Watch, through The Gazette (report 901, paragraph 2)',
      '   - An officer (report 901) denies: Northern Front carried out “Ambush at Ridge”, through The Gazette (report 901, paragraph 3)',
      '   - Northern Front claims responsibility: Northern Front carried out “Ambush at Ridge”, through The Herald (report 902, paragraph 1)',
      '2. “Ambush at Ridge” was aimed at National Guard',
      '   - The Gazette says: “Ambush at Ridge” was aimed at National Guard (report 901, paragraph 1)',
      'Weakest step: 1. Northern Front carried out “Ambush at Ridge”: contested, 1 independent origin, told by parties to it alone',
    ]);
  });
});

/** Steps between two nodes by breadth, over what paths may follow. */
function breadthFirst(from: string, to: string): number {
  const steps = new Map([[expand(from), 0]]);
  for (const [here, n] of steps) {
    if (here === expand(to)) return n;
    if (n > 0 && graph.getNodeAttribute(here, 'kind') === 'place') continue;
    for (const edge of graph.edges(here)) {
      const { family, standing, planned } = graph.getEdgeAttributes(edge);
      const next = graph.opposite(here, edge);
      if (family !== 'spatial' && standing !== 'denied' && !planned && !steps.has(next))
        steps.set(next, n + 1);
    }
  }
  return Number.POSITIVE_INFINITY;
}
