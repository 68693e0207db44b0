/** What an export takes from an open graph, and which of its quads go into a file. */
import type * as RDF from '@rdfjs/types';
import type { Dataset } from '../dataset/dataset.js';
import { nodeId } from '../dataset/records/nodes.js';
import { PREFIXES } from '../model/namespaces.js';
import type { Corpus, Iri, Utterance } from '../model/records.js';
import { cg } from '../model/vocabulary.js';

/** The part of an open graph that exports read. */
export interface Exportable {
  /** The quads of the files and those that rules derived. */
  readonly dataset: Dataset;
  /** Names of the graphs that rules derived. */
  readonly derivedGraphs: ReadonlySet<string>;
  readonly corpus: Corpus;
  /** What a lens leaves of the corpus to be shown; the same as the corpus where there is no lens. */
  readonly told?: Corpus;
}

type Test = (quad: RDF.Quad) => boolean;

/**
 * The quads that a file is to hold. With `kept`, the corpus cut down by a selection, only those about its records;
 * none that leads to a record which was not kept. A format that drops the names of graphs gets no derived triple that
 * its graph alone says who stands behind: bare, `actor:mali-junta cg:employs actor:wagner` would be a fact.
 */
export function* writtenQuads(
  { dataset, derivedGraphs, corpus, told = corpus }: Exportable,
  derived: boolean,
  kept: Corpus,
  namesGraphs = true,
): Generator<RDF.Quad> {
  const isWanted = kept === corpus ? () => true : keepsWritten(dataset, corpus, kept);
  const isWantedDerived = kept === told ? () => true : keepsDerived(kept);
  for (const quad of dataset.quads()) {
    const isDerived = derivedGraphs.has(quad.graph.value);
    const isSafe = namesGraphs || !isDerived || !isBare(corpus, quad);
    if (isSafe && (isDerived ? derived && isWantedDerived(quad) : isWanted(quad))) yield quad;
  }
}

/** Whether a derived quad states something of the world; those about claims, derivations, rules and lenses do not. */
function isBare(corpus: Corpus, { subject }: RDF.Quad): boolean {
  const about = [PREFIXES.derivation, PREFIXES.rule, PREFIXES.lens];
  return !corpus.claims.has(subject.value) && !about.some((prefix) => subject.value.startsWith(prefix));
}

function keepsWritten(dataset: Dataset, corpus: Corpus, kept: Corpus): Test {
  const subjects = subjectsOf(dataset, kept);
  const records = recordsOf(corpus);
  return ({ subject, object }) =>
    subjects.has(nodeId(subject)) && (!records.has(object.value) || subjects.has(object.value));
}

/**
 * Of the derived: days of kept claims, kept derivations, and plain triples that one of the kept records says.
 * Inverse relations, which only say those again for queries, are left out.
 */
function keepsDerived(kept: Corpus): Test {
  const said = new Set<string>();
  for (const records of [kept.claims, kept.derivations]) {
    for (const { proposition } of records.values()) {
      const { subject, predicate, object } = proposition;
      said.add(`${subject} ${predicate} ${object.value}`);
      said.add(`${object.value} ${predicate} ${subject}`); // the other way of a symmetric relation
    }
  }
  return ({ subject, predicate, object }) => {
    if (!kept.entities.has(subject.value)) {
      return (
        kept.claims.has(subject.value) ||
        kept.derivations.has(subject.value) ||
        subject.value.startsWith(PREFIXES.rule)
      );
    }
    return said.has(`${subject.value} ${predicate.value} ${object.value}`);
  };
}

function recordsOf(corpus: Corpus): ReadonlySet<Iri> {
  const { entities, utterances, claims, figures, derivations, identities, names, merged } = corpus;
  const records = [entities, utterances, claims, figures, derivations, identities, names, merged];
  return new Set([
    ...records.flatMap((each) => [...each.keys()]),
    ...[...utterances.values()].flatMap((each) => [...passagesOf(each)]),
  ]);
}

/** What shows an utterance: its passages, and its relays with theirs. */
function* passagesOf({ evidence, relays }: Utterance): Iterable<Iri> {
  for (const { id } of evidence) yield id;
  for (const relay of relays) {
    yield relay.id;
    for (const { id } of relay.evidence) yield id;
  }
}

/** The records, and what hangs on them alone: passages, selectors, identifiers. */
function subjectsOf(dataset: Dataset, kept: Corpus): ReadonlySet<string> {
  const subjects = new Set<string>(recordsOf(kept));
  for (const { evidence } of kept.claims.values()) for (const { id } of evidence) subjects.add(id);
  const pending = [...dataset.quads()].filter(
    ({ predicate, object }) => object.termType === 'BlankNode' || predicate.value === cg.identifier,
  );
  for (let grew = true; grew; ) {
    grew = false;
    for (const { subject, object } of pending) {
      if (!subjects.has(nodeId(subject)) || subjects.has(nodeId(object))) continue;
      subjects.add(nodeId(object));
      grew = true;
    }
  }
  return subjects;
}
