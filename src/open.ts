/** Opens a claims graph: takes folders and files of RDF, gives the graph, the quads, the records and what can be asked of them. */
import type * as RDF from '@rdfjs/types';
import { type Card, cardOf } from './cards/card.js';
import { casualtyQuads } from './compare/casualties/casualty-quads.js';
import { lensQuads } from './compare/lenses/lens-quads.js';
import { sourceQuads } from './compare/sources/source-quads.js';
import { type PropositionStanding, standings } from './compare/standing/standing.js';
import { standingQuads } from './compare/standing/standing-quads.js';
import { comparisonQuads } from './compare/verdicts/comparison-quads.js';
import { comparisonsOf } from './compare/verdicts/comparisons.js';
import { indirectSupport } from './compare/verdicts/indirect-support.js';
import type { Comparison } from './compare/verdicts/verdict.js';
import { defaultFolder } from './data-folder.js';
import { Dataset } from './dataset/dataset.js';
import { type ExportOptions, exportCorpus } from './export/export.js';
import type { ActorGraph, ClaimGraph } from './graph/attributes.js';
import type { PathOptions } from './graph/paths/follow.js';
import { findPaths, type Path } from './graph/paths/paths.js';
import { type TieApart, tiesApart } from './graph/paths/told.js';
import { aggregateActors } from './graph/project/actors.js';
import { projectGraph } from './graph/project/project.js';
import { selectCorpus } from './graph/select.js';
import type { Corpus, Entity } from './model/records.js';
import { findMeant, type Meant } from './names/find-meant.js';
import { type Found, findNamed } from './names/find-one.js';
import { namesOn, type OpenOptions } from './open-options.js';
import { type OpenParts, partsOf, type StoreAddress } from './open-parts.js';
import { openEndpoint } from './query/engine/endpoint.js';
import { openEngineOn } from './query/engine/engine.js';
import type { EngineOptions, QueryEngine } from './query/engine/query-engine.js';
import { tableChunks } from './query/engine/table-chunks.js';
import type { WorkerEngine } from './query/engine/worker-engine.js';
import { credentialsOf } from './query/remote/credentials.js';
import type { Row } from './query/results/sparql-json.js';
import type { Window } from './times/days.js';
import { type Timeline, timeline } from './times/timeline.js';
import { sayComparison } from './words/verdicts.js';

/** Which part of a time line: first and last day, `2023-08-01`, inclusive. */
export interface TimelineQuery extends Window {
  /** Name, alias or IRI of someone or something. */
  readonly about?: string | undefined;
}

/** What `openGraph` gives. Each part is made when it is first asked for. */
export class OpenGraph {
  /** The same as typed records: entities, utterances, claims, figures, derivations. */
  readonly corpus: Corpus;
  /** Whether nothing of it was written in our model: the vocabulary is in `graph:ontology` alone then, and in no count of a query. */
  readonly isForeign: boolean;
  readonly #parts: OpenParts;
  readonly #derivedGraphs: Set<string>;
  #hasAccounts = false;
  readonly #options: OpenOptions;
  #told: Corpus | undefined;
  #graph: ClaimGraph | undefined;
  #actorGraph: ActorGraph | undefined;
  #standings: ReadonlyMap<string, PropositionStanding> | undefined;
  #engine: QueryEngine | undefined;

  /** Called by `openGraph`. */
  constructor(parts: OpenParts, options: OpenOptions) {
    this.#parts = parts;
    this.#derivedGraphs = new Set(parts.derivedGraphs);
    this.corpus = parts.corpus;
    this.isForeign = parts.isForeign === true;
    this.#options = options;
  }

  /**
   * Every quad of the files, what rules derive, each in the graph of its rule, and the accounts: standings,
   * comparisons, lenses, casualties and what rests on whom, in derived graphs too (RDF/JS DatasetCore).
   */
  get dataset(): Dataset {
    // What the files and rules give, to which the accounts are added when it is first asked for.
    const quads = this.#parts.quads();
    if (!this.#hasAccounts) {
      this.#hasAccounts = true;
      const accounts = this.#accounts();
      for (const { graph } of accounts) this.#derivedGraphs.add(graph.value);
      quads.addAll(accounts);
    }
    return quads;
  }

  #accounts(): Dataset {
    const kept = this.#parts.accounts?.accounts();
    if (kept !== undefined) return kept;
    const { corpus } = this;
    const say = (each: Comparison) => sayComparison(corpus, each);
    const accounts = new Dataset([
      ...standingQuads(corpus),
      ...comparisonQuads(this.comparisons, say, indirectSupport(corpus)),
      ...lensQuads(corpus),
      ...casualtyQuads(corpus),
      ...sourceQuads(corpus),
    ]);
    this.#parts.accounts?.keepAccounts(accounts);
    return accounts;
  }

  /** Names of the graphs of the dataset that are derived. */
  get derivedGraphs(): ReadonlySet<string> {
    void this.dataset;
    return this.#derivedGraphs;
  }

  /** Every comparison of claims, gravest first. */
  get comparisons(): readonly Comparison[] {
    return comparisonsOf(this.corpus);
  }

  /** The quads of the files alone, without what rules derive. */
  *written(): Iterable<RDF.Quad> {
    for (const quad of this.#parts.quads().quads()) {
      if (!this.#derivedGraphs.has(quad.graph.value)) yield quad;
    }
  }

  /**
   * What graph, exports and statistics show. Through a lens that is its claims with what they name and who speaks; the
   * corpus knows every entity by name, told of or not. Without a lens it is the corpus.
   */
  get told(): Corpus {
    const { lens = [], without = [] } = this.#options;
    this.#told ??= lens.length + without.length === 0 ? this.corpus : selectCorpus(this.corpus, {});
    return this.#told;
  }

  /** graphology: a node for each entity and event told of, an edge for each proposition between two of them. */
  get graph(): ClaimGraph {
    this.#graph ??= projectGraph(this.told, { standings: this.standings });
    return this.#graph;
  }

  /** graphology: actors only; an edge for each relation between two of them, with all it stands for. */
  get actorGraph(): ActorGraph {
    this.#actorGraph ??= aggregateActors(this.graph);
    return this.#actorGraph;
  }

  /** Who affirms and who denies each proposition, by the proposition's key. */
  get standings(): ReadonlyMap<string, PropositionStanding> {
    this.#standings ??= standings(this.corpus);
    return this.#standings;
  }

  /**
   * SPARQL over the dataset and the ontology (in `graph:ontology`), or the endpoint that was named. Of files of other
   * vocabularies alone the ontology is in its own graph only, and in no count of theirs.
   */
  get engine(): QueryEngine {
    const { endpoint } = this.#options;
    this.#engine ??=
      endpoint === undefined
        ? this.openEngine()
        : openEndpoint(endpoint, { ...this.#engineOptions(), credentials: credentialsOf() });
    return this.#engine;
  }

  /** The quads that a query finds: all of them, those of the default graph, or those of one graph. */
  queried(graph?: 'default' | RDF.NamedNode): Iterable<RDF.Quad> {
    const [data, ontology] = [this.dataset, this.#parts.ontology()];
    if (graph === 'default') return this.isForeign ? data.quads() : both(data, ontology);
    if (graph === undefined) return both(data, ontology);
    return both(data.match(null, null, null, graph), ontology.match(null, null, null, graph));
  }

  /** Another engine over the same, for whoever asks several things at once; who opened it closes it. */
  openEngine(): WorkerEngine {
    const [data, ontology] = [this.dataset.table, this.#parts.ontology().table];
    const chunks = (named: boolean) =>
      this.isForeign ? tableChunks([data], named, [ontology]) : tableChunks([data, ontology], named);
    return openEngineOn(chunks, this.#engineOptions());
  }

  #engineOptions(): EngineOptions {
    const { timeout, maxRows } = this.#options;
    return { ...(timeout === undefined ? {} : { timeout }), ...(maxRows === undefined ? {} : { maxRows }) };
  }

  /** The rows of a SELECT query: variable name to RDF/JS term. @throws QueryError */
  async select(query: string): Promise<readonly Row[]> {
    return (await this.engine.select(query)).rows;
  }

  /** @throws QueryError */
  ask(query: string): Promise<boolean> {
    return this.engine.ask(query);
  }

  /** The triples of a CONSTRUCT or DESCRIBE query. @throws QueryError */
  construct(query: string): Promise<RDF.Quad[]> {
    return this.engine.construct(query);
  }

  /** The one entity of that name, alias or IRI. @throws NotFoundError with near names, or with all that bear the name. */
  find(name: string): Entity {
    return this.findNamed(name).entity;
  }

  /** The same, with what there is to say of the name: since when it holds, or as what its bearer is read. @throws NotFoundError */
  findNamed(name: string): Found {
    return findNamed(this.corpus, name, namesOn(this.#options));
  }

  /** What a name or IRI means: an entity, an utterance or report (`report 003`), or a claim. @throws NotFoundError */
  meant(name: string): Meant {
    return findMeant(this.corpus, name, namesOn(this.#options));
  }

  /** The card of an entity: its names, its ties and events with who says so, what it says itself and what it passes on. */
  entity(name: string): Card {
    return cardOf(this.corpus, this.graph, this.find(name), this.standings);
  }

  /** How two entities are tied: the direct tie, then the chains that join best, each step with its claims. */
  paths(from: string, to: string, options: PathOptions = {}): readonly Path[] {
    const [start, end] = [this.find(from).id, this.find(to).id];
    // Through a lens an entity may be known and not told of: then nothing ties it to anyone.
    if (!this.graph.hasNode(start) || !this.graph.hasNode(end)) return [];
    return findPaths(this.graph, this.corpus, start, end, options);
  }

  /** The direct ties of two entities that nobody tells as done: denied, planned, sought, demanded, expected, feared or suspected. */
  tiesApart(from: string, to: string, options: Pick<PathOptions, 'planned'> = {}): readonly TieApart[] {
    return tiesApart(this.graph, this.corpus, this.find(from).id, this.find(to).id, options);
  }

  /**
   * What happened and what was said, in order of time, each date as it is told, with the claims that say so; of one
   * name alone, or of some days. @throws NotFoundError for a name that nobody bears, or several do.
   */
  timeline({ about, ...window }: TimelineQuery = {}): Timeline {
    const asked = about === undefined ? {} : { about: this.find(about).id };
    return timeline(this.told, this.standings, { ...asked, ...window, whole: this.#parts.whole?.() });
  }

  /**
   * The graph, or the part that a selection keeps, as text in pieces.
   * @throws ShapeError when the format cannot hold what was asked for.
   */
  export(options: ExportOptions): Iterable<string> {
    return exportCorpus(this, options);
  }

  /** Ends the query engine, where one was started; without it a script does not come to its end. */
  async close(): Promise<void> {
    await this.#engine?.close();
  }
}

/**
 * Open the graph in folders or RDF files; without any, ./data, or the Mali graph that ships with the package. Of a store
 * (`{ endpoint: 'https://example.org/sparql' }`) its claims are read, and derived from here; who asks is told to it by
 * the environment: CLAIMGRAPH_ENDPOINT_USER and _PASSWORD, or _TOKEN.
 * @throws QueryError where the store does not answer, or has no claim; NotFoundError, FileError, TurtleError (file:line:column) or ShapeError (the claim that lacks something).
 */
export async function openGraph(
  from: string | readonly string[] | StoreAddress = defaultFolder().path,
  options: OpenOptions = {},
): Promise<OpenGraph> {
  return new OpenGraph(await partsOf(typeof from === 'string' ? [from] : from, options), options);
}

/** Can be gone through again and again: each new query worker reads all quads. */
function both(dataset: Dataset, ontology: Dataset): Iterable<RDF.Quad> {
  return {
    *[Symbol.iterator]() {
      yield* dataset.quads();
      yield* ontology.quads();
    },
  };
}
