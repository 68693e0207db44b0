/** The SPARQL 1.1 Graph Store HTTP Protocol, for reading: one graph, the union of all of them, or all with their names. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as RDF from '@rdfjs/types';
import { defaultGraph, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { chosenFor, QUADS, TRIPLES } from './media-types.js';
import { parametersOf } from './parameters.js';
import { Refusal } from './refusal.js';
import { reply } from './reply.js';
import { writtenQuads, writtenTriples } from './written.js';

/** The quads of one graph, of the default graph, or all of them. */
export type QuadsOf = (graph?: 'default' | RDF.NamedNode) => Iterable<RDF.Quad>;

/** @throws Refusal */
export async function answerGraphStore(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  quadsOf: QuadsOf,
  maxBytes: number,
): Promise<void> {
  const given = parametersOf(address);
  const unknown = [...given.keys()].find((name) => name !== 'graph' && name !== 'default');
  if (unknown !== undefined)
    throw new Refusal(
      400,
      `There is no argument "${unknown.slice(0, 80)}": ?default, ?graph=IRI, or none for all.`,
    );
  const names = given.getAll('graph');
  const wantsDefault = given.has('default');
  if (names.includes('')) throw new Refusal(400, 'Name a graph behind ?graph=.');
  if (names.length + Number(wantsDefault) > 1)
    throw new Refusal(400, 'One graph at a time: ?default, or ?graph= with one IRI.');
  const [name] = names;
  if (name === undefined && !wantsDefault) {
    const { format, type } = chosenFor(request, QUADS);
    return reply(request, response, { type, pieces: writtenQuads(quadsOf(), format) }, maxBytes);
  }
  const { format, type } = chosenFor(request, TRIPLES);
  const quads = name === undefined ? quadsOf('default') : graphNamed(quadsOf, name);
  const pieces = await writtenTriples(inDefault(quads), format);
  await reply(request, response, { type, pieces }, maxBytes);
}

function graphNamed(quadsOf: QuadsOf, name: string): Iterable<RDF.Quad> {
  const quads = quadsOf(namedNode(name));
  for (const _ of quads) return quadsOf(namedNode(name));
  throw new Refusal(404, `There is no graph ${name}.`);
}

/** In a document of one graph nothing has a graph name; what several graphs say is said once. */
function* inDefault(quads: Iterable<RDF.Quad>): Generator<RDF.Quad> {
  for (const { subject, predicate, object } of quads)
    yield makeQuad(subject, predicate, object, defaultGraph()) as RDF.Quad;
}
