/** A query as a person wrote it to one that an engine can run: refused where it must be, our prefixes declared, its form known. */
import { closest, distance } from 'fastest-levenshtein';
import { QueryError } from '../../model/errors.js';
import { PREFIXES } from '../../model/namespaces.js';
import { withoutMark } from '../../reports/utf8.js';
import { asRefusal } from './refusal.js';
import { placeOf, type QueryTree, readTree } from './tree.js';

export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

export interface PreparedQuery {
  readonly form: QueryForm;
  /** As the person wrote it, with our prefixes declared: what the engine's complaints are about. */
  readonly text: string;
  /** What the person wrote; errors speak of its lines. */
  readonly original: string;
  /** Lines put before the person's first line: 0 or 1. */
  readonly addedLines: number;
  /** True where the query names graphs (GRAPH, FROM). */
  readonly namesGraphs: boolean;
  /** Graphs that FROM and FROM NAMED name, in full. */
  readonly from: readonly string[];
  /** What is run: as it was read and judged, so that no engine reads something else. */
  readonly run: Runnable;
}

/** Or, of a query that cannot be read, why: an engine may say it better, but its answer is not to be given. */
export type Runnable =
  | { readonly readable: true; readonly text: string }
  | { readonly readable: false; readonly why: string };

/**
 * @param options.limit rows that a SELECT is to give at most.
 * @throws QueryError for SERVICE (and where it stands in what cannot be read), LOAD and every other update, for a prefix that is neither declared nor ours,
 *   and for a text that holds no query.
 */
export function prepareQuery(given: string, options: { readonly limit?: number } = {}): PreparedQuery {
  const query = withoutMark(given);
  const tree = readTree(query);
  if (typeof tree !== 'string') refuse(query, tree);
  // SPARQL 1.1 (section 19.2) decodes \u0053 before it parses: a refused word must not slip through in disguise.
  const decoded = decodeEscapes(query);
  if (decoded !== query) {
    const disguised = readTree(decoded);
    if (typeof disguised !== 'string') refuse(decoded, disguised);
  }
  if (typeof tree === 'string') return unreadable(query, tree);
  if (tree.form === undefined) throw noQuery();

  const missing = undeclaredPrefixes(query, tree);
  const header = headerOf(missing);
  return {
    form: tree.form.toUpperCase() as QueryForm,
    text: header + query,
    original: query,
    addedLines: header === '' ? 0 : 1,
    namesGraphs: tree.namesGraphs,
    from: tree.from,
    run: { readable: true, text: header + tree.write(options.limit) },
  };
}

/** All our prefixes are declared, so that the engine does not stop at one of them. */
function unreadable(query: string, why: string): PreparedQuery {
  // An engine may part it into other tokens, and find a service to ask where our parser finds none.
  if (/SERVICE/i.test(decodeEscapes(query))) throw asRefusal(why);
  const form = FORM.exec(query.replace(/#[^\n\r]*/g, ''))?.[0];
  if (form === undefined) throw noQuery();
  const header = headerOf(Object.keys(PREFIXES));
  return {
    form: form.toUpperCase() as QueryForm,
    text: header + query,
    original: query,
    addedLines: 1,
    namesGraphs: false,
    from: [],
    run: { readable: false, why },
  };
}

const FORM = /\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i;

function noQuery(): QueryError {
  return new QueryError(
    'This holds no query: begin with SELECT, ASK, CONSTRUCT or DESCRIBE, as in SELECT ?s WHERE { ?s a cg:Claim }',
  );
}

function headerOf(prefixes: readonly string[]): string {
  const lines = prefixes.map((prefix) => `PREFIX ${prefix}: <${PREFIXES[prefix as keyof typeof PREFIXES]}>`);
  return lines.length === 0 ? '' : `${lines.join(' ')}\n`;
}

function refuse(query: string, { services, updates }: QueryTree): void {
  const [service] = services;
  if (service !== undefined) {
    throw new QueryError(
      `${placeOf(query, service)}: SERVICE is refused: a query here reads this graph and asks no other machine. Query the other endpoint by itself with --endpoint URL.`,
    );
  }
  const [update] = updates;
  if (update === undefined) return;
  const word = (/^[A-Za-z]+/.exec(query.slice(update))?.[0] ?? 'An update').toUpperCase();
  throw new QueryError(
    word === 'LOAD'
      ? `${placeOf(query, update)}: LOAD is refused: a query here fetches nothing. Save the data to a file and name the file instead.`
      : `${placeOf(query, update)}: ${word} is refused: queries only read. The Turtle files are the database: edit them.`,
  );
}

function decodeEscapes(text: string): string {
  return text.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (whole, short, long) => {
    const point = Number.parseInt(short ?? long, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Our prefixes that the query uses and does not declare, in the order of our list. */
function undeclaredPrefixes(query: string, { undeclared }: QueryTree): string[] {
  for (const [prefix, at] of undeclared) {
    if (!(prefix in PREFIXES)) throw new QueryError(unknownPrefix(query, prefix, at));
  }
  return Object.keys(PREFIXES).filter((prefix) => undeclared.has(prefix));
}

function unknownPrefix(query: string, prefix: string, at: number): string {
  const near = closest(prefix, Object.keys(PREFIXES));
  const hint =
    prefix !== '' && distance(prefix, near) <= Math.max(1, Math.floor(prefix.length / 3))
      ? `Did you mean ${near}: ? Otherwise declare it`
      : 'Declare it';
  return `${placeOf(query, at)}: the prefix ${prefix}: is not known. ${hint} at the top: PREFIX ${prefix}: <https://…>. Known without declaring: ${Object.keys(PREFIXES).join(', ')}.`;
}
