/** The place of a row, with what it lies in, back to the cells that named it. */

import { claimsOf } from '../../compare/standing/claim-index.js';
import { isSubclass } from '../../model/fit.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import type { Cells, EventColumns } from './event-columns.js';

export interface RowPlace {
  readonly cells: { readonly ucdp: Cells; readonly acled: Cells };
  /** The claims that tell where the place lies. */
  readonly claims: readonly Claim[];
}

/** What a row tells of where its event was. */
export interface ToldPlace {
  readonly dataset: EventColumns;
  /** The claim on the place; undefined where the row names none. */
  readonly where: Claim | undefined;
  /** Cells that name no place in which it was, by their columns. */
  readonly coded: ReadonlyMap<string, string>;
  /** `where_prec` or `geo_precision` of the row, where a claim has it. */
  readonly precision: string | undefined;
}

const [WITHIN, NEAR, COUNTRY] = ['within', 'near', 'Country'].map((name) => expand(`cg:${name}`)) as [
  Iri,
  Iri,
  Iri,
];

/** Columns of the place and of what it lies in, from the widest; those of one number are one in both data sets. */
const COLUMNS = {
  ucdp: ['where_coordinates', 'adm_1', 'adm_2'],
  acled: ['location', 'admin1', 'admin2', 'admin3'],
} as const;

/** Looks at every claim once. @returns what a row says of where its event was, in the columns of either data set */
export function placesIn(corpus: Corpus): (told: ToldPlace) => RowPlace {
  const key = (report: Iri, subject: Iri, predicate: Iri) => `${report} ${subject} ${predicate}`;
  const told = groupBy(claimsOf(corpus, [WITHIN, NEAR]), ({ report, proposition: { subject, predicate } }) =>
    key(report, subject, predicate),
  );
  const next = (report: Iri, of: Iri, predicate: Iri) => told.get(key(report, of, predicate))?.[0];
  const isCountry = ({ type }: Entity) => isSubclass(corpus.ontology.classes, type, COUNTRY);
  return ({ dataset, where, coded, precision }) => {
    const named = new Map(coded);
    const claims: Claim[] = [];
    if (where === undefined) return { cells: cellsOf(dataset, named, undefined, { precision }), claims };
    const { report, proposition } = where;
    const near = next(report, proposition.object.value, NEAR);
    const beside = near === undefined ? undefined : next(report, proposition.object.value, WITHIN);
    claims.push(...[near, beside].filter((claim) => claim !== undefined));
    const place = near?.proposition.object.value ?? proposition.object.value;
    const own = corpus.entities.get(place);
    const columns = columnsIn(where);
    for (const column of columns) if (own !== undefined) named.set(column, own.label);
    const unplaced: Entity[] = [];
    const seen = new Set<Iri>([place]);
    for (let at = next(report, place, WITHIN); at !== undefined; ) {
      const outer = at.proposition.object.value;
      if (seen.has(outer)) break;
      seen.add(outer);
      claims.push(at);
      const entity = corpus.entities.get(outer);
      const wide = isCountryOf(entity, isCountry) ? ['country'] : columnsIn(at);
      if (entity !== undefined && wide.length === 0) unplaced.push(entity);
      for (const column of wide) if (entity !== undefined) named.set(column, entity.label);
      at = next(report, outer, WITHIN);
    }
    // Of data that do not say in which column a name stood the widest stands in the first that is free.
    const free = COLUMNS[dataset].slice(1).filter((column) => !named.has(column));
    for (const [at, { label }] of unplaced.toReversed().entries())
      if (free[at] !== undefined) named.set(free[at], label);
    const isNear = near !== undefined;
    const lies = claims.some(
      ({ proposition: { predicate, subject } }) => predicate === WITHIN && subject === place,
    );
    const guessed = precisionOf(dataset, columns[0], isNear, own?.coordinates !== undefined, lies);
    return { cells: cellsOf(dataset, named, own, { precision: precision ?? guessed }), claims };
  };
}

const isCountryOf = (entity: Entity | undefined, isCountry: (entity: Entity) => boolean) =>
  entity !== undefined && isCountry(entity);

/** `where_coordinates, adm_2` of `where_coordinates, adm_2, where_prec 1`. */
const columnsIn = ({ wording = '' }: Claim): readonly string[] =>
  wording.split(', ').filter((part) => /^[a-z_]+\d?$/.test(part));

/** Of data in which no claim says it. */
function precisionOf(
  dataset: EventColumns,
  column: string | undefined,
  isNear: boolean,
  isPoint: boolean,
  lies: boolean,
): string | undefined {
  if (dataset === 'acled') return column === 'location' ? (isNear ? '2' : '1') : '3';
  const wide: Readonly<Record<string, string>> = { adm_2: '3', adm_1: '4', country: '6' };
  if (column !== 'where_coordinates') return wide[column ?? ''];
  if (isNear) return '2';
  if (isPoint) return '1';
  return lies ? '5' : '7';
}

function cellsOf(
  dataset: EventColumns,
  named: ReadonlyMap<string, string>,
  place: Entity | undefined,
  { precision }: Pick<ToldPlace, 'precision'>,
): RowPlace['cells'] {
  const point = { latitude: place?.coordinates?.latitude, longitude: place?.coordinates?.longitude };
  const own = { ...Object.fromEntries(named), ...point };
  const other = dataset === 'ucdp' ? 'acled' : 'ucdp';
  const isWide = dataset === 'acled' && precision === '3';
  const cells: Record<string, string | undefined> = { country: named.get('country') };
  for (const [at, column] of COLUMNS[dataset].entries()) {
    const into = COLUMNS[other][at];
    // The town that ACLED has stand for a region is no place of the event.
    if (into !== undefined && !(isWide && column === 'location')) cells[into] = named.get(column);
  }
  const across: Cells = { ...cells, ...point };
  const location = (of: Cells) => (of.location === undefined ? place?.label : of.location);
  if (dataset === 'ucdp') {
    const geo = precision === undefined ? undefined : Number(precision) <= 2 ? precision : '3';
    return {
      ucdp: { ...own, where_prec: precision },
      acled: { ...across, location: location(across), geo_precision: geo },
    };
  }
  const wide = named.get('admin1') === place?.label ? '4' : '6';
  return {
    acled: { ...own, location: location(own), geo_precision: precision },
    ucdp: {
      ...across,
      ...(isWide ? { adm_2: undefined, where_coordinates: place?.label } : {}),
      where_prec: isWide ? wide : precision,
    },
  };
}
