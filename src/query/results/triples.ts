/** N-Triples or Turtle to quads as the text comes in, no more of them than are allowed. */
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { writeQuadLine } from '../../dataset/nquads.js';
import { QueryError } from '../../model/errors.js';

/** Longest text without a whole statement, in UTF-16 code units. */
const LONGEST = 64 * 1024 * 1024;

/**
 * The quads of the default graph, each once.
 * @param tooMany makes the error for an answer with more triples than `most`.
 * @throws QueryError, and what the parser throws.
 */
export async function readTriples(
  pieces: AsyncIterable<string>,
  format: 'N-Triples' | 'Turtle',
  most: number,
  tooMany: (most: number) => Error,
): Promise<RDF.Quad[]> {
  const found = new Map<string, RDF.Quad>();
  let waiting = 0;
  let failure: Error | undefined;
  let [onData, onEnd]: [(text: string) => void, () => void] = [() => {}, () => {}];
  const input = {
    on(event: string, callback: (text?: string) => void) {
      if (event === 'data') onData = callback;
      if (event === 'end') onEnd = callback;
    },
  };
  new Parser({ format }).parse(input as never, (error: Error | null, quad: RDF.Quad | null) => {
    if (error) failure ??= error;
    if (!quad) return;
    waiting = 0;
    if (found.size <= most) found.set(writeQuadLine(quad), quad);
  });
  const check = () => {
    if (failure !== undefined) throw failure;
    if (found.size > most) throw tooMany(most);
    if (waiting > LONGEST) {
      throw new QueryError(
        `The answer holds a statement of more than ${LONGEST / 1024 / 1024} Mi characters: ask for less`,
      );
    }
  };
  for await (const piece of pieces) {
    waiting += piece.length;
    onData(piece);
    check();
  }
  onEnd();
  check();
  return [...found.values()];
}
