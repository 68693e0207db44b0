/** Takes claims, quads, names and merged nodes and gives what closes a circle of relations that cannot turn in one. */
import type * as RDF from '@rdfjs/types';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, DatedName, Iri, MergedNode } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { type Closing, type Step, stepsThatClose } from '../../structures/circles.js';
import { groupBy } from '../../structures/group-by.js';
import { name } from '../read/locate.js';
import { error, type Unplaced } from './finding.js';

/** Relations of which nothing can lie above itself, whoever tells it: what is counted and drawn rests on them. */
const NESTING: ReadonlySet<Iri> = new Set([cg.subEventOf, expand('cg:within'), expand('cg:partOf')]);
/** Of these two speakers may tell the opposite, which is a disagreement; one utterance may not. */
const ORDER: ReadonlySet<Iri> = new Set([expand('cg:before'), expand('cg:causedBy')]);

export interface Circling {
  readonly claims: readonly Claim[];
  /** In the order in which they were read. */
  readonly data: readonly RDF.Quad[];
  readonly names: readonly DatedName[];
  readonly merged: readonly MergedNode[];
}

/** One finding for each statement that closes a circle: without them there is none. */
export function checkCircles({ claims, data, names, merged }: Circling): Unplaced[] {
  return [
    ...quotes(data),
    ...claimed(claims),
    ...chained(names, 'dcterms:replaces', 'a name replaces an earlier one', ({ replaces }) => replaces),
    ...chained(merged, 'owl:sameAs', 'a merged node leads to the one that stands for it', ({ into }) => [
      into,
    ]),
  ];
}

/** In the order in which they were read, so that what was added last is told. */
function* quotes(data: readonly RDF.Quad[]): Iterable<Unplaced> {
  const steps: Step[] = data.flatMap(({ subject, predicate, object }) =>
    predicate.value === cg.quotes ? [{ from: subject.value, to: object.value }] : [],
  );
  for (const closing of stepsThatClose(steps)) {
    const { step } = closing;
    yield error(
      'circle',
      step.from,
      `${name(step.from)}: quotes ${name(step.to)}, which closes a circle of cg:quotes (${sayCircle(closing)}); nobody quotes what quotes them: take one of the cg:quotes out`,
      [cg.quotes, step.to],
    );
  }
}

function* claimed(claims: readonly Claim[]): Iterable<Unplaced> {
  const told = claims.filter(
    (claim) =>
      claim.polarity === 'affirmed' && isToldAsDone(claim) && claim.proposition.object.kind === 'iri',
  );
  const circling = groupBy(told, ({ madeIn, proposition: { predicate } }) =>
    NESTING.has(predicate) ? predicate : ORDER.has(predicate) ? `${predicate} ${madeIn}` : '',
  );
  for (const [key, some] of circling) {
    if (key === '') continue;
    const steps = some.map((claim) => ({
      from: claim.proposition.subject,
      to: claim.proposition.object.value,
      claim,
    }));
    for (const closing of stepsThatClose(steps)) {
      const { step } = closing;
      const relation = name(step.claim.proposition.predicate);
      yield error(
        'circle',
        step.claim.id,
        `${name(step.claim.id)}: ${relation} from ${name(step.from)} to ${name(step.to)} closes a circle (${sayCircle(closing)}); correct one of the claims on the way`,
      );
    }
  }
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
