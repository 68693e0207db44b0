/** Actors whom a report names by a description alone to those whom it describes so: "jihadists" may be of a group of jihadists. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { claimsOf } from '../standing/claim-index.js';

export const CHARACTERIZED = expand('cg:characterizedAs');
/** `Jihadists (report 003)`: of which report it is one says the bracket. */
const BRACKET = /\s*\([^)]*\)\s*$/;

const stemsOf = (words: string) =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/, '')).join(' ');

/** Whether one of two is named by no more than a description that the same report gives the other: it may be the other. */
export function describedIn(corpus: Corpus): (one: Iri, other: Iri) => boolean {
  const fits = described(corpus);
  return (one, other) => fits.get(one)?.has(other) === true || fits.get(other)?.has(one) === true;
}

const described = memo((corpus: Corpus): ReadonlyMap<Iri, ReadonlySet<Iri>> => {
  const told = claimsOf(corpus, [CHARACTERIZED]).filter(
    (claim) => claim.polarity === 'affirmed' && isToldAsDone(claim) && !claim.headline,
  );
  const byReport = groupBy(told, ({ report }) => report);
  // Of whoever belongs to what several reports have word for word.
  const byUtterance = groupBy(told, ({ madeIn }) => madeIn);
  return new Map(
    [...corpus.entities.values()].flatMap(({ id, kind, label, appearsIn }) => {
      const said =
        appearsIn === undefined ? [] : (byReport.get(appearsIn) ?? byUtterance.get(appearsIn) ?? []);
      if (kind !== 'actor' || said.length === 0) return [];
      const name = stemsOf(label.replace(BRACKET, ''));
      const subjects = said
        .filter(({ proposition: { object } }) => ` ${stemsOf(object.value)} `.includes(` ${name} `))
        .map(({ proposition }) => proposition.subject);
      return [[id, new Set(subjects)] as const];
    }),
  );
});
