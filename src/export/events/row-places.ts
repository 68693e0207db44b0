/** The place of a row, with what it lies in, back to the cells that named it. */

import { claimsOf } from '../../compare/standing/claim-index.js';
import { isSubclass } from '../../model/fit.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import type { Cells } from './event-columns.js';

export interface RowPlace {
  readonly cells: { readonly ucdp: Cells; readonly acled: Cells };
  /** The claims that tell where the place lies. */
  readonly claims: readonly Claim[];
}

const [WITHIN, NEAR, COUNTRY] = ['within', 'near', 'Country'].map((name) => expand(`cg:${name}`)) as [
  Iri,
  Iri,
  Iri,
];

/** Columns of what a place lies in, from the widest. */
const ADMIN = { ucdp: ['adm_1', 'adm_2'], acled: ['admin1', 'admin2', 'admin3'] } as const;

/** Looks at every claim once. @returns what the claim on where an event was says of its row */
export function placesIn(corpus: Corpus): (where: Claim) => RowPlace {
  const key = (report: Iri, subject: Iri, predicate: Iri) => `${report} ${subject} ${predicate}`;
  const told = groupBy(claimsOf(corpus, [WITHIN, NEAR]), ({ report, proposition: { subject, predicate } }) =>
    key(report, subject, predicate),
  );
  const next = (report: Iri, of: Iri, predicate: Iri) => told.get(key(report, of, predicate))?.[0];
  return ({ report, proposition: { object }, wording = '' }) => {
    const columns = wording.split(', ');
    const near = next(report, object.value, NEAR);
    const beside = near === undefined ? undefined : next(report, object.value, WITHIN);
    const claims = [near, beside].filter((claim) => claim !== undefined);
    const place = near?.proposition.object.value ?? object.value;
    const chain: Entity[] = [];
    const seen = new Set<Iri>([place]);
    for (let at = next(report, place, WITHIN); at !== undefined; ) {
      const outer = at.proposition.object.value;
      if (seen.has(outer)) break;
      seen.add(outer);
      claims.push(at);
      const entity = corpus.entities.get(outer);
      if (entity !== undefined) chain.push(entity);
      at = next(report, outer, WITHIN);
    }
    const named = corpus.entities.get(place);
    const label = named?.label;
    const own = Object.fromEntries(columns.map((column) => [column, label]));
    const isCountry = ({ type }: Entity) => isSubclass(corpus.ontology.classes, type, COUNTRY);
    // The place itself may be one of the wide ones, and then stands in its own column.
    const inside = chain.filter((each) => !isCountry(each));
    const wide = (names: readonly string[]) => {
      const free = names.filter((name) => !columns.includes(name));
      const from = inside.toReversed().map(({ label: name }) => name);
      return Object.fromEntries(free.slice(0, from.length).map((name, at) => [name, from[at]]));
    };
    const common = {
      ...own,
      country: own.country ?? chain.find(isCountry)?.label,
      latitude: named?.coordinates?.latitude,
      longitude: named?.coordinates?.longitude,
    };
    const isPoint = named?.coordinates !== undefined;
    return {
      cells: {
        ucdp: {
          ...common,
          ...wide(ADMIN.ucdp),
          where_prec: ucdpPrecision(columns[0], near !== undefined, isPoint, chain.length > 0),
        },
        acled: {
          ...common,
          ...wide(ADMIN.acled),
          location: own.location ?? label,
          geo_precision: columns[0] === 'location' ? (near === undefined ? 1 : 2) : 3,
        },
      },
      claims,
    };
  };
}

function ucdpPrecision(
  column: string | undefined,
  isNear: boolean,
  isPoint: boolean,
  lies: boolean,
): number | undefined {
  const wide: Readonly<Record<string, number>> = { adm_2: 3, adm_1: 4, country: 6 };
  if (column !== 'where_coordinates') return wide[column ?? ''];
  if (isNear) return 2;
  if (isPoint) return 1;
  return lies ? 5 : 7;
}
