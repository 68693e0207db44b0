/** What a request of the SPARQL 1.1 Protocol asks: takes method, address, headers and body, gives the query and its graphs. */
import type { IncomingMessage } from 'node:http';
import type { GraphsAsked } from '../query/engine/query-engine.js';
import { decodeUtf8 } from '../reports/utf8.js';
import { parametersOf, readParameters } from './parameters.js';
import { Refusal } from './refusal.js';

export interface Asked {
  readonly query: string;
  /** Undefined where the query itself says of which graphs it is asked. */
  readonly graphs: GraphsAsked | undefined;
}

/** Bytes that a query may have: it is read outside the time of a query, and a megabyte of brackets takes seconds. */
const MOST = 100_000;

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';

/** The query of a request; undefined where a GET asks nothing. @throws Refusal */
export async function askedBy(request: IncomingMessage, address: URL): Promise<Asked | undefined> {
  const inAddress = parametersOf(address);
  if (request.method !== 'POST') return asked(inAddress);
  const { type, charset } = mediaTypeOf(request);
  if (charset !== undefined && charset !== 'utf-8')
    throw new Refusal(415, `The body is in ${charset}, and only UTF-8 is read.`);
  if (type === QUERY) {
    const query = await bodyOf(request);
    return asked(inAddress, query);
  }
  if (type === FORM) {
    const inBody = readParameters(await bodyOf(request));
    const all = new URLSearchParams([...inAddress, ...inBody]);
    return asked(all) ?? refuseNothing();
  }
  if (type === 'application/sparql-update') throw updates();
  throw new Refusal(
    415,
    `A query comes as ${QUERY}, or in a form as ${FORM}; this came ${type === '' ? 'without a content type' : `as ${type}`}.`,
  );
}

/** @param query the body, where that is the query. */
function asked(given: URLSearchParams, query?: string): Asked | undefined {
  if (given.has('update') || given.has('using-graph-uri') || given.has('using-named-graph-uri'))
    throw updates();
  const queries = [...given.getAll('query'), ...(query === undefined ? [] : [query])];
  if (queries.length > 1) throw new Refusal(400, 'There is more than one query: send one at a time.');
  const [only] = queries;
  if (only === undefined) return undefined;
  if (Buffer.byteLength(only) > MOST) throw tooLong();
  const graphs = { default: irisIn(given, 'default-graph-uri'), named: irisIn(given, 'named-graph-uri') };
  const isNamed = graphs.default.length + graphs.named.length > 0;
  return { query: only, graphs: isNamed ? graphs : undefined };
}

function irisIn(given: URLSearchParams, name: string): readonly string[] {
  const iris = given.getAll(name);
  // What no IRI can hold would end it, within a query that asks for it.
  const bad = iris.find((iri) => !URL.canParse(iri) || /[\s<>"{}|^`\\]/.test(iri));
  if (bad !== undefined) throw new Refusal(400, `${name} is "${bad.slice(0, 200)}", which is no IRI.`);
  return iris;
}

function tooLong(): Refusal {
  return new Refusal(413, `A query has at most ${MOST} bytes.`, { connection: 'close' });
}

function refuseNothing(): never {
  throw new Refusal(400, 'There is no query: send it as the field "query".');
}

function updates(): Refusal {
  return new Refusal(
    400,
    'This endpoint only reads: updates are not carried out. Edit the files of the data.',
  );
}

function mediaTypeOf({ headers }: IncomingMessage): { readonly type: string; readonly charset?: string } {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const charset = parameters
    .map((each) => /^charset="?([^"]+)"?$/i.exec(each)?.[1]?.toLowerCase())
    .find((each) => each !== undefined);
  return { type: type.toLowerCase(), ...(charset === undefined ? {} : { charset }) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    // In a form each byte may be written as three.
    if (length > 4 * MOST) throw tooLong();
    parts.push(part);
  }
  try {
    return decodeUtf8(Buffer.concat(parts), 'the body');
  } catch {
    throw new Refusal(400, 'The body is not UTF-8.');
  }
}
