/** The gravest comparisons of a graph to a part that holds both sides of each. */
import { comparisonsOf } from '../compare/verdicts/comparisons.js';
import { type Around, MOST, type Whole } from './around.js';
import { Gathered } from './gathered.js';
import { partOf } from './part.js';

/** @param offset how many of the gravest are passed over. */
export function verdictsPart({ corpus }: Whole, offset: number, limit: number): Around {
  const gathered = new Gathered(corpus, MOST);
  for (const each of comparisonsOf(corpus).slice(offset, offset + limit)) {
    gathered.names.add(each.about);
    gathered.comparison(each);
  }
  return { ...partOf(gathered), among: [], cut: [] };
}
