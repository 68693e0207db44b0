/** How a graph is opened: takes the options and the quads that were read, gives those that the lens and the merging leave. */

import { mergeQuads } from './compare/identity/merge.js';
import { quadsThroughLens } from './compare/lenses/lens-dataset.js';
import { throughLens } from './compare/lenses/lenses.js';
import { Dataset } from './dataset/dataset.js';
import { readCorpus } from './dataset/records/corpus.js';
import { readOntology } from './dataset/records/ontology.js';
import type { SourceOptions } from './imports/read-sources.js';
import { daysOf } from './model/date.js';
import { findOne } from './names/find-one.js';

export interface OpenOptions extends SourceOptions {
  /** How long one query may run, in milliseconds; 30 000 unless told. */
  readonly timeout?: number;
  /** Rows or triples that the answer to one query may have; 1 000 000 unless told. */
  readonly maxRows?: number;
  /** Address of a SPARQL 1.1 endpoint that answers the queries instead of the built-in engine. */
  readonly endpoint?: string;
  /** Names of speakers: only what they put forward is opened, and derived from. */
  readonly lens?: readonly string[];
  /** Names of actors: what reaches us through them, as speaker or relay, is left out. */
  readonly without?: readonly string[];
  /** From 0 to 1: what is decided the same this surely reads as one, in records, graph, quads and queries. */
  readonly merge?: number;
  /** EDTF, such as `2015`: names mean who bore them then. Without it a name that several bore at different times is ambiguous. */
  readonly on?: string;
  /**
   * True: what is read and derived of a data folder is kept in its `.claimgraph/`, and taken from there as long as the
   * files are the same. Where nothing can be written nothing is kept.
   */
  readonly cache?: boolean;
  /** Told what begins: `reading`, `deriving`, `recording`. */
  readonly onStep?: (what: string) => void;
}

/** The dataset as it is where no lens is named. @throws NotFoundError for a name that nobody bears. */
export function throughLensOf(read: Dataset, ontology: Dataset, options: OpenOptions): Dataset {
  const { lens = [], without = [] } = options;
  if (lens.length === 0 && without.length === 0) return read;
  const all = readCorpus(read, readOntology(ontology));
  const ids = (names: readonly string[]) => names.map((name) => findOne(all, name, namesOn(options)).id);
  const seen = throughLens(all, { speakers: ids(lens), without: ids(without) });
  return new Dataset(quadsThroughLens(read.quads(), all, seen));
}

/** The dataset as it is where no threshold is given. */
export function mergedBy(read: Dataset, ontology: Dataset, { merge }: OpenOptions): Dataset {
  if (merge === undefined) return read;
  const told = readCorpus(read, readOntology(ontology));
  return new Dataset(mergeQuads(read.quads(), told, merge));
}

/** @throws ShapeError where `on` is no EDTF date. */
export function namesOn({ on }: OpenOptions) {
  return on === undefined ? {} : { on: daysOf(on) };
}
