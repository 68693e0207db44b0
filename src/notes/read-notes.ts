/** The Turtle of a file of notes to notes, saved views and stories, with everything in it that is none of these. */
import type * as RDF from '@rdfjs/types';
import { writeQuadLine } from '../dataset/nquads.js';
import { normalize } from '../dataset/read/normalize.js';
import { parseRdf } from '../dataset/read/parse.js';
import { type Node, nodeId, nodesOf } from '../dataset/records/nodes.js';
import { localIn, PREFIXES } from '../model/namespaces.js';
import { as, dcterms, oa, rdf, rdfs } from '../model/vocabulary.js';
import { asNotebook } from './as-notebook.js';
import type { Notebook } from './notebook.js';
import { notesQuads } from './write-notes.js';

export interface ReadNotes {
  readonly notebook: Notebook;
  /** What the file says beside its notes, or says otherwise than they do: whoever writes it anew would lose it. */
  readonly odd: readonly { readonly subject: string; readonly message: string }[];
}

/** @param source names the text in errors. @throws TurtleError with source:line:column. */
export function readNotes(text: string, source: string): ReadNotes {
  const quads = [...parseRdf(text, { format: 'turtle', source })];
  const nodes = nodesOf(quads);
  const stories = [...nodes.values()].filter((node) => node.isA(as.OrderedCollection));
  const steps = new Set(stories.flatMap((story) => itemsOf(nodes, story)));
  const annotations = [...nodes.values()].filter(
    (node) => node.isA(oa.Annotation) && !steps.has(node.id) && isOurs(node.id),
  );
  const isView = (node: Node) => node.value(oa.motivatedBy) === oa.bookmarking;
  const { notebook, leftOut } = asNotebook({
    notes: annotations.filter((node) => !isView(node)).map((node) => noteOf(nodes, node)),
    views: annotations.filter(isView).map((node) => viewOf(nodes, node)),
    stories: stories.filter(({ id }) => isOurs(id)).map((node) => storyOf(nodes, node)),
  });
  return {
    notebook,
    odd: [...leftOut.map((message) => ({ subject: '', message })), ...besides(quads, notebook)],
  };
}

const isOurs = (id: string) => id.startsWith(PREFIXES.note);

type Nodes = ReadonlyMap<string, Node>;

function noteOf(nodes: Nodes, node: Node) {
  return {
    ...keptOf(node),
    view: seenIn(nodes, node),
    text: bodyOf(nodes, node, oa.commenting) ?? '',
    flag: bodyOf(nodes, node, oa.tagging),
    changed: node.value(dcterms.modified),
  };
}

function viewOf(nodes: Nodes, node: Node) {
  return { ...keptOf(node), view: seenIn(nodes, node), title: bodyOf(nodes, node, oa.describing) };
}

function storyOf(nodes: Nodes, node: Node) {
  const steps = itemsOf(nodes, node).map((id) => {
    const step = nodes.get(id);
    return { view: step && seenIn(nodes, step), caption: step && bodyOf(nodes, step, oa.describing) };
  });
  return { ...keptOf(node), title: node.value(rdfs.label), steps };
}

function keptOf(node: Node) {
  return { id: localIn('note', node.id), made: node.value(dcterms.created) };
}

/** The view that an annotation is on, as it stands in an address. */
function seenIn(nodes: Nodes, node: Node): string | undefined {
  for (const target of node.terms(oa.hasTarget)) {
    const selector = nodes.get(nodeId(target))?.term(oa.hasSelector);
    const value = selector && nodes.get(nodeId(selector))?.value(rdf.value);
    if (value !== undefined) return value === '' ? '' : `#${value}`;
  }
  return undefined;
}

function bodyOf(nodes: Nodes, node: Node, purpose: string): string | undefined {
  const bodies = node.terms(oa.hasBody).map((term) => nodes.get(nodeId(term)));
  return bodies.find((body) => body?.value(oa.hasPurpose) === purpose)?.value(rdf.value);
}

/** IRIs of what stands in the list; a list that leads into itself ends there. */
function itemsOf(nodes: Nodes, story: Node): readonly string[] {
  const items: string[] = [];
  const seen = new Set<string>();
  for (let cell = story.term(as.items); cell !== undefined && !seen.has(nodeId(cell)); ) {
    seen.add(nodeId(cell));
    const node: Node | undefined = nodes.get(nodeId(cell));
    const item: RDF.Term | undefined = node?.term(rdf.first);
    if (item !== undefined) items.push(nodeId(item));
    cell = node?.term(rdf.rest);
  }
  return items;
}

/** Statements that writing the notes would not write, by their subject; each subject once. */
function besides(quads: readonly RDF.Quad[], notebook: Notebook): ReadNotes['odd'] {
  const written = new Set([...normalize(notesQuads(notebook))].map(writeQuadLine));
  const subjects = new Map<string, RDF.Quad>();
  for (const quad of quads)
    if (!written.has(writeQuadLine(quad)) && !subjects.has(nodeId(quad.subject)))
      subjects.set(nodeId(quad.subject), quad);
  return [...subjects].map(([subject, { predicate }]) => ({
    subject,
    message: `${predicate.value} says what no note of the page says`,
  }));
}
