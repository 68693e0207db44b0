/** What a group becomes when its parts are put in an order: the steps that are gone through. */
import type { Bind, Filter, Group, Path, Triple } from '../shape/shape.js';

export type Step =
  | Triple
  | Filter
  | Bind
  | (Path & {
      /** One of its ends is surely a node of the data. */
      readonly trusted: boolean;
    })
  | Star
  | {
      readonly kind: 'minus';
      readonly group: Group;
      /** The variables that it has in common with what is before it. */
      readonly shared: readonly number[];
    }
  | {
      readonly kind: 'distinct';
      /** Rows that are the same in these are the same for all that follows. */
      readonly variables: readonly number[];
    };

/** Triples of one subject that is not known yet, made once, and then found by what is known of it. */
export interface Star {
  readonly kind: 'star';
  readonly group: Group;
  readonly keys: readonly number[];
  readonly others: readonly number[];
}
