/** RDF that n3 does not read: JSON-LD and RDF/XML, by parsers that are loaded when such a file is read (Node). */
import type * as RDF from '@rdfjs/types';
import { FileError, TurtleError } from '../../model/errors.js';
import { BASE_IRI, type QuadPlace } from './parse.js';
import { SHIPPED_CONTEXTS } from './shipped-contexts.js';

export type OtherFormat = 'jsonld' | 'rdfxml';

/** Takes the text of the file piece by piece. */
export type Pieces = (onText: (text: string) => void) => Promise<void>;

/** A JSON document has no lines that a parser tells: its quads stand in the whole of it. */
const WHOLE: QuadPlace = { subject: 0, object: 0 };

/**
 * The quads of a JSON-LD document. Contexts are never fetched: they stand in the document, are given, or ship.
 * @param contexts address -> the document that stands there, as JSON
 * @throws FileError naming the file, and the context that is not at hand.
 */
export async function readJsonLd(
  file: string,
  pieces: Pieces,
  contexts: ReadonlyMap<string, unknown>,
  onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
): Promise<void> {
  const { JsonLdParser } = await import('jsonld-streaming-parser');
  const documentLoader = {
    load: async (address: string) => {
      const known =
        contexts.get(address) ??
        SHIPPED_CONTEXTS.get(address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/+$/, ''));
      if (known !== undefined) return known as never;
      throw new Error(
        `its context ${address} is not fetched: save it, and name it with --context ${address}=FILE`,
      );
    },
  };
  const parser = new JsonLdParser({ baseIRI: BASE_IRI, documentLoader });
  const done = new Promise<void>((resolve, reject) => {
    parser.on('data', (quad: RDF.Quad) => onQuad(quad, WHOLE));
    parser.on('error', reject);
    parser.on('end', resolve);
  });
  // Nobody waits for it until the file is read.
  done.catch(() => {});
  await pieces((text) => parser.write(text));
  parser.end();
  await done.catch((cause: Error) => {
    throw new FileError(`${file} is not read as JSON-LD: ${cause.message}`, { cause });
  });
}

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
  const write = (text: string) => new Promise<void>((resolve) => parser.write(text, () => resolve()));
  const refuse = () => {
    if (failed === undefined) return;
    throw new TurtleError(`${failed.message.replace(/\.?\s*$/, '')} (RDF/XML)`, `${file}:${line}:1`, {
      cause: failed,
    });
  };
  const lines: string[] = [];
  let begun = '';
  await pieces((text) => {
    const parts = (begun + text).split(/(?<=\n)/);
    begun = parts.at(-1)?.endsWith('\n') ? '' : (parts.pop() ?? '');
    lines.push(...parts);
  });
  lines.push(begun);
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
