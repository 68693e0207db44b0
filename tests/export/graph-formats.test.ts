import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/export/attributes.js';
import { exportCorpus } from '../../src/export/export.js';
import type { Exportable } from '../../src/export/written.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { expand } from '../../src/model/namespaces.js';
import { madeCorpus } from '../compare/made.js';
import { openHostile } from './hostile.js';

let opened: Exportable;
let gexf: string;
let graphml: string;
beforeAll(async () => {
  opened = await openHostile();
  gexf = [...exportCorpus(opened, { format: 'gexf' })].join('');
  graphml = [...exportCorpus(opened, { format: 'graphml' })].join('');
});

describe('a file for Gephi (GEXF) or for yEd and networkx (GraphML)', () => {
  it.each([
    ['GEXF', () => parseGexf(MultiDirectedGraph, gexf)],
    ['GraphML', () => parseGraphml(MultiDirectedGraph, graphml)],
  ])('%s holds each node and each edge, parallel ones too', (_, read) => {
    const graph = projectGraph(opened.corpus);
    const back = read();
    expect(back.nodes().sort()).toEqual(graph.nodes().sort());
    const ends = (of: typeof back) =>
      of.mapEdges((_key, _attributes, source, target) => `${source} ${target}`).sort();
    expect(ends(back)).toEqual(ends(graph as never));
    expect(graph.size).toBeGreaterThan(5);
  });

  it('types its attributes', () => {
    for (const [name, type] of [
      ['claims', 'integer'],
      ['type', 'string'],
      ['latitude', 'double'],
      ['derived', 'boolean'],
      ['count', 'integer'],
    ]) {
      expect(gexf).toContain(`<attribute id="${name}" title="${name}" type="${type}"/>`);
    }
    for (const [key, type] of [
      ['node_claims', 'long'],
      ['node_latitude', 'double'],
      ['edge_derived', 'boolean'],
      ['edge_standing', 'string'],
    ]) {
      expect(graphml).toMatch(
        new RegExp(`<key id="${key}" for="(?:node|edge)" attr\\.name="[a-z]+" attr\\.type="${type}"/>`),
      );
    }
    const node = parseGexf(MultiDirectedGraph, gexf).getNodeAttributes(expand('place:ridge'));
    expect(node).toMatchObject({ kind: 'place', latitude: 10.5, longitude: -1.25, label: 'Ridge' });
    expect(parseGraphml(MultiDirectedGraph, graphml).getNodeAttributes(expand('place:ridge'))).toMatchObject({
      kind: 'place',
      latitude: 10.5,
    });
  });

  it('leaves an empty label empty', () => {
    const label = (of: string) =>
      parseGexf(MultiDirectedGraph, of).getNodeAttribute(expand('actor:nameless'), 'label');
    expect(label(gexf) ?? '').toBe('');
    const inGraphml = parseGraphml(MultiDirectedGraph, graphml);
    expect(inGraphml.getNodeAttribute(expand('actor:nameless'), 'label')).toBe('');
    // One key for each thing: who reads by key finds the label of each node and each edge.
    expect(
      graphml
        .split('<node ')
        .slice(1)
        .filter((node) => !node.includes('key="node_label"')),
    ).toEqual([]);
    expect(
      graphml
        .split('<edge ')
        .slice(1)
        .filter((edge) => !edge.includes('key="edge_label"')),
    ).toEqual([]);
    expect(gexf).not.toContain('undefined');
    expect(graphml).not.toContain('undefined');
  });

  it('gives each node a place, a size and a colour', () => {
    const graph = parseGexf(MultiDirectedGraph, gexf);
    const places = new Set(graph.mapNodes((_, { x, y }) => `${x} ${y}`));
    expect(places.size).toBe(graph.order);
    expect(graph.getNodeAttributes(expand('actor:front'))).toMatchObject({ color: 'rgb(51,82,122)' });
    expect(gexf).toContain('xmlns:viz="http://gexf.net/1.3/viz"');
    expect(graphml).toContain('attr.name="color"');
  });

  it('keeps parallel edges apart in Gephi by their relation', () => {
    expect(gexf).toMatch(/<edge [^>]*kind="cg:perpetrator"/);
  });

  it('says of an edge who says it and who denies it', () => {
    const edges = parseGraphml(MultiDirectedGraph, graphml);
    const edge = edges.findEdge((_, { relation }) => relation === 'cg:perpetrator')!;
    expect(edges.getEdgeAttributes(edge)).toMatchObject({
      standing: 'disputed',
      standing_code: 'contested',
      said_by: 'Northern Front',
      denied_by: 'An officer (report 901)',
      claim_count: 3,
      derived: false,
    });
  });

  it('shows markup in a label as text and drops what XML cannot hold', () => {
    for (const xml of [gexf, graphml]) {
      expect(xml).not.toContain('<script>');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
      expect(xml).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f]/);
    }
    const label = '=HYPERLINK("http://x") <script>alert(\'1\')</script> & ]]> \ufffd\ufffd';
    expect(parseGraphml(MultiDirectedGraph, graphml).getNodeAttribute(expand('actor:hostile'), 'label')).toBe(
      label,
    );
    expect(parseGexf(MultiDirectedGraph, gexf).getNodeAttribute(expand('actor:hostile'), 'label')).toBe(
      label,
    );
  });
});

it('names beside who suspects a tie whoever says that there is none', () => {
  const corpus = madeCorpus([
    { by: 'minister', says: ['actor:blue', 'cg:supplies', 'actor:red'], act: 'suspects' },
    { by: 'vox', says: ['actor:blue', 'cg:supplies', 'actor:red'], denies: true },
    { by: 'army', says: ['actor:army', 'cg:fights', 'actor:red'], denies: true },
  ]);
  const records = recordsOf(projectGraph(corpus), corpus).edges.map(({ record }) => record);
  const of = (name: string) => records.find(({ relation }) => relation === name);
  const [minister, vox, army] = ['minister', 'vox', 'army'].map((name) => expand(`actor:${name}`));
  expect(of('cg:supplies')).toMatchObject({ standing_code: 'denied', said_by: minister, denied_by: vox });
  expect(of('cg:fights')).toMatchObject({ standing: 'says so', standing_code: 'denied', said_by: army });
  expect(of('cg:fights')?.denied_by).toBeUndefined();
});
