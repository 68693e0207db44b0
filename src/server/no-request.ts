/** What no request can be read from: answered all the same, and heard out. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Milliseconds, and bytes, that whoever is refused may still send. */
const PATIENCE = 2_000;
const MOST = 16_000_000;

/** Such an answer, head and all. @param status `400 Bad Request` */
export function bareAnswer(
  status: string,
  words: string,
  headers: Iterable<readonly [name: string, value: string]>,
): string {
  const own = [['connection', 'close'] as const, ['content-type', 'text/plain; charset=utf-8'] as const];
  const lines = [...own, ...headers].map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', `${words}\n`].join('\r\n');
}

/**
 * Sends an answer to what is no request, once. A connection that is cut while the other still sends takes the answer
 * with it, so that what still comes is let past first.
 * @param answer the answer as it is sent, head and all.
 */
export function answerNoRequest(server: Server, answer: (error: NodeJS.ErrnoException) => string): void {
  const refused = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Each piece that comes after is no request either.
    if (refused.has(socket)) return;
    refused.add(socket);
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(answer(error));
    const cut = setTimeout(() => socket.destroy(), PATIENCE);
    let past = 0;
    socket.on('data', (piece: Uint8Array) => {
      past += piece.length;
      if (past > MOST) socket.destroy();
    });
    socket.on('error', () => socket.destroy()).once('close', () => clearTimeout(cut));
  });
}
