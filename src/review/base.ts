/** The data on which a report is reviewed (Node): all that stands in the folder but what this report has brought itself; read again only when a file changed. */
import { statSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
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

/** Bases by report; each is read once for a state of the files. */
export class Bases {
  readonly #project: Project;
  readonly #kept = new Map<string, { readonly state: string; readonly base: Promise<Base> }>();

  constructor(project: Project) {
    this.#project = project;
  }

  async of(id: string): Promise<Base> {
    const files = await filesIn(this.#project.data);
    const state = `${files.map(stateOf).join('\n')}\n${JSON.stringify([...(readRecord(this.#project.inbox, id)?.names ?? [])])}`;
    const kept = this.#kept.get(id);
    if (kept?.state === state) return kept.base;
    const base = baseOf(this.#project, id, files);
    this.#kept.set(id, { state, base });
    base.catch(() => this.#kept.delete(id));
    return base;
  }
}

function stateOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${path} ${mtimeNs} ${size}`;
}

async function baseOf(project: Project, id: string, paths: readonly string[]): Promise<Base> {
  const own = `reports/${id}.ttl`;
  const names = [...SHARED_FILES, own];
  const found = new Map(names.map((name) => [name, readFoundFile(project.data, name)] as const));
  const past = pastOf(readRecord(project.inbox, id), otherRecords(project.inbox, id), own, found);
  const quads: RDF.Quad[] = names.flatMap((name) => withoutOwn(name, found.get(name)!, past));
  for (const [scope, path] of paths.entries()) {
    if (!found.has(path.slice(project.data.length + 1)))
      await readQuads(path, { scope: scope + 1 }, (quad) => quads.push(quad));
  }
  const ontology = readOntology(await loadOntologyDataset());
  const corpus = readCorpus(new Dataset(normalize(quads)).quads(), ontology);
  return {
    corpus,
    known: new KnownNodes(quads),
    names: past.own.names,
    effects: lazy(() => effectFinder(corpus)),
    search: lazy(() => searchNames(corpus)),
  };
}
