/** A file of nodes and edges (GEXF, GraphML, a table of edges or of nodes) to what it tells, with the list that names its nodes (Node). */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { ShapeError } from '../../model/errors.js';
import type { Ontology } from '../../model/records.js';
import { refused } from '../telling/refused.js';
import type { Told } from '../telling/told.js';
import type { ColumnChoice } from './columns.js';
import type { Network, NetworkAccount } from './network.js';
import { readGexf } from './read-gexf.js';
import { readGraphml } from './read-graphml.js';
import { type ReadList, readList } from './read-lists.js';
import { type ToldNetwork, tellNetwork } from './tell-network.js';
import type { XmlSource } from './xml-elements.js';

export interface GraphOptions extends XmlSource {
  readonly choice: ColumnChoice;
  /** A table that names the nodes of an edge list. */
  readonly nodeList?: string | undefined;
  readonly skipBroken?: boolean | undefined;
  readonly ontology: Ontology;
  /** Readable end of the IRI of another file's report. */
  readonly idOf: (title: string) => string;
}

export interface ToldGraph {
  /** Of the file, and of the node list beside it. */
  readonly told: readonly Told[];
  readonly account: NetworkAccount;
}

/**
 * @throws ColumnsError where the columns of a table do not say what they are; ShapeError for what is not well-formed, has
 *   rows that cannot be told, or tells nothing; FileError.
 */
export async function tellGraph(
  file: string,
  { id, title }: Pick<Told, 'id' | 'title'>,
  options: GraphOptions,
): Promise<ToldGraph> {
  const { choice, ontology, skipBroken = false } = options;
  const network = await readNetwork(file, options);
  const listFile = network.format === 'edge list' ? (options.nodeList ?? ownNodeList(file)) : undefined;
  const list =
    listFile === undefined
      ? undefined
      : await readList(listFile, { maxUnpacked: options.maxUnpacked }, choice, 'nodes');
  const edges = tellNetwork(file, network, {
    id,
    title,
    choice: list === undefined ? choice : { ...choice, id: undefined, label: undefined, type: undefined },
    ontology,
    ...(list === undefined ? {} : { listed: list.nodes }),
  });
  const listTitle = basename(listFile ?? '');
  const named =
    list === undefined
      ? undefined
      : tellNetwork(listFile as string, list, {
          id,
          title: listTitle,
          choice: onlyOfNodes(choice),
          ontology,
        });
  const broken = [...rowsOf(network), ...(list?.broken ?? []), ...edges.broken, ...(named?.broken ?? [])];
  refuseBroken(
    file,
    broken,
    network.nodes.length + network.edges.length + rowsOf(network).length,
    skipBroken,
  );
  const told = [
    edges.told,
    // Nodes are described once, beside the edges; the list tells what words stand with them.
    ...(named === undefined || named.told.claims.length === 0
      ? []
      : [{ ...named.told, id: options.idOf(listTitle), nodes: [] }]),
  ];
  if (told.every(({ claims }) => claims.length === 0)) throw nothingTold(file, network);
  return {
    told,
    account: accountOf(network, list, listFile, [edges, ...(named === undefined ? [] : [named])], broken),
  };
}

async function readNetwork(file: string, options: GraphOptions): Promise<Network> {
  if (/\.gexf(\.gz)?$/i.test(file)) return readGexf(file, options);
  if (/\.(graphml|xml)(\.gz)?$/i.test(file)) return readGraphml(file, options);
  return readList(file, options, options.choice);
}

const rowsOf = (network: Network): readonly string[] =>
  'broken' in network ? (network as ReadList).broken : [];

const onlyOfNodes = ({ id, label, type }: ColumnChoice): ColumnChoice => ({
  ...(id === undefined ? {} : { id }),
  ...(label === undefined ? {} : { label }),
  ...(type === undefined ? {} : { type }),
});

/** `mali-edges.csv` and `mali-claims.csv` are written with `mali-nodes.csv` beside them. */
function ownNodeList(file: string): string | undefined {
  const beside = file.replace(/([-_.]?)(edges|claims)(\.(?:csv|tsv)(?:\.gz)?)$/i, '$1nodes$3');
  return beside !== file && existsSync(beside) ? beside : undefined;
}

function refuseBroken(file: string, broken: readonly string[], all: number, skipBroken: boolean): void {
  if (broken.length === 0 || (skipBroken && broken.length < all)) return;
  throw refused(file, broken, all, 'nodes and edges');
}

function nothingTold(file: string, { format, nodes, edges }: Network): ShapeError {
  const seen = `${nodes.length} nodes and ${edges.length} edges`;
  const what =
    format === 'node list'
      ? 'a list of nodes says what they are called; name the table of edges, with --node-list for this one'
      : 'write edges between nodes';
  return new ShapeError(`${file}: nothing is told by its ${seen}: ${what}`);
}

function accountOf(
  network: Network,
  list: ReadList | undefined,
  listFile: string | undefined,
  told: readonly ToldNetwork[],
  broken: readonly string[],
): NetworkAccount {
  const elements = [...network.nodes, ...network.edges, ...(list?.nodes ?? [])];
  const columns = new Map<string, string>();
  const ends = network.format === 'edge list' ? 'the ends of an edge' : undefined;
  for (const { cells } of elements) for (const name of cells.keys()) columns.set(name, LEFT_OUT);
  if (ends !== undefined)
    for (const edge of network.edges.slice(0, 1))
      for (const [name, value] of edge.cells)
        if (value === edge.source || value === edge.target) columns.set(name, ends);
  for (const each of told) for (const [name, became] of each.columns) columns.set(name, became);
  return {
    format: network.format,
    nodes: told[0]?.told.nodes.length ?? 0,
    edges: network.edges.length,
    leftOut: told[0]?.leftOut ?? new Map(),
    broken,
    columns,
    nodeList: listFile,
  };
}

const LEFT_OUT = 'left out';
