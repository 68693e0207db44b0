/** The examples of docs/queries.md run on the data. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shorten } from '../../src/model/namespaces.js';
import { type OpenGraph, openGraph } from '../../src/open.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const page = await readFile(path('docs/queries.md'), 'utf8');
const examples = [...page.matchAll(/^### (.+)$[\s\S]*?^```sparql\n([\s\S]*?)^```/gm)].map(
  ([, title, query]) => [title!, query!] as const,
);

let graph: OpenGraph;
beforeAll(async () => {
  graph = await openGraph(path('data'));
});
afterAll(() => graph.close());

describe('the examples of the page on queries', () => {
  it('are eight', () => {
    expect(examples).toHaveLength(8);
  });

  it.each(examples)('%s has an answer', async (_title, query) => {
    const { rows } = await graph.engine.select(query);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('find that the use of Wagner is contested between some nations and the junta', async () => {
    const query = examples.find(([title]) => title === 'Contested propositions')![1];
    const { rows } = await graph.engine.select(query);
    expect(rows.map(({ by, by_other }) => [by?.value, by_other?.value])).toContainEqual([
      'Some nations (report 003)',
      'Malian junta',
    ]);
  });

  it('find that one post of MINUSMA stands behind two reports', async () => {
    const query = examples.find(([title]) => title === 'A path')![1];
    const { rows } = await graph.engine.select(query);
    expect(rows[0]?.utterance?.value).toBe('MINUSMA post on leaving Ber');
    expect(rows[0]?.reports?.value.split(', ').sort()).toEqual(['000', '001']);
  });

  it('read one report or one rule by its graph', async () => {
    const of003 = await graph.select('SELECT DISTINCT ?r WHERE { GRAPH report:003 { ?e oa:hasSource ?r } }');
    expect(of003.map(({ r }) => shorten(r!.value))).toEqual(['report:003']);
    expect(await graph.ask('ASK { GRAPH graph:uncontested { ?event cg:perpetrator actor:jnim } }')).toBe(
      true,
    );
    expect(
      await graph.ask('ASK { GRAPH graph:uncontested { actor:mali-junta cg:employs actor:wagner } }'),
    ).toBe(false);
    expect(await graph.ask('ASK { GRAPH graph:derived\\/attacked { actor:jnim cg:attacked ?x } }')).toBe(
      true,
    );
  });
});
