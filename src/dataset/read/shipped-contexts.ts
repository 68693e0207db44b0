/** Contexts of JSON-LD that many files name and that are not fetched: by address without scheme, what they come to. */

const at = (id: string) => ({ '@id': id, '@type': '@id' });

/** schema.org gives every property its own name; those that lead to a thing are told by their values. */
const SCHEMA = {
  '@context': { '@vocab': 'http://schema.org/', id: '@id', type: '@type', url: at('http://schema.org/url') },
};

const PROV = {
  '@context': {
    '@vocab': 'http://www.w3.org/ns/prov#',
    prov: 'http://www.w3.org/ns/prov#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    wasAttributedTo: at('http://www.w3.org/ns/prov#wasAttributedTo'),
    wasDerivedFrom: at('http://www.w3.org/ns/prov#wasDerivedFrom'),
    wasGeneratedBy: at('http://www.w3.org/ns/prov#wasGeneratedBy'),
  },
};

export const SHIPPED_CONTEXTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['schema.org', SCHEMA],
  ['schema.org/docs/jsonldcontext.jsonld', SCHEMA],
  ['w3.org/ns/prov.jsonld', PROV],
]);
