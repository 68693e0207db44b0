import { afterAll, expect, it } from 'vitest';
import { statsOf } from '../src/cli/stats/stats-text.js';
import { expand } from '../src/model/namespaces.js';
import { type OpenGraph, openGraph } from '../src/open.js';

const open: OpenGraph[] = [];
afterAll(() => Promise.all(open.map((graph) => graph.close())));
async function opened(options: Parameters<typeof openGraph>[1]): Promise<OpenGraph> {
  const graph = await openGraph('data', options);
  open.push(graph);
  return graph;
}

it('as JNIM tells it, the graph, its rules and its queries know of no denial by Bamako', async () => {
  const jnim = await opened({ lens: ['GSIM'] });
  expect(jnim.corpus.claims.size).toBeGreaterThan(10);
  expect(jnim.comparisons.filter(({ verdict }) => verdict === 'contradictory')).toEqual([]);
  expect(await jnim.ask('ASK { ?claim cg:polarity code:negated }')).toBe(false);
  expect(await jnim.ask('ASK { actor:jnim cg:attacked actor:minusma }')).toBe(true);
});

it('without SITE, nobody is said to have attacked on the Timbuktu–Ber road', async () => {
  const without = await opened({ without: ['SITE'] });
  expect(
    await without.ask('ASK { ?c rdf:subject event:ber-road-attack ; rdf:predicate cg:perpetrator }'),
  ).toBe(false);
});

it('through a lens, graph, exports and statistics show whom its claims name, and nobody else', async () => {
  const jnim = await opened({ lens: ['JNIM'] });
  expect(jnim.graph.hasNode(expand('event:ambush-2'))).toBe(true);
  // Told of by others alone.
  for (const other of ['actor:burkina-faso-contingent', 'event:minusma-leaves-kidal', 'actor:some-nations'])
    expect(jnim.graph.hasNode(expand(other)), other).toBe(false);
  const turtle = [...jnim.export({ format: 'turtle' })].join('');
  expect(turtle).toContain('\nevent:ambush-2 a cg:Event');
  expect(turtle).not.toContain('actor:some-nations');
  expect(turtle).not.toContain('figure:peacekeepers-wounded-39');
  const trig = [...jnim.export({ format: 'trig' })].join('');
  for (const kind of ['PropositionStanding', 'EntityStanding', 'CasualtyEstimate', 'Dependence', 'Lens'])
    expect(trig, kind).toContain(`a cg:${kind} ;`);
  const { nodes, entities } = statsOf(jnim);
  expect(nodes).toBe(jnim.graph.order);
  expect(entities.actor).toBeLessThan(20);
});

it('whom a lens does not tell of is still found by name, and tied to nobody', async () => {
  const jnim = await opened({ lens: ['JNIM'] });
  expect(jnim.find('Guterres').label).toContain('Guterres');
  expect(jnim.entity('Guterres')).toMatchObject({ relations: [], events: [], said: [] });
  expect(jnim.paths('Guterres', 'JNIM')).toEqual([]);
});

it('GRAPH lens:jnim reads the world as JNIM tells it', async () => {
  const whole = await opened({});
  const ask = (graph: string) =>
    whole.ask(`ASK { GRAPH ${graph} { event:ambush-2 cg:perpetrator actor:jnim } }`);
  expect(await ask('lens:jnim')).toBe(true);
  expect(await ask('lens:malian-army')).toBe(false);
});

it('contradictions and standings can be asked for in SPARQL', async () => {
  const whole = await opened({});
  const { length } = await whole.select(
    'SELECT ?x WHERE { ?x a cg:Comparison ; cg:verdict code:contradictory }',
  );
  expect(length).toBe(whole.comparisons.filter(({ verdict }) => verdict === 'contradictory').length);
  expect(
    await whole.ask(
      'ASK { ?x cg:standing code:contested ; rdf:subject actor:mali-junta ; rdf:predicate cg:employs ; rdf:object actor:wagner }',
    ),
  ).toBe(true);
});

it('a lens of a name that nobody bears says so', async () => {
  await expect(openGraph('data', { lens: ['nobody at all'] })).rejects.toThrow(/nobody at all/);
});
