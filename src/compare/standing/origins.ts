/** Utterances to the independent origins among them: whoever says a thing twice is one witness of it. */
import type { Claim, Corpus, Iri } from '../../model/records.js';

/**
 * Those that count, in order of IRI: each must have a speaker who is not heard in those that count before it, fewer
 * speakers first. Where one and the same says it in two utterances, the first by IRI stands for both; a joint statement
 * counts beside one of those who made it, as another joins. An utterance of nobody known stands by itself.
 */
export function independent(
  utterances: Iterable<Iri>,
  speakersIn: (utterance: Iri) => readonly Iri[],
): readonly Iri[] {
  const each = [...new Set(utterances)].sort();
  if (each.length < 2) return each;
  const heard = new Set<Iri>();
  return each
    .map((id) => ({ id, speakers: speakersIn(id) }))
    .sort((a, b) => a.speakers.length - b.speakers.length)
    .filter(({ speakers }) => {
      const counts = speakers.length === 0 || speakers.some((speaker) => !heard.has(speaker));
      for (const speaker of speakers) heard.add(speaker);
      return counts;
    })
    .map(({ id }) => id)
    .sort();
}

/** The same among the utterances of a corpus. */
export function originsAmong({ utterances }: Pick<Corpus, 'utterances'>, ids: Iterable<Iri>): readonly Iri[] {
  return independent(ids, (id) => utterances.get(id)?.speakers ?? []);
}

/** The independent origins of some claims. */
export function originsOf(corpus: Pick<Corpus, 'utterances'>, claims: readonly Claim[]): readonly Iri[] {
  return originsAmong(
    corpus,
    claims.map(({ madeIn }) => madeIn),
  );
}
