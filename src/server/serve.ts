/** The viewer on this machine: takes the built page and the files made for it, serves them on 127.0.0.1 and nowhere else. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { FileError } from '../model/errors.js';

export const DEFAULT_PORT = 4173;
const HOST = '127.0.0.1';
/** How many ports after the default are tried when it is taken. */
const TRIES = 50;

/** A text, or how to make it when it is first asked for. */
export type ServedFile = string | (() => Promise<string>);

export interface ServeOptions {
  /** Texts by path, such as `/graph.json`; they stay in memory. */
  readonly files: ReadonlyMap<string, ServedFile>;
  /** Exactly this port (0: any free one); without it the default or the next free one. */
  readonly port?: number | undefined;
  /** Folder with index.html; default the one that ships with the package. */
  readonly viewer?: string;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * What the page may load: only what it is served with. A layout worker is a blob; pictures may be data or blobs
 * (saving a picture); styles are set by script, never inline.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The thread that answers queries, and it alone, may compile WebAssembly; nothing may evaluate text as script. */
const QUERY_THREAD = /^\/assets\/query-thread-[\w-]+\.js$/;
const THREAD_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Serve the viewer until `close`.
 * @throws FileError when the viewer was not built, or the port is taken or not allowed.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const folder = options.viewer ?? fileURLToPath(new URL('../../dist/viewer', import.meta.url));
  if (!existsSync(join(folder, 'index.html'))) {
    throw new FileError(`no viewer in ${folder}: build it with \`npm run build:viewer\``);
  }
  const page = sirv(folder, { etag: true });
  const made = madeOnce(options.files);
  const server = createServer((request, response) => {
    if (!isOurs(request))
      return refuse(response, 403, 'This server answers on 127.0.0.1 and localhost only.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD.');
    response.setHeaders(new Headers(HEADERS));
    const path = pathOf(request);
    if (QUERY_THREAD.test(path)) response.setHeader('content-security-policy', THREAD_POLICY);
    if (options.files.has(path)) return void send(request, response, path, made(path));
    page(request, response, () => refuse(response, 404, 'Not here.'));
  });
  const port = await listen(server, options.port);
  return {
    url: `http://${HOST}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page elsewhere can make its own name point at 127.0.0.1; then the Host header gives it away. */
function isOurs(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}

/** The text of a path, made once; what could not be made is tried again at the next request. */
function madeOnce(files: ReadonlyMap<string, ServedFile>): (path: string) => Promise<string> {
  const texts = new Map<string, Promise<string>>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const file = files.get(path) ?? '';
    const text = typeof file === 'string' ? Promise.resolve(file) : file();
    texts.set(path, text);
    text.catch(() => texts.delete(path));
    return text;
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  made: Promise<string>,
): Promise<void> {
  let text: string;
  try {
    text = await made;
  } catch (error) {
    refuse(response, 500, `${path} could not be made: ${(error as Error).message}`);
    return;
  }
  const type = path.endsWith('.nq') ? 'application/n-quads' : 'application/json';
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const first = wanted ?? DEFAULT_PORT;
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && wanted === undefined && port < first + TRIES) continue;
      const why = code === 'EADDRINUSE' ? 'it is taken' : (code ?? String(error));
      throw new FileError(`cannot serve on port ${port} (${why}): name another with --port`, {
        cause: error,
      });
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
