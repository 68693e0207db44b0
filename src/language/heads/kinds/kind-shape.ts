/** The kinds of things that GUM tells apart, in the order of their scores. */

import type { EntityKind } from '../../types.js';

export const KINDS: readonly EntityKind[] = [
  'person',
  'organization',
  'place',
  'event',
  'time',
  'abstract',
  'object',
  'substance',
  'animal',
  'plant',
];

/** Places of the scores: a predicate, a happening, no thing at all, then the kinds. */
export const PREDICATE = 0;
export const HAPPENING = 1;
export const NO_THING = 2;
export const FIRST_KIND = 3;
export const KIND_CLASSES = FIRST_KIND + KINDS.length;

/** Rows of the table of features of kinds. */
export const KIND_ROWS = 1 << 13;
