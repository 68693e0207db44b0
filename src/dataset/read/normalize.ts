/** Takes quads as they were parsed and gives them in the one form the project works with: claims reified, blank nodes labelled, each claim in its report's graph. */
import type * as RDF from '@rdfjs/types';
import { cg, oa, rdf } from '../../model/vocabulary.js';
import { Dataset } from '../dataset.js';
import { QuadTable } from '../quad-table.js';
import { LESS, UNDERSCORE } from '../term-bytes.js';
import { byLengthThenCodeUnit, quad as makeQuad, namedNode } from '../terms.js';
import { labelBlankNodes } from './label-blank-nodes.js';

/** A dataset that is given may be the one that is given back; its terms are shared either way. */
export function normalize(quads: Dataset | Iterable<RDF.Quad>): Dataset {
  const { table } = quads instanceof Dataset ? quads : new Dataset(quads);
  const reified = withoutReifiers(table);
  labelBlankNodes(reified);
  return new Dataset(inGraphs(reified));
}

/** RDF 1.2 reifiers as RDF 1.1 has them. */
function withoutReifiers(table: QuadTable): QuadTable {
  const { terms } = table;
  const reifies = terms.hasTriples ? terms.knownIri(rdf.reifies) : undefined;
  if (reifies === undefined || table.chains(1).count(reifies) === 0) return table;
  const changed = new QuadTable(terms);
  for (let row = 0; row < table.rows; row++) {
    if (table.isGone(row)) continue;
    if (table.column(1)[row] !== reifies) copyRow(table, row, changed);
    else for (const quad of expandReifier(table.quad(row))) changed.add(quad);
  }
  return changed;
}

function copyRow(from: QuadTable, row: number, to: QuadTable): void {
  to.addRow(from.column(0)[row]!, from.column(1)[row]!, from.column(2)[row]!, from.column(3)[row]!);
}

/** RDF 1.2 `c rdf:reifies <<( s p o )>>` becomes rdf:subject, rdf:predicate and rdf:object of c. */
export function expandReifiers(quads: readonly RDF.Quad[]): readonly RDF.Quad[] {
  return quads.some(isReifier) ? quads.flatMap(expandReifier) : quads;
}

function expandReifier(quad: RDF.Quad): readonly RDF.Quad[] {
  if (!isReifier(quad)) return [quad];
  const triple = quad.object as RDF.Quad;
  const part = (predicate: string, object: RDF.Term) =>
    makeQuad(quad.subject, namedNode(predicate), object as RDF.Quad_Object, quad.graph) as RDF.Quad;
  return [
    part(rdf.subject, triple.subject),
    part(rdf.predicate, triple.predicate),
    part(rdf.object, triple.object),
  ];
}

/** A triple term inside a triple term has no RDF 1.1 form and stays as it is. */
function isReifier(quad: RDF.Quad): boolean {
  const { predicate, object } = quad;
  return object.termType === 'Quad' && object.object.termType !== 'Quad' && predicate.value === rdf.reifies;
}

/**
 * Quads without a graph name: those of a claim or a relay, all evidence and its selectors go into the graph named by
 * the report of the first evidence; all else stays in the default graph.
 */
function inGraphs(table: QuadTable): QuadTable {
  const reports = reportOfSubject(table);
  const [subjects, graphs] = [table.column(0), table.column(3)];
  const isMoved = (row: number) =>
    graphs[row] === table.defaultGraph && reports.has(subjects[row]!) && !table.isGone(row);
  let first = 0;
  while (first < table.rows && !isMoved(first)) first++;
  if (first === table.rows) return table;
  const changed = new QuadTable(table.terms);
  for (let row = 0; row < table.rows; row++) {
    if (table.isGone(row)) continue;
    if (!isMoved(row)) copyRow(table, row, changed);
    else
      changed.addRow(
        subjects[row]!,
        table.column(1)[row]!,
        table.column(2)[row]!,
        reports.get(subjects[row]!)!,
      );
  }
  return changed;
}

/** The number of a subject -> the number of the report in whose graph it belongs. */
function reportOfSubject(table: QuadTable): ReadonlyMap<number, number> {
  const { terms } = table;
  const [subjects, objects] = [table.column(0), table.column(2)];
  const reports = new Map<number, number>();
  eachOf(table, oa.hasSource, (row) => {
    if (terms.kind(objects[row]!) === LESS) reports.set(subjects[row]!, objects[row]!);
  });
  if (reports.size === 0) return reports;
  eachOf(table, oa.hasSelector, (row) => {
    const report = reports.get(subjects[row]!);
    if (report !== undefined && terms.kind(objects[row]!) === UNDERSCORE) reports.set(objects[row]!, report);
  });
  const statements = new Set<number>();
  eachOf(table, rdf.subject, (row) => statements.add(subjects[row]!));
  const firstEvidence = new Map<number, number>();
  eachOf(table, cg.evidence, (row) => {
    const before = firstEvidence.get(subjects[row]!);
    if (before === undefined || byLengthThenCodeUnit(key(objects[row]!), key(before)) < 0)
      firstEvidence.set(subjects[row]!, objects[row]!);
  });
  function key(number: number): string {
    return terms.kind(number) === UNDERSCORE ? `_:${terms.value(number)}` : terms.value(number);
  }
  for (const [statement, evidence] of firstEvidence) {
    const report = reports.get(evidence);
    // An utterance is no statement: several reports may show it, and it belongs to none of them.
    if (report !== undefined && statements.has(statement)) reports.set(statement, report);
  }
  return reports;
}

function eachOf(table: QuadTable, predicate: string, visit: (row: number) => void): void {
  const number = table.terms.knownIri(predicate);
  if (number === undefined) return;
  const chains = table.chains(1);
  for (let next = chains.first(number); next !== 0; next = chains.next(next - 1))
    if (!table.isGone(next - 1)) visit(next - 1);
}
