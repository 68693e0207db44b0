/** Takes quads and gives canonical Turtle or TriG piece by piece: one order, one spelling, so that a diff shows what changed and nothing else. */
import type * as RDF from '@rdfjs/types';
import { rdf } from '../../model/vocabulary.js';
import { writeQuadLine } from '../nquads.js';
import { relabelBlankNodes } from '../read/blank-nodes.js';
import { parseRdf } from '../read/parse.js';
import { nodeId } from '../records/nodes.js';
import { byCodeUnit, quad as makeQuad } from '../terms.js';
import { writePrefixes } from './short-names.js';
import { countReferences, writeGraph } from './turtle-blocks.js';
import { bySubject, foldReifier, type Subject } from './turtle-subjects.js';
import { collectPrefixes, writeTurtleTerm } from './turtle-terms.js';

/** Text is handed on in pieces of about this many characters: fewer are slow to write, more slow to begin. */
const CHUNK = 64 * 1024;

export interface WriteOptions {
  /** '1.2' writes claims as `claim rdf:reifies <<( s p o )>>`; '1.1' (the default) as rdf:subject, rdf:predicate, rdf:object. */
  readonly rdf?: '1.1' | '1.2';
}

/**
 * Turtle of all quads, graph names dropped. A claim is followed by its evidence; otherwise subjects stand in
 * order of name.
 * @throws ShapeError for an IRI that holds a forbidden character, naming the subject.
 */
export function* writeTurtle(quads: Iterable<RDF.Quad>, options: WriteOptions = {}): Iterable<string> {
  yield* inChunks(writeDocument(withoutGraphs(quads), options));
}

/** TriG: the default graph first, then each graph in order of name. */
export function* writeTrig(quads: Iterable<RDF.Quad>, options: WriteOptions = {}): Iterable<string> {
  yield* inChunks(writeDocument([...quads], options));
}

/** The canonical form of a Turtle file's text. Comments are lost; `source` names the file in errors. */
export function formatTurtle(text: string, source: string): string {
  return [...writeTurtle(parseRdf(text, { format: 'turtle', source }))].join('');
}

/** Graph names dropped. A triple of two graphs that holds a blank node would count as two references: once is enough. */
function withoutGraphs(quads: Iterable<RDF.Quad>): RDF.Quad[] {
  const seen = new Set<string>();
  const triples: RDF.Quad[] = [];
  for (const { subject, predicate, object } of quads) {
    const triple = makeQuad(subject, predicate, object) as RDF.Quad;
    if (subject.termType === 'BlankNode' || object.termType === 'BlankNode') {
      const line = writeQuadLine(triple);
      if (seen.has(line)) continue;
      seen.add(line);
    }
    triples.push(triple);
  }
  return triples;
}

function* writeDocument(given: readonly RDF.Quad[], options: WriteOptions): Iterable<string> {
  const quads = relabelBlankNodes(given);
  const references = countReferences(quads);
  const graphs = new Map<string, Subject[]>();
  for (const [name, ofGraph] of byGraph(quads)) {
    const subjects = bySubject(ofGraph);
    if (options.rdf === '1.2') for (const subject of subjects) foldReifier(subject);
    graphs.set(name, subjects);
  }
  const prefixes = prefixesOf(graphs.values());
  yield* writePrefixes(prefixes);
  let gap = prefixes.size === 0 ? '' : '\n';
  for (const name of [...graphs.keys()].sort(byCodeUnit)) {
    const isNamed = name !== '';
    if (isNamed) yield `${gap}${name} {\n`;
    if (isNamed) gap = '';
    for (const block of writeGraph(graphs.get(name)!, references, isNamed ? '  ' : '')) {
      yield gap + block;
      gap = '\n';
    }
    if (isNamed) yield '}\n';
  }
}

/** Graph as Turtle writes its name ('' for the default graph) -> its quads. */
function byGraph(quads: readonly RDF.Quad[]): Map<string, RDF.Quad[]> {
  const names = new Map<string, string>();
  const graphs = new Map<string, RDF.Quad[]>();
  for (const quad of quads) {
    const { graph } = quad;
    const id = graph.termType === 'DefaultGraph' ? '' : nodeId(graph);
    let name = names.get(id);
    if (name === undefined) {
      name = id === '' ? '' : writeTurtleTerm(graph, 'a graph name');
      names.set(id, name);
    }
    const list = graphs.get(name);
    if (list === undefined) graphs.set(name, [quad]);
    else list.push(quad);
  }
  return graphs;
}

function prefixesOf(graphs: Iterable<readonly Subject[]>): Set<string> {
  const used = new Set<string>();
  for (const subjects of graphs) {
    for (const { term, quads } of subjects) {
      collectPrefixes(term, used);
      for (const { predicate, object, graph } of quads) {
        if (predicate.value !== rdf.type) collectPrefixes(predicate, used);
        collectPrefixes(object, used);
        collectPrefixes(graph, used);
      }
    }
  }
  return used;
}

function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
