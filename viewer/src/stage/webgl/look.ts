/** What every frame is drawn with: the colours of the theme and how far the rest is dimmed. */
import type { Palette } from '../../scene/palette.js';

/** What a program draws at a time; order is the number that the shader knows it by. */
export const PARTS = ['all', 'unlit', 'lit'] as const;
export type Part = (typeof PARTS)[number];

export interface Look {
  /** Whether what sigma is about to draw stands already: then nothing is cleared or drawn. */
  stands: boolean;
  /** 0: everything bright; 1: all that is not lit is faded. */
  dim: number;
  /** Of lines that are not lit: less than 1 where there are so many that they would hide each other. */
  opacity: number;
  /** Red, green, blue from 0 to 1. */
  ground: Float32List;
  ink: Float32List;
  fadedNode: Float32List;
  fadedEdge: Float32List;
}

/** `#rrggbb` as three numbers from 0 to 1. */
export function rgb(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

export function lookOf(palette: Palette): Look {
  return {
    stands: false,
    dim: 0,
    opacity: 1,
    ground: rgb(palette.ground),
    ink: rgb(palette.ink),
    fadedNode: rgb(palette.fadedNode),
    fadedEdge: rgb(palette.fadedEdge),
  };
}
