/** What was read of a store, in the terms of the store, to a dataset of ours, as if the whole store had been read. */
import { Dataset } from '../dataset/dataset.js';
import { writeTerm } from '../dataset/nquads.js';
import { QuadTable } from '../dataset/quad-table.js';
import { normalize } from '../dataset/read/normalize.js';
import { byCodeUnit } from '../dataset/terms.js';
import { fromStore, isGraphOfFile, mayBeOther } from './names.js';

/**
 * Graph by graph, in order of lines.
 * @param isTold which of the rows are taken over
 * @throws ShapeError for an IRI that RDF does not allow
 */
export function datasetOf(stored: QuadTable, isTold: (row: number) => boolean): Dataset {
  const own = new QuadTable();
  const terms = new OwnTerms(stored, own);
  const rows: number[] = [];
  for (let row = 0; row < stored.rows; row++) if (isTold(row)) rows.push(row);
  const subjects = Uint32Array.from(rows, (row) => terms.of(stored.column(0)[row]!));
  const predicates = Uint32Array.from(rows, (row) => terms.of(stored.column(1)[row]!));
  const objects = Uint32Array.from(rows, (row) => terms.of(stored.column(2)[row]!));
  const graphs = Uint32Array.from(rows, (row) => terms.graph(stored.column(3)[row]!));
  const ranks = terms.ranks();
  const apart = (column: Uint32Array, a: number, b: number) => ranks[column[a]!]! - ranks[column[b]!]!;
  const order = Uint32Array.from(rows, (_, at) => at).sort(
    (a, b) => apart(graphs, a, b) || apart(subjects, a, b) || apart(predicates, a, b) || apart(objects, a, b),
  );
  own.reserve(order.length);
  for (const at of order) own.addRow(subjects[at]!, predicates[at]!, objects[at]!, graphs[at]!);
  return normalize(new Dataset(own));
}

/** The terms of one table as another has them. */
class OwnTerms {
  readonly #stored: QuadTable;
  readonly #own: QuadTable;
  /** Number there -> here; 0 where it has none yet. */
  readonly #numbers: Uint32Array;
  /** By our number, as a line has it. */
  readonly #written: string[] = [];

  constructor(stored: QuadTable, own: QuadTable) {
    this.#stored = stored;
    this.#own = own;
    this.#numbers = new Uint32Array(stored.terms.count + 1);
  }

  of(stored: number): number {
    if (this.#numbers[stored] === 0) this.#numbers[stored] = this.#take(stored);
    return this.#numbers[stored]!;
  }

  /** What a file says in no named graph stands in none. */
  graph(stored: number): number {
    return isGraphOfFile(this.#stored.terms.value(stored)) ? this.#own.defaultGraph : this.of(stored);
  }

  /** By our number, the place among all in the order of lines. */
  ranks(): Uint32Array {
    const written = Array.from(
      { length: this.#own.terms.count + 1 },
      (_, number) => this.#written[number] ?? '',
    );
    const order = Uint32Array.from(written.keys()).sort((a, b) => byCodeUnit(written[a]!, written[b]!));
    const ranks = new Uint32Array(written.length);
    for (const [rank, number] of order.entries()) ranks[number] = rank;
    return ranks;
  }

  #take(stored: number): number {
    const { terms } = this.#stored;
    const text = terms.text(stored);
    if (isPlain(text) && !mayBeOther(text)) {
      const number = this.#own.terms.numberOfText(text);
      this.#written[number] = text;
      return number;
    }
    const term = fromStore(terms.term(stored), (label) => label);
    const number = this.#own.terms.number(term);
    this.#written[number] = writeTerm(term);
    return number;
  }
}

/** Whether a line has a term just as a dictionary has it, and nothing in it could be refused. */
function isPlain(text: string): boolean {
  return text.startsWith('"')
    ? !text.endsWith('>') && !text.includes('\\u')
    : /^<[^\p{Cc}\s<>"{}|^`\\]*>$/u.test(text);
}
