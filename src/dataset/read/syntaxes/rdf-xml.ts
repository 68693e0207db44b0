/** RDF/XML to quads, by a parser that is loaded when such a file is read (Node). */
import type * as RDF from '@rdfjs/types';
import { TurtleError } from '../../../model/errors.js';
import { BASE_IRI } from '../../../model/namespaces.js';
import type { QuadPlace } from '../../quad-place.js';
import type { Pieces } from './pieces.js';
import { declaredEntities, doctypeOf } from './xml-entities.js';

/** The quads of an RDF/XML document, each with the line on which its element ends. @throws TurtleError with file and line. */
export async function readRdfXml(
  file: string,
  pieces: Pieces,
  onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
): Promise<void> {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  const parser = new RdfXmlParser({ baseIRI: BASE_IRI });
  let line = 1;
  let failed: Error | undefined;
  parser.on('error', (error: Error) => {
    failed ??= error;
  });
  const take = () => {
    for (let quad = parser.read(); quad !== null; quad = parser.read())
      onQuad(quad as RDF.Quad, { subject: line, object: line });
  };
  // It takes no more before what it gave is taken: of a long line that is before the whole of it is written.
  const write = (text: string) =>
    new Promise<void>((resolve) => {
      parser.write(text, () => resolve());
      take();
    });
  const refuse = () => {
    if (failed !== undefined) throw refused(failed, file, line, lines[line - 1]);
  };
  const lines: string[] = [];
  let begun = '';
  await pieces((text) => {
    const parts = (begun + text).split(/(?<=\n)/);
    begun = parts.at(-1)?.endsWith('\n') ? '' : (parts.pop() ?? '');
    lines.push(...parts);
  });
  lines.push(begun);
  declareEntities(parser, lines, file);
  for (const each of lines) {
    await write(each);
    take();
    refuse();
    line++;
  }
  line--;
  parser.end();
  await new Promise((resolve) => setImmediate(resolve));
  take();
  refuse();
}

/** The parser's own declarations know no entity within another, and no quotation mark: they are made for it. */
function declareEntities(parser: object, lines: string[], file: string): void {
  const last = lines.findIndex((line) => /<[^?!]/.test(line));
  const head = lines.slice(0, last + 1).join('');
  const found = doctypeOf(head);
  if (found === undefined) return;
  const doctype = head.slice(found.start, found.end);
  const { ENTITIES } = (parser as { saxParser: { ENTITIES: Record<string, string> } }).saxParser;
  try {
    for (const [name, text] of declaredEntities(doctype)) ENTITIES[name] = text;
  } catch (cause) {
    const line = head.slice(0, found.start).split('\n').length;
    throw new TurtleError(`${(cause as Error).message} (RDF/XML)`, `${file}:${line}:1`, { cause });
  }
  const blank = doctype.replace(/<!ENTITY.*?>/gs, (declared) => declared.replace(/[^\n]/g, ' '));
  const rest = head.slice(0, found.start) + blank + head.slice(found.end);
  lines.splice(0, last + 1, ...rest.split(/(?<=\n)/));
}

/** What the parser says, at the place that it tells; it does not name an entity that it does not know. */
function refused(failed: Error, file: string, line: number, text = ''): TurtleError {
  const [, column = '1', message = ''] = /^(?:\d+:(\d+): )?(.*?)\.?\s*$/s.exec(failed.message)!;
  const entity = [...text.slice(0, Number(column)).matchAll(/&([^\s;&]+);/g)].at(-1)?.[1];
  const words =
    message === 'undefined entity' && entity !== undefined
      ? `the entity &${entity}; is not declared in this file, and what stands in other files is not fetched`
      : message.replace(/^Invalid IRI according to RDF Turtle: /, 'no IRI: ');
  return new TurtleError(`${words} (RDF/XML)`, `${file}:${line}:${column}`, { cause: failed });
}
