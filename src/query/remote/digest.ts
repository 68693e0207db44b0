/** HTTP Digest (RFC 7616): takes what a server asks for, gives the header that answers it. Virtuoso asks for nothing else. */
import { createHash, randomBytes } from 'node:crypto';

export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque?: string;
  readonly algorithm: string;
  readonly hasQop: boolean;
}

const HASHES: Readonly<Record<string, string>> = { MD5: 'md5', 'SHA-256': 'sha256' };

/** What `WWW-Authenticate` asks for; undefined where that is no Digest that can be answered. */
export function challengeIn(header: string): Challenge | undefined {
  const [, parameters] = /(?:^|,\s*)digest\s+(.*)$/is.exec(header) ?? [];
  if (parameters === undefined) return undefined;
  const given = new Map<string, string>();
  for (const [, name = '', quoted, bare] of parameters.matchAll(
    /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g,
  ))
    if (!given.has(name.toLowerCase()))
      given.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  const [realm, nonce, opaque, qop] = ['realm', 'nonce', 'opaque', 'qop'].map((name) => given.get(name));
  const algorithm = (given.get('algorithm') ?? 'MD5').toUpperCase();
  if (realm === undefined || nonce === undefined || HASHES[algorithm] === undefined) return undefined;
  const qops = qop?.split(',').map((each) => each.trim().toLowerCase());
  if (qops !== undefined && !qops.includes('auth')) return undefined;
  return { realm, nonce, algorithm, hasQop: qops !== undefined, ...(opaque === undefined ? {} : { opaque }) };
}

/**
 * @param path of the request, with what stands behind `?`.
 * @param count how often this nonce was answered, from 1.
 */
export function digestHeader(
  { realm, nonce, opaque, algorithm, hasQop }: Challenge,
  { user, password }: { readonly user: string; readonly password: string },
  method: string,
  path: string,
  count: number,
): string {
  const hash = (text: string) =>
    createHash(HASHES[algorithm] as string)
      .update(text)
      .digest('hex');
  const [own, nc] = [randomBytes(16).toString('hex'), count.toString(16).padStart(8, '0')];
  const [who, what] = [hash(`${user}:${realm}:${password}`), hash(`${method}:${path}`)];
  const response = hash(hasQop ? `${who}:${nonce}:${nc}:${own}:auth:${what}` : `${who}:${nonce}:${what}`);
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const parts = [
    `username=${quoted(user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(path)}`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(hasQop ? ['qop=auth', `nc=${nc}`, `cnonce="${own}"`] : []),
  ];
  return `Digest ${parts.join(', ')}`;
}
