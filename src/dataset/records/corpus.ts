/** Takes a dataset and the ontology and gives everything the data say as records. */
import type * as RDF from '@rdfjs/types';
import type { Corpus, Iri, Ontology } from '../../model/records.js';
import { type Node, nodesOf } from './nodes.js';
import { readersOf } from './readers.js';
import { undescribedIn } from './undescribed.js';

/**
 * The records of a dataset, each map in order of IRI; derivations where derived graphs are among the quads.
 * @throws ShapeError that names the claim or node and what it lacks; `check` lists all such things at once.
 */
export function readCorpus(dataset: Iterable<RDF.Quad>, ontology: Ontology): Corpus {
  const nodes = nodesOf(dataset);
  // Without a comparator strings sort by code unit, and faster.
  const ids = [...nodes.keys()].sort();
  const collect = <R>(read: (node: Node) => R | undefined): ReadonlyMap<Iri, R> => {
    const records = new Map<Iri, R>();
    for (const id of ids) {
      const record = read(nodes.get(id)!);
      if (record !== undefined) records.set(id, record);
    }
    return records;
  };
  const read = readersOf(nodes, ontology);
  const described = collect(read.entity);
  const corpus = {
    ontology,
    utterances: collect(read.utterance),
    claims: collect(read.claim),
    figures: collect(read.figure),
    derivations: collect(read.derivation),
    identities: collect(read.identity),
    names: collect(read.name),
    merged: collect(read.merged),
  };
  const { concepts, classes, relations } = ontology;
  const known = [
    described,
    corpus.utterances,
    corpus.claims,
    corpus.figures,
    corpus.merged,
    concepts,
    classes,
  ];
  const undescribed = undescribedIn(corpus.claims.values(), nodes, ontology, (id) =>
    [...known, relations].some((records) => records.has(id)),
  );
  return { ...corpus, entities: undescribed.size === 0 ? described : inOrder(described, undescribed) };
}

function inOrder<R>(some: ReadonlyMap<Iri, R>, others: ReadonlyMap<Iri, R>): ReadonlyMap<Iri, R> {
  return new Map([...some, ...others].sort(([a], [b]) => (a < b ? -1 : 1)));
}
