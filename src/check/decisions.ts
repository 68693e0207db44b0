/** Takes decisions on identity and gives those that no state of things can bear out: of different kinds, on one node, against each other. */

import { name } from '../dataset/read/locate.js';
import type { Node } from '../dataset/records/nodes.js';
import type { EntityKind, IdentityDecision, Iri } from '../model/records.js';
import { cg, owl } from '../model/vocabulary.js';
import { Ways } from '../structures/ways.js';
import { error, type Unplaced, warning } from './finding.js';

/** What a node is, as far as a decision asks. */
export interface Decided {
  readonly kind: EntityKind | 'utterance' | undefined;
  /** The report, or the utterance that reports have word for word, to which an unnamed source or actor belongs. */
  readonly report: Iri | undefined;
}

/** A class, a property, a code, or what others describe. */
export const NOTHING: Decided = { kind: undefined, report: undefined };

/**
 * @param decisions in the order in which they were read
 * @param what what a node is; undefined where it is described nowhere, which is told as dangling
 */
export function checkDecisions(
  decisions: readonly IdentityDecision[],
  what: (node: Iri) => Decided | undefined,
): Unplaced[] {
  const found: Unplaced[] = [];
  const joining: IdentityDecision[] = [];
  const parting: IdentityDecision[] = [];
  const ofPair = new Map<string, IdentityDecision>();
  for (const each of decisions) {
    const { id, left, right, decision } = each;
    if (left === right) {
      found.push(
        error(
          'identity',
          id,
          `${name(id)}: decides on ${name(left)} and itself; name the other node, or take it out`,
        ),
      );
      continue;
    }
    const odd = sayOdd(each, what(left), what(right));
    if (odd !== undefined) found.push(error('identity', id, odd));
    const pair = left < right ? `${left} ${right}` : `${right} ${left}`;
    const before = ofPair.get(pair);
    if (before !== undefined) {
      found.push(sayTwice(each, before));
      continue;
    }
    ofPair.set(pair, each);
    if (decision === 'same') joining.push(each);
    if (decision === 'different') parting.push(each);
  }
  const ways = new Ways(joining.map(({ left, right }) => [left, right]));
  for (const { id, left, right } of parting) {
    const way = ways.between(left, right);
    if (way === undefined) continue;
    found.push(
      error(
        'identity',
        id,
        `${name(id)}: decides that ${name(left)} and ${name(right)} are different, and other decisions make them the same${way.length > 0 ? ` (${way.map(name).join(' = ')})` : ' by a long way'}; undo one of them`,
      ),
    );
  }
  return found;
}

const NO_DECISIONS: ReadonlyMap<Iri, string> = new Map([
  [owl.sameAs, 'same'],
  [owl.differentFrom, 'different'],
]);

/** What OWL says of two nodes of the data rests on nobody's reasons; of a node that was merged it tells where that went. */
export function* checkOwl(data: ReadonlyMap<string, Node>): Iterable<Unplaced> {
  for (const node of data.values()) {
    if (node.isA(cg.MergedNode)) continue;
    for (const [predicate, { value }] of node.entries()) {
      const command = NO_DECISIONS.get(predicate);
      if (command === undefined || !data.has(value)) continue;
      const message = `${name(node.id)}: ${name(predicate)} ${name(value)} is no decision, and nothing follows it; decide it with a reason: claimgraph ${command}`;
      yield { ...warning('identity', node.id, message), statement: [predicate, value] };
    }
  }
}

function sayOdd(
  { id, left, right, decision }: IdentityDecision,
  one: Decided | undefined,
  other: Decided | undefined,
): string | undefined {
  if (decision === 'different' || one === undefined || other === undefined) return undefined;
  const verb = decision === 'same' ? 'decides' : 'leaves open';
  const pair = `that ${name(left)} and ${name(right)} are one`;
  if (one.kind === undefined || other.kind === undefined) {
    const which = one.kind === undefined ? left : right;
    return `${name(id)}: ${verb} ${pair}, and ${name(which)} is neither an entity nor an utterance; correct the name`;
  }
  if (one.kind !== other.kind) {
    return `${name(id)}: ${verb} ${pair}, and the one is of kind ${one.kind}, the other of kind ${other.kind}: only nodes of one kind can be one; correct the names, or take it out`;
  }
  const apart = one.report !== undefined && other.report !== undefined && one.report !== other.report;
  if (decision !== 'same' || !apart) return undefined;
  return `${name(id)}: ${verb} ${pair}, and both are unnamed, of ${name(one.report)} and of ${name(other.report)}: an unnamed one is never merged; use code:unsure`;
}

function sayTwice({ id, left, right, decision }: IdentityDecision, before: IdentityDecision): Unplaced {
  const pair = `${name(left)} and ${name(right)}`;
  if (decision === before.decision)
    return warning(
      'identity',
      id,
      `${name(id)}: ${name(before.id)} decides the same on ${pair}; keep one of them`,
    );
  return error(
    'identity',
    id,
    `${name(id)}: decides "${decision}" on ${pair}, and ${name(before.id)} decides "${before.decision}"; keep one of them`,
  );
}
