/** Takes the shape of a rule and quads, and gives the triples that it derives from them, each once. */
import type * as RDF from '@rdfjs/types';
import { quad as makeQuad } from '../../terms.js';
import type { NumberedQuads } from '../numbers/quads-by-number.js';
import { Tuples } from '../numbers/tuples.js';
import type { Shape } from '../shape/shape.js';
import { placeOf } from './context.js';
import { eachSolution } from './solutions.js';

/** @throws OutsideShape where the data hold what is not evaluated here. */
export function construct(shape: Shape, quads: NumberedQuads, graph: RDF.Quad_Graph): RDF.Quad[] {
  const { terms } = quads;
  const context = { quads, row: new Uint32Array(shape.variables.length) };
  const templates = shape.template.map(({ subject, predicate, object }) =>
    [subject, predicate, object].map((slot) => placeOf(slot, context)),
  );
  const needed = new Set(
    shape.template.flatMap(({ subject, predicate, object }) =>
      [subject, predicate, object].flatMap((slot) => ('variable' in slot ? [slot.variable] : [])),
    ),
  );
  const found = new Tuples(3);
  const triple = new Uint32Array(3);
  eachSolution(shape.where, needed, context, () => {
    for (const places of templates) {
      for (let at = 0; at < 3; at++) {
        const { numbers, at: place } = places[at]!;
        triple[at] = numbers[place] as number;
      }
      if (!triple.includes(0)) found.add(triple, [0, 1, 2]);
    }
  });
  const derived: RDF.Quad[] = [];
  for (let at = 0; at < found.size; at++) {
    const [subject, predicate, object] = [0, 1, 2].map((place) => terms.term(found.number(at, place)));
    if (subject?.termType === 'Literal' || predicate?.termType !== 'NamedNode') continue;
    derived.push(
      makeQuad(subject as RDF.Quad_Subject, predicate, object as RDF.Quad_Object, graph) as RDF.Quad,
    );
  }
  return derived;
}
