/** An answer as it goes out over HTTP: in pieces, as fast as it is read, and no longer than allowed. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClaimgraphError } from '../model/errors.js';
import { TooManyRows } from '../query/engine/query-engine.js';
import { StoppedError } from '../query/engine/worker-engine.js';
import { Refusal } from './refusal.js';

export interface Reply {
  /** Content type. */
  readonly type: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

/**
 * Sends the answer. Nothing is sent before its first piece is there, so that what fails until then has a status of its
 * own; what fails later breaks the connection off, so that no client takes a part for the whole.
 * @param most bytes.
 */
export async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  { type, pieces }: Reply,
  most: number,
): Promise<void> {
  let sent = 0;
  const begin = () => response.writeHead(200, { 'content-type': type });
  try {
    for await (const piece of pieces) {
      sent += Buffer.byteLength(piece);
      if (sent > most) throw new Refusal(400, `The answer has more than ${most} bytes.`);
      if (!response.headersSent) begin();
      if (request.method === 'HEAD') break;
      if (!response.write(piece)) await drained(response);
      if (response.destroyed) return;
    }
    if (!response.headersSent) begin();
    response.end();
  } catch (error) {
    if (!response.headersSent) throw error;
    response.destroy();
  }
}

/** Until there is room again, or nobody reads any more. */
function drained(response: ServerResponse): Promise<unknown> {
  const end = new AbortController();
  const { signal } = end;
  const first = Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  return first.catch(() => undefined).finally(() => end.abort());
}

/** Answers with why there is no answer. */
export function refuse(response: ServerResponse, error: unknown): void {
  const { status, message, headers } = refusalFor(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${message}\n`);
}

function refusalFor(error: unknown): Pick<Refusal, 'status' | 'message' | 'headers'> {
  if (error instanceof Refusal) return error;
  if (error instanceof TooManyRows) return { status: 400, message: error.message, headers: {} };
  if (error instanceof StoppedError) return { status: 503, message: error.message, headers: {} };
  if (error instanceof ClaimgraphError) {
    const status = error.name === 'NotFoundError' ? 404 : 400;
    return { status, message: error.message, headers: {} };
  }
  return { status: 500, message: 'Something went wrong here; the next request is answered.', headers: {} };
}
