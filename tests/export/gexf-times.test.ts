/** GEXF as a time line: who reads the file by its own rules finds each time as it is told, and no other. */
import { SaxesParser, type SaxesTagPlain } from '@rubensworks/saxes';
import { expect, it } from 'vitest';
import { writeGexf } from '../../src/export/gexf.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { EDTF } from '../../src/model/vocabulary.js';
import { openGraph } from '../../src/open.js';
import { madeCorpus, type Told } from '../compare/made.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** The rules of GEXF 1.3 for what we write: the children of each element in their order, its attributes, those it needs. */
const RULES: Readonly<Record<string, { children: string; needs?: string; may?: string }>> = {
  gexf: { children: 'meta? graph', needs: 'version' },
  meta: { children: 'creator? description?', may: 'lastmodifieddate' },
  creator: { children: '' },
  description: { children: '' },
  graph: {
    children: 'attributes* nodes edges',
    may: 'defaultedgetype idtype mode timeformat timerepresentation timezone start end',
  },
  attributes: { children: 'attribute*', needs: 'class', may: 'mode' },
  attribute: { children: '', needs: 'id title type' },
  nodes: { children: 'node*', may: 'count' },
  edges: { children: 'edge*', may: 'count' },
  node: {
    children: 'attvalues? spells? viz:color? viz:size? viz:position?',
    needs: 'id',
    may: 'label start end',
  },
  edge: {
    children: 'attvalues? spells? viz:color?',
    needs: 'source target',
    may: 'id kind label weight start end',
  },
  attvalues: { children: 'attvalue*' },
  attvalue: { children: '', needs: 'for value' },
  spells: { children: 'spell spell*' },
  spell: { children: '', may: 'start end' },
  'viz:color': { children: '', needs: 'r g b' },
  'viz:size': { children: '', needs: 'value' },
  'viz:position': { children: '', needs: 'x y' },
};
const VALUES: Readonly<Record<string, RegExp>> = {
  mode: /^dynamic$/,
  timeformat: /^date$/,
  timerepresentation: /^interval$/,
  idtype: /^string$/,
  class: /^(node|edge)$/,
  start: /^\d{4}-\d\d-\d\d$/,
  end: /^\d{4}-\d\d-\d\d$/,
  weight: /^\d+(\.\d+)?$/,
};

function parsed(xml: string): Element {
  const parser = new SaxesParser({ fileName: 'graph.gexf' });
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const { name, attributes } = tag as SaxesTagPlain;
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

function follows(element: Element): void {
  const rule = RULES[element.name];
  expect(rule, element.name).toBeDefined();
  const order =
    rule!.children === ''
      ? []
      : rule!.children.split(' ').map((child) => `(?:${child.replace(/([?*]?)$/, ' )$1')}`);
  expect(element.children.map(({ name }) => `${name} `).join('')).toMatch(new RegExp(`^${order.join('')}$`));
  const [needs, may] = [rule!.needs ?? '', rule!.may ?? ''].map((names) =>
    names.split(' ').filter(Boolean),
  ) as [string[], string[]];
  const given = Object.keys(element.attributes).filter((name) => !/^(xmlns|xsi)/.test(name));
  expect(given).toEqual(expect.arrayContaining(needs));
  if (element.name !== 'attribute')
    expect(given.filter((name) => ![...needs, ...may].includes(name))).toEqual([]);
  for (const [name, value] of Object.entries(element.attributes)) {
    const wanted = VALUES[name];
    if (wanted !== undefined) expect(value).toMatch(wanted);
  }
  for (const child of element.children) follows(child);
}

const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

const gexfOf = (corpus: Corpus) => parsed([...writeGexf(projectGraph(corpus), corpus)].join(''));

/** Start and end of an element, or of each of its spells. */
function timesOf(gexf: Element, of: 'node' | 'edge', label: (attributes: Element['attributes']) => boolean) {
  const element = all(gexf, of).find(({ attributes }) => label(attributes));
  const spells = element === undefined ? [] : all(element, 'spell');
  return (spells.length > 0 ? spells : element === undefined ? [] : [element]).map(
    ({ attributes: { start, end } }) => [start, end],
  );
}

const dated = (event: string, property: string, date: string, by = 'mayor'): Told => ({
  by,
  in: `of-${by}-${event}-${property}-${date.replace(/\W/g, '')}`,
  says: [`event:${event}`, `cg:${property}`, { kind: 'literal', value: date, datatype: EDTF, language: '' }],
});
const did = (event: string): Told => ({
  by: 'mayor',
  says: [`event:${event}`, 'cg:perpetrator', 'actor:red'],
});

it('the Mali graph follows the rules of GEXF 1.3, and times are those of its edges', async () => {
  const { corpus } = await openGraph('data');
  const gexf = gexfOf(corpus);
  follows(gexf);
  const graph = projectGraph(corpus);
  const edges = all(gexf, 'edge').map(({ attributes }) => attributes);
  expect(edges).toHaveLength(graph.size);
  const withTimes = edges.filter(({ start, end }) => start !== undefined || end !== undefined);
  expect(withTimes.length).toBeGreaterThan(50);
  for (const { id, start, end } of withTimes) {
    const { earliest, latest } = graph.getEdgeAttributes(id);
    expect([start, end]).toEqual([earliest, latest]);
  }
  const event = all(gexf, 'node').find(({ attributes }) => attributes.id === expand('event:ber-occupation'));
  expect(event?.attributes.start).toMatch(/^2023-08-/);
});

it('one time stands on the element, an open end is left out, and what has no date has none', () => {
  const gexf = gexfOf(
    madeCorpus([
      dated('raid', 'date', '2023-08-13'),
      did('raid'),
      dated('siege', 'startedOn', '2023-08'),
      did('siege'),
      dated('talks', 'date', '../2023-12-31'),
      did('talks'),
      did('undated'),
    ]),
  );
  follows(gexf);
  const node = (event: string) => timesOf(gexf, 'node', ({ id }) => id === expand(`event:${event}`));
  const edge = (event: string) => timesOf(gexf, 'edge', ({ source }) => source === expand(`event:${event}`));
  for (const times of [node, edge]) {
    expect(times('raid')).toEqual([['2023-08-13', '2023-08-13']]);
    expect(times('siege')).toEqual([['2023-08-01', undefined]]);
    expect(times('talks')).toEqual([[undefined, '2023-12-31']]);
    expect(times('undated')).toEqual([[undefined, undefined]]);
  }
  expect(timesOf(gexf, 'node', ({ id }) => id === expand('actor:red'))).toEqual([[undefined, undefined]]);
});

it('accounts of one date that lie apart are spells, and nothing is told of the days between', () => {
  const gexf = gexfOf(
    madeCorpus([
      dated('raid', 'date', '2023-08-02'),
      dated('raid', 'date', '2023-08-20', 'army'),
      dated('raid', 'date', '2023-08-03', 'vox'),
      did('raid'),
    ]),
  );
  follows(gexf);
  expect(timesOf(gexf, 'node', ({ id }) => id === expand('event:raid'))).toEqual([
    ['2023-08-02', '2023-08-03'],
    ['2023-08-20', '2023-08-20'],
  ]);
});

it('a tie that several tell of for several times has a spell for each', () => {
  const corpus = madeCorpus([
    { by: 'a', says: ['actor:red', 'cg:supplies', 'actor:blue'] },
    { by: 'b', says: ['actor:red', 'cg:supplies', 'actor:blue'] },
    { by: 'c', says: ['actor:red', 'cg:supplies', 'actor:blue'] },
  ]);
  const times = ['2015-03', '2019', undefined];
  const claims = new Map(
    [...corpus.claims.values()].map((claim, n) => {
      const when = times[n];
      const year = when?.slice(0, 4);
      const span =
        when === '2015-03'
          ? ['2015-03-01', '2015-03-31']
          : when === '2019'
            ? [`${year}-01-01`, undefined]
            : [];
      return [claim.id, { ...claim, when, earliest: span[0], latest: span[1] }] as const;
    }),
  );
  const gexf = gexfOf({ ...corpus, claims });
  follows(gexf);
  expect(timesOf(gexf, 'edge', ({ source }) => source === expand('actor:red'))).toEqual([
    ['2015-03-01', '2015-03-31'],
    ['2019-01-01', undefined],
  ]);
});

it('says what a weight is', () => {
  const gexf = [...writeGexf(projectGraph(madeCorpus([did('raid')])), madeCorpus([did('raid')]))].join('');
  expect(gexf).toMatch(/<description>[^<]*weight is the number of events/);
  expect(all(parsed(gexf), 'edge')[0]?.attributes.weight).toBe('1');
});
