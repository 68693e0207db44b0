/** The lines and names of a graph without their claims: what a page draws while it still reads the rest of a large graph. */
import { ShapeError } from '../../model/errors.js';
import type { Entity, Iri } from '../../model/records.js';
import type { ActorGraph, ClaimGraph, EdgeAttributes } from '../attributes.js';
import { asDeeds } from '../edges/deeds.js';
import type { Edge } from '../edges/edge.js';
import type { Layouts, Position } from '../layout/positions.js';
import type { EncodedLine, EncodedPicture } from './encoded-picture.js';
import { PICTURE, pictureSpan, unpacked } from './graph-file.js';

/** What a line looks like and is filtered by. */
export type PictureTie = Pick<
  EdgeAttributes,
  | 'label'
  | 'family'
  | 'standing'
  | 'partyOnly'
  | 'planned'
  | 'symmetric'
  | 'origins'
  | 'derived'
  | 'betweenActors'
  | 'events'
>;

/** It has none of its claims, nor the propositions that a line between actors stands for. */
export type PictureLine = Edge<
  PictureTie & { readonly claims: readonly Iri[]; readonly propositions: readonly string[] }
>;

const NONE: readonly never[] = [];

export type PictureName = Pick<Entity, 'id' | 'kind' | 'type' | 'label'>;

export interface Picture {
  /** Everything that a line ends at, and the events that one rests on. */
  readonly names: readonly PictureName[];
  /** Lines of the graph of everything that are drawn by themselves, and of that of the actors; both in order of key. */
  readonly edges: readonly PictureLine[];
  readonly actorEdges: readonly PictureLine[];
  readonly layouts: Layouts;
}

/** How many items of a line come before its events. */
const BEFORE_EVENTS = 8;

/** What each digit of `yes` stands for. */
const DIGITS = { partyOnly: 1, symmetric: 2, derived: 4, betweenActors: 8, planned: 16 } as const;
type Said = { readonly [K in keyof typeof DIGITS]: boolean };

/** Of the two graphs and the positions of their nodes; the same graphs give the same picture. */
export function encodePicture(graph: ClaimGraph, actorGraph: ActorGraph, layouts: Layouts): EncodedPicture {
  const names: EncodedPicture['names'][number][] = [];
  const numbers = new Map<Iri, number>();
  const place = (at: Position | undefined) => (at === undefined ? 0 : ([at.x, at.y] as const));
  const numberOf = (id: Iri): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const { kind, type, label } = graph.getNodeAttributes(id);
    if (kind === 'utterance') throw new Error(`${id} is an utterance: a picture has none`);
    numbers.set(id, names.length);
    return names.push([id, kind, type, label, place(layouts.all.get(id)), place(layouts.actors.get(id))]) - 1;
  };
  const line = (key: string, tie: PictureTie, source: Iri, target: Iri): EncodedLine => {
    const { label, family, standing, origins, events } = tie;
    const ends = [numberOf(source), numberOf(target)] as const;
    return [key, ...ends, label, family, standing, digitsOf(tie), origins, ...events.map(numberOf)];
  };
  const actorEdges = actorGraph.mapEdges((key, tie, source, target) =>
    line(key, { ...tie, betweenActors: true }, source, target),
  );
  // The others are drawn when they are asked for, with their claims.
  const all = graph.mapEdges((key, attributes, source, target) => ({ key, attributes, source, target }));
  const edges = asDeeds(all)
    .filter(({ attributes: { betweenActors, derived } }) => !betweenActors && !derived)
    .map(({ key, attributes, source, target }) => line(key, attributes, source, target));
  return { names, edges, actorEdges };
}

/**
 * The picture of a graph file.
 * @param text the first two lines of the file, or more of it.
 * @throws ShapeError where it has none (see pictureSpan).
 */
export function pictureIn(text: string): Picture {
  const span = pictureSpan(text);
  if (span === undefined) throw new ShapeError('graph file: it has no picture on its second line');
  const json = text.slice(span.start + PICTURE.length, span.end - ','.length);
  return decodePicture(unpacked(JSON.parse(json)));
}

function decodePicture({ names, edges, actorEdges }: EncodedPicture): Picture {
  const all = new Map<Iri, Position>();
  const actors = new Map<Iri, Position>();
  for (const [id, , , , place, amongActors] of names) {
    if (place !== 0) all.set(id, { x: place[0], y: place[1] });
    if (amongActors !== 0) actors.set(id, { x: amongActors[0], y: amongActors[1] });
  }
  const nameOf = (number: number): Iri => names[number]?.[0] as Iri;
  const line = (encoded: EncodedLine): PictureLine => {
    const [key, source, target, label, family, standing, yes, origins] = encoded;
    const events = (encoded.slice(BEFORE_EVENTS) as number[]).map(nameOf);
    return {
      key,
      source: nameOf(source),
      target: nameOf(target),
      attributes: {
        label,
        family,
        standing,
        partyOnly: (yes & DIGITS.partyOnly) !== 0,
        planned: (yes & DIGITS.planned) !== 0,
        symmetric: (yes & DIGITS.symmetric) !== 0,
        derived: (yes & DIGITS.derived) !== 0,
        betweenActors: (yes & DIGITS.betweenActors) !== 0,
        origins,
        events,
        claims: NONE,
        propositions: NONE,
      },
    };
  };
  return {
    names: names.map(([id, kind, type, label]) => ({ id, kind, type, label })),
    edges: edges.map(line),
    actorEdges: actorEdges.map(line),
    layouts: { actors, all },
  };
}

function digitsOf(said: Said): number {
  let sum = 0;
  for (const name in DIGITS) if (said[name as keyof Said]) sum += DIGITS[name as keyof Said];
  return sum;
}
