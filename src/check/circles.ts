/** Takes claims, quads, names and merged nodes and gives what closes a circle of relations that cannot turn in one. */
import type * as RDF from '@rdfjs/types';
import { name } from '../dataset/read/locate.js';
import { type Node, nodeId } from '../dataset/records/nodes.js';
import { isToldAsDone } from '../model/modality.js';
import { expand } from '../model/namespaces.js';
import type { Claim, DatedName, Iri, MergedNode } from '../model/records.js';
import { cg, rdf, skos } from '../model/vocabulary.js';
import { type Closing, onCircles, type Step, stepsThatClose } from '../structures/circles.js';
import { addTo } from '../structures/group-by.js';
import { error, type Unplaced } from './finding.js';
import type { Written } from './unclaimed.js';

/** Relations of which nothing can lie above itself, whoever tells it: what is counted and drawn rests on them. */
const NESTING: ReadonlySet<Iri> = new Set([cg.subEventOf, expand('cg:within'), expand('cg:partOf')]);
/** Of these two speakers may tell the opposite, which is a disagreement; one utterance may not. */
const ORDER: ReadonlySet<Iri> = new Set([
  ...[expand('cg:before'), expand('cg:causedBy')],
  expand('cg:southOf'),
]);

export interface Circling {
  readonly claims: readonly Claim[];
  /** In the order in which they were read. */
  readonly data: readonly RDF.Quad[];
  readonly nodes: ReadonlyMap<string, Node>;
  readonly names: readonly DatedName[];
  readonly merged: readonly MergedNode[];
  /** Relations that stand in no claim. */
  readonly written: readonly Written[];
  /** Relation read from its end -> the relation. */
  readonly inverses: ReadonlyMap<Iri, Iri>;
}

/** One finding for each statement that closes a circle: without them there is none. What leads from a node to itself is told by itself. */
export function checkCircles({ names, merged, ...circling }: Circling): Unplaced[] {
  return [
    ...quotes(circling),
    ...broader(circling.data),
    ...nested(circling),
    ...chained(names, 'dcterms:replaces', 'a name replaces an earlier one', ({ replaces }) => replaces),
    ...chained(merged, 'owl:sameAs', 'a merged node leads to the one that stands for it', ({ into }) => [
      into,
    ]),
  ];
}

type Quoting = Pick<Circling, 'data' | 'nodes'>;

/** In the order in which they were read, so that what was added last is told. */
function* quotes({ data, nodes }: Quoting): Iterable<Unplaced> {
  const steps: (Step & { readonly relay?: Iri })[] = data.flatMap(({ subject, predicate, object }) =>
    predicate.value === cg.quotes ? [{ from: nodeId(subject), to: nodeId(object) }] : [],
  );
  const known = new Set(steps.map(({ from, to }) => `${from} ${to}`));
  for (const node of nodes.values()) {
    if (node.value(rdf.predicate) !== cg.quotes) continue;
    const [from, to] = [node.value(rdf.subject), node.value(rdf.object)];
    if (from !== undefined && to !== undefined && !known.has(`${from} ${to}`))
      steps.push({ from, to, relay: node.id });
  }
  for (const closing of stepsThatClose(steps.filter(isOnward))) {
    const { step } = closing;
    const said = `${name(step.from)}: quotes ${name(step.to)}, which closes a circle of cg:quotes (${sayCircle(closing)}); nobody quotes what quotes them: take one of the cg:quotes out`;
    yield step.relay === undefined
      ? error('circle', step.from, said, [cg.quotes, step.to])
      : error('circle', step.relay, `${name(step.relay)}: ${said}`);
  }
}

const isOnward = ({ from, to }: Step): boolean => from !== to;

/** Concepts of a code list, told from either end. */
function* broader(data: readonly RDF.Quad[]): Iterable<Unplaced> {
  const steps = data.flatMap(({ subject, predicate, object }) => {
    const [one, other] = [nodeId(subject), nodeId(object)];
    const statement = [predicate.value, other] as const;
    if (predicate.value === skos.broader) return [{ from: one, to: other, of: one, statement }];
    return predicate.value === skos.narrower ? [{ from: other, to: one, of: one, statement }] : [];
  });
  for (const closing of stepsThatClose(steps)) {
    const { of, statement } = closing.step;
    yield error(
      'circle',
      of,
      `${name(of)}: ${statement.map(name).join(' ')} closes a circle (${sayCircle(closing)}); nothing is broader than itself: take one of the statements out`,
      statement,
    );
  }
}

/** A step as a claim tells it, or as it is written without one. */
interface Told extends Step {
  readonly relation: Iri;
  readonly claim?: Claim;
  readonly written?: Written;
}

function* nested({ claims, written, inverses }: Omit<Circling, 'names' | 'merged'>): Iterable<Unplaced> {
  const ofRelation = new Map<Iri, Told[]>();
  const ofUtterance = new Map<string, Told[]>();
  for (const each of written) {
    const step = stepOf(each, inverses);
    if (!isOnward(step)) continue;
    if (NESTING.has(step.relation) || ORDER.has(step.relation)) addTo(ofRelation, step.relation, step);
  }
  const isWritten = new Set(ofRelation.keys());
  for (const claim of claims) {
    const { predicate: relation, subject: from, object } = claim.proposition;
    if (claim.polarity !== 'affirmed' || !isToldAsDone(claim) || object.kind !== 'iri') continue;
    const step = { from, to: object.value, relation, claim };
    if (!isOnward(step)) continue;
    if (NESTING.has(relation)) addTo(ofRelation, relation, step);
    if (!ORDER.has(relation)) continue;
    addTo(ofUtterance, `${relation} ${claim.madeIn}`, step);
    if (isWritten.has(relation)) addTo(ofRelation, relation, step);
  }
  for (const steps of ofUtterance.values()) yield* closings(steps);
  for (const [relation, steps] of ofRelation)
    yield* NESTING.has(relation) ? closings(steps) : besideOrder(steps);
}

/** What is written is told by nobody, and so cannot stand against what one speaker of two says. */
function* besideOrder(steps: readonly Told[]): Iterable<Unplaced> {
  const alone = steps.filter(({ written }) => written !== undefined);
  yield* closings(alone);
  const circles = onCircles(steps);
  const told = new Set(onCircles(alone).flat());
  for (const circle of circles) {
    const last = circle.findLast((step) => step.written !== undefined);
    if (last === undefined || circle.some((step) => told.has(step))) continue;
    yield sayClosing(last, 'with what is claimed');
  }
}

function* closings(steps: readonly Told[]): Iterable<Unplaced> {
  for (const closing of stepsThatClose(steps)) yield sayClosing(closing.step, `(${sayCircle(closing)})`);
}

function sayClosing({ from, to, relation, claim, written }: Told, circle: string): Unplaced {
  if (claim !== undefined)
    return error(
      'circle',
      claim.id,
      `${name(claim.id)}: ${name(relation)} from ${name(from)} to ${name(to)} closes a circle ${circle}; correct one of the claims on the way`,
    );
  const { quad, file, line } = written as Written;
  const said = [quad.subject, quad.predicate, quad.object].map((term) => name(nodeId(term)));
  return {
    ...error(
      'circle',
      nodeId(quad.subject),
      `${said[0]}: ${said[1]} ${said[2]} closes a circle ${circle}; take one of the statements on the way out`,
    ),
    place: { file, line },
  };
}

function stepOf(written: Written, inverses: ReadonlyMap<Iri, Iri>): Told {
  const { subject, predicate, object } = written.quad;
  const [from, to] = [nodeId(subject), nodeId(object)];
  const turned = inverses.get(predicate.value);
  return turned === undefined
    ? { from, to, relation: predicate.value, written }
    : { from: to, to: from, relation: turned, written };
}

function* chained<T extends { readonly id: Iri }>(
  nodes: readonly T[],
  property: string,
  rule: string,
  next: (node: T) => readonly Iri[],
): Iterable<Unplaced> {
  const steps: Step[] = nodes.flatMap((node) => next(node).map((to) => ({ from: node.id, to })));
  for (const closing of stepsThatClose(steps)) {
    const { step } = closing;
    yield error(
      'circle',
      step.from,
      `${name(step.from)}: ${property} ${name(step.to)} closes a circle (${sayCircle(closing)}); ${rule}: take one of them out`,
    );
  }
}

/** `a, b and back`, long ones in part. */
function sayCircle({ around, length }: Closing<Step>): string {
  const more = length - around.length;
  return `${around.map(name).join(', ')}${more > 0 ? `, ${more} more` : ''} and back`;
}
