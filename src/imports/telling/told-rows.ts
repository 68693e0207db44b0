/** The claims of a file whose every line is a plain triple, as rows of numbers: a claim is made of one when somebody asks for it. */
import type * as RDF from '@rdfjs/types';
import { QuadTable } from '../../dataset/quad-table.js';
import { QUOTE, termOfText } from '../../dataset/term-bytes.js';
import type { TermDictionary } from '../../dataset/term-dictionary.js';
import { namedNode } from '../../dataset/terms.js';
import { grown } from '../../dataset/widened.js';
import type { Lines } from './lines.js';
import type { ToldClaim, ToldClaims } from './told.js';

/** All are told by the file itself, as they stand, and what it says twice is one row. */
export class ToldRows implements ToldClaims {
  /** Subject, predicate and object; the graph is the default one. */
  readonly table: QuadTable;
  readonly #passage: Lines['passage'];
  /** By row the line on which it stands. */
  #lines: Uint32Array = new Uint32Array(1024);
  /** By row the place of the file's own word among the words, plus one. */
  #worded: Uint32Array | undefined;
  readonly #words: string[] = [];

  /**
   * @param terms those that the rows are numbers of
   * @param most how many rows there may be, for which room is made
   */
  constructor(terms: TermDictionary, passage: Lines['passage'], most = 0) {
    this.table = new QuadTable(terms);
    this.table.reserve(most);
    this.#passage = passage;
  }

  get length(): number {
    return this.table.rows;
  }

  /** @param wording the file's own word, where the predicate is another */
  add(subject: number, predicate: number, object: number, line: number, wording?: string): void {
    const row = this.table.rows;
    this.table.addRow(subject, predicate, object, this.table.defaultGraph);
    if (this.table.rows === row) return;
    if (row === this.#lines.length) this.#lines = grown(this.#lines);
    this.#lines[row] = line;
    if (wording !== undefined) this.#word(row, wording);
  }

  claim(row: number): ToldClaim {
    const [subject, predicate] = [this.#iri(0, row), this.#iri(1, row)];
    const wording = this.#words[(this.#worded?.[row] ?? 0) - 1];
    const passage = this.#passage(this.#lines[row] as number);
    return {
      subject,
      predicate,
      object: this.object(row),
      passages: passage === undefined ? [] : [passage],
      ...(wording === undefined ? {} : { wording }),
    };
  }

  /** Not kept: of most rows it is asked for once. */
  object(row: number): RDF.NamedNode | RDF.Literal {
    const { terms } = this.table;
    const number = this.table.column(2)[row] as number;
    if (terms.kind(number) !== QUOTE) return namedNode(terms.value(number));
    return termOfText(terms.text(number), (part) => terms.term(part)) as RDF.Literal;
  }

  *[Symbol.iterator](): Iterator<ToldClaim> {
    for (let row = 0; row < this.length; row++) yield this.claim(row);
  }

  #iri(place: 0 | 1, row: number): string {
    return this.table.terms.value(this.table.column(place)[row] as number);
  }

  #word(row: number, wording: string): void {
    let at = this.#words.indexOf(wording);
    if (at === -1) at = this.#words.push(wording) - 1;
    this.#worded ??= new Uint32Array(this.#lines.length);
    if (row >= this.#worded.length) {
      const wider = new Uint32Array(this.#lines.length);
      wider.set(this.#worded);
      this.#worded = wider;
    }
    this.#worded[row] = at + 1;
  }
}
