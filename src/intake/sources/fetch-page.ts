/** Takes an https address and gives the page that stands there, as bytes: limited in size, time and redirects, and public. */
import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { tooLarge, upTo } from '../../files/read-file.js';
import { FileError } from '../../model/errors.js';
import { webAddress } from '../../model/web-address.js';
import type { SourceBytes } from '../text/arrived-text.js';
import { LONGEST_FETCH, MOST_BYTES, MOST_REDIRECTS } from '../text/limits.js';
import { isPublic, lookupPublic, NotPublic } from './public-address.js';

export interface FetchOptions {
  /** Take `http:` too, which anybody on the way may read and change. */
  readonly allowHttp?: boolean;
  /** Take addresses of this machine and its network too. */
  readonly allowPrivate?: boolean;
  /** The day, as `2031-05-01`; today unless told otherwise. */
  readonly today?: string;
}

/** @throws FileError where the address is none of the web, cannot be reached, answers with an error, or gives too much. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<SourceBytes> {
  const signal = AbortSignal.timeout(LONGEST_FETCH);
  let url = parsed(address, options);
  for (let redirects = 0; ; redirects++) {
    const response = await answerOf(url, options, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      if (redirects === MOST_REDIRECTS) {
        throw new FileError(
          `${address} leads on more than ${MOST_REDIRECTS} times: open it in a browser and give the address where it ends`,
        );
      }
      url = parsed(new URL(headers.location, url).href, options);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new FileError(
        `${url.href} answers ${statusCode} ${response.statusMessage ?? ''}`.trimEnd() + SAVE_IT,
      );
    }
    const bytes = await body(response, url.href, signal);
    const type = headers['content-type'];
    return {
      bytes,
      name: url.href,
      address: webAddress(url.href) ?? url.href,
      fetchedOn: options.today ?? new Date().toISOString().slice(0, 10),
      ...(type === undefined ? {} : { contentType: type }),
    };
  }
}

const SAVE_IT = ': open it in a browser, save the page, and add the file';

function parsed(address: string, { allowHttp, allowPrivate }: FetchOptions): URL {
  if (!URL.canParse(address))
    throw new FileError(`${address} is no address: it must be like https://example.org/page`);
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new FileError(`${address} is not fetched: only https addresses are`);
  }
  if (url.protocol === 'http:' && allowHttp !== true) {
    throw new FileError(
      `${address} is not fetched, as anybody on the way may change what comes by http: give it as https, or add it by claimgraph add --allow-http`,
    );
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (allowPrivate !== true && isIP(host) !== 0 && !isPublic(host)) throw notPublic(url, host);
  return url;
}

const notPublic = (url: URL, where: string) =>
  new FileError(
    `${url.href} is not fetched: ${where} is no public address. If it is yours, add it by claimgraph add --allow-private`,
  );

async function answerOf(
  url: URL,
  { allowPrivate }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const asked = request(url, {
    signal,
    agent: false,
    headers: {
      accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'claimgraph',
    },
    ...(allowPrivate === true ? {} : { lookup: lookupPublic }),
  });
  asked.end();
  try {
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response;
  } catch (cause) {
    if (cause instanceof NotPublic) throw notPublic(url, cause.message);
    throw unreachable(url.href, cause);
  }
}

/** Unpacked as it comes: the limit is on what it opens to. */
async function body(response: IncomingMessage, name: string, signal: AbortSignal): Promise<Uint8Array> {
  const declared = Number(response.headers['content-length']);
  if (declared > MOST_BYTES) {
    response.destroy();
    throw tooLarge(name, MOST_BYTES);
  }
  try {
    return await upTo(MOST_BYTES, unpacked(response), name);
  } catch (cause) {
    throw cause instanceof FileError ? cause : unreachable(name, signal.aborted ? signal.reason : cause);
  } finally {
    response.destroy();
  }
}

function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase();
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (unpack === undefined) return response;
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function unreachable(name: string, cause: unknown): FileError {
  const { name: kind, code, message } = cause as NodeJS.ErrnoException;
  const late = kind === 'TimeoutError' || kind === 'AbortError';
  const why = late
    ? `has not come within ${LONGEST_FETCH / 1000} seconds`
    : `cannot be fetched (${code ?? message})`;
  return new FileError(`${name} ${why}${SAVE_IT}`, { cause });
}
