/** What the stage draws: the display attributes of a node and an edge. */

import type { Shape } from '../../scene/scene.js';
import type { Slot } from './slot.js';

export interface StageNode {
  readonly x: number;
  readonly y: number;
  /** Radius in CSS pixels at the first zoom. */
  readonly size: number;
  readonly label: string;
  /** The label as it is drawn, shortened where it is long. */
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly shape: Shape;
  /** Whether it stays bright when the rest is dimmed. */
  readonly lit: boolean;
  readonly chosen: boolean;
  /** Whether it is left out of the picture; see display.ts. */
  readonly hidden: boolean;
  /** A pinned node does not move in a layout. */
  readonly fixed: boolean;
  readonly slot: Slot;
}

/** How an edge's line is drawn; see edge-marks.ts. */
export interface LineMarks {
  /** Only a party says so. */
  readonly dashed: boolean;
  /** Some affirm it and some deny it. */
  readonly split: boolean;
  /** Nobody affirms it. */
  readonly dotted: boolean;
  /** Nobody tells it as done: dots far apart. */
  readonly sparse: boolean;
  /** It stood before sources were taken out: only its two ends are drawn. */
  readonly broken: boolean;
}

export interface StageEdge extends LineMarks {
  /** Width in CSS pixels at the first zoom. */
  readonly size: number;
  readonly label: string;
  /** Whether its words stand along it, lit or not. */
  readonly worded: boolean;
  readonly color: string;
  /** 0 is straight; the apex lies half of it times the length off the chord. */
  readonly curvature: number;
  readonly arrow: boolean;
  readonly lit: boolean;
  readonly chosen: boolean;
  readonly hidden: boolean;
  readonly zIndex: number;
  readonly slot: Slot;
}
