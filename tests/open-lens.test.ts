import { afterAll, expect, it } from 'vitest';
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
