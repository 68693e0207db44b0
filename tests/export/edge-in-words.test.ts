/** An edge of a table says what the card says, and its dates are those of what it says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/cards/card.js';
import { type FlatRecord, recordsOf } from '../../src/export/attributes.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { expand, localName } from '../../src/model/namespaces.js';
import type { Corpus, Entity } from '../../src/model/records.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;
let edges: readonly { readonly source: string; readonly target: string; readonly record: FlatRecord }[];

beforeAll(async () => {
  mali = await corpusOf(MALI);
  edges = recordsOf(projectGraph(mali), mali).edges;
});

const found = (relation: string, source: string, target: string): FlatRecord => {
  const edge = edges.find(
    (each) =>
      each.record.relation === relation && each.source === expand(source) && each.target === expand(target),
  );
  if (edge === undefined) throw new Error(`no ${source} ${relation} ${target}`);
  return edge.record;
};

describe('an edge of the tables', () => {
  it('says the sentence of a card, how it stands as the card does, and who tells it otherwise', () => {
    const graph = projectGraph(mali);
    const onCards = new Map<string, Set<string>>();
    for (const id of [
      'actor:minusma',
      'actor:mali-junta',
      'actor:malian-army',
      'actor:jnim',
      'actor:wagner',
    ]) {
      const card = cardOf(mali, graph, mali.entities.get(expand(id)) as Entity);
      const shown = [...card.relations, ...card.events].flatMap(({ propositions }) => propositions);
      onCards.set(expand(id), new Set(shown.map(({ sentence }) => sentence)));
    }
    let checked = 0;
    for (const { source, target, record } of edges) {
      for (const end of [source, target]) {
        const sentences = onCards.get(end);
        if (sentences === undefined) continue;
        expect(sentences, String(record.label)).toContain(record.sentence);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(80);
  });

  it('keeps the code of the standing apart from its words', () => {
    const codes = new Set(edges.map(({ record }) => record.standing_code));
    expect(codes).toEqual(new Set(['uncontested', 'contested', 'denied']));
    for (const { record } of edges) expect(record.standing).not.toMatch(/^(?:uncontested|contested|denied)$/);
  });

  it('tells beside it who tells it otherwise', () => {
    const otherwise = edges.filter(({ record }) => record.told_otherwise !== undefined);
    expect(otherwise.length).toBeGreaterThan(3);
    for (const { record } of otherwise) expect(record.told_otherwise).toMatch(/told otherwise by .+ \(.+\)/);
  });
});

describe('the dates of an edge', () => {
  it('are none of a plan that was given up, on the edge of the plan that stands', () => {
    const leaves = found('cg:withdrewFrom', 'actor:minusma', 'place:kidal');
    expect(leaves.sentence).toMatch(/ is to withdraw from /);
    expect(leaves.earliest).toBeUndefined();
    expect(leaves.when ?? '').not.toMatch(/late November/);
  });

  it('leave the end of what began open, and take none from a plan for what is told as done', () => {
    for (const event of ['event:mali-crisis', 'event:gao-truck-blockage'])
      for (const { record } of edges.filter(({ source }) => source === expand(event))) {
        expect(record.when, String(record.sentence)).toMatch(/^since /);
        expect(record.latest, String(record.sentence)).toBeUndefined();
      }
    for (const { source, record } of edges) {
      if (record.planned === false && / to end on /.test(String(record.when)))
        expect(record.latest, localName(source)).toBeUndefined();
    }
    expect(edges.filter(({ record }) => / to end on /.test(String(record.when))).length).toBeGreaterThan(2);
  });

  it('are open where those of the event are, in the table of nodes too', () => {
    const { nodes } = recordsOf(projectGraph(mali), mali);
    const crisis = nodes.find(({ id }) => id === expand('event:mali-crisis'))?.record;
    expect(crisis).toMatchObject({ when: 'since 2012', earliest: '2012-01-01' });
    expect(crisis?.latest).toBeUndefined();
  });

  it('stand beside them as told, with every doubt', () => {
    const dated = edges.filter(({ record }) => record.earliest !== undefined || record.latest !== undefined);
    expect(dated.length).toBeGreaterThan(100);
    for (const { record } of dated) expect(record.when, String(record.sentence)).toBeDefined();
    expect(dated.filter(({ record }) => /perhaps/.test(String(record.when))).length).toBeGreaterThan(10);
  });
});
