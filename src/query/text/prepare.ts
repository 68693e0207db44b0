/** A query as a person wrote it to one that an engine can run: refused where it must be, our prefixes declared, its form known. */
import { closest, distance } from 'fastest-levenshtein';
import { QueryError } from '../../model/errors.js';
import { PREFIXES } from '../../model/namespaces.js';
import { lineAndColumn, type Token, tokens } from './tokens.js';

export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

export interface PreparedQuery {
  readonly form: QueryForm;
  /** What the engine gets. */
  readonly text: string;
  /** What the person wrote; errors speak of its lines. */
  readonly original: string;
  /** Lines put before the person's first line: 0 or 1. */
  readonly addedLines: number;
  /** True where the query names graphs (GRAPH, FROM). */
  readonly namesGraphs: boolean;
}

const FORMS: ReadonlySet<string> = new Set(['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE']);
const UPDATES: ReadonlySet<string> = new Set(
  'INSERT DELETE CLEAR CREATE DROP COPY MOVE ADD WITH USING'.split(' '),
);

/**
 * @throws QueryError for SERVICE, LOAD and every other update, for a prefix that is neither declared nor ours,
 *   and for a text that holds no query.
 */
export function prepareQuery(query: string): PreparedQuery {
  const read = tokens(query);
  refuse(query, read);
  // SPARQL 1.1 (section 19.2) decodes \u0053 before it parses: a refused word must not slip through in disguise.
  const decoded = decodeEscapes(query);
  if (decoded !== query) refuse(decoded, tokens(decoded));

  const missing = undeclaredPrefixes(query, read);
  const form = read.find(({ kind, text }) => kind === 'word' && FORMS.has(text.toUpperCase()));
  if (form === undefined) {
    throw new QueryError(
      'This holds no query: begin with SELECT, ASK, CONSTRUCT or DESCRIBE, as in SELECT ?s WHERE { ?s a cg:Claim }',
    );
  }
  const declared = missing.map(
    (prefix) => `PREFIX ${prefix}: <${PREFIXES[prefix as keyof typeof PREFIXES]}>`,
  );
  return {
    form: form.text.toUpperCase() as QueryForm,
    text: declared.length === 0 ? query : `${declared.join(' ')}\n${query}`,
    original: query,
    addedLines: declared.length === 0 ? 0 : 1,
    namesGraphs: read.some(({ kind, text }) => kind === 'word' && /^(?:graph|from)$/i.test(text)),
  };
}

function refuse(query: string, read: readonly Token[]): void {
  for (const { kind, text, at } of read) {
    if (kind !== 'word') continue;
    const { line, column } = lineAndColumn(query, at);
    const where = `line ${line}, column ${column}`;
    // Engines that read without white space take `trueSERVICE` for two words.
    if (/^(?:true|false)?service$/i.test(text)) {
      throw new QueryError(
        `${where}: SERVICE is refused: a query here reads this graph and asks no other machine. Query the other endpoint by itself with --endpoint URL.`,
      );
    }
    if (/^load$/i.test(text)) {
      throw new QueryError(
        `${where}: LOAD is refused: a query here fetches nothing. Save the data to a file and name the file instead.`,
      );
    }
    if (UPDATES.has(text.toUpperCase())) {
      throw new QueryError(
        `${where}: ${text.toUpperCase()} is refused: queries only read. The Turtle files are the database: edit them.`,
      );
    }
  }
}

function decodeEscapes(text: string): string {
  return text.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (whole, short, long) => {
    const point = Number.parseInt(short ?? long, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Our prefixes that the query uses and does not declare, in the order of our list. */
function undeclaredPrefixes(query: string, read: readonly Token[]): string[] {
  const declared = new Set<string>(['_']);
  const used = new Map<string, Token>();
  read.forEach((token, i) => {
    if (token.kind !== 'prefixed') return;
    const prefix = token.text.slice(0, token.text.indexOf(':'));
    const before = read[i - 1];
    if (before?.kind === 'word' && /^prefix$/i.test(before.text)) declared.add(prefix);
    else if (!used.has(prefix)) used.set(prefix, token);
  });
  for (const [prefix, { at }] of used) {
    if (declared.has(prefix) || prefix in PREFIXES) continue;
    throw new QueryError(unknownPrefix(query, prefix, at, declared));
  }
  return Object.keys(PREFIXES).filter((prefix) => used.has(prefix) && !declared.has(prefix));
}

function unknownPrefix(query: string, prefix: string, at: number, declared: ReadonlySet<string>): string {
  const { line, column } = lineAndColumn(query, at);
  const known = [...Object.keys(PREFIXES), ...[...declared].filter((name) => name !== '_' && name !== '')];
  const near = closest(prefix, known);
  const hint =
    prefix !== '' && distance(prefix, near) <= Math.max(1, Math.floor(prefix.length / 3))
      ? `Did you mean ${near}: ? Otherwise declare it`
      : 'Declare it';
  return `line ${line}, column ${column}: the prefix ${prefix}: is not known. ${hint} at the top: PREFIX ${prefix}: <https://…>. Known without declaring: ${Object.keys(PREFIXES).join(', ')}.`;
}
