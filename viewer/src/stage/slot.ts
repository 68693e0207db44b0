/**
 * Where an item lies in the numbers that its program hands to the graphics card. By it thousands of items are hidden
 * and brought back at one number each, where a refresh through sigma would gather each one anew.
 */

/** The numbers of a program, valid until they are laid out anew. */
export class Round {
  valid = true;
}

export interface Slot {
  round: Round | undefined;
  array: Float32Array;
  /** Index of the number that is 0 while the item is hidden. */
  at: number;
  /** What sigma knows of the item: it goes by this when it lays all numbers out anew. */
  data: { hidden: boolean };
}

const NOWHERE = new Float32Array(1);

export function noSlot(): Slot {
  return { round: undefined, array: NOWHERE, at: 0, data: { hidden: false } };
}

/** @returns whether it was done; otherwise the item has to go through sigma. */
export function setHidden(slot: Slot, hidden: boolean, size: number): boolean {
  if (slot.round?.valid !== true) return false;
  slot.array[slot.at] = hidden ? 0 : size;
  slot.data.hidden = hidden;
  return true;
}
