/** What the page of queries fetches: takes an open graph and its folder, gives `claimgraph.nq` and `queries.json`. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeLines } from '../../export/lines.js';
import { NotFoundError } from '../../model/errors.js';
import type { OpenGraph } from '../../open.js';
import { readQuestions } from '../../query/questions.js';
import { termsOf } from '../../query/terms.js';
import { note } from '../terminal/terminal.js';

/** Names beside the page; viewer/src/queries asks for them. */
export const QUADS_FILE = 'claimgraph.nq';
export const QUERIES_FILE = 'queries.json';

/** Every quad that a query of the command line sees, as sorted N-Quads: data, derived graphs and the vocabulary. */
export async function quadsText(graph: OpenGraph): Promise<Iterable<string>> {
  return writeLines(graph.queried(), { format: 'nquads', version: '1.1', sorted: true });
}

/** Comments and empty lines before the query: what they say stands in fields of its own. */
const HEADER = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*/;

/** The questions that come with the data, none of a store, which has no folder; and the terms of the vocabulary for completion. */
export async function queriesJson(graph: OpenGraph, folder?: string): Promise<string> {
  const found = folder === undefined ? undefined : statSync(folder, { throwIfNoEntry: false });
  if (folder !== undefined && found === undefined) {
    throw new NotFoundError(`${folder}, from whose questions/ it is made, is no longer there: put it back`);
  }
  const questions =
    folder !== undefined && found?.isDirectory() ? await readQuestions(join(folder, 'questions'), note) : [];
  return JSON.stringify({
    // The page keeps the vocabulary out of the counts of what others wrote, as a query on the command line does.
    apart: graph.isForeign,
    questions: questions.map(({ id, title, question, explanation, query }) => ({
      id,
      title,
      question,
      explanation,
      query: query.replace(HEADER, '').trimEnd(),
    })),
    terms: termsOf(graph.queried()),
  });
}
