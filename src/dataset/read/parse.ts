/** Takes RDF text (Turtle, TriG, N-Triples, N-Quads) and gives a dataset; browser-safe. */
import type * as RDF from '@rdfjs/types';
import { DataFactory, Lexer, Parser } from 'n3';
import { TurtleError } from '../../model/errors.js';
import { BASE_IRI } from '../../model/namespaces.js';
import { rdf } from '../../model/vocabulary.js';
import type { Dataset } from '../dataset.js';
import type { QuadPlace } from '../quad-place.js';
import { quad as makeQuad } from '../terms.js';
import { normalize } from './normalize.js';
import { type LineToken, StatementLines } from './statement-lines.js';
import { type ParserError, syntaxError } from './syntax-error.js';
import { termsOnce } from './terms-once.js';

export type RdfFormat = 'turtle' | 'trig' | 'ntriples' | 'nquads';

/** Longest literal that is read, in UTF-16 code units; a book has a tenth of it. */
export const MAX_LITERAL = 16 * 1024 * 1024;

/** How deep triple terms may stand in each other. */
const MAX_DEPTH = 100;

const MEDIA_TYPES: Readonly<Record<RdfFormat, string>> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
};

/**
 * RDF text as a dataset: RDF 1.2 reifiers as rdf:subject/predicate/object, blank nodes labelled from content,
 * claims in the graph of their report.
 * @param options.source the name that errors give to the text, such as its file.
 * @throws TurtleError with source:line:column.
 */
export function parseRdf(
  text: string,
  options: { readonly format: RdfFormat; readonly source?: string },
): Dataset {
  const quads: RDF.Quad[] = [];
  const parser = quadParser({ format: options.format, source: options.source ?? 'text', scope: 0 }, (quad) =>
    quads.push(quad),
  );
  parser.push(text);
  parser.end();
  return normalize(quads);
}

export interface QuadParser {
  /** Takes the next piece of the text, cut anywhere. */
  push(text: string): void;
  end(): void;
}

export interface ParserOptions {
  readonly format: RdfFormat;
  /** The name that errors give to the text, such as its file. */
  readonly source: string;
  /** Keeps the blank nodes of two files apart. */
  readonly scope: number | string;
  /** Made once for all files that are read together; equal terms of them are then one object. */
  readonly terms?: ReturnType<typeof termsOnce>;
}

/**
 * A parser that is fed piece by piece and gives quads as they are, not normalized.
 * @param onQuad a second parameter is given the place of the quad; leave it out where nobody asks.
 */
export function quadParser(
  options: ParserOptions,
  onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
): QuadParser {
  const lexer = new Lexer({
    n3: false,
    lineMode: options.format === 'ntriples' || options.format === 'nquads',
  });
  const parser = new Parser({
    format: MEDIA_TYPES[options.format],
    baseIRI: BASE_IRI,
    blankNodePrefix: `f${options.scope}_`,
    lexer,
    factory: withNamelessApart(options.terms ?? termsOnce(), options.scope),
  } as ConstructorParameters<typeof Parser>[0]);
  const places = new StatementLines();
  const lines = new LineMemory();
  const refuseLength = (what = 'literal'): never => {
    const { line, end } = (lexer as unknown as LexerState).previousToken ?? { line: 1, end: 0 };
    throw new TurtleError(
      what === 'literal'
        ? `the literal that follows is longer than ${MAX_LITERAL / 1024 / 1024} Mi characters: leave it out, or refer to a file by its IRI`
        : `the ${what} that follows is longer than ${(2 * MAX_LITERAL) / 1024 / 1024} Mi characters without a line break: break it`,
      `${options.source}:${line}:${end + 1}`,
    );
  };
  let onData: (text: string) => void = () => {};
  let onEnd: () => void = () => {};
  const input = {
    on(event: string, callback: (text?: string) => void) {
      if (event === 'data') onData = callback;
      if (event === 'end') onEnd = callback;
    },
  };
  const take = (error: ParserError | null, quad: RDF.Quad | null): void => {
    if (error) throw syntaxError(error, options.source, (line) => lines.text(line));
    if (!quad) return;
    const { object } = quad;
    if (object.termType === 'Literal' && object.value.length > MAX_LITERAL) refuseLength();
    if (object.termType === 'Quad') refuseDepth(object, lexer, options.source);
    onQuad(inItsGraph(quad, parser), places);
  };
  // n3 reads from anything with on(); fed by hand, it needs no stream machinery and runs in a browser too.
  if (onQuad.length < 2) parser.parse(input as never, take);
  else
    parser.parse(input as never, { onQuad: take, onToken: (token: LineToken) => places.see(token) } as never);
  let lastToken: unknown;
  let waiting = 0;
  let held = 0;
  return {
    push(text) {
      lines.push(text);
      onData(text);
      // The lexer holds back an unfinished token, and looks again only when it has doubled.
      const { previousToken, _input: begun } = lexer as unknown as LexerState;
      const length = begun?.length ?? 0;
      // White space and whole comments are no token: nothing of them is held back. What grows is held still; to look
      // into it would join all its pieces.
      const isBegun = (waiting > 0 && length > held) || begun?.trim() !== '';
      waiting = previousToken === lastToken && isBegun ? waiting + text.length : 0;
      lastToken = previousToken;
      held = length;
      if (waiting > 2 * MAX_LITERAL) refuseLength(/^\s*#/.test(begun ?? '') ? 'comment' : 'literal');
    },
    end: () => onEnd(),
  };
}

/** So many nodes without a name were made in this process. */
let nameless = 0;

/**
 * Nodes without a name get the scope of their file too: n3 counts them anew in each process, and quads that another one
 * has kept may stand beside these.
 */
function withNamelessApart(terms: typeof DataFactory, scope: number | string): typeof DataFactory {
  const blankNode = (name?: string) => DataFactory.blankNode(name ?? `n${scope}_${nameless++}`);
  return { ...terms, blankNode } as typeof DataFactory;
}

/** n3 forgets the graph at the second of two reified triples that stand in each other; the outermost of what is open knows it. */
function inItsGraph(quad: RDF.Quad, parser: unknown): RDF.Quad {
  if (quad.predicate.value !== rdf.reifies || quad.graph.termType !== 'DefaultGraph') return quad;
  const graph = (parser as ParserState)._contextStack[0]?.graph;
  return graph ? (makeQuad(quad.subject, quad.predicate, quad.object, graph) as RDF.Quad) : quad;
}

interface ParserState {
  readonly _contextStack: readonly { readonly graph: RDF.Quad_Graph | '' | null }[];
}

/** A triple term in a triple term in a triple term is no data, and whoever writes it goes down by itself. */
function refuseDepth(triple: RDF.BaseQuad, lexer: unknown, source: string): void {
  let depth = 0;
  for (let term: RDF.Term = triple; term.termType === 'Quad'; term = term.object) depth++;
  if (depth <= MAX_DEPTH) return;
  const { line, end } = (lexer as LexerState).previousToken ?? { line: 1, end: 0 };
  throw new TurtleError(
    `triple terms stand in each other ${depth} deep, and no more than ${MAX_DEPTH} are read`,
    `${source}:${line}:${end + 1}`,
  );
}

interface LexerState {
  /** What is not parted into tokens yet. */
  readonly _input?: string | null;
  readonly previousToken?: { readonly line: number; readonly end: number };
}

/** The piece of text last read, with the line number at which it begins, to find columns in error messages. */
class LineMemory {
  #text = '';
  #firstLine = 1;

  push(text: string): void {
    const lastBreak = this.#text.lastIndexOf('\n');
    this.#firstLine += countBreaks(this.#text);
    this.#text = this.#text.slice(lastBreak + 1).slice(-4096) + text;
  }

  text(line: number): string {
    let start = 0;
    for (let at = this.#firstLine; at < line; at++) {
      start = this.#text.indexOf('\n', start) + 1;
      if (start === 0) return '';
    }
    const end = this.#text.indexOf('\n', start);
    return this.#text.slice(start, end === -1 ? undefined : end);
  }
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
