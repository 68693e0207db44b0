/** Whether a comparison has to do with an entity: it is about it, or one of its claims names it or is said by it. */
import type { Corpus, Iri } from '../../model/records.js';
import { speakersOf } from '../standing/chain.js';
import type { Comparison } from './verdict.js';

export function touches(corpus: Corpus, { about, left, right }: Comparison, entity: Iri): boolean {
  return (
    about === entity ||
    [...left, ...right].some((claim) => {
      const { subject, object } = claim.proposition;
      return [subject, object.value, ...speakersOf(corpus, claim)].includes(entity);
    })
  );
}
