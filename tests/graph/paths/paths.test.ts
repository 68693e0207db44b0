import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimGraph } from '../../../src/graph/attributes.js';
import type { PathOptions } from '../../../src/graph/paths/follow.js';
import { pathInWords } from '../../../src/graph/paths/path-words.js';
import { findPaths, type Path } from '../../../src/graph/paths/paths.js';
import { tiesApart } from '../../../src/graph/paths/told.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { JOINING } from '../../../src/graph/tie-kinds.js';
import { NotFoundError } from '../../../src/model/errors.js';
import { proposition } from '../../../src/model/identifiers.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { sentence } from '../../../src/words/sentences.js';
import { madeCorpus } from '../../compare/made.js';
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

  it('lead from Al-Qaeda to the junta by what is claimed of them', () => {
    const found = paths('actor:al-qaeda', 'actor:mali-junta', { limit: 5 });
    expect(found).toHaveLength(5);
    expect(found.map(nodes)).toContainEqual([
      'actor:al-qaeda',
      'actor:jnim',
      'actor:malian-army',
      'actor:mali-junta',
    ]);
  });

  it('show the direct tie first, whatever it is', () => {
    const [first, ...more] = paths('actor:jnim', 'actor:minusma', { limit: 5 });
    expect(first?.steps.map(({ kind }) => kind)).toEqual(['hostility']);
    expect(first?.joins).toBe(false);
    expect(more.every(({ steps }) => steps.length > 1)).toBe(true);
  });

  it('go rather a longer way over ties that join than a short one through a fight or an accusation', () => {
    const corpus = madeCorpus([
      { by: 'w', says: ['actor:a', 'cg:fights', 'actor:b'] },
      { by: 'w', says: ['actor:b', 'cg:opposes', 'actor:z'] },
      { by: 'w', says: ['actor:a', 'cg:partOf', 'actor:c'] },
      { by: 'w', says: ['actor:c', 'cg:alignedWith', 'actor:d'] },
      { by: 'w', says: ['actor:d', 'cg:affiliatedWith', 'actor:z'] },
    ]);
    const made = projectGraph(corpus);
    const find = (options?: PathOptions) =>
      findPaths(made, corpus, expand('actor:a'), expand('actor:z'), options);
    expect(find().map(({ joins }) => joins)).toEqual([true, false]);
    expect(find()[0]?.steps.map(({ kind }) => kind)).toEqual(['membership', 'cooperation', 'membership']);
    expect(find({ kinds: JOINING })).toHaveLength(1);
    expect(find({ kinds: ['words'] })).toEqual([]);
  });

  it('join by an agreement, and not by the other relations of politics', () => {
    const corpus = madeCorpus([
      { by: 'w', says: ['actor:a', 'cg:agreedWith', 'actor:b'] },
      { by: 'w', says: ['actor:a', 'cg:opposes', 'actor:c'] },
    ]);
    const made = projectGraph(corpus);
    const kind = (to: string) => findPaths(made, corpus, expand('actor:a'), expand(to))[0]?.steps[0];
    expect(kind('actor:b')).toMatchObject({ kind: 'agreement', joins: true });
    expect(kind('actor:c')).toMatchObject({ kind: 'politics', joins: false });
  });

  it('do not unroll a tie into the event on which it rests', () => {
    const found = paths('actor:jnim', 'actor:minusma', { limit: 20 });
    expect(found.map(nodes)).not.toContainEqual(['actor:jnim', 'event:ber-road-attack', 'actor:minusma']);
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

  it('follow what nobody tells as done only when asked, and say so in the sentence', () => {
    const corpus = madeCorpus([
      { by: 'w', says: ['actor:a', 'cg:fights', 'actor:b'], act: 'plans' },
      { by: 'v', says: ['actor:a', 'cg:fights', 'actor:c'], denies: true },
    ]);
    const made = projectGraph(corpus);
    const [a, b, c] = ['actor:a', 'actor:b', 'actor:c'].map(expand) as [string, string, string];
    expect(findPaths(made, corpus, a, b)).toEqual([]);
    expect(findPaths(made, corpus, a, b, { planned: true })[0]?.steps[0]?.sentence).not.toBe(
      sentence(corpus, proposition(a, expand('cg:fights'), { kind: 'iri', value: b })),
    );
    expect(tiesApart(made, corpus, a, b)).toMatchObject([{ modality: 'planned', deniedBy: [] }]);
    expect(tiesApart(made, corpus, a, c)).toMatchObject([{ modality: undefined, by: [] }]);
    expect(findPaths(made, corpus, a, c, { planned: true })).toEqual([]);
  });

  it('mention a direct tie that is only feared, with who fears and who denies it', () => {
    const apart = tiesApart(graph, mali, expand('actor:minusma'), expand('actor:jihadists-generic'));
    expect(apart).toMatchObject([{ modality: 'feared', by: [expect.any(String)] }]);
    expect(apart[0]?.said).toMatch(/^A direct tie that nobody here tells as done: It is feared that /);
  });

  it('say where an event ties two actors whom no telling ties', () => {
    const through = paths('actor:al-qaeda', 'actor:malian-army', { limit: 5 }).find((path) =>
      nodes(path).includes('event:central-clashes'),
    );
    expect(through?.putTogether).toMatchObject([
      {
        of: expand('event:central-clashes'),
        pairs: [[expand('actor:al-qaeda'), expand('actor:malian-army')]],
      },
    ]);
  });

  it('name a contested step as the weakest', () => {
    const through = paths('actor:wagner', 'actor:mali-junta', { limit: 5 }).find(({ steps }) =>
      steps.some(({ standing }) => standing === 'contested'),
    );
    expect(through?.weakest.standing).toBe('contested');
  });

  it('prefer the uncontested way of two whose steps are of the same kinds', () => {
    const found = paths('actor:al-qaeda', 'actor:mali-junta', { limit: 10 });
    const contested = (path: Path) => path.steps.filter(({ standing }) => standing === 'contested').length;
    const kinds = (path: Path) => path.steps.map(({ kind }) => kind).sort();
    for (const [n, path] of found.slice(1).entries()) {
      const before = found[n] as Path;
      if (kinds(before).join() === kinds(path).join())
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
      '1. Northern Front carried out “Ambush at Ridge” (part in violence, disputed)',
      '   - Northern Front claims responsibility: Northern Front carried out “Ambush at Ridge”, through Watch, through The Gazette (report 901, paragraph 2)',
      '   - An officer (report 901) denies: Northern Front carried out “Ambush at Ridge”, through The Gazette (report 901, paragraph 3)',
      '   - Northern Front claims responsibility: Northern Front carried out “Ambush at Ridge”, through The Herald (report 902, paragraph 1)',
      '2. “Ambush at Ridge” was aimed at National Guard (part in violence)',
      '   - The Gazette says: “Ambush at Ridge” was aimed at National Guard (report 901, paragraph 1)',
      'Does not join the two: part in violence (steps 1 and 2).',
      'Weakest step: 1. Northern Front carried out “Ambush at Ridge”: 1 independent origin, told by parties to it alone, disputed',
    ]);
  });
});
