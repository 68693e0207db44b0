/** The SPARQL 1.1 Protocol, for reading: takes a request and the engines, answers with rows, a truth or triples. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { prepareQuery } from '../query/text/prepare.js';
import { type Asked, askedBy } from './asked.js';
import { descriptionQuads } from './description.js';
import type { EnginePool } from './engine-pool.js';
import { chosenFor, ROWS, TRIPLES, TRUTH } from './media-types.js';
import { type Reply, reply } from './reply.js';
import { writtenRows, writtenTriples, writtenTruth } from './written.js';

export interface SparqlOptions {
  readonly pool: EnginePool;
  /** Names of the graphs that there are. */
  readonly graphs: () => Iterable<string>;
  /** Bytes of one answer. */
  readonly maxBytes: number;
}

/** @throws Refusal, QueryError */
export async function answerSparql(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  { pool, graphs, maxBytes }: SparqlOptions,
): Promise<void> {
  const asked = await askedBy(request, address);
  if (asked === undefined) {
    const { format, type } = chosenFor(request, TRIPLES);
    const quads = descriptionQuads(`${address.origin}${address.pathname}`, graphs());
    return reply(request, response, { type, pieces: await writtenTriples(quads, format) }, maxBytes);
  }
  // What cannot be answered in a form that is wanted is not asked.
  const { form } = prepareQuery(asked.query);
  const inForm = FORMS[form](request);
  await pool.use(async (engine) => {
    let isDone = false;
    response.once('close', () => {
      // Nobody waits for the answer: the engine is free for others.
      if (!isDone) engine.stop();
    });
    try {
      await reply(request, response, await inForm(engine, asked), maxBytes);
    } finally {
      isDone = true;
    }
  });
}

type Engine = Parameters<Parameters<EnginePool['use']>[0]>[0];
type InForm = (request: IncomingMessage) => (engine: Engine, asked: Asked) => Promise<Reply>;

const triples: InForm = (request) => {
  const { format, type } = chosenFor(request, TRIPLES);
  return async (engine, { query, graphs }) => ({
    type,
    pieces: await writtenTriples(await engine.construct(query, graphs), format),
  });
};

const FORMS: Readonly<Record<ReturnType<typeof prepareQuery>['form'], InForm>> = {
  SELECT: (request) => {
    const { format, type } = chosenFor(request, ROWS);
    return async (engine, { query, graphs }) => ({
      type,
      pieces: writtenRows(await engine.rows(query, graphs), format),
    });
  },
  ASK: (request) => {
    const { format, type } = chosenFor(request, TRUTH);
    return async (engine, { query, graphs }) => ({
      type,
      pieces: [writtenTruth(await engine.ask(query, graphs), format)],
    });
  },
  CONSTRUCT: triples,
  DESCRIBE: triples,
};
