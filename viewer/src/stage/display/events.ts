/** What the reader does on the stage, as it is told to the page. */
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

export interface StageEvents {
  pick(hit: Hit | undefined): void;
  open(hit: Hit): void;
  moved(camera: CameraPlace): void;
  pinned(id: string, position: Position): void;
  relaxing(running: boolean): void;
  /** The graphics card took the drawing away; the stage has to be made anew. */
  lost(): void;
}
