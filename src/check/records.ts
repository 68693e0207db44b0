/** Takes data as nodes and gives its records; of a node that gives none, why, as far as nothing else tells it. */

import type { Node } from '../dataset/records/nodes.js';
import { readersOf } from '../dataset/records/readers.js';
import { ClaimgraphError } from '../model/errors.js';
import { expand } from '../model/namespaces.js';
import type {
  Claim,
  DatedName,
  Figure,
  IdentityDecision,
  Iri,
  MergedNode,
  Ontology,
  Utterance,
} from '../model/records.js';
import { error, type Unplaced } from './finding.js';

type Nodes = ReadonlyMap<string, Node>;

/** All that the graph will hold, in the order in which it was read. */
export interface Records {
  readonly claims: readonly Claim[];
  readonly utterances: ReadonlyMap<Iri, Utterance>;
  readonly figures: readonly Figure[];
  readonly identities: readonly IdentityDecision[];
  readonly names: readonly DatedName[];
  readonly merged: readonly MergedNode[];
  /** Nodes of which no record can be made, with what is said where the graph is opened. */
  readonly failures: readonly Unplaced[];
}

export function readRecords(nodes: Nodes, ontology: Ontology): Records {
  const failures: Unplaced[] = [];
  const collect = <R>(read: (node: Node) => R | undefined): R[] => {
    const records: R[] = [];
    for (const node of nodes.values()) {
      try {
        const record = read(node);
        if (record !== undefined) records.push(record);
      } catch (cause) {
        if (!(cause instanceof ClaimgraphError)) throw cause;
        failures.push(error('record', node.id, cause.message));
      }
    }
    return records;
  };
  const read = readersOf(nodes, ontology);
  const utterances = collect(read.utterance);
  // Entities are kept by nobody here, but what is wrong with them is.
  collect(read.entity);
  return {
    claims: collect(read.claim),
    utterances: new Map(utterances.map((each) => [each.id, each])),
    figures: collect(read.figure),
    identities: collect(read.identity),
    names: collect(read.name),
    merged: collect(read.merged),
    failures,
  };
}

/** The IRI with which a message of ours begins. */
export const subjectOf = (message: string): Iri => expand(/^[^\s:]+:\S*(?=: )/.exec(message)?.[0] ?? '');

/** The failures of nodes of which no finding speaks: what lacks its shape is told by the shape. */
export function untold(
  failures: readonly Unplaced[],
  told: ReadonlySet<Iri | undefined>,
  nodes: Nodes,
): readonly Unplaced[] {
  const said = new Set<string>();
  return failures.flatMap((failure) => {
    // A claim fails where its evidence does: the message begins with the one that is at fault.
    const named = subjectOf(failure.message);
    if (told.has(failure.subject) || told.has(named) || said.has(failure.message)) return [];
    said.add(failure.message);
    return [nodes.has(named) ? { ...failure, subject: named } : failure];
  });
}
