/** Statements of Wikidata, with the time for which they hold, their qualifiers and who says so. */
import { literal } from '../../dataset/terms.js';
import type { Iri } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import type { LinedQuad } from './lined.js';
import { dateIn } from './literals.js';
import type { BySubject, Statement, Statements } from './statements.js';

const WIKIDATA = 'http://www.wikidata.org/prop/';
const RANK = 'http://wikiba.se/ontology#rank';
const DEPRECATED = 'http://wikiba.se/ontology#DeprecatedRank';

const DERIVED = 'http://www.w3.org/ns/prov#wasDerivedFrom';
const STATED_IN = `${WIKIDATA}reference/P248`;
const REFERENCE_URL = `${WIKIDATA}reference/P854`;

/**
 * `wd:Q1 p:P39 s. s ps:P39 wd:Q2`: a statement with its qualifiers and references. One of deprecated rank is kept there
 * as what is known to be wrong: nobody says it.
 */
export function wikidataStatements(bySubject: BySubject): Statements {
  const all: Statement[] = [];
  const taken = new Set<LinedQuad>();
  for (const said of bySubject.values()) {
    for (const quad of said) {
      const property = propertyOf(quad.predicate, WIKIDATA);
      if (property === undefined || quad.object.termType === 'Literal') continue;
      const about = bySubject.get(quad.object.value) ?? [];
      const value = about.find(({ predicate }) => predicate === `${WIKIDATA}statement/${property}`);
      if (value === undefined) continue;
      const direct = `${WIKIDATA}direct/${property}`;
      taken.add(quad);
      for (const each of about) {
        taken.add(each);
        if (each.predicate !== DERIVED) continue;
        for (const part of bySubject.get(each.object.value) ?? []) taken.add(part);
      }
      if (about.some(({ predicate, object }) => predicate === RANK && object.value === DEPRECATED)) continue;
      const beside = about.filter((each) => each !== value && each.predicate !== rdf.type);
      const sources = beside.filter(({ predicate }) => predicate === DERIVED);
      const qualifiers = qualifiersOf(beside, bySubject);
      const when = timeIn(qualifiers);
      all.push({
        node: quad.object.value,
        subject: quad.subject,
        predicate: direct,
        object: asPrecise(value, about, `${WIKIDATA}statement/value/${property}`, bySubject),
        graph: quad.graph,
        lines: value.lines,
        about: [
          ...qualifiers.filter(({ predicate }) => when === undefined || !TIMES.has(predicate)),
          ...sources.flatMap((each) => sourcesOf(each, bySubject)),
        ],
        when,
      });
      // What is said directly is the same, without who says so.
      for (const each of said)
        if (each.predicate === direct && each.object.equals(value.object)) taken.add(each);
    }
  }
  return { all, taken };
}

const QUALIFIER = `${WIKIDATA}qualifier/`;
const [START, END, POINT] = ['P580', 'P582', 'P585'].map((each) => QUALIFIER + each) as [Iri, Iri, Iri];
const TIMES: ReadonlySet<Iri> = new Set([START, END, POINT]);

/** What a statement says of itself; dates as precise as they are, each once. */
function qualifiersOf(beside: readonly LinedQuad[], bySubject: BySubject): readonly LinedQuad[] {
  return beside.flatMap((quad) => {
    const property = propertyOf(quad.predicate, QUALIFIER);
    if (property === undefined) return [];
    return [{ ...quad, object: asPrecise(quad, beside, `${QUALIFIER}value/${property}`, bySubject) }];
  });
}

const PRECISION = 'http://wikiba.se/ontology#timePrecision';
const TIME = 'http://wikiba.se/ontology#timeValue';
/** Characters of a date that is known to the decade, the year, the month. */
const KNOWN: Readonly<Record<string, number>> = { '8': 3, '9': 4, '10': 7 };

/** A date is written to the day, whatever is known of it; how much that is stands in the node of its value. */
function asPrecise(
  { object }: LinedQuad,
  beside: readonly LinedQuad[],
  full: Iri,
  bySubject: BySubject,
): LinedQuad['object'] {
  if (object.termType !== 'Literal') return object;
  for (const { predicate, object: value } of beside) {
    if (predicate !== full) continue;
    const said = bySubject.get(value.value) ?? [];
    const part = (name: Iri) => said.find((each) => each.predicate === name)?.object.value;
    if (part(TIME) !== object.value) continue;
    const length = KNOWN[part(PRECISION) ?? ''];
    const date = dateIn(object);
    if (length === undefined || date === undefined || date.startsWith('-')) return object;
    return literal(length === 3 ? `${date.slice(0, 3)}X` : date.slice(0, length), object.datatype);
  }
  return object;
}

/** From when to when, or on which day it holds; undefined where no day of it is told, or more than one. */
function timeIn(qualifiers: readonly LinedQuad[]): string | undefined {
  const dates = (property: Iri) =>
    qualifiers.filter(({ predicate }) => predicate === property).map(({ object }) => dateIn(object));
  const [starts, ends, points] = [dates(START), dates(END), dates(POINT)];
  const all = [starts, ends, points];
  if (all.some((each) => each.length > 1 || each.includes(undefined))) return undefined;
  const [start, end, point] = [starts[0], ends[0], points[0]];
  if (start === undefined && end === undefined) return point;
  return dateIn(literal(`${start ?? '..'}/${end ?? '..'}`));
}

/** A reference is a hash and says nothing: its work does, else the site of its address, else nobody that is named. */
function sourcesOf(derived: LinedQuad, bySubject: BySubject): readonly LinedQuad[] {
  const reference = bySubject.get(derived.object.value) ?? [];
  const works = reference.filter(({ predicate }) => predicate === STATED_IN);
  if (works.length > 0) return works;
  return reference
    .filter(({ predicate, object }) => predicate === REFERENCE_URL && URL.canParse(object.value))
    .map((quad) => ({ ...quad, predicate: STATED_IN, object: literal(new URL(quad.object.value).hostname) }));
}

/** Of a property in any of its parts (direct, statement, qualifier) the item that describes it; undefined for another IRI. */
export function itemOfProperty(iri: Iri): Iri | undefined {
  const [, property] = /^http:\/\/www\.wikidata\.org\/prop\/(?:[a-z/-]+\/)?(P\d+)$/.exec(iri) ?? [];
  return property === undefined ? undefined : `http://www.wikidata.org/entity/${property}`;
}

/** Whether it leads to a statement that is a node. */
export const isOfStatement = (property: Iri): boolean => propertyOf(property, WIKIDATA) !== undefined;

function propertyOf(predicate: Iri, namespace: string): string | undefined {
  const local = predicate.startsWith(namespace) ? predicate.slice(namespace.length) : '';
  return /^P\d+$/.test(local) ? local : undefined;
}
