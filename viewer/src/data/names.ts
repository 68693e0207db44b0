/** A corpus to the index of its names, made when it is first asked for and kept as long as the corpus. */

import type { Corpus } from '../../../src/model/records.js';
import { type NameIndex, searchNames } from '../../../src/names/names.js';

const made = new WeakMap<Corpus, NameIndex>();

export function namesOf(corpus: Corpus): NameIndex {
  const known = made.get(corpus) ?? searchNames(corpus);
  made.set(corpus, known);
  return known;
}
