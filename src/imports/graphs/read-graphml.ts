/** GraphML to its nodes and edges; of drawings by yEd the labels (Node). */
import { ShapeError } from '../../model/errors.js';
import type { EdgeElement, Network, NodeElement } from './network.js';
import { Columns } from './read-gexf.js';
import { readXml, type XmlSource } from './xml-elements.js';

type Attributes = Readonly<Record<string, string>>;

/** yEd writes what stands in a node or on an edge as these. */
const DRAWN = new Set(['NodeLabel', 'EdgeLabel']);

/** @throws ShapeError for what is no GraphML, and for an edge without an end. */
export async function readGraphml(file: string, source: XmlSource): Promise<Network> {
  const nodes: NodeElement[] = [];
  const edges: EdgeElement[] = [];
  const columns = { node: new Columns(), edge: new Columns() };
  const begun: { readonly attributes: Attributes; readonly cells: Map<string, string> }[] = [];
  const leftOut = new Map<string, number>();
  const undirected: boolean[] = [];
  let [root, key, words] = ['', { id: '', of: 'all' }, undefined as string | undefined];
  const kinds = (of: string) => (['node', 'edge'] as const).filter((kind) => of === kind || of === 'all');
  const textSha256 = await readXml(file, source, new Set(['node', 'edge']), {
    open(name, attributes) {
      if (root === '') root = name;
      if (name === 'graph') undirected.push(attributes.edgedefault === 'undirected');
      else if (name === 'key') {
        key = { id: attributes.id ?? '', of: attributes.for ?? 'all' };
        for (const kind of kinds(key.of)) columns[kind].add(key.id, attributes['attr.name']);
      } else if (name === 'node' || name === 'edge') begun.push({ attributes, cells: new Map() });
      else if (name === 'hyperedge')
        leftOut.set('edge with more than two ends', (leftOut.get('edge with more than two ends') ?? 0) + 1);
      else if (name === 'data') {
        key = { id: attributes.key ?? '', of: 'data' };
        words = '';
      } else if (name === 'default' || DRAWN.has(name)) words = '';
    },
    text(text) {
      if (words !== undefined) words += text;
    },
    close(name, passage) {
      const text = words?.trim() ?? '';
      if (name === 'default') for (const kind of kinds(key.of)) columns[kind].default(key.id, text);
      else if (name === 'data' && text !== '') begun.at(-1)?.cells.set(key.id, text);
      else if (DRAWN.has(name) && text !== '') begun.at(-1)?.cells.set('label', text);
      if (name === 'data' || name === 'default' || DRAWN.has(name)) words = undefined;
      if (name === 'graph') undirected.pop();
      if (passage === undefined) return;
      const { attributes, cells } = begun.pop() as (typeof begun)[number];
      const where = `${file}:${passage.number}`;
      const { id = '', source: from, target: to, directed } = attributes;
      const element = { cells: columns[name as 'node' | 'edge'].cells(cells, {}), passage, where, times: [] };
      if (name === 'node') nodes.push({ ...element, id });
      else if (from === undefined || to === undefined)
        throw new ShapeError(
          `${where}: an edge without ${from === undefined ? 'a source' : 'a target'}: write one`,
        );
      else
        edges.push({
          ...element,
          source: from,
          target: to,
          undirected: directed === undefined ? undirected.at(-1) === true : directed === 'false',
        });
    },
  });
  if (root !== 'graphml')
    throw new ShapeError(`${file} is no GraphML: its first element is ${root || 'missing'}`);
  return { format: 'GraphML', nodes, edges, leftOut, textSha256 };
}
