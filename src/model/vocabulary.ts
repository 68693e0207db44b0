/** The IRIs that code has to know by name: our terms and the few of others that carry the model. */
import { PREFIXES } from './namespaces.js';

type Terms<T extends string> = { readonly [K in T]: string };

function terms<const T extends string>(namespace: string, names: readonly T[]): Terms<T> {
  return Object.fromEntries(names.map((name) => [name, namespace + name])) as Terms<T>;
}

export const cg = terms(PREFIXES.cg, [
  'Actor',
  'Agreement',
  'CasualtyFigure',
  'Claim',
  'Derivation',
  'Document',
  'Entity',
  'Event',
  'Evidence',
  'Figure',
  'Identifier',
  'Materiel',
  'Place',
  'QuantityFigure',
  'Report',
  'Rule',
  'StrengthFigure',
  'UnnamedActor',
  'UnnamedSource',
  'Utterance',
  'appearsIn',
  'approximate',
  'attacked',
  'casualties',
  'characterizedAs',
  'confidence',
  'coordinatesSource',
  'countMax',
  'countMin',
  'credits',
  'date',
  'dateBasis',
  'dateWording',
  'distributor',
  'earliest',
  'endedOn',
  'eventType',
  'evidence',
  'family',
  'graphEdge',
  'group',
  'headline',
  'identifier',
  'inPowerSince',
  'instrument',
  'inverseLabel',
  'item',
  'latest',
  'madeIn',
  'medium',
  'negatedTemplate',
  'outcome',
  'paragraph',
  'perpetrator',
  'place',
  'polarity',
  'possiblySameAs',
  'quotes',
  'ruleFile',
  'saidOn',
  'scheme',
  'singleValued',
  'sliceSha256',
  'speaker',
  'speechAct',
  'standing',
  'startedOn',
  'statedReason',
  'strength',
  'subEventOf',
  'target',
  'template',
  'textSha256',
  'when',
  'wording',
]);
export const code = terms(PREFIXES.code, ['affirmed', 'negated', 'uncontested', 'contested', 'denied']);
export const dcterms = terms(PREFIXES.dcterms, [
  'date',
  'identifier',
  'language',
  'publisher',
  'source',
  'title',
]);
export const oa = terms(PREFIXES.oa, [
  'SpecificResource',
  'TextPositionSelector',
  'end',
  'hasSelector',
  'hasSource',
  'start',
]);
export const owl = terms(PREFIXES.owl, ['inverseOf', 'SymmetricProperty']);
export const prov = terms(PREFIXES.prov, ['wasDerivedFrom', 'wasGeneratedBy']);
export const rdf = terms(PREFIXES.rdf, [
  'Property',
  'Statement',
  'first',
  'langString',
  'nil',
  'object',
  'predicate',
  'reifies',
  'rest',
  'subject',
  'type',
]);
export const rdfs = terms(PREFIXES.rdfs, [
  'Class',
  'comment',
  'domain',
  'label',
  'range',
  'subClassOf',
  'subPropertyOf',
]);
export const skos = terms(PREFIXES.skos, [
  'Concept',
  'altLabel',
  'broader',
  'inScheme',
  'narrower',
  'notation',
  'prefLabel',
]);
export const wgs84 = terms(PREFIXES.wgs84, ['lat', 'long']);
export const xsd = terms(PREFIXES.xsd, ['boolean', 'date', 'decimal', 'integer', 'string']);
export const EDTF = `${PREFIXES.edtf}EDTF`;
