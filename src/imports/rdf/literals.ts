/** Literals of other vocabularies as ours: dates as EDTF, degrees as numbers. */
import type * as RDF from '@rdfjs/types';
import { daysOf } from '../../model/date.js';

/**
 * `2023-11-04T10:00:00Z` -> `2023-11-04`, `2023` -> `2023`, `2023-00-00` -> `2023`; undefined where it is no date that can
 * be told.
 */
export function dateIn({ value }: RDF.Literal | RDF.NamedNode): string | undefined {
  const text = value.trim();
  const date =
    /^[+]?(-?\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]+)?(?:Z|[+-]\d{2}:?\d{2})?$/
      .exec(text)?.[1]
      // Month or day 0 stands for one that is not known.
      ?.replace(/(?:-00){1,2}$/, '') ?? text;
  try {
    daysOf(date);
    return date;
  } catch {
    return undefined;
  }
}

/** Decimal degrees within the bounds; undefined for anything else. */
export function degreesIn({ value }: RDF.Literal | RDF.NamedNode, most: 90 | 180): string | undefined {
  const text = value.trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most ? text : undefined;
}

/**
 * `POINT(-3.0 16.7)` of GeoSPARQL and Wikidata: longitude first, unless the reference system that it names has latitude
 * first; of other systems than WGS 84 and other bodies than the earth it is no point here.
 */
export function pointIn({ value }: RDF.Literal): { latitude: string; longitude: string } | undefined {
  const [, system = '', first, second] =
    /^\s*(?:<([^>]*)>\s*)?POINT\s*Z?\s*\(\s*(\S+)\s+(\S+?)(?:\s+\S+?)?\s*\)\s*$/i.exec(value) ?? [];
  const isTurned = /EPSG.*4326$/i.test(system);
  if (system !== '' && !isTurned && !/CRS84h?$|\/Q2$/i.test(system)) return undefined;
  return pointOf(isTurned ? [first, second] : [second, first]);
}

/** `12.5,3.25` has latitude first; a comma that may be one of decimals (`12,5`) parts nothing. */
export function pairIn({ value }: RDF.Literal): { latitude: string; longitude: string } | undefined {
  const [, latitude, longitude] = /^\s*(-?\d+\.\d+)\s*,\s*(-?\d+\.\d+)\s*$/.exec(value) ?? [];
  return pointOf([latitude, longitude]);
}

function pointOf([latitude, longitude]: readonly (string | undefined)[]) {
  if (longitude === undefined || latitude === undefined) return undefined;
  const [east, north] = [
    degreesIn({ value: longitude } as RDF.Literal, 180),
    degreesIn({ value: latitude } as RDF.Literal, 90),
  ];
  return east === undefined || north === undefined ? undefined : { latitude: north, longitude: east };
}
