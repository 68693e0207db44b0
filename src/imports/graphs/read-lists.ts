/** A table of edges or of nodes to a graph: recognised by its first line, or as the caller says (Node). */
import { ShapeError } from '../../model/errors.js';
import { readRecords, type TableRecord } from '../tables/records.js';
import { type ColumnChoice, ColumnsError, columnOf, endsOf } from './columns.js';
import { type Cells, cellName, type EdgeElement, type Network, type NodeElement } from './network.js';
import type { XmlSource } from './xml-elements.js';

export interface ReadList extends Network {
  readonly broken: readonly string[];
  /** In the order of the file. */
  readonly columns: readonly string[];
}

/**
 * @throws ColumnsError where the columns do not say what they are; ShapeError for a table without a row; FileError.
 */
export async function readList(
  file: string,
  { text, maxUnpacked }: XmlSource,
  choice: ColumnChoice,
  as: 'either' | 'nodes' = 'either',
): Promise<ReadList> {
  const nodes: NodeElement[] = [];
  const edges: EdgeElement[] = [];
  const broken: string[] = [];
  let head: Head | undefined;
  let rows = 0;
  const textSha256 = await readRecords(file, text, maxUnpacked, (record) => {
    if (head === undefined) {
      head = new Head(file, record, choice, as === 'nodes');
      return;
    }
    rows++;
    const where = `${file}:${record.line}`;
    const cells = head.cellsOf(record);
    if (typeof cells === 'string') {
      broken.push(`${where}: ${cells}`);
      return;
    }
    const element = { cells, passage: record.passage, where, times: [] };
    if (head.ends === undefined) {
      const id = cells.get(head.id);
      if (id === undefined) broken.push(`${where}: ${head.id} is empty: write the node's id`);
      else nodes.push({ ...element, id });
      return;
    }
    const [from, to] = [cells.get(head.ends.source), cells.get(head.ends.target) ?? cells.get(head.literal)];
    const empty = from === undefined ? head.ends.source : to === undefined ? head.ends.target : undefined;
    if (from === undefined || to === undefined)
      broken.push(`${where}: ${empty} is empty: write who or what the edge joins`);
    else
      edges.push({
        ...element,
        source: from,
        target: to,
        undirected: /^(undirected|mutual)$/i.test(cells.get('type') ?? ''),
      });
  });
  if (head === undefined)
    throw new ShapeError(`${file} is empty: a table begins with the names of its columns`);
  const { ends, columns } = head as Head;
  if (rows === 0)
    throw new ShapeError(`${file} has the head of ${ends ? 'an edge' : 'a node'} list and no row below it`);
  const format = ends === undefined ? ('node list' as const) : ('edge list' as const);
  return { format, nodes, edges, leftOut: new Map(), textSha256, broken, columns };
}

class Head {
  readonly columns: readonly string[];
  readonly ends: { readonly source: string; readonly target: string } | undefined;
  readonly id: string;
  /** Of a table of claims: what stands where the object is no node. */
  readonly literal: string;
  readonly #names: readonly string[];
  /** A text that a spreadsheet would run was written with an apostrophe before it. */
  readonly #isGuarded: boolean;

  constructor(file: string, record: TableRecord, choice: ColumnChoice, isNodes: boolean) {
    const where = `${file}:${record.line}`;
    if (record.fault !== undefined)
      throw new ShapeError(`${where}: the head cannot be read: ${record.fault}`);
    this.columns = (record.cells ?? []).map((name) => name.trim());
    this.#names = this.columns.map(cellName);
    const twice = this.#names.find((name, at) => name !== '' && this.#names.indexOf(name) !== at);
    if (twice !== undefined)
      throw new ShapeError(`${where}: two columns are named "${twice}": give one of them another name`);
    const edgeChoice = isNodes ? {} : choice;
    this.ends = isNodes ? undefined : endsOf(file, this.columns, edgeChoice);
    this.#isGuarded = this.#names.includes('told_otherwise') || this.#names.includes('speech_act');
    this.literal = this.ends?.target === 'object_id' ? 'object' : '';
    const id = columnOf(file, this.columns, choice, 'id');
    const isNodeList = isNodes || choice.id !== undefined || (id === 'id' && this.#names.includes('label'));
    if (this.ends === undefined && !isNodeList)
      throw new ColumnsError(
        file,
        this.columns,
        ['source', 'target'],
        'it is no table of UCDP GED or ACLED, and no columns are named as the ends of an edge',
      );
    if (id === undefined && this.ends === undefined)
      throw new ColumnsError(file, this.columns, ['id'], 'no column is named as the id of a node');
    this.id = id ?? '';
  }

  /** Why there are none, where the record is broken. */
  cellsOf({ cells, fault }: TableRecord): Cells | string {
    if (cells === undefined) return fault ?? 'the row cannot be read';
    if (cells.length !== this.#names.length)
      return `the row has ${cells.length} cells, and the head ${this.#names.length}: a cell that holds the mark between cells stands in quotation marks`;
    const all = cells.map((cell) =>
      (this.#isGuarded ? cell.replace(/^'(?='*[=+\-@\t\r\n])/, '') : cell).trim(),
    );
    return new Map(
      this.#names.flatMap((name, at) => (name === '' || all[at] === '' ? [] : [[name, all[at] as string]])),
    );
  }
}
