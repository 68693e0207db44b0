/** What came in as a property of FollowTheMoney, back to the property and its value. */
import { besideTie } from '../../imports/entities/beside-tie.js';
import { COUNTRY_PROPERTIES, codeOfCountry } from '../../imports/entities/country-names.js';
import type { Claim, Corpus, Entity } from '../../model/records.js';
import { FTM, schemaOf } from './ftm-schemata.js';

/** A claim on an entity that goes out in the schema in which it came in; undefined for any other. */
export function propertyOf(
  corpus: Corpus,
  { proposition }: Claim,
): { readonly property: string; readonly value: string } | undefined {
  const { subject, predicate, object } = proposition;
  const entity = corpus.entities.get(subject);
  const property = predicate.startsWith(FTM) ? predicate.slice(FTM.length) : '';
  const came = entity !== undefined && entity.type === FTM + schemaOf(entity);
  if (!came || !/^\p{Ll}/u.test(property) || object.kind !== 'literal') return undefined;
  const code = COUNTRY_PROPERTIES.has(property) ? codeOfCountry(object.value) : undefined;
  return { property, value: code ?? object.value };
}

/** Numbers of registers that came in under a property of theirs; of others that of Wikidata, which every schema has. */
export function identifiersOf(entity: Entity): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  const came = entity.type === FTM + schemaOf(entity);
  for (const { scheme, value } of entity.identifiers) {
    const property =
      PROPERTIES.get(scheme) ?? (scheme.startsWith(FTM) ? scheme.slice(FTM.length) : undefined);
    if (property !== undefined && (came || property === 'wikidataId'))
      found[property] = [...(found[property] ?? []), value];
  }
  return found;
}

/** Those with a scheme of its own in ontology/mappings/ftm.ttl. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['https://www.wikidata.org/', 'wikidataId'],
  ['https://main.un.org/securitycouncil/en/sanctions/1267', 'unscId'],
]);

/** What came in beside a tie: role, share, amount. */
export const besideOf = ({ gloss }: Claim): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(besideTie(gloss) ?? []);
