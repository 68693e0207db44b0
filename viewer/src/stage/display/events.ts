/** What the reader does on the stage, as it is told to the page. */
import type { Point } from './arc.js';
import type { Position } from './display.js';

export interface Hit {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

/** Centre in framed coordinates (0 to 1 over the graph) and ratio (1 shows all; smaller is nearer). */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Names are marked too; or those that are marked are no longer. */
export type Marking = 'add' | 'toggle';

export interface StageEvents {
  /** A menu is asked for, at a point of the window; nothing where the ground was pressed. */
  menu(hit: Hit | undefined, at: Point): void;
  marked(ids: readonly string[], how: Marking): void;
  /** The pointer came upon something, at a point of the window, or left it, or presses. */
  pointed(hit: Hit | undefined, at: Point): void;
  pick(hit: Hit | undefined): void;
  open(hit: Hit): void;
  moved(camera: CameraPlace): void;
  pinned(id: string, position: Position): void;
  relaxing(running: boolean): void;
  /** The graphics card took the drawing away; the stage has to be made anew. */
  lost(): void;
}
