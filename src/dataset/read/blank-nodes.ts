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
  const incident = incidentQuads(quads);
  if (incident.size === 0) return quads;
  const labels = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const component of components(incident)) {
    const names =
      component.length > SMALL_GROUP ? byStructure(component, incident) : byRounds(component, incident);
    for (const node of component) {
      const label = `b${names.get(node)!}`;
      const count = (taken.get(label) ?? 0) + 1;
      taken.set(label, count);
      labels.set(node, count === 1 ? label : `${label}-${count}`);
    }
  }
  return quads.map((quad) => (blanksOf(quad).length === 0 ? quad : renameQuad(quad, labels)));
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
  return new Map([...colours].map(([node, colour]) => [node, colour.slice(0, 16)]));
}

/** The same for a large group: its blank nodes and the quads that join them are vertices, and each has its class. */
function byStructure(
  group: readonly string[],
  incident: ReadonlyMap<string, readonly RDF.Quad[]>,
): ReadonlyMap<string, string> {
  const numberOf = new Map(group.map((node, number) => [node, number]));
  const alone = group.map((): string[] => []);
  const joining: string[] = [];
  const edges = new Map<string, number[]>();
  for (const [number, node] of group.entries()) {
    for (const quad of incident.get(node)!) {
      const places = [...new Set(blanksOf(quad))];
      // A quad of several nodes is met with each of them; the first of its nodes takes it.
      if (places[0] !== node) continue;
      const line = markedLine(quad, places);
      if (places.length === 1) {
        alone[number]!.push(line);
        continue;
      }
      joining.push(line);
      for (const [place, other] of places.entries()) {
        const role = String(place);
        const known = edges.get(role);
        const pair = [numberOf.get(other)!, group.length + joining.length - 1];
        if (known === undefined) edges.set(role, pair);
        else known.push(...pair);
      }
    }
  }
  // Of a quad the text stands in its look, of a node the quads in which it stands by itself.
  const looks = [...alone.map((lines) => `node\n${lines.sort(byCodeUnit).join('\n')}`), ...joining];
  const classes = refine({ looks, edges });
  const whole = sha256Hex(
    looks
      .map((look, vertex) => `${classes[vertex]} ${look}`)
      .sort(byCodeUnit)
      .join('\n'),
  ).slice(0, 16);
  return new Map(group.map((node, number) => [node, `${whole}n${classes[number]}`]));
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

function renameQuad(quad: RDF.BaseQuad, labels: ReadonlyMap<string, string>): RDF.Quad {
  const rename = (term: RDF.Term): RDF.Term => {
    if (term.termType === 'BlankNode') return blankNode(labels.get(term.value)!);
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
