/** The base map: fetches Natural Earth's coasts and borders from beside the page, gives land, borders and countries as GeoJSON. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import type { Entity, Iri } from '../../../../src/model/records.js';
import { normalizeName } from '../../../../src/names/name-keys.js';
import { ONE_FILE } from '../../browser/one-file.js';
import { fetchPageFile } from '../../browser/page-files.js';
import { type Bounds, boundsOfShape, type Stretch, stretchesOf } from './near.js';

export interface Country {
  readonly name: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
  readonly bounds: Bounds;
}

export interface BaseMap {
  readonly countries: readonly Country[];
  /** Between countries; kept once where two share it. */
  readonly borders: readonly Stretch[];
  readonly coasts: readonly Stretch[];
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Its name in a page that is one file, which has it inside. */
const FILE = 'countries-50m.json';
/** All that a page in one file has to bring for the map. */
export const GROUND_FILES: readonly string[] = [FILE];

let fetched: Promise<BaseMap | undefined> | undefined;

/** Fetched once a page; undefined where it cannot be had: then the map shows its marks alone, and says so. */
export function loadBaseMap(): Promise<BaseMap | undefined> {
  fetched ??= fetchAtlas().then(
    (atlas) => readAtlas(atlas),
    (error: unknown) => {
      console.warn(error);
      fetched = undefined;
      return undefined;
    },
  );
  return fetched;
}

async function fetchAtlas(): Promise<Atlas> {
  if (ONE_FILE) return JSON.parse((await fetchPageFile(FILE)) ?? 'null') as Atlas;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the base map could not be fetched: ${response.status} ${address}`);
  return response.json() as Promise<Atlas>;
}

function readAtlas(atlas: Atlas): BaseMap {
  const { countries } = atlas.objects;
  return {
    countries: feature(atlas, countries).features.map((feature) => {
      const shape = feature as Country['shape'];
      return { name: feature.properties.name, shape, bounds: boundsOfShape(shape) };
    }),
    borders: stretchesOf(mesh(atlas, countries, (a, b) => a !== b)),
    coasts: stretchesOf(mesh(atlas, countries, (a, b) => a === b)),
  };
}

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
