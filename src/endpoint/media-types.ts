/** In which formats answers are given, and which of them a request would have. */
import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { Refusal } from './refusal.js';

/** Media type -> what it is called inside; the first is given to who does not mind. */
export type Formats<F extends string> = ReadonlyMap<string, F>;

export type RowFormat = 'json' | 'xml' | 'csv' | 'tsv';
export type TripleFormat = 'turtle' | 'ntriples' | 'jsonld' | 'rdfxml';
export type QuadFormat = 'trig' | 'nquads' | 'jsonld';

export const ROWS: Formats<RowFormat> = new Map([
  ['application/sparql-results+json', 'json'],
  ['application/json', 'json'],
  ['application/sparql-results+xml', 'xml'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'tsv'],
]);

/** CSV and TSV have no form for yes and no. */
export const TRUTH: Formats<'json' | 'xml'> = new Map(
  [...ROWS].filter((each): each is [string, 'json' | 'xml'] => each[1] === 'json' || each[1] === 'xml'),
);

export const TRIPLES: Formats<TripleFormat> = new Map([
  ['text/turtle', 'turtle'],
  ['application/n-triples', 'ntriples'],
  ['application/ld+json', 'jsonld'],
  ['application/rdf+xml', 'rdfxml'],
  ['application/x-turtle', 'turtle'],
  ['text/plain', 'ntriples'],
]);

export const QUADS: Formats<QuadFormat> = new Map([
  ['application/trig', 'trig'],
  ['application/n-quads', 'nquads'],
  ['application/ld+json', 'jsonld'],
]);

export interface Chosen<F> {
  readonly format: F;
  /** As it stands in the header of the answer. */
  readonly type: string;
}

/** Of no format are there two kinds: what stands beside a type (`charset=utf-8`, `profile=…`) chooses nothing, but for `q`. */
function withoutParameters(accept: string): string {
  return accept.replace(/;\s*(?!q\s*=)[^;,="]*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?/gi, '');
}

/** @throws Refusal (406) that names what there is. */
export function chosenFor<F extends string>(request: IncomingMessage, formats: Formats<F>): Chosen<F> {
  const known = [...formats.keys()];
  const wanted = request.headers.accept?.trim() || '*/*';
  const type = new Negotiator({ headers: { accept: withoutParameters(wanted) } }).mediaType(known);
  const format = formats.get(type ?? '');
  if (type === undefined || format === undefined) {
    const short = wanted.length > 200 ? `${wanted.slice(0, 200)}…` : wanted;
    throw new Refusal(406, `This is not answered as ${short}: ask for ${known.join(', ')}.`);
  }
  const isJson = type.endsWith('json');
  return { format, type: isJson || type === 'application/n-triples' ? type : `${type}; charset=utf-8` };
}
