/** A part of a graph to the text of a graph file. */
import type { Comparison } from '../compare/verdicts/verdict.js';
import { encodePartFile } from '../graph/file/graph-file.js';
import type { EncodedComparison, PartNote } from '../graph/file/part-note.js';
import type { Layouts } from '../graph/layout/positions.js';
import type { PathOptions } from '../graph/paths/follow.js';
import type { Iri, Ontology } from '../model/records.js';
import { dataSetKey } from '../notes/data-set.js';
import { type Around, around, type Whole } from './around.js';
import { chiefPart } from './chief.js';
import { countsOf } from './counts.js';
import { verdictsPart } from './verdicts.js';
import { type Ends, waysPart } from './ways.js';

const NOWHERE: Layouts = { actors: new Map(), all: new Map() };
/** Whoever asks for more has the vocabulary. */
const NO_ONTOLOGY: Ontology = { relations: new Map(), concepts: new Map(), classes: new Map() };

export function chiefFile(whole: Whole): string {
  const { corpus, layouts, names, whole: all, comparisons } = chiefPart(whole);
  return encodePartFile(corpus, layouts, {
    of: countsOf(whole),
    dataSet: dataSetKey(whole.corpus),
    whole: all,
    among: [names],
    cut: [],
    comparisons: comparisons.map(encoded),
  });
}

export function aroundFile(whole: Whole, asked: readonly string[]): string {
  return fileOf(whole, around(whole, asked));
}

export function waysFile(whole: Whole, ends: Ends, options: PathOptions): string {
  const part = waysPart(whole, ends, options);
  return fileOf(whole, part, part.ways);
}

export function verdictsFile(whole: Whole, offset: number, limit: number): string {
  return fileOf(whole, verdictsPart(whole, offset, limit));
}

function fileOf(whole: Whole, part: Around, ways?: PartNote['ways']): string {
  const { corpus, whole: all, among, cut, comparisons } = part;
  return encodePartFile({ ...corpus, ontology: NO_ONTOLOGY }, NOWHERE, {
    of: countsOf(whole),
    whole: all,
    among,
    cut,
    comparisons: comparisons.map(encoded),
    ...(ways === undefined ? {} : { ways }),
  });
}

function encoded({ verdict, reason, about, left, right, silent }: Comparison): EncodedComparison {
  const ids = (claims: Comparison['left']): readonly Iri[] => claims.map(({ id }) => id);
  const sides = [verdict, reason, about, ids(left), ids(right)] as const;
  return silent === undefined ? sides : [...sides, silent];
}
