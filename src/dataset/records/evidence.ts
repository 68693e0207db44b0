/** Takes a node with `cg:evidence` and gives its passages; and what every record says of a value that it lacks. */
import { ShapeError } from '../../model/errors.js';
import { PREFIXES, shorten } from '../../model/namespaces.js';
import type { Evidence, Iri } from '../../model/records.js';
import { cg, oa } from '../../model/vocabulary.js';
import { byLengthThenCodeUnit } from '../terms.js';
import { type Node, nodeId } from './nodes.js';

/** The passages of a claim, an utterance or a relay, in the order of their numbers. */
export function evidenceOf(node: Node, nodes: ReadonlyMap<string, Node>): readonly Evidence[] {
  return [...new Set(node.terms(cg.evidence).map(nodeId))]
    .sort(byLengthThenCodeUnit)
    .map((id) => readEvidence(node, id, nodes));
}

function readEvidence(of: Node, id: string, nodes: ReadonlyMap<string, Node>): Evidence {
  const node = nodes.get(id);
  if (node === undefined) {
    throw new ShapeError(
      `${shorten(of.id)}: its evidence ${shorten(id)} is not described. Describe it, with its passage.`,
    );
  }
  const selectors = node.terms(oa.hasSelector).flatMap((term) => nodes.get(nodeId(term)) ?? []);
  // Beside the place the words themselves may stand, as a selector of their own.
  const selector = selectors.find((each) => each.value(oa.start) !== undefined) ?? selectors[0];
  if (selector === undefined) missing(node, oa.hasSelector);
  return {
    id,
    report: need(node, oa.hasSource),
    paragraph: wholeNumber(node, node, cg.paragraph),
    start: wholeNumber(selector!, node, oa.start),
    end: wholeNumber(selector!, node, oa.end),
    sliceSha256: need(node, cg.sliceSha256),
  };
}

function wholeNumber(node: Node, named: Node, predicate: string): number {
  const text = node.value(predicate) ?? missing(named, predicate);
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new ShapeError(
    `${shorten(named.id)}: ${shorten(predicate)} is "${text}"; write a whole number up to ${Number.MAX_SAFE_INTEGER}`,
  );
}

/** @throws ShapeError that names the node and what it lacks. */
export function need(node: Node, predicate: Iri): string {
  return node.value(predicate) ?? missing(node, predicate);
}

export function missing(node: Node, predicate: Iri): never {
  const kind = node.id.startsWith(PREFIXES.claim) ? 'claim' : 'node';
  throw new ShapeError(`${shorten(node.id)}: this ${kind} has no ${shorten(predicate)}; add it`);
}
