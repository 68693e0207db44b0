/** A scene: what the stage shows, as plain data without colours, so that a theme is only a palette. */
import type { Shape } from '../stage/marks.js';

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

/** What a line's mark says about its claims; exactly one holds for each edge. */
export type Mark = 'plain' | 'party-only' | 'contested' | 'denied';

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  readonly shape: Shape;
  readonly tint: Tint;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly fixed: boolean;
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
}

export interface Scene {
  /** In the order in which names get their place: the most connected first. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export const EMPTY_SCENE: Scene = { nodes: [], edges: [] };
