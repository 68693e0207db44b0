/** The small data set with statements in a file of their own: what `check` finds there. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/finding.js';
import { PREFIXES } from '../../src/model/namespaces.js';
import { SMALL, temporaryFolder } from '../dataset/temporary.js';

export const HEAD = `${Object.entries(PREFIXES)
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n')}\n`;

/** The line on which the statements begin. */
export const FIRST = HEAD.split('\n').length;

/** What is found in the small data set with these statements in a file of their own, of these kinds. */
export async function foundWith(
  statements: string,
  codes: readonly string[],
  file = 'z.ttl',
): Promise<readonly Finding[]> {
  const folder = temporaryFolder();
  cpSync(SMALL, folder, { recursive: true });
  writeFileSync(join(folder, file), HEAD + statements);
  const found = await check([folder]);
  return found
    .filter(({ code }) => codes.includes(code))
    .map((each) => ({ ...each, file: each.file?.slice(folder.length + 1) }) as Finding);
}

/** A claim of report 901. */
export const claim = (id: string, subject: string, relation: string, object: string, more = '') =>
  `claim:${id} a cg:Claim ; rdf:subject ${subject} ; rdf:predicate cg:${relation} ; rdf:object ${object} ; cg:madeIn report:901 ; cg:speechAct code:asserts ; cg:polarity code:affirmed ; cg:evidence evidence:901-953c27fd-1 ${more}.`;
