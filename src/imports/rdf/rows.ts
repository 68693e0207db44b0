/** The quads of a file as a table with their lines, each an object only for as long as somebody looks at it. */
import type * as RDF from '@rdfjs/types';
import type { LinedTable } from '../../dataset/read/scan-quads.js';
import { QUOTE, termOfText, UNDERSCORE } from '../../dataset/term-bytes.js';
import type { TermDictionary } from '../../dataset/term-dictionary.js';
import { namedNode } from '../../dataset/terms.js';
import type { Iri } from '../../model/records.js';
import type { LinedQuad } from './lined.js';

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const DELETE = 0x7f;

export class Rows {
  readonly count: number;
  readonly terms: TermDictionary;
  readonly subjects: Uint32Array;
  readonly predicates: Uint32Array;
  readonly objects: Uint32Array;
  readonly lines: Uint32Array;
  readonly again: LinedTable['again'];
  readonly #graphs: Uint32Array;
  readonly #defaultGraph: number;

  constructor({ table, lines, again }: LinedTable) {
    this.again = again;
    this.count = table.rows;
    this.terms = table.terms;
    [this.subjects, this.predicates, this.objects] = [table.column(0), table.column(1), table.column(2)];
    this.lines = lines;
    this.#graphs = table.column(3);
    this.#defaultGraph = table.defaultGraph;
  }

  /** Whether all are in no named graph, name no blank node, and have none of these properties. */
  standAlone(isTied: (property: Iri) => boolean): boolean {
    const isBlank = (number: number) => this.terms.kind(number) === UNDERSCORE;
    for (let row = 0; row < this.count; row++)
      if (
        this.#graphs[row] !== this.#defaultGraph ||
        (this.terms.hasBlanks && (isBlank(this.subjects[row]!) || isBlank(this.objects[row]!)))
      )
        return false;
    return ![...this.properties().values()].some(isTied);
  }

  /** Number -> property. */
  properties(): ReadonlyMap<number, Iri> {
    const found = new Set<number>();
    for (let row = 0; row < this.count; row++) found.add(this.predicates[row]!);
    return new Map([...found].map((number) => [number, this.terms.value(number)]));
  }

  /** The quads with any of these properties, in their order. */
  of(isWanted: (property: Iri) => boolean): readonly LinedQuad[] {
    const wanted = new Set([...this.properties()].flatMap(([number, iri]) => (isWanted(iri) ? number : [])));
    const quads: LinedQuad[] = [];
    if (wanted.size === 0) return quads;
    for (let row = 0; row < this.count; row++)
      if (wanted.has(this.predicates[row]!)) quads.push(this.quad(row));
    return quads;
  }

  isLiteral(row: number): boolean {
    return this.terms.kind(this.objects[row]!) === QUOTE;
  }

  /** Whether a literal begins with a letter that is seen. */
  isSeen(row: number): boolean {
    const byte = this.terms.byteAt(this.objects[row]!, 1);
    return byte > SPACE && byte < DELETE && byte !== BACKSLASH && byte !== QUOTE;
  }

  quad(row: number): LinedQuad {
    const object = this.objects[row]!;
    return {
      subject: this.terms.value(this.subjects[row]!),
      predicate: this.terms.value(this.predicates[row]!),
      object: this.isLiteral(row) ? this.#literal(object) : namedNode(this.terms.value(object)),
      graph: '',
      lines: [this.lines[row]!],
    };
  }

  /** Not kept by the dictionary: few literals are asked for twice. */
  #literal(number: number): RDF.Literal {
    return termOfText(this.terms.text(number), (part) => this.terms.term(part)) as RDF.Literal;
  }
}
