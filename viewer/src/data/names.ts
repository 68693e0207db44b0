/** A corpus to the index of its names, made when it is first asked for and kept as long as the corpus. */

import type { Corpus } from '../../../src/model/records.js';
import { type NameIndex, searchNames, searchNamesInSteps } from '../../../src/names/names.js';
import { inSlices } from '../browser/slices.js';

const made = new WeakMap<Corpus, NameIndex>();

export function namesOf(corpus: Corpus): NameIndex {
  const known = made.get(corpus) ?? searchNames(corpus);
  made.set(corpus, known);
  return known;
}

/** The index where it is made already. */
export function namesReady(corpus: Corpus): NameIndex | undefined {
  return made.get(corpus);
}

/** Makes it while the page has nothing else to do. */
export async function prepareNames(corpus: Corpus): Promise<void> {
  if (!made.has(corpus)) made.set(corpus, await inSlices(searchNamesInSteps(corpus)));
}
