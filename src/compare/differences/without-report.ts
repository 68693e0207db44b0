/** A corpus to what it was without some of its reports: without their claims, and without what only they brought in. */
import type { Corpus, Iri } from '../../model/records.js';
import { withClaims } from '../lenses/lenses.js';

/**
 * The corpus without the claims of a report, without the utterances that reach us through it alone, and without the
 * entities that nothing else names. Entities that nothing names at all stay.
 */
export function withoutReport(corpus: Corpus, report: Iri): Corpus {
  return withoutReports(corpus, [report]);
}

/** The same of several reports; the corpus itself where there are none. */
export function withoutReports(corpus: Corpus, reports: readonly Iri[]): Corpus {
  if (reports.length === 0) return corpus;
  const out = new Set(reports);
  const rest = withClaims(corpus, (claim) => !out.has(claim.report));
  const reached = new Set(
    [...corpus.utterances.values()].filter((each) => each.report !== undefined).map(({ id }) => id),
  );
  for (const report of out) reached.delete(report);
  for (const { madeIn } of rest.claims.values()) reached.add(madeIn);
  for (const here of reached) for (const next of corpus.utterances.get(here)?.quotes ?? []) reached.add(next);
  const throughThem = quotedFrom(corpus, out);
  const utterances = new Map(
    [...corpus.utterances].filter(([id]) => reached.has(id) || (!out.has(id) && !throughThem.has(id))),
  );
  const less = { ...rest, utterances };
  const [named, stillNamed] = [namedIn(corpus), namedIn(less)];
  const entities = new Map(
    [...corpus.entities].filter(
      ([id, { appearsIn }]) =>
        (appearsIn === undefined || !out.has(appearsIn)) && (stillNamed.has(id) || !named.has(id)),
    ),
  );
  return { ...less, entities };
}

function quotedFrom({ utterances }: Corpus, reports: Iterable<Iri>): ReadonlySet<Iri> {
  const seen = new Set(reports);
  for (const here of seen) for (const next of utterances.get(here)?.quotes ?? []) seen.add(next);
  return seen;
}

/** Whatever claims and utterances name. */
function namedIn({ claims, utterances }: Corpus): ReadonlySet<Iri> {
  const named = new Set<Iri>();
  for (const { proposition } of claims.values()) {
    named.add(proposition.subject);
    if (proposition.object.kind === 'iri') named.add(proposition.object.value);
  }
  for (const { speakers, media, report } of utterances.values()) {
    for (const each of [...speakers, ...media, ...(report?.distributors ?? []), ...(report?.credits ?? [])])
      named.add(each);
  }
  return named;
}
