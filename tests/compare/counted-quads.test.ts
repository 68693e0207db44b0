import { afterAll, beforeAll, expect, it } from 'vitest';
import { casualties } from '../../src/compare/casualties/casualties.js';
import { Sources } from '../../src/compare/sources/sources.js';
import { expand, localName } from '../../src/model/namespaces.js';
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

it('a plan, a fear or a demand says of its standing what it is, and nothing else vouches for a deed', async () => {
  const told =
    await rows(`SELECT ?standing ?claim ?modality ?act ?polarity { ?standing a cg:PropositionStanding ;
    prov:wasDerivedFrom ?claim . ?claim cg:speechAct ?act ; cg:polarity ?polarity
    OPTIONAL { ?standing cg:modality ?modality } }`);
  const acts = new Map<string, Set<string>>();
  for (const { act, modality = 'done' } of told)
    acts.set(modality, (acts.get(modality) ?? new Set()).add(localName(act ?? '')));
  for (const act of ['plans', 'once-planned', 'seeks', 'demands', 'expects', 'fears', 'suspects'])
    expect([...(acts.get('done') ?? [])], act).not.toContain(act);
  expect([...(acts.get(expand('code:planned')) ?? [])]).toEqual(['plans']);
  expect([...(acts.get(expand('code:given-up')) ?? [])]).toEqual(['once-planned']);
  const leaves =
    await rows(`SELECT ?modality ?n { ?standing a cg:PropositionStanding ; rdf:subject actor:minusma ;
    rdf:predicate cg:withdrewFrom ; rdf:object place:mali ; cg:modality ?modality ; cg:polarity code:affirmed ;
    cg:origins ?n } ORDER BY ?modality`);
  expect(leaves.length).toBeGreaterThan(0);
  const bare = `ASK { ?standing rdf:subject actor:minusma ; rdf:predicate cg:withdrewFrom ; rdf:object place:mali ;
    cg:standing code:uncontested FILTER NOT EXISTS { ?standing cg:modality ?any } }`;
  expect(await mali.ask(bare)).toBe(false);
});

it('no plain triple stands for what is over or only opined', async () => {
  const stands = (triple: string) => mali.ask(`ASK { GRAPH graph:uncontested { ${triple} } }`);
  expect(await stands('?who cg:holdsOffice ?office')).toBe(true);
  expect(await stands('actor:ibrahim-boubacar-keita cg:holdsOffice ?office')).toBe(false);
  expect(await stands('actor:mali-civilian-government cg:governs ?land')).toBe(false);
  expect(await stands('?event cg:violates ?agreement')).toBe(false);
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
