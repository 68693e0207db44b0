import { describe, expect, it } from 'vitest';
import { expand, localIn, PREFIXES, type Prefix, shorten } from '../../src/model/namespaces.js';

/** Of each prefix an IRI of ours and what only reads like it, and what is near to both. */
const IRIS = (Object.keys(PREFIXES) as Prefix[]).flatMap((prefix) =>
  ['jnim', '', 'a/b', 'a:b', '//host/a', `${prefix}:x`].flatMap((local) => [
    `${PREFIXES[prefix]}${local}`,
    `${prefix}:${local}`,
    `${prefix.toUpperCase()}:${local}`,
    `https://example.org/${prefix}:${local}`,
    `urn:${prefix}:${local}`,
  ]),
);

describe('short forms', () => {
  it('are never the same for two IRIs, and each leads back to its own', () => {
    expect(new Set(IRIS.map(shorten)).size).toBe(new Set(IRIS).size);
    for (const iri of IRIS) expect(expand(shorten(iri)), iri).toBe(iri);
  });

  it('are in brackets only where an IRI would be taken for another', () => {
    expect(shorten('https://w3id.org/claimgraph/actor/jnim')).toBe('actor:jnim');
    expect(shorten('actor:jnim')).toBe('<actor:jnim>');
    for (const iri of ['https://example.org/actor:jnim', 'urn:actor:jnim', 'constructor:x', '_:b0', 'jnim'])
      expect(shorten(iri)).toBe(iri);
  });

  it('without their prefix are never the same for two IRIs either', () => {
    for (const prefix of ['claim', 'report'] as const)
      expect(new Set(IRIS.map((iri) => localIn(prefix, iri))).size).toBe(new Set(IRIS).size);
    expect(localIn('report', 'https://w3id.org/claimgraph/report/003')).toBe('003');
  });
});
