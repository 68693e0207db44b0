/** Whether a file of lines (N-Triples, N-Quads) names anything of our vocabulary, told by its bytes: nothing is made of it (Node). */
import type * as RDF from '@rdfjs/types';
import { bytesOf } from '../dataset/read/bytes.js';
import { quadParser } from '../dataset/read/parse.js';
import { TurtleError } from '../model/errors.js';
import { CLAIMGRAPH, PREFIXES } from '../model/namespaces.js';

/** Relative IRIs are resolved against CLAIMGRAPH itself: names of ours go on by one of these. */
const OURS = Object.values(PREFIXES).filter((namespace) => namespace.startsWith(CLAIMGRAPH));

/** A file that names anything of ours is in our model, whole. */
export function isOurs({ subject, predicate, object }: RDF.Quad): boolean {
  return [subject, predicate, object].some(
    ({ termType, value }) =>
      termType === 'NamedNode' && value.startsWith(CLAIMGRAPH) && OURS.some((each) => value.startsWith(each)),
  );
}

const NAMED = Buffer.from(`<${CLAIMGRAPH}`);
const LINE_FEED = 0x0a;
/** A line that is longer is not looked into: the name of a subject stands near its beginning. */
const LONGEST = 1 << 16;

/** @throws FileError as bytesOf does. */
export async function namesOurs(file: string, most?: number): Promise<boolean> {
  let begun = Buffer.alloc(0);
  for await (const bytes of bytesOf(file, most)) {
    const piece = Buffer.concat([begun, bytes]);
    for (let at = piece.indexOf(NAMED); at !== -1; at = piece.indexOf(NAMED, at + 1)) {
      const end = piece.indexOf(LINE_FEED, at);
      if (end === -1) break;
      const start = piece.lastIndexOf(LINE_FEED, at) + 1;
      if (saysOurs(piece.toString('utf8', start, end))) return true;
      at = end;
    }
    const lastEnd = piece.lastIndexOf(LINE_FEED);
    begun = Buffer.from(piece.subarray(Math.max(lastEnd + 1, piece.length - LONGEST)));
  }
  return saysOurs(begun.toString('utf8'));
}

/** The words may stand in a literal: the parser knows. */
function saysOurs(line: string): boolean {
  let found = false;
  const parser = quadParser({ format: 'nquads', source: '', scope: 0 }, (quad) => {
    found ||= isOurs(quad);
  });
  try {
    parser.push(`${line}\n`);
    parser.end();
  } catch (error) {
    // What is wrong with it is said by whoever reads the file.
    if (!(error instanceof TurtleError)) throw error;
  }
  return found;
}
