/** GEXF of any version to its nodes and edges (Node). */
import { ShapeError } from '../../model/errors.js';
import { cellName, type EdgeElement, type Network, type NodeElement } from './network.js';
import { timeOf } from './times.js';
import { readXml, type XmlSource } from './xml-elements.js';

type Attributes = Readonly<Record<string, string>>;

interface Begun {
  readonly attributes: Attributes;
  readonly cells: Map<string, string>;
  readonly times: string[];
}

/** @throws ShapeError for what is no GEXF, and for an edge without an end. */
export async function readGexf(file: string, source: XmlSource): Promise<Network> {
  const nodes: NodeElement[] = [];
  const edges: EdgeElement[] = [];
  const columns = { node: new Columns(), edge: new Columns() };
  const begun: Begun[] = [];
  let [root, edgeType, of, defaulted] = ['', 'directed', 'node' as 'node' | 'edge', ''];
  let words: string | undefined;
  const begin = (attributes: Attributes) => {
    const { start, end } = attributes;
    const time = timeOf(start, end);
    begun.push({ attributes, cells: new Map(), times: time === undefined ? [] : [time] });
  };
  const textSha256 = await readXml(file, source, new Set(['node', 'edge']), {
    open(name, attributes) {
      if (root === '') root = name;
      if (name === 'graph') edgeType = attributes.defaultedgetype ?? edgeType;
      else if (name === 'attributes') of = attributes.class === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        defaulted = attributes.id ?? '';
        columns[of].add(defaulted, attributes.title);
      } else if (name === 'default') words = '';
      else if (name === 'node' || name === 'edge') begin(attributes);
      else if (name === 'attvalue')
        begun.at(-1)?.cells.set(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
      else if (name === 'spell') {
        const time = timeOf(attributes.start ?? attributes.timestamp, attributes.end ?? attributes.timestamp);
        if (time !== undefined) begun.at(-1)?.times.push(time);
      }
    },
    text(text) {
      if (words !== undefined) words += text;
    },
    close(name, passage) {
      if (name === 'default') columns[of].default(defaulted, words?.trim() ?? '');
      words = undefined;
      if (passage === undefined) return;
      const { attributes, cells, times } = begun.pop() as Begun;
      const { id = '', label, kind, weight, type = edgeType, source, target } = attributes;
      const where = `${file}:${passage.number}`;
      const isEdge = name === 'edge';
      const own = isEdge ? { kind, label, weight } : { label };
      const element = { cells: columns[isEdge ? 'edge' : 'node'].cells(cells, own), times, passage, where };
      if (!isEdge) nodes.push({ ...element, id });
      else if (source === undefined || target === undefined)
        throw new ShapeError(
          `${where}: an edge without ${source === undefined ? 'a source' : 'a target'}: write one`,
        );
      else edges.push({ ...element, source, target, undirected: type !== 'directed' });
    },
  });
  if (root !== 'gexf') throw new ShapeError(`${file} is no GEXF: its first element is ${root || 'missing'}`);
  return { format: 'GEXF', nodes, edges, leftOut: new Map(), textSha256 };
}

/** The attributes that a file declares: id -> title, and the value that an element has where it gives none. */
export class Columns {
  readonly #titles = new Map<string, string>();
  readonly #defaults = new Map<string, string>();

  add(id: string, title: string | undefined): void {
    this.#titles.set(id, cellName(title ?? id));
  }

  default(id: string, value: string): void {
    this.#defaults.set(id, value);
  }

  cells(
    given: ReadonlyMap<string, string>,
    own: Readonly<Record<string, string | undefined>>,
  ): ReadonlyMap<string, string> {
    const cells = new Map<string, string>();
    const set = (name: string, value: string | undefined) => {
      if (value !== undefined && value.trim() !== '') cells.set(name, value.trim());
    };
    for (const [id, value] of [...this.#defaults, ...given]) set(this.#titles.get(id) ?? cellName(id), value);
    for (const [name, value] of Object.entries(own)) set(name, value);
    return cells;
  }
}
