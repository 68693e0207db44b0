/** The Mali graph as five readings and the decisions of ours, and an empty project to accept them in. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readDataset } from '../../src/dataset/read/read.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { nodesOf } from '../../src/dataset/records/nodes.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { type Project, projectOf } from '../../src/files/project.js';
import { expand, localName, shorten } from '../../src/model/namespaces.js';
import type { Iri } from '../../src/model/records.js';
import type { ReadDatedName, ReadEntity, Reading } from '../../src/reading/reading.js';
import { codePointLength } from '../../src/reports/passages.js';
import { type ReportText, readTexts } from '../../src/reports/texts.js';
import { readingOf } from '../../src/review/corrections/data-as-reading.js';
import { type Choice, proposalsOf } from '../../src/review/decisions.js';
import { addReading, decide } from '../../src/review/inbox.js';

export const MALI = 'data';
/** The publishers' texts; they are not in this repository. */
export const TEXTS = process.env.CLAIMGRAPH_TEXTS ?? '../shared/reports';
export const HAS_TEXTS = existsSync(TEXTS);
export const REPORTS = ['000', '001', '002', '003', '004'] as const;
/** The files of a graph that reports are written to. */
export const SHARED = ['entities.ttl', 'events.ttl', 'utterances.ttl', 'identity.ttl'] as const;

export async function malianReadings(): Promise<
  ReadonlyMap<string, { readonly reading: Reading; readonly text: string }>
> {
  const { corpus, more } = await mali();
  const texts = await readTexts(TEXTS);
  return new Map(
    REPORTS.map((number) => {
      const report = expand(`report:${number}`);
      const { text } = texts.get(corpus.utterances.get(report)!.report!.textSha256) as ReportText;
      return [number, { reading: readingOf(corpus, report, codePointLength(text), more), text }];
    }),
  );
}

export async function mali() {
  const dataset = await readDataset([MALI]);
  const ontology = readOntology(await loadOntologyDataset());
  const nodes = nodesOf(dataset.quads());
  const more = (node: Iri, property: string) => nodes.get(node)?.values(expand(property)) ?? [];
  return { corpus: readCorpus(dataset, ontology), ontology, more };
}

/** A project with an empty data folder, as somebody begins one. */
export function emptyProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-review-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'data/reports'), { recursive: true });
  for (const name of SHARED) writeFileSync(join(folder, 'data', name), '');
  return projectOf(join(folder, 'data'));
}

export function copyOf(from: string): Project {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-review-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(from, join(folder, 'data'), { recursive: true });
  return projectOf(join(folder, 'data'));
}

/** Everything of a reading, and the decisions on identity whose two nodes are there by then. */
export function everything(
  { reading }: { readonly reading: Reading },
  identities: readonly Choice[],
): Choice[] {
  return [{ do: 'accept', ids: [...proposalsOf(reading).keys()] }, ...identities];
}

/** Puts all readings in, each with the decisions that can be made once those before it are accepted; gives what to accept of each. */
export async function bringIn(
  project: Project,
  order: readonly string[],
): Promise<ReadonlyMap<string, readonly Choice[]>> {
  const readings = await malianReadings();
  const { corpus, ontology, more } = await mali();
  const there = new Set<Iri>();
  const left = new Set(corpus.identities.values());
  const choices = new Map<string, readonly Choice[]>();
  for (const [at, number] of order.entries()) {
    const { reading, text } = readings.get(number)!;
    for (const [kind, each] of proposalsOf(reading).values()) {
      if (kind !== 'figures' && kind !== 'claims') there.add(expand((each as ReadEntity).iri ?? ''));
    }
    const identities: Choice[] = [];
    for (const each of left) {
      if (!there.has(each.left) || !there.has(each.right)) continue;
      left.delete(each);
      identities.push({
        do: 'identity',
        iri: each.id,
        left: each.left,
        right: each.right,
        decision: each.decision,
        confidence: each.confidence,
        reason: each.reason!,
        creator: more(each.id, 'dcterms:creator')[0]!,
        date: more(each.id, 'dcterms:date')[0]!,
      });
    }
    const isLast = at === order.length - 1;
    const named = isLast ? withNames(reading, corpus, more) : reading;
    const { refused, report } = await addReading(project, number, named, text, ontology);
    if (refused.length > 0) throw new Error(JSON.stringify(refused.slice(0, 3)));
    choices.set(number, everything(report, identities));
  }
  if (left.size > 0) throw new Error(`${left.size} decisions on identity have no place`);
  return choices;
}

/** The names that hold for a time rest on several reports: they come with the last. */
export function withNames(
  reading: Reading,
  corpus: Awaited<ReturnType<typeof mali>>['corpus'],
  more: Awaited<ReturnType<typeof mali>>['more'],
): Reading {
  const names = new Map<Iri, ReadDatedName[]>();
  for (const { id, entity, name, valid, basis, replaces, reason, sources } of corpus.names.values()) {
    const [creator, date] = [more(id, 'dcterms:creator')[0]!, more(id, 'dcterms:date')[0]!];
    names.set(entity, [
      ...(names.get(entity) ?? []),
      {
        iri: id,
        name: name.value,
        valid,
        basis: localName(basis!),
        replaces,
        reason: reason!,
        sources: sources.map(shorten),
        creator,
        date,
      },
    ]);
  }
  const has = (iri: Iri) => reading.entities.some((each) => expand(each.iri ?? '') === iri);
  const missing: ReadEntity[] = [...names.keys()]
    .filter((iri) => !has(iri))
    .map((iri, at) => ({
      id: `n${at}`,
      iri,
      label: corpus.entities.get(iri)!.label,
      class: localName(corpus.entities.get(iri)!.type),
      mentions: [],
    }));
  return {
    ...reading,
    entities: [...reading.entities, ...missing].map((each) => {
      const own = names.get(expand(each.iri ?? ''));
      return own === undefined ? each : { ...each, names: own };
    }),
  };
}

export async function acceptAll(project: Project, number: string, choices: readonly Choice[]): Promise<void> {
  await decide(project, number, choices, { by: 'a test', at: '2026-01-01T00:00:00Z' });
}

/** Name -> text of everything in a folder of data. */
export function filesOf(data: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(data, { recursive: true })
      .map(String)
      .sort()
      .filter((name) => name.endsWith('.ttl'))
      .map((name) => [name, readFileSync(join(data, name), 'utf8')]),
  );
}
