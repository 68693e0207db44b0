/** Triples of other vocabularies, invented: people and organisations; and how long it takes from the file to a first picture of them. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { run, seconds, table, times } from './measure.js';

const EX = 'https://example.org/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const SCHEMA = 'https://schema.org/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** So many lines are told of everyone. */
const EACH = 10;

/** N-Triples, ten lines of each of four people and an organisation: about half are words, dates and numbers. */
export function writeTriples(file: string, triples: number): void {
  const to = openSync(file, 'w');
  const all = Math.ceil(triples / EACH);
  for (let at = 0; at < all; at += 1000) {
    const lines: string[] = [];
    for (let n = at; n < Math.min(all, at + 1000); n++)
      lines.push(...(n % 5 === 0 ? organisation(n, all) : person(n, all)));
    writeSync(to, `${lines.slice(0, triples - at * EACH).join('\n')}\n`);
  }
  closeSync(to);
}

const organisationOf = (n: number, all: number) => `<${EX}organisation/${(n % Math.ceil(all / 5)) * 5}>`;

function personOf(n: number, all: number): string {
  const other = n % all;
  return `<${EX}person/${other % 5 === 0 ? other + 1 : other}>`;
}

function organisation(n: number, all: number): readonly string[] {
  return said(`<${EX}organisation/${n}>`, [
    [TYPE, `<${SCHEMA}Organization>`],
    [LABEL, `"Organisation ${n}"@en`],
    [`${SCHEMA}legalName`, `"Organisation Number ${n} Limited"`],
    [`${SCHEMA}foundingDate`, `"${1900 + (n % 120)}"^^<${XSD}gYear>`],
    [`${SCHEMA}numberOfEmployees`, `"${n % 997}"^^<${XSD}integer>`],
    [`${SCHEMA}description`, `"An invented organisation that stands in place ${n} of the list."`],
    [`${SCHEMA}parentOrganization`, organisationOf(n * 31 + 7, all)],
    [`${SCHEMA}founder`, personOf(n * 7919 + 13, all)],
    [`${SCHEMA}sponsor`, organisationOf(n * 101 + 11, all)],
    [`${EX}funds`, organisationOf(n * 17 + 5, all)],
  ]);
}

function person(n: number, all: number): readonly string[] {
  const day = `${1940 + (n % 60)}-${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`;
  return said(`<${EX}person/${n}>`, [
    [TYPE, `<${FOAF}Person>`],
    [`${FOAF}name`, `"Person ${n} of Norland"`],
    [`${FOAF}givenName`, `"Given ${n % 1000}"`],
    [`${FOAF}mbox_sha1sum`, `"${((n * 2654435761) % 4294967296).toString(16)}"`],
    [`${SCHEMA}birthDate`, `"${day}"^^<${XSD}date>`],
    [`${FOAF}age`, `"${n % 90}"^^<${XSD}integer>`],
    [`${FOAF}knows`, personOf(n * 7919 + 13, all)],
    [`${FOAF}knows`, personOf(n * 104729 + 17, all)],
    [`${SCHEMA}worksFor`, organisationOf(n * 13 + 3, all)],
    [`${SCHEMA}memberOf`, organisationOf(n * 29 + 1, all)],
  ]);
}

const said = (who: string, what: readonly (readonly [property: string, object: string])[]) =>
  what.map(([property, object]) => `${who} <${property}> ${object} .`);

const pad = (number: number) => String(number).padStart(2, '0');

export function foreignTimes(fileOf: (triples: number) => string): string {
  const child = fileURLToPath(new URL('./foreign-child.ts', import.meta.url));
  const rows = [10_000, 100_000, 1_000_000].map((triples) => {
    const file = fileOf(triples);
    writeTriples(file, triples);
    const measure = (mode: string) => {
      const { stdout } = run(['--max-old-space-size=16000', '--import', 'tsx', child, mode, file]);
      const told = JSON.parse(stdout) as Record<string, number>;
      return (key: string) => told[key] ?? 0;
    };
    const [ours, store] = [measure('ours'), measure('store')];
    return [
      ...[triples, ours('claims'), ours('nodes')].map(String),
      ...['read', 'opened', 'total', 'processor'].map((key) => seconds(ours(key) / 1000)),
      `${Math.round(ours('megabytes'))} MB`,
      ...['total', 'processor'].map((key) => seconds(store(key) / 1000)),
      `${Math.round(store('megabytes'))} MB`,
      times(ours('processor') / store('processor')),
    ];
  });
  const load = `Others had work on the machine: its load was ${loadavg()[2]?.toFixed(1)} on ${cpus().length} cores over 15 minutes, so that what passed from start to end says little where processor time is far below it.`;
  return `Half of the triples are words, dates and numbers. Beside it the same file into an \`n3.Store\`, which tells nothing of it and draws nothing; the ratio is one of processor time, modules that are loaded with both. ${(loadavg()[2] ?? 0) > cpus().length ? load : ''}\n\n${table(
    [
      [
        'triples',
        'claims',
        'nodes',
        'read and told',
        'derived, records',
        'to the first picture',
        'processor',
        'peak memory',
        'n3.Store',
        'processor',
        'peak memory',
        'processor, ratio',
      ],
      ...rows,
    ],
  )}\n\nGoal: 1 M triples to a drawn first picture in under 4 s.`;
}
