/** The data on which a report is reviewed (Node): all that stands in the folder but what this report has brought itself; read again only when a file changed. */
import { statSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import { normalize } from '../dataset/read/normalize.js';
import { readQuads } from '../dataset/read/read.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import type { Project } from '../files/project.js';
import type { Corpus, Iri } from '../model/records.js';
import { type NameIndex, searchNames } from '../names/names.js';
import type { LocalId } from '../reading/reading.js';
import { lazy } from '../structures/lazy.js';
import { filesIn, readFoundFile, SHARED_FILES } from './acts/data-files.js';
import { pastOf, withoutOwn } from './acts/plan.js';
import { otherRecords, readRecord } from './acts/record.js';
import { type EffectFinder, effectFinder } from './effects.js';
import { KnownNodes } from './quads/known-nodes.js';

export interface Base {
  readonly corpus: Corpus;
  readonly known: KnownNodes;
  /** IRIs that earlier acts of the report gave. */
  readonly names: ReadonlyMap<LocalId, Iri>;
  readonly effects: () => EffectFinder;
  readonly search: () => NameIndex;
}

interface Kept {
  readonly state: string;
  readonly base: Promise<Base>;
}

/** What none of the reports has brought is the same for all of them. */
const ALL = '';

/** Bases by report; each is read once for a state of the files, and those of reports of which nothing is written are one. */
export class Bases {
  readonly #project: Project;
  readonly #kept = new Map<string, Kept>();
  readonly #read = new Map<string, { readonly state: string; readonly quads: readonly RDF.Quad[] }>();

  constructor(project: Project) {
    this.#project = project;
  }

  async of(id: string): Promise<Base> {
    const { key, state, files } = await this.#stateOf(id);
    const kept = this.#kept.get(key);
    if (kept?.state === state) return kept.base;
    const base = baseOf(this.#project, id, files, (path, scope) => this.#quadsOf(path, scope));
    this.#kept.set(key, { state, base });
    base.catch(() => this.#kept.delete(key));
    return base;
  }

  async #stateOf(id: string) {
    const { data, inbox } = this.#project;
    const files = await filesIn(data);
    const record = readRecord(inbox, id);
    const state = `${files.map(stateOf).join('\n')}\n${JSON.stringify([...(record?.names ?? [])])}`;
    return { files, key: record === undefined ? ALL : id, state };
  }

  /** The same where it stands for the files as they are now; undefined where it would have to be read. */
  async known(id: string): Promise<Base | undefined> {
    const { key, state } = await this.#stateOf(id);
    const kept = this.#kept.get(key);
    return kept?.state === state ? kept.base : undefined;
  }

  /** Large files are those that no act changes: what was read of a file stands as long as it does. */
  async #quadsOf(path: string, scope: number): Promise<readonly RDF.Quad[]> {
    const state = `${scope} ${stateOf(path)}`;
    const known = this.#read.get(path);
    if (known?.state === state) return known.quads;
    const quads: RDF.Quad[] = [];
    await readQuads(path, { scope }, (quad) => quads.push(quad));
    this.#read.set(path, { state, quads });
    return quads;
  }
}

function stateOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${path} ${mtimeNs} ${size}`;
}

async function baseOf(
  project: Project,
  id: string,
  paths: readonly string[],
  quadsOf: (path: string, scope: number) => Promise<readonly RDF.Quad[]>,
): Promise<Base> {
  const own = `reports/${id}.ttl`;
  const names = [...SHARED_FILES, own];
  const found = new Map(names.map((name) => [name, readFoundFile(project.data, name)] as const));
  const past = pastOf(readRecord(project.inbox, id), otherRecords(project.inbox, id), own, found);
  const quads: RDF.Quad[] = names.flatMap((name) => withoutOwn(name, found.get(name)!, past));
  for (const [scope, path] of paths.entries()) {
    if (!found.has(path.slice(project.data.length + 1)))
      for (const quad of await quadsOf(path, scope + 1)) quads.push(quad);
  }
  return baseWith(quads, past.own.names);
}

/** No data at all: what a reading proposes can be said before the data are read, and held against nothing. */
export async function emptyBase(): Promise<Base> {
  return baseWith([], new Map());
}

async function baseWith(quads: readonly RDF.Quad[], names: Base['names']): Promise<Base> {
  const ontology = readOntology(await loadOntologyDataset());
  const corpus = readCorpus(normalize(quads), ontology);
  return {
    corpus,
    known: new KnownNodes(quads),
    names,
    effects: lazy(() => effectFinder(corpus)),
    search: lazy(() => searchNames(corpus)),
  };
}
