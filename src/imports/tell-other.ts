/** A file that is no RDF to what it tells: a table of events, a graph or a table of edges, entities in JSON; undefined for RDF. */
import { isEntityFile, isGraphFile, isTable } from '../dataset/read/rdf-files.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import type { EntityAccount } from './entities/account.js';
import type { ColumnChoice } from './graphs/columns.js';
import type { NetworkAccount } from './graphs/network.js';
import { readMappings } from './rdf/read-mappings.js';
import type { TableAccount } from './tables/account.js';
import type { Told } from './telling/told.js';

export interface OtherOptions {
  readonly mappings?: readonly string[];
  readonly maxUnpacked?: number;
  readonly skipBroken?: boolean;
  readonly columns?: ColumnChoice;
  readonly nodeList?: string;
}

/** A file, and what it is to hold where it is not on the disk. */
export interface NamedFile {
  readonly file: string;
  readonly title: string;
  readonly text: string | undefined;
}

interface Other {
  /** Of the file itself first. */
  readonly told: readonly Told[];
  readonly account: TableAccount | EntityAccount | NetworkAccount;
}

/** The readable end of the IRI of a file by its title, or of another file that it names. */
type IdOf = (title: string, file?: string) => string;

/** @throws FileError, or ShapeError where nothing can be told of it. */
export async function tellOther(
  named: NamedFile,
  options: OtherOptions,
  idOf: IdOf,
): Promise<Other | undefined> {
  if (isEntityFile(named.file)) return tellEntityFile(named, options, idOf);
  if (isGraphFile(named.file)) return tellGraphFile(named, options, idOf);
  if (!isTable(named.file)) return undefined;
  // Whoever says which columns are the ends of an edge means no table of events.
  if (Object.keys(options.columns ?? {}).length > 0) return tellGraphFile(named, options, idOf);
  return (await tellEventTable(named, options, idOf)) ?? tellGraphFile(named, options, idOf);
}

async function tellEventTable(
  { file, title, text }: NamedFile,
  { maxUnpacked, skipBroken }: OtherOptions,
  idOf: IdOf,
): Promise<Other | undefined> {
  const [{ tellTable }, { UnknownTable }] = await Promise.all([
    import('./tables/tell-table.js'),
    import('./tables/account.js'),
  ]);
  try {
    const named = { id: idOf(title), title };
    const { told, account } = await tellTable(file, named, { text, maxUnpacked, skipBroken });
    return { told: [told], account };
  } catch (cause) {
    if (cause instanceof UnknownTable) return undefined;
    throw cause;
  }
}

async function tellGraphFile(
  { file, title, text }: NamedFile,
  { maxUnpacked, skipBroken, columns = {}, nodeList }: OtherOptions,
  idOf: IdOf,
): Promise<Other> {
  const { tellGraph } = await import('./graphs/tell-graph.js');
  return tellGraph(
    file,
    { id: idOf(title), title },
    {
      text,
      maxUnpacked,
      skipBroken,
      nodeList,
      choice: columns,
      ontology: readOntology(await loadOntologyDataset()),
      idOf: (name) => idOf(name, name),
    },
  );
}

async function tellEntityFile(
  { file, title, text }: NamedFile,
  { mappings, maxUnpacked, skipBroken }: OtherOptions,
  idOf: IdOf,
): Promise<Other> {
  const [{ tellEntities }, mapping, vocabulary] = await Promise.all([
    import('./entities/tell-entities.js'),
    readMappings(mappings),
    loadOntologyDataset(),
  ]);
  const { told, account } = await tellEntities(
    file,
    { id: idOf(title), title },
    mapping,
    readOntology(vocabulary),
    { text, maxUnpacked, skipBroken },
  );
  return { told: [told], account };
}
