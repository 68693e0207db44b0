/** A rule run twice: by its shape and by oxigraph, over the same quads. */
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { Store } from 'oxigraph';
import { construct } from '../../../src/dataset/derive/evaluate/construct.js';
import { QuadsByNumber } from '../../../src/dataset/derive/numbers/quads-by-number.js';
import { readShape } from '../../../src/dataset/derive/shape/read-shape.js';
import { OutsideShape } from '../../../src/dataset/derive/shape/shape.js';
import { writeQuadLine } from '../../../src/dataset/nquads.js';
import { relabelBlankNodes } from '../../../src/dataset/read/blank-nodes.js';
import { defaultGraph } from '../../../src/dataset/terms.js';

/** Rules are held again and again, and reading one takes longer than most runs of it. */
const shapes = new Map<string, ReturnType<typeof readShape>>();

/** What the shape derives, or what of the rule or of the quads is outside it. */
export function byShape(rule: string, quads: Iterable<RDF.Quad>): RDF.Quad[] | string {
  const read = shapes.get(rule) ?? readShape(rule);
  shapes.set(rule, read);
  if ('outside' in read) return read.outside;
  const numbered = new QuadsByNumber();
  for (const quad of quads) numbered.add(quad);
  try {
    return construct(read.shape, numbered, defaultGraph());
  } catch (error) {
    if (error instanceof OutsideShape) return error.message;
    throw error;
  }
}

/** A store that rules can be asked of, over all graphs as one. */
export function oxigraphOver(quads: Iterable<RDF.Quad>): (rule: string) => RDF.Quad[] {
  const store = new Store();
  const text = Array.from(quads, writeQuadLine).join('');
  store.load(text, { format: 'application/n-quads', lenient: true });
  return (rule) =>
    new Parser({ format: 'N-Triples' }).parse(
      store.query(rule, {
        use_default_graph_as_union: true,
        results_format: 'application/n-triples',
      }) as string,
    );
}

const lines = (quads: readonly RDF.Quad[]) => quads.map(writeQuadLine).sort();

const masked = (all: readonly string[]) =>
  [...new Set(all.map((line) => line.replace(/_:\S+/g, '_:x')))].sort();

/** The lines of both; blank nodes by what is said of them. */
export function bothAsLines(ours: readonly RDF.Quad[], theirs: readonly RDF.Quad[]): [string[], string[]] {
  const [left, right] = [ours, theirs].map((quads) => lines(relabelBlankNodes(quads))) as [
    string[],
    string[],
  ];
  if (left.join('') === right.join('')) return [left, right];
  // Nodes that nothing tells apart may be numbered in another order: then each line is the same but for their names.
  return [masked(left), masked(right)];
}
