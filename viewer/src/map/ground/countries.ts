/** The countries of the base map by the names that the data give them. */

import type { Entity, Iri } from '../../../../src/model/records.js';
import { normalizeName } from '../../../../src/names/name-keys.js';
import type { BaseMap, Country } from './base-map.js';

/** The base map knows countries by their English names alone; an entity that has none of them is not drawn. */
export function countryFinder(
  base: BaseMap | undefined,
  entities: ReadonlyMap<Iri, Entity>,
): (place: Iri) => Country | undefined {
  const byName = new Map(base?.countries.map((country) => [normalizeName(country.name), country]));
  return (place) => {
    const entity = entities.get(place);
    if (entity === undefined) return undefined;
    const names = [entity.label, ...[...entity.labels, ...entity.aliases].map(({ value }) => value)];
    return names.map((name) => byName.get(normalizeName(name))).find((country) => country !== undefined);
  };
}
