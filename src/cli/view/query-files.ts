/** What the page of queries fetches: takes an open graph and its folder, gives `claimgraph.nq` and `queries.json`. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { loadOntologyDataset } from '../../dataset/records/ontology.js';
import { writeLines } from '../../export/lines.js';
import type { OpenGraph } from '../../open.js';
import { readQuestions } from '../../query/questions.js';
import { termsOf } from '../../query/terms.js';
import { note } from '../terminal/terminal.js';

/** Names beside the page; viewer/src/queries asks for them. */
export const QUADS_FILE = 'claimgraph.nq';
export const QUERIES_FILE = 'queries.json';

/** Every quad that a query of the command line sees, as sorted N-Quads: data, derived graphs and the vocabulary. */
export async function quadsText(graph: OpenGraph): Promise<Iterable<string>> {
  return writeLines(await queried(graph), { format: 'nquads', version: '1.1', sorted: true });
}

/** Comments and empty lines before the query: what they say stands in fields of its own. */
const HEADER = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*/;

/** The questions that come with the data, and the terms of the vocabulary for completion. */
export async function queriesJson(graph: OpenGraph, folder: string): Promise<string> {
  const questions = statSync(folder).isDirectory()
    ? await readQuestions(join(folder, 'questions'), note)
    : [];
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
    terms: termsOf(await queried(graph)),
  });
}

async function queried({ dataset }: OpenGraph): Promise<Iterable<RDF.Quad>> {
  const ontology = await loadOntologyDataset();
  return {
    *[Symbol.iterator]() {
      yield* dataset.quads();
      yield* ontology.quads();
    },
  };
}
