/** The one door to all exports: an open graph and a format, whole or a selection, to text piece by piece. */
import type * as RDF from '@rdfjs/types';
import { wordsAt } from '../citations/words-at.js';
import { writeTrig, writeTurtle } from '../dataset/write/write-turtle.js';
import { applyLayout, layoutGraph } from '../graph/layout/layout.js';
import { projectGraph } from '../graph/project/project.js';
import { type Selection, selectCorpus } from '../graph/select.js';
import { ShapeError } from '../model/errors.js';
import type { Corpus } from '../model/records.js';
import { type TextsByHash, writeAnnotations } from './annotations.js';
import { writeCsv } from './csv.js';
import { leftOutOfFtm, writeFtm } from './entities/ftm.js';
import { leftOutOfStix, writeStix } from './entities/stix.js';
import { writeEvents } from './events/write-events.js';
import type { CsvTable, ExportFormat } from './formats.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { writeHtml } from './html.js';
import { writeJsonld } from './jsonld.js';
import { writeLines } from './lines.js';
import { type NanopubPer, nanopubQuads } from './nanopub.js';
import { type Exportable, writtenQuads } from './written.js';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Which part; the whole unless given. */
  readonly selection?: Selection;
  /** RDF 1.2 writes a claim as `claim rdf:reifies <<( s p o )>>`; Turtle, TriG, N-Triples, N-Quads only. */
  readonly rdf?: '1.1' | '1.2';
  /**
   * Whether RDF holds what rules derived. Unless told: TriG does, in graphs of its own, the others do not. Turtle and
   * N-Triples, which name no graphs, hold it as nodes about propositions; nothing that is only said is asserted.
   */
  readonly derived?: boolean;
  /** Which table of CSV. */
  readonly table?: CsvTable;
  /** Told in a sentence what FollowTheMoney, STIX, or the columns of UCDP and ACLED cannot say. */
  readonly onLeftOut?: (what: string) => void;
  /** What one nanopublication holds; a claim unless told. */
  readonly per?: NanopubPer;
  /** Texts of reports at hand, by their SHA-256: annotations and the claims of CSV quote from them. */
  readonly texts?: TextsByHash;
}

/**
 * The text of the export. The same data and options give the same text.
 * @throws ShapeError when the format cannot hold what was asked for, or an IRI is not one; NotFoundError for a
 *   report of the selection that is not there.
 */
export function exportCorpus(opened: Exportable, options: ExportOptions): Iterable<string> {
  const { format, selection, rdf = '1.1', derived = format === 'trig' } = options;
  const { corpus, told = corpus } = opened;
  const kept = selection === undefined ? told : selectCorpus(corpus, selection);
  const namesGraphs = format !== 'turtle' && format !== 'ntriples';
  const quads = (): Iterable<RDF.Quad> => writtenQuads(opened, derived, kept, namesGraphs);
  if (rdf === '1.2' && !['turtle', 'trig', 'ntriples', 'nquads'].includes(format)) {
    throw new ShapeError(`${format} has no RDF 1.2 form: leave out --rdf 1.2, or export turtle or nquads`);
  }
  switch (format) {
    case 'turtle':
      return writeTurtle(quads(), { rdf });
    case 'trig':
      return writeTrig(quads(), { rdf });
    case 'ntriples':
    case 'nquads':
      // Files come in a fixed order; what rules derived comes in whatever order the engine found it.
      return writeLines(quads(), { format, version: rdf, sorted: derived });
    case 'jsonld':
      return writeJsonld(quads());
    case 'gexf':
      return writeGexf(laidOut(kept), kept);
    case 'graphml':
      return writeGraphml(laidOut(kept), kept);
    case 'csv':
      if (options.table === undefined) {
        throw new ShapeError(
          'CSV is three tables, nodes, edges and claims: name one (--table claims), or a file for all three (--out FILE)',
        );
      }
      return writeCsv(
        projectGraph(kept),
        kept,
        options.table,
        wordsAt(kept, (sha256) => options.texts?.get(sha256)?.text),
      );
    case 'nanopub':
      return writeTrig(nanopubQuads(kept, options.per ?? 'claim'));
    case 'annotations':
      return writeAnnotations(kept, options.texts);
    case 'html':
      return writeHtml(kept);
    case 'ftm':
      sayLeftOut(leftOutOfFtm(kept), options);
      return writeFtm(kept);
    case 'stix':
      sayLeftOut(leftOutOfStix(kept), options);
      return writeStix(kept);
    case 'ucdp':
    case 'acled': {
      const { lines, leftOut } = writeEvents(kept, format);
      sayLeftOut(leftOut, options);
      return lines;
    }
  }
}

function sayLeftOut(what: string | undefined, { onLeftOut }: ExportOptions): void {
  if (what !== undefined) onLeftOut?.(what);
}

/** The graph with a place for each node: programs that draw would show them all on one spot. */
function laidOut(corpus: Corpus) {
  const graph = projectGraph(corpus);
  applyLayout(graph, layoutGraph(graph));
  return graph;
}
