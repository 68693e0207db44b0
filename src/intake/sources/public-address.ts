/** Which addresses of the internet are public: a page fetched for somebody must not reach into their own network. */
import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Not global, by the registries of IANA for special purposes (RFC 6890). */
const IPV4: readonly (readonly [net: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Only 2000::/3 is given out; of that these are not: Teredo and others, documentation, 6to4. */
const IPV6: readonly (readonly [net: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [net, prefix] of IPV4) closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of IPV6) closed.addSubnet(net, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && global6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** The error of a name that leads to an address that is not public. */
export class NotPublic extends Error {}

/** Asks for a name's addresses as a connection does, and gives none that is not public: what was asked is what is connected to. */
export const lookupPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const first = found?.[0];
    if (error !== null || first === undefined) return done(error ?? new Error(`no address of ${host}`), '');
    const bad = found.find(({ address }) => !isPublic(address));
    if (bad !== undefined) return done(new NotPublic(bad.address), '');
    if (options.all) return (done as (e: null, all: LookupAddress[]) => void)(null, found);
    return done(null, first.address, first.family);
  });
};
