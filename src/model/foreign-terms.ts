/** The properties of other vocabularies of which all are known: whatever else is written with their prefix is misspelt. */
import { PREFIXES, type Prefix } from './namespaces.js';

const PROPERTIES: Partial<Record<Prefix, string>> = {
  dcterms: `abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available
    bibliographicCitation conformsTo contributor coverage created creator date dateAccepted dateCopyrighted
    dateSubmitted description educationLevel extent format hasFormat hasPart hasVersion identifier instructionalMethod
    isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy issued isVersionOf language license mediator medium
    modified provenance publisher references relation replaces requires rights rightsHolder source spatial subject
    tableOfContents temporal title type valid`,
  rdfs: `comment domain isDefinedBy label member range seeAlso subClassOf subPropertyOf`,
  skos: `altLabel broadMatch broader broaderTransitive changeNote closeMatch definition editorialNote exactMatch example
    hasTopConcept hiddenLabel historyNote inScheme mappingRelation member memberList narrowMatch narrower
    narrowerTransitive notation note prefLabel related relatedMatch scopeNote semanticRelation topConceptOf`,
  skosxl: `altLabel hiddenLabel labelRelation literalForm prefLabel`,
  wgs84: `alt lat lat_long location long`,
};

const KNOWN: readonly (readonly [namespace: string, properties: ReadonlySet<string>])[] = Object.entries(
  PROPERTIES,
).map(([prefix, names]) => {
  const namespace = PREFIXES[prefix as Prefix];
  return [namespace, new Set(names.split(/\s+/).map((each) => namespace + each))];
});

/** The properties of the vocabulary to which an IRI that is none of them would belong; undefined for all others. */
export function insteadOf(property: string): ReadonlySet<string> | undefined {
  const [, properties] = KNOWN.find(([namespace]) => property.startsWith(namespace)) ?? [];
  return properties?.has(property) === false ? properties : undefined;
}
