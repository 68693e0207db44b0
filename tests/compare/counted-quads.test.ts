import { afterAll, beforeAll, expect, it } from 'vitest';
import { casualties } from '../../src/compare/casualties/casualties.js';
import { Sources } from '../../src/compare/sources/sources.js';
import { expand } from '../../src/model/namespaces.js';
import { type OpenGraph, openGraph } from '../../src/open.js';

let mali: OpenGraph;
beforeAll(async () => {
  mali = await openGraph('data');
});
afterAll(() => mali.close());

const rows = async (query: string) =>
  (await mali.select(query)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term?.value])),
  );

it('the dead of all events, and of each, can be asked for in SPARQL with the claims behind them', async () => {
  const found = casualties(mali.corpus);
  const [total] = await rows(`SELECT ?low ?best ?high ?open (COUNT(?claim) AS ?claims) {
    ?all a cg:CasualtyEstimate ; cg:outcome code:killed ; cg:low ?low ; cg:best ?best ; cg:high ?high ;
      cg:highIsOpen ?open ; prov:wasDerivedFrom ?claim .
    FILTER NOT EXISTS { ?all cg:about ?event } FILTER NOT EXISTS { ?all cg:group ?group }
  } GROUP BY ?low ?best ?high ?open`);
  expect(total).toEqual({ low: '18', best: '25', high: '30', open: 'true', claims: '9' });
  const events = await rows(`SELECT ?event ?best { ?each a cg:CasualtyEstimate ; cg:outcome code:killed ;
    cg:about ?event ; cg:best ?best FILTER NOT EXISTS { ?each cg:group ?group } } ORDER BY ?event`);
  expect(events).toEqual(
    found.events
      .flatMap(({ events: named, best }) =>
        best === undefined ? [] : named.map((event) => ({ event, best: String(best) })),
      )
      .sort((a, b) => (a.event < b.event ? -1 : 1)),
  );
});

it('what rests on each source can be asked for in SPARQL', async () => {
  const told = await rows(
    'SELECT ?source ?n ?ties { ?d a cg:Dependence ; cg:restsOn ?source ; cg:propositions ?n ; cg:ties ?ties } ORDER BY ?source',
  );
  const ranked = new Sources(mali.corpus).ranked
    .filter(({ propositions, pairs }) => propositions + pairs > 0)
    .map(({ id, propositions, pairs }) => ({ source: id, n: String(propositions), ties: String(pairs) }))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
  expect(told).toEqual(ranked);
});

it('the standing of an entity can be asked for in SPARQL', async () => {
  const [wagner] = await rows(
    `SELECT ?n ?contested ?deny { ?s a cg:EntityStanding ; cg:about <${expand('actor:wagner')}> ; cg:propositions ?n ; cg:contestedPropositions ?contested ; cg:denyingOrigins ?deny }`,
  );
  expect(wagner).toEqual({ n: '13', contested: '1', deny: '1' });
});

it('Turtle has it with what is derived, and not without', () => {
  for (const [derived, has] of [
    [true, true],
    [false, false],
  ] as const) {
    const text = [...mali.export({ format: 'turtle', derived })].join('');
    for (const kind of [
      'Comparison',
      'PropositionStanding',
      'EntityStanding',
      'CasualtyEstimate',
      'Dependence',
    ])
      expect(text.includes(`a cg:${kind} ;`), kind).toBe(has);
  }
});
