/** A server of this machine to its port, and whether a request means it. */
import type { IncomingMessage, Server } from 'node:http';
import { FileError } from '../model/errors.js';

export const LOOPBACK = '127.0.0.1';
/** How many ports after the standard one are tried when it is taken. */
const TRIES = 50;

const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is taken',
  ERR_SOCKET_BAD_PORT: 'ports are numbered up to 65535',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such address',
};

/** A page elsewhere can make its own name point at 127.0.0.1; then the Host header gives it away. Without a port it names 80. */
export function isOurs(request: IncomingMessage, port: number): boolean {
  const named = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?$/i.exec(request.headers.host ?? '');
  return named !== null && Number(named[1] ?? 80) === port;
}

/**
 * Starts to listen and gives the port.
 * @param wanted exactly this port, 0 any that is free; without it the standard one, or the next that is free.
 * @throws FileError where the port is taken or not allowed.
 */
export async function listen(
  server: Server,
  { wanted, standard, host = LOOPBACK }: { wanted: number | undefined; standard: number; host?: string },
): Promise<number> {
  const first = wanted ?? standard;
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && wanted === undefined && port < first + TRIES) continue;
      const why = WHY_NOT[code ?? ''] ?? code ?? String(error);
      throw new FileError(`cannot serve on port ${port} (${why}): name another with --port`, {
        cause: error,
      });
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error) => {
      server.off('listening', listening);
      reject(error);
    };
    const listening = () => {
      server.off('error', refused);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', refused).once('listening', listening).listen(port, host);
  });
}
