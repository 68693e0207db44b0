/** What the steps of an evaluation share: the quads, and one row that holds the numbers of the variables, 0 where one has no value yet. */
import { expand } from '../../../model/namespaces.js';
import { writeTerm } from '../../nquads.js';
import { literal, namedNode } from '../../terms.js';
import type { NumberedQuads } from '../numbers/quads-by-number.js';
import type { Table } from '../numbers/table.js';
import { OutsideShape, type PlainTerm, type Slot } from '../shape/shape.js';

export interface Context {
  readonly quads: NumberedQuads;
  readonly row: Uint32Array;
}

/** Goes on with the row as it is now; true where no more is asked for. Whoever sets a variable takes it back. */
export type Next = () => boolean;

/** Where the number of a slot is found. */
export interface Place {
  readonly numbers: Uint32Array;
  readonly at: number;
}

export function placeOf(slot: Slot, { quads, row }: Context): Place {
  if ('variable' in slot) return { numbers: row, at: slot.variable };
  return { numbers: Uint32Array.of(numberOf(slot.term, quads)), at: 0 };
}

export function numberOf(term: PlainTerm, quads: NumberedQuads): number {
  if (term.kind === 'iri') return quads.terms.number(namedNode(term.value));
  const { value, language, datatype } = term;
  const number = quads.terms.number(literal(value, language === '' ? namedNode(datatype) : language));
  refuseUnsure(number, quads);
  return number;
}

/** @throws OutsideShape where the triples have a term of which it is not known what equals it. */
export function tableOf(predicate: number, quads: NumberedQuads): Table {
  const table = quads.table(predicate);
  if (table.unsure !== undefined) refuseUnsure(table.unsure, quads);
  return table;
}

export function refuseUnsure(number: number, { terms }: NumberedQuads): void {
  if (!terms.unsure.has(number)) return;
  const written = writeTerm(terms.term(number))
    .replace(`<${expand('xsd:')}`, 'xsd:<')
    .replace('xsd:<', 'xsd:');
  throw new OutsideShape(`${written.replace(/>$/, '')}, a value that can be written in other ways`);
}
