/**
 * Where an item lies in the numbers that its program hands to the graphics card. By it thousands of items are hidden
 * and brought back at one number a vertex, where a refresh through sigma would gather each one anew.
 */
import type { CachedBuffers } from './buffers.js';

/** The numbers of a program, valid until they are laid out anew. */
export class Round {
  valid = true;
  readonly buffers: CachedBuffers;
  /** Vertices of an item, and numbers of a vertex. */
  readonly vertices: number;
  readonly numbers: number;

  constructor(buffers: CachedBuffers, vertices: number, numbers: number) {
    this.buffers = buffers;
    this.vertices = vertices;
    this.numbers = numbers;
  }
}

export interface Slot {
  round: Round | undefined;
  array: Float32Array;
  /** Index, in the item's first vertex, of the number that is 0 while it is hidden. */
  at: number;
  /** What sigma knows of the item: it goes by this when it lays all numbers out anew. */
  data: { hidden: boolean };
}

const NOWHERE = new Float32Array(1);

export function noSlot(): Slot {
  return { round: undefined, array: NOWHERE, at: 0, data: { hidden: false } };
}

/** An item is laid out there from now on. */
export function take(slot: Slot, round: Round, array: Float32Array, at: number, data: Slot['data']): void {
  slot.round = round;
  slot.array = array;
  slot.at = at;
  slot.data = data;
}

/** @returns whether it was done; otherwise the item has to go through sigma. */
export function setHidden({ round, array, at, data }: Slot, hidden: boolean, size: number): boolean {
  if (round?.valid !== true) return false;
  for (let n = 0; n < round.vertices; n += 1) array[at + n * round.numbers] = hidden ? 0 : size;
  round.buffers.changed();
  data.hidden = hidden;
  return true;
}
