/** A part of the graph to files: RDF, graphs for other programs, tables for a spreadsheet, by the same writers as `claimgraph export`. */
import { footnote } from '../../../src/citations/footnote.js';
import { references } from '../../../src/citations/references.js';
import { wordsAt } from '../../../src/citations/words-at.js';
import { writeTrig, writeTurtle } from '../../../src/dataset/write/write-turtle.js';
import { writeAnnotations } from '../../../src/export/annotations.js';
import { corpusQuads } from '../../../src/export/corpus-quads.js';
import { writeCsv } from '../../../src/export/csv.js';
import type { CsvTable } from '../../../src/export/formats.js';
import { writeGexf } from '../../../src/export/gexf.js';
import { writeGraphml } from '../../../src/export/graphml.js';
import { writeJsonld } from '../../../src/export/jsonld.js';
import { nanopubQuads } from '../../../src/export/nanopub.js';
import { applyLayout } from '../../../src/graph/layout/layout.js';
import type { Layouts } from '../../../src/graph/layout/positions.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { save } from '../browser/download.js';
import type { Texts } from '../data/texts.js';
import type { Part } from './part.js';

/** Gives the name of the file. */
export function saveTurtle({ corpus, name }: Part): string {
  return saveText(writeTurtle(corpusQuads(corpus)), 'text/turtle', `claimgraph-${name}.ttl`);
}

/** Gives the name of the file. */
export function saveJsonld({ corpus, name }: Part): string {
  return saveText(writeJsonld(corpusQuads(corpus)), 'application/ld+json', `claimgraph-${name}.jsonld`);
}

/** Nodes stand where the page has them. Gives the name of the file. */
export function saveGraph({ corpus, name }: Part, format: 'gexf' | 'graphml', { all }: Layouts): string {
  const graph = projectGraph(corpus);
  applyLayout(graph, all);
  const write = format === 'gexf' ? writeGexf : writeGraphml;
  return saveText(write(graph, corpus), 'application/xml', `claimgraph-${name}.${format}`);
}

/** Claims are quoted from the texts. Gives the name of the file. */
export function saveTable({ corpus, name }: Part, table: CsvTable, texts: Texts): string {
  const at = wordsAt(corpus, (sha256) => texts.get(sha256));
  const lines = writeCsv(projectGraph(corpus), corpus, table, at);
  return saveText(lines, 'text/csv', `claimgraph-${name}-${table}.csv`);
}

/** One nanopublication a claim, as TriG. Gives the name of the file. */
export function saveNanopubs({ corpus, name }: Part): string {
  const lines = writeTrig(nanopubQuads(corpus, 'claim'));
  return saveText(lines, 'application/trig', `claimgraph-${name}-nanopublications.trig`);
}

/**
 * Every passage as a Web Annotation. Gives the name of the file.
 * @param quoted texts of which it holds the passages word for word
 */
export function saveAnnotations({ corpus, name }: Part, quoted: Texts): string {
  const texts = new Map([...quoted].map(([hash, text]) => [hash, { text }]));
  const lines = writeAnnotations(corpus, texts);
  return saveText(lines, 'application/ld+json', `claimgraph-${name}-annotations.jsonld`);
}

/** The claims as footnotes, or the reports that they rest on for programs of references. */
export const CITATIONS = [
  { form: 'footnotes', words: 'Footnotes', type: 'text/plain', ending: 'txt' },
  { form: 'ris', words: 'RIS', type: 'application/x-research-info-systems', ending: 'ris' },
  { form: 'bibtex', words: 'BibTeX', type: 'application/x-bibtex', ending: 'bib' },
  { form: 'csl', words: 'CSL JSON', type: 'application/vnd.citationstyles.csl+json', ending: 'json' },
] as const;

/** Gives the name of the file. */
export function saveCitations({ corpus, name }: Part, form: (typeof CITATIONS)[number]['form']): string {
  const { type, ending } = CITATIONS.find((each) => each.form === form)!;
  const claims = [...corpus.claims.values()];
  const text =
    form === 'footnotes'
      ? claims.map((claim) => `${footnote(corpus, claim)}\n`)
      : [references(form, corpus, claims)];
  return saveText(text, type, `claimgraph-${name}-${form}.${ending}`);
}

function saveText(pieces: Iterable<string>, type: string, name: string): string {
  save(new Blob([...pieces], { type: `${type};charset=utf-8` }), name);
  return name;
}
