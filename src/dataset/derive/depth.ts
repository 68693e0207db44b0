/** Takes claims and refuses places that lie within each other deeper than any geography: what follows grows with the cube of the depth. */
import type * as RDF from '@rdfjs/types';
import { ShapeError } from '../../model/errors.js';
import { expand, shorten } from '../../model/namespaces.js';
import { rdf } from '../../model/vocabulary.js';
import { stepsThatClose } from '../../structures/circles.js';
import { addTo } from '../../structures/group-by.js';
import { partsFirst } from '../../structures/parts-first.js';

/** A quarter within a town, a district, a region, a country, a continent: that is six. */
const DEEPEST = 32;
const WITHIN = expand('cg:within');

/** @throws ShapeError that names the claim at which it gets too deep. */
export function refuseDeepPlaces(quads: readonly RDF.Quad[]): void {
  const claims = new Set<string>();
  for (const { subject, predicate, object } of quads)
    if (predicate.value === rdf.predicate && object.value === WITHIN) claims.add(subject.value);
  if (claims.size <= DEEPEST) return;
  const ends = new Map<string, { from?: string; to?: string }>();
  for (const { subject, predicate, object } of quads) {
    if (!claims.has(subject.value)) continue;
    const end = predicate.value === rdf.subject ? 'from' : predicate.value === rdf.object ? 'to' : undefined;
    if (end !== undefined) ends.set(subject.value, { ...ends.get(subject.value), [end]: object.value });
  }
  const steps = [...ends].flatMap(([claim, { from, to }]) =>
    from === undefined || to === undefined ? [] : [{ claim, from, to }],
  );
  const closing = new Set([...stepsThatClose(steps)].map(({ step }) => step));
  const wholes = new Map<string, (typeof steps)[number][]>();
  for (const step of steps) if (!closing.has(step)) addTo(wholes, step.from, step);
  const depth = new Map<string, number>();
  const order = partsFirst(wholes.keys(), (place) => (wholes.get(place) ?? []).map(({ to }) => to));
  for (const place of order) {
    for (const { claim, to } of wholes.get(place) ?? []) {
      const deep = (depth.get(to) ?? 0) + 1;
      if (deep > DEEPEST) {
        throw new ShapeError(
          `${shorten(claim)}: ${shorten(place)} lies within ${shorten(to)}, and that within others, more than ${DEEPEST} deep: no geography is, and nothing is derived from it; correct the claims of cg:within`,
        );
      }
      depth.set(place, Math.max(depth.get(place) ?? 0, deep));
    }
  }
}
