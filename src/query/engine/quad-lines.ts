/** N-Quads or N-Triples text to chunks for a SPARQL store whose default graph is the union: by line, without parsing terms. */

/** One MiB: see dataset/oxigraph-store.ts. */
const CHUNK = 1 << 20;
/** Blank nodes become IRIs (RDF 1.1 Concepts, section 3.5), as a store renames them at each chunk. */
const GENID = 'https://w3id.org/claimgraph/.well-known/genid/';

/**
 * Each statement without its graph name, unless its graph is `apart`, and, if `named`, also with it; comments and empty lines are dropped. Lines
 * that are not statements go through as they are, so that the store finds the mistake.
 */
export function* unionChunks(text: Iterable<string>, named: boolean, apart?: string): Generator<string> {
  let chunk = '';
  let rest = '';
  for (const piece of text) {
    const lines = (rest + piece).split(/\r\n|[\n\r]/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      chunk += unionLine(line, named, apart);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
  }
  chunk += unionLine(rest, named, apart);
  if (chunk !== '') yield chunk;
}

/**
 * The same of a whole text, in which blank nodes stay what they are: all lines that may hold one stand together in the
 * last chunk.
 */
export function* unionChunksOfText(text: string, named: boolean, apart?: string): Generator<string> {
  const withBlanks: string[] = [];
  function* others(): Generator<string> {
    for (const line of text.split(/\r\n|[\n\r]/)) {
      if (/(?:^|\s)_:/.test(line)) withBlanks.push(line);
      else yield `${line}\n`;
    }
  }
  yield* unionChunks(others(), named, apart);
  if (withBlanks.length > 0) yield withBlanks.map((line) => unionLine(line, named, apart, asItIs)).join('');
}

const STATEMENT =
  /^\s*(<[^>]*>|_:\S+)\s*(<[^>]*>)\s*(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[\w-]+)?)\s*(<[^>]*>|_:\S+)?\s*\.\s*(?:#.*)?$/;

function unionLine(line: string, named: boolean, apart: string | undefined, term = skolem): string {
  const found = STATEMENT.exec(line);
  if (found === null) return /^\s*(#|$)/.test(line) ? '' : `${line}\n`;
  const [subject, predicate, object, graph] = [1, 2, 3, 4].map((at) => term(found[at]));
  const triple = `${subject} ${predicate} ${object}`;
  if (apart !== undefined && graph === `<${apart}>`) return named ? `${triple} ${graph} .\n` : '';
  return named && graph !== undefined ? `${triple} .\n${triple} ${graph} .\n` : `${triple} .\n`;
}

const skolem = (term: string | undefined) => (term?.startsWith('_:') ? `<${GENID}${term.slice(2)}>` : term);

const asItIs = (term: string | undefined) => term;
