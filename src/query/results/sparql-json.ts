/** SPARQL 1.1 Query Results JSON to RDF/JS terms, and back. */
import type * as RDF from '@rdfjs/types';
import { DataFactory } from 'n3';
import { QueryError } from '../../model/errors.js';
import { xsd } from '../../model/vocabulary.js';
import { withoutMark } from '../../reports/utf8.js';

/** One solution: variable name (without `?`) to its term; a variable without a value is not there. */
export type Row = Readonly<Record<string, RDF.Term | undefined>>;

export interface SelectResult {
  /** Names without `?`, as the query projects them. */
  readonly variables: readonly string[];
  readonly rows: readonly Row[];
}

/** A term as the W3C recommendation writes it (section 3.2.2), with the triple terms of SPARQL 1.2. */
export type JsonTerm =
  | { readonly type: 'uri' | 'bnode'; readonly value: string }
  | {
      readonly type: 'literal' | 'typed-literal';
      readonly value: string;
      readonly 'xml:lang'?: string;
      readonly 'its:dir'?: 'ltr' | 'rtl';
      readonly datatype?: string;
    }
  | {
      readonly type: 'triple';
      readonly value: { readonly subject: JsonTerm; readonly predicate: JsonTerm; readonly object: JsonTerm };
    };

/** @throws QueryError when the text is not an ASK result in that format. */
export function parseAskJson(text: string): boolean {
  const answer = parseJson(text) as { boolean?: unknown; head?: Head; results?: { bindings?: unknown } };
  if (typeof answer.boolean === 'boolean') return answer.boolean;
  // Virtuoso answers with a row where it is so, and with none where it is not.
  const rows = answer.results?.bindings;
  if (answer.head?.vars?.[0] === '__ASK_RETVAL' && Array.isArray(rows)) return rows.length > 0;
  throw notResults(text);
}

/** @throws QueryError when the text is not a SELECT result in that format. */
export function parseSelectJson(text: string): SelectResult {
  const { head, results } = parseJson(text) as { head?: Head; results?: { bindings?: unknown } };
  const bindings = results?.bindings;
  if (!Array.isArray(head?.vars) || !Array.isArray(bindings)) throw notResults(text);
  return { variables: head.vars as readonly string[], rows: bindings.map(rowOf) };
}

interface Head {
  readonly vars?: readonly unknown[];
}

function parseJson(text: string): object {
  try {
    const value: unknown = JSON.parse(withoutMark(text));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, with the beginning of what came.
  }
  throw notResults(text);
}

/** What came is no result in the format that was asked for. */
export class NoResultsError extends QueryError {}

export function notResults(text: string, format: 'JSON' | 'XML' = 'JSON'): NoResultsError {
  return new NoResultsError(
    `The answer is not SPARQL results in ${format}; it begins: ${JSON.stringify(text.slice(0, 120))}`,
  );
}

/** One solution. @throws QueryError for a term that is none. */
export function rowOf(binding: Readonly<Record<string, JsonTerm>>): Row {
  // No prototype: a variable may be called ?constructor.
  const terms: Record<string, RDF.Term> = Object.create(null);
  if (typeof binding !== 'object' || binding === null) throw notResults(JSON.stringify(binding));
  for (const [variable, term] of Object.entries(binding)) terms[variable] = fromJson(term);
  return terms;
}

function fromJson(term: JsonTerm): RDF.Term {
  switch (term?.type) {
    case 'uri':
      return DataFactory.namedNode(term.value);
    case 'bnode':
      return DataFactory.blankNode(term.value);
    case 'triple': {
      const { subject, predicate, object } = term.value;
      return DataFactory.quad(
        fromJson(subject) as RDF.Quad_Subject,
        fromJson(predicate) as RDF.Quad_Predicate,
        fromJson(object) as RDF.Quad_Object,
      ) as RDF.Term;
    }
    case 'literal':
    case 'typed-literal': {
      const language = term['xml:lang'];
      const direction = term['its:dir'];
      if (language !== undefined && direction !== undefined) {
        return DataFactory.literal(term.value, { language, direction } as unknown as string);
      }
      if (language !== undefined) return DataFactory.literal(term.value, language);
      return DataFactory.literal(term.value, DataFactory.namedNode(term.datatype ?? xsd.string));
    }
    default:
      throw new NoResultsError(
        `The answer holds a term of unknown type ${JSON.stringify(term).slice(0, 120)}`,
      );
  }
}

/** The terms of one solution as that format writes them. */
export function bindingOf(variables: readonly string[], row: Row): Readonly<Record<string, JsonTerm>> {
  return Object.fromEntries(
    variables.flatMap((variable) => {
      const term = row[variable];
      return term === undefined ? [] : [[variable, toJson(term)] as const];
    }),
  );
}

function toJson(term: RDF.Term): JsonTerm {
  switch (term.termType) {
    case 'NamedNode':
      return { type: 'uri', value: term.value };
    case 'BlankNode':
      return { type: 'bnode', value: term.value };
    case 'Literal': {
      const direction = (term as { direction?: 'ltr' | 'rtl' | '' | null }).direction;
      if (term.language !== '') {
        const plain = { type: 'literal', value: term.value, 'xml:lang': term.language } as const;
        return direction ? { ...plain, 'its:dir': direction } : plain;
      }
      return term.datatype.value === xsd.string
        ? { type: 'literal', value: term.value }
        : { type: 'literal', value: term.value, datatype: term.datatype.value };
    }
    case 'Quad':
      return {
        type: 'triple',
        value: {
          subject: toJson(term.subject),
          predicate: toJson(term.predicate),
          object: toJson(term.object),
        },
      };
    default:
      throw new QueryError(`A ${term.termType} cannot stand in a query result`);
  }
}
