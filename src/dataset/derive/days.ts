/** Takes claims with EDTF dates and gives the first and last day that each allows, as quads. */
import type * as RDF from '@rdfjs/types';
import { daysOf } from '../../model/date.js';
import { expand } from '../../model/namespaces.js';
import { cg, EDTF, rdf, xsd } from '../../model/vocabulary.js';
import { literal, quad as makeQuad, namedNode } from '../terms.js';

/** The graph in which the days of claims stand. */
export const DAYS = namedNode(expand('graph:derived/days'));

/** `cg:earliest` and `cg:latest` of each claim with a `cg:when` or a date as its object; a date that is not EDTF gives none. */
export function* deriveDays(quads: Iterable<RDF.Quad>): Iterable<RDF.Quad> {
  const dates = new Map<string, { readonly subject: RDF.Quad_Subject; readonly text: string }>();
  for (const { subject, predicate, object } of quads) {
    const isWhen = predicate.value === cg.when;
    const isDate =
      predicate.value === rdf.object && object.termType === 'Literal' && object.datatype.value === EDTF;
    if (isWhen || (isDate && !dates.has(subject.value))) {
      dates.set(subject.value, { subject, text: object.value });
    }
  }
  for (const { subject, text } of dates.values()) {
    const days = validDays(text);
    for (const [predicate, day] of [
      [cg.earliest, days?.earliest],
      [cg.latest, days?.latest],
    ] as const) {
      if (day === undefined) continue;
      yield makeQuad(
        subject,
        namedNode(predicate),
        literal(day, namedNode(xsd.date) as never),
        DAYS,
      ) as RDF.Quad;
    }
  }
}

function validDays(text: string): ReturnType<typeof daysOf> | undefined {
  try {
    return daysOf(text);
  } catch {
    return undefined; // `check` reports it with file and line
  }
}
