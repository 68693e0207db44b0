/** Takes quads and gives them with blank nodes labelled from what is said of them, so that labels do not move between two readings. */
import type * as RDF from '@rdfjs/types';
import { sha256Hex } from '../../model/identifiers.js';
import { refine } from '../../structures/partition.js';
import { writeTerm } from '../nquads.js';
import { blankNode, byCodeUnit, quad as makeQuad } from '../terms.js';

/** A group of more nodes than this is refined as a graph; in a smaller one as many rounds tell apart what can be. */
const SMALL_GROUP = 64;

/**
 * Labels each blank node by a hash of the quads it stands in, refined through neighbouring blank nodes (as in
 * colour refinement), so that equal content gives equal labels whatever labels or order the file had. Nodes that
 * cannot be told apart are numbered.
 */
export function relabelBlankNodes(quads: readonly RDF.Quad[]): readonly RDF.Quad[] {
  const labels = new Map<string, RDF.BlankNode>();
  const numbered = new Numbered();
  for (const [node, label] of labelsOf(quads)) labels.set(node, blankNode(numbered.next(label)));
  if (labels.size === 0) return quads;
  return quads.map((quad) => (holdsBlank(quad) ? renameQuad(quad, labels) : quad));
}

/** Blank node -> its label by content; the same for those that cannot be told apart. */
export function* labelsOf(quads: readonly RDF.Quad[]): Iterable<readonly [string, string]> {
  const incident = incidentQuads(quads);
  for (const component of components(incident)) {
    const names =
      component.length > SMALL_GROUP ? byStructure(component, incident) : byRounds(component, incident);
    for (const node of component) yield [node, `b${names.get(node)!}`];
  }
}

/** The label of a node that stands in these lines alone, with `_` for itself, and in none with another blank node. */
export function labelOfLines(lines: string[]): string {
  return `b${sha256Hex(lines.sort(byCodeUnit).join('\n')).slice(0, 16)}`;
}

/** Tells equal labels apart by a number, from the second on. */
export class Numbered {
  readonly #taken = new Map<string, number>();

  next(label: string): string {
    const count = (this.#taken.get(label) ?? 0) + 1;
    this.#taken.set(label, count);
    return count === 1 ? label : `${label}-${count}`;
  }
}

/** Blank node -> the quads in which it stands. */
export function incidentQuads(quads: readonly RDF.Quad[]): Map<string, RDF.Quad[]> {
  const incident = new Map<string, RDF.Quad[]>();
  for (const quad of quads) {
    for (const node of blanksOf(quad)) {
      const list = incident.get(node);
      if (list === undefined) incident.set(node, [quad]);
      else if (list.at(-1) !== quad) list.push(quad);
    }
  }
  return incident;
}

/** The labels of the blank nodes that stand in a quad, its triple terms included. */
export function blanksOf(quad: RDF.BaseQuad): string[] {
  const found: string[] = [];
  for (const term of [quad.subject, quad.object, quad.graph]) {
    if (term.termType === 'BlankNode') found.push(term.value);
    else if (term.termType === 'Quad') found.push(...blanksOf(term));
  }
  return found;
}

const holdsBlank = ({ subject, object, graph }: RDF.BaseQuad): boolean =>
  [subject, object, graph].some(
    (term) => term.termType === 'BlankNode' || (term.termType === 'Quad' && holdsBlank(term)),
  );

/** The blank nodes in groups that hang together, so that one group's labels do not depend on another's. */
export function components(incident: ReadonlyMap<string, readonly RDF.Quad[]>): string[][] {
  const groups: string[][] = [];
  const seen = new Set<string>();
  for (const start of incident.keys()) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (let i = 0; i < group.length; i++) {
      for (const quad of incident.get(group[i]!)!) {
        for (const next of blanksOf(quad)) {
          if (seen.has(next)) continue;
          seen.add(next);
          group.push(next);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function byRounds(
  group: readonly string[],
  incident: ReadonlyMap<string, readonly RDF.Quad[]>,
): ReadonlyMap<string, string> {
  let colours = new Map(group.map((node) => [node, '']));
  let different = 0;
  for (let round = 0; round < SMALL_GROUP; round++) {
    const next = new Map<string, string>();
    for (const node of group) {
      const lines = incident.get(node)!.map((quad) => colouredLine(quad, node, colours));
      next.set(node, sha256Hex(lines.sort(byCodeUnit).join('\n')));
    }
    colours = next;
    const count = new Set(colours.values()).size;
    if (count === group.length || count === different) break;
    different = count;
  }
  // Two groups may end after different rounds: what looks alike in both is told apart by its group.
  const whole = [...colours.values()].sort(byCodeUnit).join('\n');
  return new Map([...colours].map(([node, colour]) => [node, sha256Hex(`${colour}\n${whole}`).slice(0, 16)]));
}

/** The same for a large group: its blank nodes and the quads that join them are vertices, and each has its class. */
function byStructure(
  group: readonly string[],
  incident: ReadonlyMap<string, readonly RDF.Quad[]>,
): ReadonlyMap<string, string> {
  const numberOf = new Map(group.map((node, number) => [node, number]));
  const known = new Map<string, string>();
  // Few texts are many looks: one string each.
  const look = (text: string): string => {
    if (!known.has(text)) known.set(text, text);
    return known.get(text)!;
  };
  const looks: string[] = [];
  const joining: string[] = [];
  const edges = new Map<string, number[]>();
  for (const [number, node] of group.entries()) {
    const alone: string[] = [];
    for (const quad of incident.get(node)!) {
      const places = distinctBlanks(quad);
      // A quad of several nodes is met with each of them; the first of its nodes takes it.
      if (places[0] !== node) continue;
      const line = markedLine(quad, places);
      if (places.length === 1) {
        alone.push(line);
        continue;
      }
      const vertex = group.length + joining.length;
      joining.push(look(line));
      for (const [place, other] of places.entries()) {
        const role = String(place);
        const pairs = edges.get(role) ?? [];
        if (pairs.length === 0) edges.set(role, pairs);
        pairs.push(numberOf.get(other)!, vertex);
      }
    }
    // Of a node the quads in which it stands by itself, of a quad its text.
    looks[number] = look(`node\n${alone.sort(byCodeUnit).join('\n')}`);
  }
  const classes = refine({ looks: looks.concat(joining), edges });
  const whole = hashOfClasses(looks.concat(joining), edges, classes);
  return new Map(group.map((node, number) => [node, `${whole}n${classes[number]}`]));
}

/** What the classes are and how they hang together, in order of number: equal for equal groups alone. */
function hashOfClasses(
  looks: readonly string[],
  edges: ReadonlyMap<string, readonly number[]>,
  classes: Uint32Array,
): string {
  const first: number[] = [];
  const sizes: number[] = [];
  for (const [vertex, number] of classes.entries()) {
    first[number] ??= vertex;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const lines = first.map((vertex, number) => `${sizes[number]} ${looks[vertex]}`);
  for (const role of [...edges.keys()].sort(byCodeUnit)) {
    const pairs = edges.get(role)!;
    for (let at = 0; at < pairs.length; at += 2) {
      const quad = classes[pairs[at + 1]!]!;
      // All quads of one class join nodes of the same classes.
      if (first[quad] === pairs[at + 1]) lines[quad] += ` ${role}:${classes[pairs[at]!]}`;
    }
  }
  return sha256Hex(lines.join('\n')).slice(0, 16);
}

function distinctBlanks(quad: RDF.BaseQuad): readonly string[] {
  const found = blanksOf(quad);
  return found.length < 2 || (found.length === 2 && found[0] !== found[1]) ? found : [...new Set(found)];
}

/** A quad with each blank node as the number of its place among them. */
function markedLine(quad: RDF.BaseQuad, places: readonly string[]): string {
  const write = (term: RDF.Term): string => {
    if (term.termType === 'BlankNode') return `_${places.indexOf(term.value)}`;
    if (term.termType === 'Quad') return `<<${markedLine(term, places)}>>`;
    return writeTerm(term);
  };
  const graph = quad.graph.termType === 'BlankNode' ? ` ${write(quad.graph)}` : '';
  return `${write(quad.subject)} ${write(quad.predicate)} ${write(quad.object)}${graph}`;
}

function colouredLine(quad: RDF.BaseQuad, self: string, colours: ReadonlyMap<string, string>): string {
  const write = (term: RDF.Term): string => {
    if (term.termType === 'BlankNode') return term.value === self ? '_' : `_${colours.get(term.value)}`;
    if (term.termType === 'Quad') return `<<${colouredLine(term, self, colours)}>>`;
    return writeTerm(term);
  };
  return `${write(quad.subject)} ${write(quad.predicate)} ${write(quad.object)}`;
}

function renameQuad(quad: RDF.BaseQuad, labels: ReadonlyMap<string, RDF.BlankNode>): RDF.Quad {
  const rename = (term: RDF.Term): RDF.Term => {
    if (term.termType === 'BlankNode') return labels.get(term.value)!;
    if (term.termType === 'Quad') return renameQuad(term, labels);
    return term;
  };
  return makeQuad(
    rename(quad.subject) as RDF.Quad_Subject,
    quad.predicate as RDF.Quad_Predicate,
    rename(quad.object) as RDF.Quad_Object,
    rename(quad.graph) as RDF.Quad_Graph,
  ) as RDF.Quad;
}
