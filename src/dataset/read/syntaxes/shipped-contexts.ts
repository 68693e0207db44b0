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

/** Web Annotation: the terms of a passage and of what is said of it. */
const OA = 'http://www.w3.org/ns/oa#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const ANNO = {
  '@context': {
    oa: OA,
    as: 'http://www.w3.org/ns/activitystreams#',
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: `${OA}Annotation`,
    AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
    SpecificResource: `${OA}SpecificResource`,
    TextualBody: `${OA}TextualBody`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    describing: `${OA}describing`,
    items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
    body: at(`${OA}hasBody`),
    target: at(`${OA}hasTarget`),
    source: at(`${OA}hasSource`),
    selector: at(`${OA}hasSelector`),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
    end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
  },
};

export const SHIPPED_CONTEXTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['schema.org', SCHEMA],
  ['schema.org/docs/jsonldcontext.jsonld', SCHEMA],
  ['w3.org/ns/prov.jsonld', PROV],
  ['w3.org/ns/anno.jsonld', ANNO],
]);
