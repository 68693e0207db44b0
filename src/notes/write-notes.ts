/**
 * Notes, saved views and stories as Web Annotations (https://www.w3.org/TR/annotation-vocab/) in canonical Turtle. A story
 * is an ordered collection of them. The target of each is a view of the page, and beside it what is chosen there.
 */
import type * as RDF from '@rdfjs/types';
import { blankNode, literal, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { writeTurtle } from '../dataset/write/write-turtle.js';
import { CLAIMGRAPH, PREFIXES } from '../model/namespaces.js';
import { as, dcterms, oa, rdf, rdfs, xsd } from '../model/vocabulary.js';
import { chosenIn, type Notebook } from './notebook.js';

/** The page that shows the data, wherever it is served: a view of it is a fragment of its address. */
export const PAGE = `${CLAIMGRAPH}page`;

/** What an address names may be anything that somebody typed. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\p{Cc}\p{Cs}\s<>"{}|^`\\]+$/iu;

/** The same notes give the same bytes. */
export function writeNotes(notebook: Notebook): string {
  return [...writeTurtle(notesQuads(notebook))].join('');
}

export function notesQuads({ notes, views, stories }: Notebook): readonly RDF.Quad[] {
  const quads = new Quads();
  for (const { id, made, changed, view, text, flag } of notes) {
    const note = quads.annotation(id, oa.commenting, view);
    quads.add(note, dcterms.created, moment(made));
    if (changed !== undefined) quads.add(note, dcterms.modified, moment(changed));
    if (text !== '') quads.body(note, text, oa.commenting);
    if (flag !== undefined) quads.body(note, flag, oa.tagging);
    const chosen = chosenIn(view);
    if (chosen?.kind === 'node' && IRI.test(chosen.id)) quads.add(note, oa.hasTarget, namedNode(chosen.id));
  }
  for (const { id, made, view, title } of views) {
    const saved = quads.annotation(id, oa.bookmarking, view);
    quads.add(saved, dcterms.created, moment(made));
    quads.body(saved, title, oa.describing);
  }
  for (const { id, made, title, steps } of stories) {
    const story = named(id);
    quads.add(story, rdf.type, namedNode(as.OrderedCollection));
    quads.add(story, dcterms.created, moment(made));
    quads.add(story, rdfs.label, literal(title));
    const told = steps.map(({ view, caption }, at) => {
      const step = quads.annotation(`${id}-${at + 1}`, oa.describing, view);
      quads.body(step, caption, oa.describing);
      return step;
    });
    quads.add(story, as.items, quads.list(told));
  }
  return quads.all;
}

class Quads {
  readonly all: RDF.Quad[] = [];
  #blanks = 0;

  add(subject: RDF.NamedNode | RDF.BlankNode, predicate: string, object: RDF.Quad_Object): void {
    this.all.push(makeQuad(subject, namedNode(predicate), object) as RDF.Quad);
  }

  annotation(id: string, motivation: string, view: string): RDF.NamedNode {
    const annotation = named(id);
    this.add(annotation, rdf.type, namedNode(oa.Annotation));
    this.add(annotation, oa.motivatedBy, namedNode(motivation));
    const target = this.#blank();
    const selector = this.#blank();
    this.add(annotation, oa.hasTarget, target);
    this.add(target, rdf.type, namedNode(oa.SpecificResource));
    this.add(target, oa.hasSource, namedNode(PAGE));
    this.add(target, oa.hasSelector, selector);
    this.add(selector, rdf.type, namedNode(oa.FragmentSelector));
    this.add(selector, rdf.value, literal(view.replace(/^#/, '')));
    return annotation;
  }

  body(annotation: RDF.NamedNode, text: string, purpose: string): void {
    const body = this.#blank();
    this.add(annotation, oa.hasBody, body);
    this.add(body, rdf.type, namedNode(oa.TextualBody));
    this.add(body, rdf.value, literal(text));
    this.add(body, oa.hasPurpose, namedNode(purpose));
  }

  list(items: readonly RDF.NamedNode[]): RDF.NamedNode | RDF.BlankNode {
    return items.reduceRight<RDF.NamedNode | RDF.BlankNode>((rest, item) => {
      const cell = this.#blank();
      this.add(cell, rdf.first, item);
      this.add(cell, rdf.rest, rest);
      return cell;
    }, namedNode(rdf.nil));
  }

  #blank(): RDF.BlankNode {
    this.#blanks += 1;
    return blankNode(`n${this.#blanks}`);
  }
}

const named = (id: string) => namedNode(PREFIXES.note + id);
const moment = (value: string) => literal(value, namedNode(xsd.dateTime));
