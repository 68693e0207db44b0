/** What the columns of edge and node lists, and the attributes of GEXF and GraphML, are: by their names, or as the caller says. */
import { ShapeError } from '../../model/errors.js';
import { cellName } from './network.js';

export const ROLES = [
  'source',
  'target',
  'relation',
  'date',
  'speaker',
  'weight',
  'id',
  'label',
  'type',
] as const;
export type Role = (typeof ROLES)[number];

/** What the caller says: role -> name of the column. */
export type ColumnChoice = Readonly<Partial<Record<Role, string | undefined>>>;

/** Names by which a role is known, best first. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  source: [],
  target: [],
  relation: [
    'relation_id',
    'relation',
    'relationship',
    'predicate',
    'property',
    'edge_type',
    'kind',
    'type',
    'label',
  ],
  date: ['date', 'when', 'day', 'year', 'time', 'timestamp'],
  speaker: ['speaker', 'speakers', 'said_by', 'according_to', 'reported_by'],
  weight: ['weight'],
  id: ['id', 'node_id', 'node', 'key', 'name', 'label'],
  label: ['label', 'name', 'title'],
  type: ['type', 'class', 'category', 'kind'],
};

/** Two columns that together make an edge list. Ids come before the words for the same things. */
const PAIRS: readonly (readonly [source: string, target: string, words?: string])[] = [
  ['source', 'target'],
  ['source_id', 'target_id', 'source'],
  ['from', 'to'],
  ['from_id', 'to_id', 'from'],
  ['subject', 'object'],
  ['subject_id', 'object_id', 'subject'],
  ['sender', 'receiver'],
];

/** First and last day of an edge. */
export const SPANS: readonly (readonly [from: string, to: string])[] = [
  ['start', 'end'],
  ['start_date', 'end_date'],
  ['valid_from', 'valid_to'],
  ['since', 'until'],
];

/** The columns of a file do not say by their names what they are: a person has to. */
export class ColumnsError extends ShapeError {
  constructor(
    readonly file: string,
    /** As they stand in the file. */
    readonly columns: readonly string[],
    readonly wanted: readonly Role[],
    why: string,
  ) {
    const options = wanted.map((role) => `--${role}-column NAME`).join(' ');
    super(`${file}: ${why}. Its columns are ${columns.join(', ')}: say which with ${options}`);
  }
}

/** Source and target; undefined where there are none, and the file may be a list of nodes. @throws ColumnsError */
export function endsOf(
  file: string,
  columns: readonly string[],
  choice: ColumnChoice,
): { readonly source: string; readonly target: string } | undefined {
  const names = new Set(columns.map(cellName));
  const [source, target] = (['source', 'target'] as const).map((role) => chosen(file, columns, choice, role));
  const ends = ['source', 'target'] as const;
  if (source !== undefined && target !== undefined) return { source, target };
  if (source !== undefined || target !== undefined) {
    const missing = ends.filter((role) => choice[role] === undefined);
    throw new ColumnsError(file, columns, missing, `no column is named as its ${missing[0]}`);
  }
  const found = PAIRS.filter(([from, to]) => names.has(from) && names.has(to));
  const best = found.filter(([from]) => !found.some(([, , words]) => words === from));
  const [first, second] = best;
  if (first === undefined) return undefined;
  if (second !== undefined)
    throw new ColumnsError(
      file,
      columns,
      ends,
      `${best.map(([from, to]) => `${from} and ${to}`).join(', or ')} may be the ends of an edge`,
    );
  return { source: first[0], target: first[1] };
}

/** The column of a role: as the caller says, else by its name; undefined where there is none. @throws ColumnsError */
export function columnOf(
  file: string,
  columns: readonly string[],
  choice: ColumnChoice,
  role: Role,
): string | undefined {
  const names = new Set(columns.map(cellName));
  return chosen(file, columns, choice, role) ?? NAMES[role].find((name) => names.has(name));
}

function chosen(
  file: string,
  columns: readonly string[],
  choice: ColumnChoice,
  role: Role,
): string | undefined {
  const asked = choice[role];
  if (asked === undefined) return undefined;
  const name = cellName(asked);
  if (columns.some((column) => cellName(column) === name)) return name;
  throw new ColumnsError(file, columns, [role], `it has no column ${asked}`);
}
