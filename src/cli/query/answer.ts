/** A query to its answer on standard output: takes SPARQL and a format, asks the graph or an endpoint, prints. */
import type * as RDF from '@rdfjs/types';
import type { DataPaths } from '../../data-folder.js';
import type { QueryEngine } from '../../query/engine/query-engine.js';
import type { ResultFormat } from '../../query/results/results.js';
import type { RowStream } from '../../query/results/rows-json.js';
import type { Row } from '../../query/results/sparql-json.js';
import { type BomOptions, MARK, refuseBom } from '../options/bom.js';
import { type LensOptions, lensOf } from '../options/lens.js';
import { type MergeOptions, mergeOf } from '../options/merged.js';
import { opened } from '../options/opened.js';
import { isReadAsItIs, mayKeep, reading } from '../options/reading.js';
import { EXIT, sayError, UsageError } from '../terminal/failure.js';
import { columns, note, stream } from '../terminal/terminal.js';

export type AnswerFormat = ResultFormat | 'turtle';

export interface AnswerOptions extends BomOptions, LensOptions, MergeOptions {
  readonly format?: AnswerFormat;
  readonly json?: true;
  /** Seconds. */
  readonly timeout: number;
  readonly maxRows: number;
  readonly endpoint?: string;
  /** `--no-serve` says false. */
  readonly serve?: boolean;
}

/** What was answered, before anything of it is printed. */
type Answer =
  | { readonly form: 'truth'; readonly truth: boolean }
  | { readonly form: 'rows'; readonly rows: RowStream }
  | { readonly form: 'triples'; readonly quads: readonly RDF.Quad[] };

/** Ask, print, end the engine; the exit code is 1 where there is no row, no triple, or the answer is no. */
export async function runQuery(data: DataPaths, query: string, options: AnswerOptions): Promise<void> {
  const { prepareQuery } = await import('../../query/text/prepare.js');
  const { form } = prepareQuery(query);
  const format = options.json ? 'json' : options.format;
  if (format === 'turtle' && (form === 'SELECT' || form === 'ASK')) {
    throw new UsageError(
      `${form} gives no triples: turtle is for CONSTRUCT and DESCRIBE; take table, json, csv or tsv`,
    );
  }
  refuseBom(options, format === 'csv');
  const start = options.bom ? MARK : '';
  const ask = async (engine: QueryEngine): Promise<Answer> =>
    form === 'ASK'
      ? { form: 'truth', truth: await engine.ask(query) }
      : form === 'SELECT'
        ? { form: 'rows', rows: await engine.rows(query) }
        : { form: 'triples', quads: await engine.construct(query) };
  const { engine, answer } = (await askedOfServe(data, options, ask)) ?? {
    engine: await engineOf(data, options),
    answer: undefined,
  };
  try {
    const found = await printAnswer(answer ?? (await ask(engine)), format, start);
    if (!found) {
      process.exitCode = EXIT.findings;
      await sayUnknownTerms(query);
    }
  } catch (error) {
    const { LoadError } = await import('../../query/engine/worker-engine.js');
    if (error instanceof LoadError)
      await (await import('../../imports/read-sources.js')).readSources(data, reading()); // names file and line
    throw error;
  } finally {
    await engine.close();
  }
}

/** The answer of a `serve` that runs over the same files; where it fails that is said, and the files are read. */
async function askedOfServe(
  data: DataPaths,
  { timeout, maxRows, endpoint, serve, ...rest }: AnswerOptions,
  ask: (engine: QueryEngine) => Promise<Answer>,
): Promise<{ readonly engine: QueryEngine; readonly answer: Answer } | undefined> {
  if (endpoint !== undefined || serve === false || !mayKeep() || !isReadAsItIs()) return undefined;
  if (await isReadAsQuads(data, rest)) return undefined;
  const { servedEngine } = await import('./served.js');
  const view = { ...lensOf(rest), ...mergeOf(rest) };
  const engine = await servedEngine(data, view, { timeout: timeout * 1000, maxRows });
  if (engine === undefined) return undefined;
  try {
    return { engine, answer: await ask(engine) };
  } catch (error) {
    await engine.close();
    const { TooManyRows } = await import('../../query/engine/query-engine.js');
    if (error instanceof TooManyRows) throw error;
    // One that took too long too: there the first query waits for the data to be loaded, which does not count here.
    note(
      `the serve that runs did not answer, so the files are read (${sayError(error)}; ${NO_SERVE} asks none)`,
    );
    return undefined;
  }
}

const NO_SERVE = '--no-serve';

/** A file of N-Quads that is asked as it stands, without rules. */
async function isReadAsQuads(data: DataPaths, view: LensOptions & MergeOptions): Promise<boolean> {
  const { isQuadFile } = await import('../../query/engine/quad-files.js');
  if (data.length > 1 || !isQuadFile(data[0])) return false;
  if (Object.keys({ ...lensOf(view), ...mergeOf(view) }).length > 0) return false;
  // What others wrote is told as claims here, as it is from any other file.
  const { namesOurs } = await import('../../imports/names-ours.js');
  return namesOurs(data[0], reading().maxUnpacked);
}

function printAnswer(answer: Answer, format: AnswerFormat | undefined, start: string): Promise<boolean> {
  if (answer.form === 'truth') return printTruth(answer.truth, format);
  if (answer.form === 'rows') return printRows(answer.rows, format, start);
  return printTriples(answer.quads, format, start);
}

/** An answer without anything may come of a name that the vocabulary does not have: it is named, beside the answer. */
async function sayUnknownTerms(query: string): Promise<void> {
  const { sayUnknown, unknownTerms } = await import('../../query/unknown-terms.js');
  const { termsOf } = await import('../../query/terms.js');
  const { loadOntologyDataset } = await import('../../dataset/records/ontology.js');
  for (const unknown of unknownTerms(query, termsOf(await loadOntologyDataset()))) note(sayUnknown(unknown));
}

async function engineOf(
  data: DataPaths,
  { timeout, maxRows, endpoint, ...rest }: AnswerOptions,
): Promise<QueryEngine> {
  const view = { ...lensOf(rest), ...mergeOf(rest) };
  const options = { timeout: timeout * 1000, maxRows, ...view };
  if (endpoint === undefined) {
    if (!(await isReadAsQuads(data, rest))) return (await opened(data, options)).engine;
    const { openQuadFile } = await import('../../query/engine/quad-files.js');
    const { loadOntologyDataset } = await import('../../dataset/records/ontology.js');
    return openQuadFile(data[0], loadOntologyDataset, { ...options, ...reading() });
  }
  const { openEndpoint } = await import('../../query/engine/endpoint.js');
  const { credentialsOf } = await import('../../query/remote/credentials.js');
  return openEndpoint(endpoint, { ...options, credentials: credentialsOf() });
}

async function printTruth(truth: boolean, format: AnswerFormat | undefined): Promise<boolean> {
  await stream([format === 'json' ? `${JSON.stringify({ head: {}, boolean: truth })}\n` : `${truth}\n`]);
  return truth;
}

/** Row by row, so that memory stays flat. An answer that is too long ends as a whole one would, and is then said to be none. */
async function printRows(
  { variables, rows }: RowStream,
  format: AnswerFormat | undefined,
  start: string,
): Promise<boolean> {
  const { writeRows } = await import('../../query/results/results.js');
  const { TooManyRows } = await import('../../query/engine/query-engine.js');
  const writer = writeRows(variables, (format ?? 'table') as ResultFormat, { width: columns() });
  let found = false;
  let tooMany: unknown;
  async function* chunks(): AsyncGenerator<string> {
    let chunk = start + writer.start;
    try {
      for await (const row of rows) {
        found = true;
        chunk += writer.row(row);
        if (chunk.length < CHUNK) continue;
        yield chunk;
        chunk = '';
      }
    } catch (error) {
      if (!(error instanceof TooManyRows)) throw error;
      tooMany = error;
    }
    yield chunk + writer.end(tooMany !== undefined);
  }
  await stream(chunks());
  if (tooMany !== undefined) throw tooMany;
  return found;
}

/** Rows go out together, some thousand characters at a time. */
const CHUNK = 1 << 16;

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

/** Triples are Turtle unless asked otherwise; in the other formats they are rows of three columns. */
async function printTriples(
  quads: readonly RDF.Quad[],
  format: AnswerFormat | undefined,
  start: string,
): Promise<boolean> {
  if (format !== undefined && format !== 'turtle') {
    const rows = quads.map(({ subject, predicate, object }) => ({ subject, predicate, object }));
    return printRows({ variables: ['subject', 'predicate', 'object'], rows: each(rows) }, format, start);
  }
  const { writeTurtle } = await import('../../dataset/write/write-turtle.js');
  await stream(writeTurtle(quads));
  return quads.length > 0;
}
