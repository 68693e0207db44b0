/** A graph with everything that a format could trip over: quotes, markup, control characters, formulas, odd languages. */

import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exportable } from '../../src/export/written.js';
import { openGraph } from '../../src/open.js';
import { lastingFolder } from '../dataset/temporary.js';
import { SMALL } from '../query/small.js';

const HOSTILE = `
@prefix actor: <https://w3id.org/claimgraph/actor/> .
@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
actor:hostile a cg:Actor ;
  skos:prefLabel "=HYPERLINK(\\"http://x\\") <script>alert('1')</script> & ]]> \\u0001\\u000B"@en ;
  skos:altLabel "-1+1", "@here"@de-CH, "tab\\there", "line\\nbreak\\r\\nand \\\\ backslash", "\\U0001F701 é" ;
  cg:scheme <geo:12.5,-1.25>, <urn:x:y> ;
  cg:countMin 034, "2.50"^^<http://www.w3.org/2001/XMLSchema#decimal>, true, "1e3"^^<http://www.w3.org/2001/XMLSchema#double>,
    "its datatype looks like a short name"^^<foaf:age>, "and this one is ours"^^cg:Unit .
actor:nameless a cg:Actor ; skos:prefLabel "" ; skos:altLabel "alone\\nfeed", "alone\\rreturn", "\\u001B[8mhidden\\u009B0m\\u202E" .
`;

export async function openHostile(): Promise<Exportable> {
  const folder = lastingFolder();
  await cp(SMALL, folder, { recursive: true });
  await writeFile(join(folder, 'hostile.ttl'), HOSTILE);
  return openGraph(folder);
}
