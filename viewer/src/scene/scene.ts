/** A scene: what the stage shows, as plain data without colours, so that a theme is only a palette. */
import type { Mark, Side } from '../view/view.js';

/** Shapes of nodes; the order is the number that a shader knows each by. */
export const SHAPES = ['disc', 'square', 'diamond', 'ring', 'eye', 'triangle', 'hexagon', 'cross'] as const;
export type Shape = (typeof SHAPES)[number];

/** Groups of classes that share a colour; see palette.ts. */
export type Tint =
  | 'armed'
  | 'state'
  | 'international'
  | 'person'
  | 'media'
  | 'unnamed'
  | 'other'
  | 'event'
  | 'place'
  | 'thing';

/** Families of relations that share a colour: those of the ontology. */
export type Family = string;

/** How a drawing stands to all there is; only where that is more than is read at a glance. */
export interface Crowd {
  /** Names in all; beside the chief ones, actors alone. */
  readonly of: number;
  /** How many of them the part holds, and the name in its middle; of the whole crowd neither. */
  readonly part?: number;
  readonly around?: string;
  /** The part is the chief actors, whatever is chosen. */
  readonly chief?: true;
  /** The page has a part of what there is, and asks for more. */
  readonly asks?: true;
}

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  readonly shape: Shape;
  readonly tint: Tint;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly fixed: boolean;
  /** No layout knows it: it stands beside a neighbour until it has found its own place. */
  readonly stray?: true;
}

export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly family: Family;
  readonly width: number;
  readonly mark: Mark;
  /** Only parties say so; may hold of a contested edge too. */
  readonly partyOnly: boolean;
  readonly arrow: boolean;
  /** Whether what it says stands along it, lit or not: of a line that was opened. */
  readonly worded?: boolean;
  /** While two lenses are held against each other. */
  readonly side?: Side | undefined;
}

export interface Scene {
  /** In the order in which names get their place: the most connected first. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Where there is too much to read at once. */
  readonly crowd?: Crowd;
  /**
   * The same without lens, filters and days. It decides what the window takes in, where parallel lines keep apart
   * and what lies over what, so that a filter moves nothing and a link shows the picture that it was copied from.
   */
  readonly base?: Scene;
  /** Nodes and edges that came with what is chosen, and go with it. */
  readonly company?: readonly string[];
  /** While days are chosen. */
  readonly timed?: Timed;
  /** Places that the window takes in, with the sizes of their discs, where these are not those of the nodes: two stages then look at the same. */
  readonly window?: readonly { readonly x: number; readonly y: number; readonly size?: number }[];
}

/** What became of the relations that are shown but for the days that were chosen. */
export interface Timed {
  readonly all: number;
  /** On the chosen days, perhaps. */
  readonly within: number;
  readonly undated: number;
}

export const EMPTY_SCENE: Scene = { nodes: [], edges: [] };

/** Whether two scenes hold the same lines in the same order, however they are marked. */
export function sameLines(one: Scene | undefined, other: Scene | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  return (
    one.edges.length === other.edges.length && one.edges.every(({ id }, at) => id === other.edges[at]?.id)
  );
}

/** The lines of a scene that stand for a line that was opened, and what they join. */
export function openedOf({ edges }: Scene): {
  readonly ids: readonly string[];
  readonly worded: readonly string[];
} {
  const lines = edges.filter(({ worded }) => worded);
  return {
    ids: lines.flatMap(({ source, target }) => [source, target]),
    worded: lines.map(({ id }) => id),
  };
}
