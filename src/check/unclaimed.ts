/** Takes quads as they are read and gives the relations that stand in no claim: nobody says them, and readers take them for facts. */
import type * as RDF from '@rdfjs/types';
import type { QuadPlace } from '../dataset/quad-place.js';
import { type Node, nodeId } from '../dataset/records/nodes.js';
import { namedNode } from '../dataset/terms.js';
import { PREFIXES } from '../model/namespaces.js';
import type { Iri, Ontology } from '../model/records.js';
import { owl, rdf } from '../model/vocabulary.js';
import { error, type Unplaced } from './finding.js';
import { sayTerm } from './say-term.js';

/** A relation as it was written, without a claim. */
export interface Written {
  readonly quad: RDF.Quad;
  readonly file: string;
  readonly line: number;
}

/** Graphs that claimgraph itself writes: their triples are those of claims and derivations that stand beside them. */
const MADE: readonly string[] = [PREFIXES.graph, PREFIXES.lens];

/** Relation read from its end -> the relation, as the vocabulary has it: `cg:contains` -> `cg:within`, `cg:near` -> itself. */
export function inversesOf(vocabulary: Iterable<RDF.Quad>, { relations }: Ontology): ReadonlyMap<Iri, Iri> {
  const inverses = new Map<Iri, Iri>();
  for (const { subject, predicate, object } of vocabulary) {
    if (predicate.value === owl.inverseOf && relations.has(object.value))
      inverses.set(subject.value, object.value);
    if (object.value === owl.SymmetricProperty) inverses.set(subject.value, subject.value);
  }
  return inverses;
}

/** Gathers the relations while files are read. */
export class Unclaimed {
  readonly #relations: ReadonlySet<Iri>;
  readonly #inverses: ReadonlyMap<Iri, Iri>;
  readonly #written: Written[] = [];

  /** @param inverses relations that are another one, read from its end */
  constructor({ relations }: Ontology, inverses: ReadonlyMap<Iri, Iri>) {
    this.#inverses = inverses;
    this.#relations = new Set([...relations.keys(), ...inverses.keys()]);
  }

  see(quad: RDF.Quad, file: string, { object: line }: QuadPlace): void {
    if (this.#relations.has(quad.predicate.value)) this.#written.push({ quad, file, line });
  }

  /** Those that no claim or derivation bears out as a graph of claimgraph's own does, in the order in which they were read. */
  all(nodes: ReadonlyMap<string, Node>): readonly Written[] {
    const isMade = ({ quad }: Written) => MADE.some((prefix) => quad.graph.value.startsWith(prefix));
    if (!this.#written.some(isMade)) return this.#written;
    const told = reified(nodes.values());
    const isTold = ({ quad }: Written) =>
      told.has(keyOf(quad)) || told.has(keyOf(readFromItsEnd(quad, this.#inverses)));
    return this.#written.filter((each) => !isMade(each) || !isTold(each));
  }
}

function readFromItsEnd(quad: Triple, inverses: ReadonlyMap<Iri, Iri>): Triple {
  const relation = inverses.get(quad.predicate.value);
  return relation === undefined
    ? quad
    : { subject: quad.object, predicate: namedNode(relation), object: quad.subject };
}

export function* checkUnclaimed(written: Iterable<Written>): Iterable<Unplaced> {
  for (const { quad, file, line } of written) {
    const { subject, predicate, object } = quad;
    const said = `${sayTerm(subject)}: ${sayTerm(predicate)} ${sayTerm(object)}`;
    yield {
      ...error(
        'unclaimed',
        nodeId(subject),
        `${said} stands in no claim, so that nobody says it and no passage shows it; state it in a cg:Claim, or take it out`,
      ),
      place: { file, line },
    };
  }
}

function reified(nodes: Iterable<Node>): ReadonlySet<string> {
  const told = new Set<string>();
  for (const node of nodes) {
    const [subject, predicate, object] = [rdf.subject, rdf.predicate, rdf.object].map((each) =>
      node.term(each),
    );
    if (subject && predicate && object) told.add(keyOf({ subject, predicate, object }));
  }
  return told;
}

type Triple = { readonly [part in 'subject' | 'predicate' | 'object']: RDF.Term };

const keyOf = ({ subject, predicate, object }: Triple): string =>
  `${nodeId(subject)} ${predicate.value} ${
    object.termType === 'Literal'
      ? `"${object.value}"@${object.language}^^${object.datatype.value}`
      : nodeId(object)
  }`;
