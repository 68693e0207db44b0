/** The desk of queries: holds what is written and what was answered while panels come and go, runs one query at a time. */
import { type Signal, signal } from '@preact/signals';
import type * as RDF from '@rdfjs/types';
import { expand } from '../../../src/model/namespaces.js';
import { unionChunksOfText } from '../../../src/query/engine/quad-lines.js';
import { StoppedError, WorkerEngine } from '../../../src/query/engine/worker-engine.js';
import type { SelectResult } from '../../../src/query/results/sparql-json.js';
import { prepareQuery } from '../../../src/query/text/prepare.js';
import { pageThreads } from './open-thread.js';
import { fetchHelp, fetchParts, NoQuads, type QueryHelp } from './parts.js';

/** How long one query may run, in milliseconds. */
const TIMEOUT = 30_000;

export type Answer =
  | { readonly form: 'rows'; readonly table: SelectResult }
  | { readonly form: 'truth'; readonly truth: boolean }
  | { readonly form: 'triples'; readonly table: SelectResult; readonly quads: readonly RDF.Quad[] };

export type Outcome =
  | { readonly state: 'none' }
  | { readonly state: 'fetching'; readonly received: number; readonly total: number | undefined }
  | { readonly state: 'loading' }
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly answer: Answer; readonly milliseconds: number }
  | { readonly state: 'stopped'; readonly timedOut: boolean }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'no-quads' };

/** For a first look: works on any graph of claims. */
const FIRST_QUERY = `# Who is named in most claims?
SELECT ?actor (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
  { ?claim rdf:subject ?actor } UNION { ?claim rdf:object ?actor }
  ?claim a cg:Claim .
  ?actor a ?class .
  GRAPH graph:ontology { ?class rdfs:subClassOf* cg:Actor }
}
GROUP BY ?actor
ORDER BY DESC(?claims) ?actor
LIMIT 10
`;

export class QueryDesk {
  readonly draft: Signal<string> = signal(FIRST_QUERY);
  readonly outcome: Signal<Outcome> = signal<Outcome>({ state: 'none' });
  /** The query that the outcome belongs to. */
  readonly asked: Signal<string | undefined> = signal<string | undefined>(undefined);
  readonly help: Signal<QueryHelp | undefined> = signal<QueryHelp | undefined>(undefined);
  #helping: Promise<QueryHelp> | undefined;
  #engine: Promise<WorkerEngine> | undefined;
  #running: WorkerEngine | undefined;
  #began = 0;
  /** Which run it is: a run that was given up says nothing any more. */
  #turn = 0;

  /** Fetch the questions and the terms, once. */
  needHelp(): void {
    void this.#helped();
  }

  #helped(): Promise<QueryHelp> {
    this.#helping ??= fetchHelp().then((help) => {
      this.help.value = help;
      return help;
    });
    return this.#helping;
  }

  get busy(): boolean {
    return ['fetching', 'loading', 'asking'].includes(this.outcome.value.state);
  }

  /** What is under way is stopped first. */
  async run(query: string): Promise<void> {
    this.stop();
    this.#turn += 1;
    const turn = this.#turn;
    this.asked.value = query;
    const say = (outcome: Outcome) => {
      if (turn === this.#turn) this.outcome.value = outcome;
    };
    try {
      const { form } = prepareQuery(query); // what is refused needs no engine
      if (this.#engine === undefined) say({ state: 'fetching', received: 0, total: undefined });
      else say({ state: 'asking' });
      const engine = await this.#ready();
      if (turn !== this.#turn) return;
      this.#running = engine;
      this.#began = performance.now();
      const answer = await askOf(engine, form, query);
      say({ state: 'answered', answer, milliseconds: performance.now() - this.#began });
    } catch (error) {
      say(outcomeOf(error));
    } finally {
      if (turn === this.#turn) this.#running = undefined;
    }
  }

  /** Ends what runs; the next query gets a new thread. */
  stop(): void {
    if (!this.busy) return;
    this.#turn += 1;
    this.#running?.stop();
    this.#running = undefined;
    this.outcome.value = { state: 'stopped', timedOut: false };
  }

  #ready(): Promise<WorkerEngine> {
    this.#engine ??= this.#open();
    this.#engine.catch(() => {
      this.#engine = undefined; // what could not be fetched is tried again
    });
    return this.#engine;
  }

  async #open(): Promise<WorkerEngine> {
    const helped = this.#helped();
    const { engine, quads } = await fetchParts((received, total) => {
      if (this.outcome.value.state === 'fetching')
        this.outcome.value = { state: 'fetching', received, total };
    });
    const apart = (await helped).apart ? expand('graph:ontology') : undefined;
    return new WorkerEngine((named) => unionChunksOfText(quads, named, apart), pageThreads(engine), {
      timeout: TIMEOUT,
      onStep: (step) => {
        this.#began = performance.now();
        if (this.busy) this.outcome.value = { state: step };
      },
    });
  }
}

/** One desk a page: its module is fetched with the page of queries. */
export const desk = new QueryDesk();

async function askOf(engine: WorkerEngine, form: string, query: string): Promise<Answer> {
  if (form === 'ASK') return { form: 'truth', truth: await engine.ask(query) };
  if (form === 'SELECT') return { form: 'rows', table: await engine.select(query) };
  const quads = await engine.construct(query);
  const rows = quads.map(({ subject, predicate, object }) => ({ subject, predicate, object }));
  return { form: 'triples', table: { variables: ['subject', 'predicate', 'object'], rows }, quads };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NoQuads) return { state: 'no-quads' };
  if (error instanceof StoppedError) return { state: 'stopped', timedOut: error.timedOut };
  return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
}
