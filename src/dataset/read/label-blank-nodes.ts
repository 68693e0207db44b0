/** Labels the blank nodes of a table from what is said of them, in its dictionary: no row changes. */
import type { QuadTable } from '../quad-table.js';
import { TRIPLE, UNDERSCORE } from '../term-bytes.js';
import { blanksOf, labelOfLines, labelsOf, Numbered } from './blank-nodes.js';

/** The same labels as relabelBlankNodes gives; nearly all nodes stand in no quad with another, and need no quads made. */
export function labelBlankNodes(table: QuadTable): void {
  const { terms } = table;
  if (!terms.hasBlanks) return;
  const { alone, joined } = rowsOfBlanks(table);
  const labels = new Map<number, string>();
  const numbered = new Numbered();
  for (const [node, rows] of alone)
    labels.set(node, numbered.next(labelOfLines(rows.map((row) => line(table, row, node)))));
  if (joined.length > 0) {
    const quads = joined.map((row) => table.quad(row));
    for (const [node, label] of labelsOf(quads))
      labels.set(terms.knownBlank(node) as number, numbered.next(label));
  }
  if (labels.size > 0) terms.relabel(labels);
}

/** The rows of each blank node that stands in each of them once and with no other, and all rows of the others. */
function rowsOfBlanks(table: QuadTable) {
  const { terms } = table;
  const isBlank = new Uint8Array(terms.count + 1);
  for (let number = 1; number <= terms.count; number++) {
    const kind = terms.kind(number);
    if (kind === UNDERSCORE) isBlank[number] = BLANK;
    else if (kind === TRIPLE) isBlank[number] = MAY_HOLD;
  }
  const [subjects, objects, graphs] = [table.column(0), table.column(2), table.column(3)];
  const alone = new Map<number, number[]>();
  const joined: number[] = [];
  const isJoined = new Uint8Array(terms.count + 1);
  for (let row = 0; row < table.rows; row++) {
    const [s, o, g] = [subjects[row]!, objects[row]!, graphs[row]!];
    const blanks = isBlank[s]! + isBlank[o]! + isBlank[g]!;
    if (blanks === 0 || table.isGone(row)) continue;
    if (blanks === BLANK) {
      const node = isBlank[s] === BLANK ? s : isBlank[o] === BLANK ? o : g;
      const rows = alone.get(node);
      if (rows === undefined) alone.set(node, [row]);
      else rows.push(row);
      continue;
    }
    const nodes = [s, o, g].filter((number) => isBlank[number] === BLANK);
    for (const node of nodes) isJoined[node] = 1;
    joined.push(row);
  }
  if (joined.length === 0) return { alone, joined };
  for (const row of joined) for (const node of blanksIn(table, row)) isJoined[node] = 1;
  for (const [node, rows] of alone) {
    if (isJoined[node] === 0) continue;
    alone.delete(node);
    joined.push(...rows);
  }
  return { alone, joined: joined.sort((a, b) => a - b) };
}

const BLANK = 1;
/** A triple term: what stands in it is found by its quad. */
const MAY_HOLD = 8;

function blanksIn(table: QuadTable, row: number): number[] {
  return blanksOf(table.quad(row)).map((label) => table.terms.knownBlank(label) as number);
}

function line(table: QuadTable, row: number, self: number): string {
  const write = (number: number) => (number === self ? '_' : table.terms.text(number));
  return `${write(table.column(0)[row]!)} ${write(table.column(1)[row]!)} ${write(table.column(2)[row]!)}`;
}
