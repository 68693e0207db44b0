/** JSON-LD to quads, by a parser that is loaded when such a file is read (Node). */
import type * as RDF from '@rdfjs/types';
import { FileError } from '../../../model/errors.js';
import { BASE_IRI } from '../../../model/namespaces.js';
import type { QuadPlace } from '../../quad-place.js';
import type { Pieces } from './pieces.js';
import { SHIPPED_CONTEXTS } from './shipped-contexts.js';

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
    const words = cause.message.replace(/^Failed to load remote context \S+: /, '');
    throw new FileError(`${file} is not read as JSON-LD: ${words}`, { cause });
  });
}
