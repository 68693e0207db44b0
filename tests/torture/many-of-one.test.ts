/** Much that hangs on one node, claim or report: what a command takes grows with it, and not with its square. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PREFIXES } from '../../src/model/namespaces.js';
import { MAIN } from '../cli/run.js';
import { inForm, tally } from './tally.js';
import { run } from './writing.js';

const MANY = inForm(100, 10_000, 100_000);
/** Seconds of a processor, of which all commands here take a fifth on a machine of 2020; the square of it ten times as many. */
const SECONDS = inForm(60, 120, 600);

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ZEROS = '0'.repeat(64);
const passage = (id: string, at = 0) =>
  `evidence:${id} a cg:Evidence ; oa:hasSource report:900 ; cg:paragraph 1 ; cg:sliceSha256 "${ZEROS}" ; oa:hasSelector [ oa:start ${at} ; oa:end ${at + 1} ] .\n`;
const claim = (id: string, madeIn = 'report:900') =>
  `claim:${id} a cg:Claim ; rdf:subject actor:a ; rdf:predicate cg:fights ; rdf:object actor:b ; cg:madeIn ${madeIn} ; cg:speechAct code:asserts ; cg:polarity code:affirmed ; cg:evidence evidence:${id}-1 .\n${passage(`${id}-1`)}`;
const utterance = (n: number) =>
  `utterance:u${n} a cg:Utterance ; cg:speaker actor:a ; cg:evidence evidence:u${n} .\n${passage(`u${n}`)}`;
const HEAD = `${Object.entries(PREFIXES)
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n')}
actor:press a cg:NewsMedium ; skos:prefLabel "Press"@en .
actor:a a cg:ArmedGroup ; skos:prefLabel "A"@en .
actor:b a cg:ArmedGroup ; skos:prefLabel "B"@en .
report:900 a cg:Report ; cg:speaker actor:press ; dcterms:title "T"@en ; dcterms:language "en" ; cg:textSha256 "${ZEROS}" .
${claim('c')}`;

const all = (each: (n: number) => string, between = '') =>
  Array.from({ length: MANY }, (_, n) => each(n)).join(between);

const KINDS: Readonly<Record<string, () => string>> = {
  'names of a node': () => `actor:a skos:altLabel ${all((n) => `"A ${n}"@en`, ', ')} .`,
  'names of a node that has one': () => `actor:a skos:prefLabel ${all((n) => `"A ${n}"@en`, ', ')} .`,
  'classes of a node': () => `actor:a a ${all((n) => `<urn:class:${n}>`, ', ')} .`,
  'notes on a node': () => `actor:a skos:note ${all((n) => `"Note ${n}"@en`, ', ')} .`,
  'types of an event': () =>
    `event:e a cg:Event ; skos:prefLabel "E"@en ; cg:eventType ${all((n) => `code:k${n}`, ', ')} .\n${all((n) => `code:k${n} a skos:Concept ; skos:prefLabel "K ${n}"@en .\n`)}`,
  'passages of a claim': () =>
    `claim:c cg:evidence ${all((n) => `evidence:p${n}`, ', ')} .\n${all((n) => passage(`p${n}`, n))}`,
  'claims of a proposition': () => all((n) => claim(`c${n}`)),
  'utterances that a report passes on': () =>
    `report:900 cg:quotes ${all((n) => `utterance:u${n}`, ', ')} .\n${all(utterance)}${all((n) => `utterance:r${n} a cg:Relay ; rdf:subject report:900 ; rdf:predicate cg:quotes ; rdf:object utterance:u${n} ; cg:evidence evidence:u${n} .\n`)}`,
  'decisions on a node': () =>
    all(
      (n) =>
        `actor:x${n} a cg:ArmedGroup ; skos:prefLabel "X ${n}"@en .\nidentity:d${n} a cg:IdentityDecision ; cg:left actor:a ; cg:right actor:x${n} ; cg:decision code:unsure ; cg:confidence 0.5 ; rdfs:comment "r"@en ; dcterms:creator "x" ; dcterms:date "2026-01-01"^^edtf:EDTF .\n`,
    ),
};

const COMMANDS: readonly (readonly string[])[] = [
  ['check'],
  ['show', 'actor:a'],
  ['show', 'report:900'],
  ['export', '--format', 'turtle'],
  ['export', '--format', 'csv', '--table', 'claims'],
];

test.each(Object.entries(KINDS))('%s, however many, end no command', async (_, made) => {
  const file = join(folder, 'many.ttl');
  writeFileSync(file, HEAD + made());
  const failed: unknown[] = [];
  for (const [command = '', ...rest] of COMMANDS) {
    // The system ends what takes more of a processor than that: 137 or 152.
    const limited = ['sh', '-c', `ulimit -t ${SECONDS}; exec "$@"`, 'sh', process.execPath];
    const { code, err } = await run([MAIN, command, file, ...rest], folder, undefined, limited);
    if (code !== 0 && code !== 1) failed.push([command, ...rest, code, err]);
  }
  tally(`commands on ${MANY.toLocaleString('en')} of one kind on one node`, COMMANDS.length, failed.length);
  expect(failed).toEqual([]);
});
