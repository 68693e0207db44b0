/** What the page may ask to have done: takes a POST of JSON from the page that this server served, gives its JSON to a route, answers in JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClaimgraphError } from '../model/errors.js';

/** Takes what was sent, gives what is answered; both are JSON. */
export interface Post {
  (sent: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Bytes that may be sent to it at once, where it takes more than others. */
  readonly most?: number;
}

/** What was sent rests on something that is no longer so; `found` tells what happened meanwhile. */
export class Overtaken extends ClaimgraphError {
  override readonly name = 'Overtaken';
  readonly found: unknown;
  constructor(message: string, found: unknown) {
    super(message);
    this.found = found;
  }
}

/** Bytes of what may be sent at once, unless a route takes more. */
const MOST = 1024 * 1024;

/** An answer that is no success: status and what it says. */
type Refusal = readonly [status: number, error: string, found?: unknown];

/**
 * Answers a POST whose sender has shown the key of the run.
 * @param port of this server: a page on another port of the same name is not ours.
 */
export async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  post: Post,
): Promise<void> {
  const { most = MOST } = post;
  const refused = refusalOf(request, port, most);
  if (refused !== undefined) return reply(request, response, refused);
  const body = await bodyOf(request, most);
  if (body === undefined) return reply(request, response, tooMuch(most));
  const sent = objectIn(body);
  if (sent === undefined) return reply(request, response, [400, 'This is no JSON object.']);
  try {
    const answer = JSON.stringify((await post(sent)) ?? {});
    response.writeHead(200, JSON_HEADERS).end(answer);
  } catch (error) {
    reply(request, response, refusalFor(error));
  }
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

const tooMuch = (most: number): Refusal => [413, `More than ${most} bytes at once.`];

function refusalOf({ headers }: IncomingMessage, port: number, most: number): Refusal | undefined {
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`);
  const { origin, host } = headers;
  if (origin === undefined || !own.includes(origin) || origin !== `http://${host}`)
    return [403, 'Only the page that this server gives may ask for this.'];
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    return [403, 'Only the page that this server gives may ask for this.'];
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? ''))
    return [415, 'Only application/json.'];
  if (Number(headers['content-length'] ?? 0) > most) return tooMuch(most);
  return undefined;
}

/** Undefined where it is too long, or broke off. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > most) return undefined;
      parts.push(part);
    }
  } catch {
    // Whoever sent it has gone.
    return undefined;
  }
  return Buffer.concat(parts);
}

function objectIn(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** What we say ourselves is said; anything else is a fault of ours, and says so. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Overtaken) return [409, error.message, error.found];
  if (error instanceof ClaimgraphError) return [422, error.message];
  return [500, `A fault of claimgraph: ${(error as Error).message}`];
}

function reply(request: IncomingMessage, response: ServerResponse, [status, error, found]: Refusal): void {
  // What was not read is not waited for.
  if (!request.complete) response.setHeader('connection', 'close');
  response
    .writeHead(status, JSON_HEADERS)
    .end(JSON.stringify({ error, ...(found === undefined ? {} : { found }) }));
}
