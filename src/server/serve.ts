/**
 * The viewer on this machine: takes the built page and the files made for it, serves them on 127.0.0.1 and nowhere else.
 * Every user of the machine reaches that address: the files are given only to who shows the key of this run.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { ClaimgraphError, FileError } from '../model/errors.js';
import { isKey } from './key.js';
import { isOurs, LOOPBACK, listen } from './listen.js';
import { answerNoRequest, bareAnswer } from './no-request.js';
import { answerPost, type Post } from './posts.js';

export const DEFAULT_PORT = 4173;

/** What is asked behind the `?` of an address to JSON text. @throws ClaimgraphError in words. */
export type Door = (asked: URLSearchParams) => string;

/** A text or bytes, or how to make them when they are first asked for. */
export type ServedFile = Made | (() => Promise<Made>);
type Made = string | Uint8Array;

export interface ServeOptions {
  /** Texts and bytes by path, such as `/graph.json`; they stay in memory, unless they are `changing`. */
  readonly files: ReadonlyMap<string, ServedFile>;
  /** What the page may ask for more than files, by path, such as `/names`; made anew each time. */
  readonly doors?: ReadonlyMap<string, Door>;
  /** What the page may have done, by path, such as `/review/write`; without them the server only gives. */
  readonly posts?: ReadonlyMap<string, Post>;
  /** Path of the page that `fullUrl` opens; default the viewer. */
  readonly page?: string;
  /** True: what is made is made anew for each request. */
  readonly changing?: boolean;
  /** Exactly this port (0: any free one); without it the default or the next free one. */
  readonly port?: number | undefined;
  /** True: the files are given to whoever asks on this machine, without the key of this run. */
  readonly open?: boolean;
  /** Folder with index.html; default the one that ships with the package. */
  readonly viewer?: string;
}

export interface Served {
  /** Where the page stands, without the key: with it alone the page is empty. */
  readonly url: string;
  /** The same with the key of this run in its fragment, which no request carries; `url` where the server is open. */
  readonly fullUrl: string;
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

/** The threads that answer queries and read reports, and they alone, may compile WebAssembly; nothing may evaluate text as script. */
const COMPILING_THREAD = /^\/assets\/(?:query|reading)-thread-[\w-]+\.js$/;
const THREAD_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** Header in which the page shows the key of this run; viewer/src/browser/run-key.ts sends it. */
export const KEY_HEADER = 'x-claimgraph-key';
/** How the key begins where the page may have something written: so it knows without asking. */
const WRITES = 'w.';
/** Its name in the fragment of the address. */
export const KEY_PART = 'key';

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const NEEDS_KEY = 'This needs the key of this run: open the address that the command prints.';

const NO_HTTP = bareAnswer('400 Bad Request', 'This is not HTTP.', Object.entries(HEADERS));
const TOO_LONG = bareAnswer(
  '431 Request Header Fields Too Large',
  'The address and the headers are too long.',
  Object.entries(HEADERS),
);

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
  const made = options.changing ? madeAnew(options.files) : madeOnce(options.files);
  const posts = options.posts ?? new Map<string, Post>();
  if (options.open && posts.size > 0) throw new TypeError('whoever may write shows a key');
  const key = options.open
    ? undefined
    : `${posts.size > 0 ? WRITES : ''}${randomBytes(24).toString('base64url')}`;
  // A request that names no host is answered like one that names another.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    response.setHeaders(new Headers(HEADERS));
    // Whoever names two is read by one program as the one, by the next as the other.
    if ((request.headersDistinct.host?.length ?? 0) > 1)
      return refuse(response, 400, 'A request names one host.');
    if (!isOurs(request, port))
      return refuse(response, 403, `This server answers as 127.0.0.1:${port} and localhost:${port} only.`);
    const path = pathOf(request);
    const post = posts.get(path);
    if (post !== undefined) {
      if (request.method !== 'POST') return refuse(response, 405, 'Only POST.', { allow: 'POST' });
      if (key === undefined || !shows(request, key)) return refuse(response, 403, NEEDS_KEY);
      return void answerPost(request, response, port, post);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    if (COMPILING_THREAD.test(path)) response.setHeader('content-security-policy', THREAD_POLICY);
    const door = options.doors?.get(path);
    if (door !== undefined || options.files.has(path)) {
      if (key !== undefined && !shows(request, key)) return refuse(response, 403, NEEDS_KEY);
      if (door !== undefined) return answerDoor(request, response, door);
      return void send(request, response, path, made(path));
    }
    // A page needs no ranges. One that ends before it begins would end the process in sirv.
    delete request.headers.range;
    // So would a file that was there when the server started and is gone: its headers are written, the answer is cut off.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    page(request, response, () => refuse(response, 404, 'Not here.'));
  });
  // What a request expects of a server beyond an answer.
  server.on('checkExpectation', (_, response: ServerResponse) => {
    response.setHeaders(new Headers(HEADERS));
    refuse(response, 417, 'Nothing is expected here but an answer.');
  });
  // What is no HTTP gets the headers of every other answer.
  answerNoRequest(server, ({ code }) => (code === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : NO_HTTP));
  const port: number = await listen(server, { wanted: options.port, standard: DEFAULT_PORT });
  const url = `http://${LOOPBACK}:${port}/`;
  return {
    url,
    fullUrl: key === undefined ? url : `${url}${options.page ?? ''}#${KEY_PART}=${key}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function shows(request: IncomingMessage, key: string): boolean {
  const shown = request.headers[KEY_HEADER];
  return typeof shown === 'string' && isKey(shown, key);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}

function answerDoor(request: IncomingMessage, response: ServerResponse, door: Door): void {
  const [, asked = ''] = /\?(.*)$/s.exec(request.url ?? '') ?? [];
  let answer: string;
  try {
    answer = door(new URLSearchParams(asked));
  } catch (error) {
    const isAsked = error instanceof ClaimgraphError;
    refuse(response, isAsked ? 400 : 500, (error as Error).message);
    return;
  }
  void send(request, response, '', Promise.resolve(answer));
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(`${message}\n`);
}

/** The text of a path, made once; what could not be made is tried again at the next request. */
function madeOnce(files: ReadonlyMap<string, ServedFile>): (path: string) => Promise<Made> {
  const texts = new Map<string, Promise<Made>>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const file = files.get(path) ?? '';
    const text = typeof file === 'function' ? file() : Promise.resolve(file);
    texts.set(path, text);
    text.catch(() => texts.delete(path));
    return text;
  };
}

function madeAnew(files: ReadonlyMap<string, ServedFile>): (path: string) => Promise<Made> {
  return async (path) => {
    const file = files.get(path) ?? '';
    return typeof file === 'function' ? file() : file;
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  made: Promise<Made>,
): Promise<void> {
  let whole: Made;
  try {
    whole = await made;
  } catch (error) {
    refuse(response, 500, `${path} could not be made: ${(error as Error).message}`);
    return;
  }
  response.writeHead(200, {
    'content-type': typeof whole === 'string' ? `${typeOf(path)}; charset=utf-8` : 'application/octet-stream',
    'content-length': Buffer.byteLength(whole),
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : whole);
}

const typeOf = (path: string) => (path.endsWith('.nq') ? 'application/n-quads' : 'application/json');
