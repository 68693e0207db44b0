/** Takes a dataset and the ontology and gives everything the data say as records. */
import type * as RDF from '@rdfjs/types';
import { AskedClaims } from '../../asked/asked-claims.js';
import type { Claim, Corpus, Iri, Ontology } from '../../model/records.js';
import type { Dataset } from '../dataset.js';
import { type Node, nodesOf } from './nodes.js';
import { readersOf } from './readers.js';
import { undescribedIn } from './undescribed.js';

/**
 * The records of a dataset, each map in order of IRI; derivations where derived graphs are among the quads.
 * @param languages BCP 47 tags, in the order in which names in them are taken: see inLanguage
 * @param held claims that are no quads of the dataset; those that are asked for are all that there are
 * @throws ShapeError that names the claim or node and what it lacks; `check` lists all such things at once.
 */
export function readCorpus(
  dataset: Dataset | Iterable<RDF.Quad>,
  ontology: Ontology,
  languages: readonly string[] = [],
  held: Iterable<Claim> | AskedClaims = [],
): Corpus {
  const nodes = nodesOf(dataset);
  const read = readersOf(nodes, ontology, languages);
  const records = {
    entities: new Records(read.entity),
    utterances: new Records(read.utterance),
    claims: new Records(read.claim),
    figures: new Records(read.figure),
    derivations: new Records(read.derivation),
    identities: new Records(read.identity),
    names: new Records(read.name),
    merged: new Records(read.merged),
  };
  const all = Object.values(records);
  for (const node of nodes.values()) for (const each of all) each.take(node);
  if (!(held instanceof AskedClaims)) for (const claim of held) records.claims.add(claim);
  const described = records.entities.inOrder();
  const corpus = {
    ontology,
    utterances: records.utterances.inOrder(),
    claims: held instanceof AskedClaims ? held : records.claims.inOrder(),
    figures: records.figures.inOrder(),
    derivations: records.derivations.inOrder(),
    identities: records.identities.inOrder(),
    names: records.names.inOrder(),
    merged: records.merged.inOrder(),
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
  const isKnown = (id: Iri) => [...known, relations].some((records) => records.has(id));
  if (namesOnly(corpus.claims, isKnown)) return { ...corpus, entities: described };
  const undescribed = undescribedIn(corpus.claims.values(), nodes, ontology, isKnown, languages);
  return { ...corpus, entities: undescribed.size === 0 ? described : inOrder(described, undescribed) };
}

/** Whether nothing that claims name is to be looked for, told without a claim being made. */
function namesOnly(claims: Corpus['claims'], isKnown: (id: Iri) => boolean): boolean {
  if (!(claims instanceof AskedClaims)) return false;
  for (const end of claims.ends()) if (!isKnown(end)) return false;
  return true;
}

function inOrder<R>(some: ReadonlyMap<Iri, R>, others: ReadonlyMap<Iri, R>): ReadonlyMap<Iri, R> {
  return new Map([...some, ...others].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The records of one kind as they are read. */
class Records<R extends { readonly id: Iri }> {
  readonly #read: (node: Node) => R | undefined;
  readonly #found = new Map<Iri, R>();

  constructor(read: (node: Node) => R | undefined) {
    this.#read = read;
  }

  take(node: Node): void {
    const record = this.#read(node);
    if (record !== undefined) this.add(record);
  }

  add(record: R): void {
    this.#found.set(record.id, record);
  }

  inOrder(): ReadonlyMap<Iri, R> {
    // Without a comparator strings sort by code unit, and faster.
    return new Map([...this.#found.keys()].sort().map((id) => [id, this.#found.get(id)!]));
  }
}
