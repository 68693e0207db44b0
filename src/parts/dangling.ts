/** Utterances that stand in a part of a graph, as they can be read there. */
import type { Iri, Utterance } from '../model/records.js';

/** Utterances of a part without what of their quotes, passages and relays is not in it. */
export function withoutDangling(utterances: ReadonlyMap<Iri, Utterance>): ReadonlyMap<Iri, Utterance> {
  const has = (id: Iri) => utterances.has(id);
  return new Map(
    [...utterances].map(([id, utterance]) => {
      const { quotes, evidence, relays } = utterance;
      const all =
        quotes.every(has) &&
        evidence.every(({ report }) => has(report)) &&
        relays.every(({ quoted }) => has(quoted));
      if (all) return [id, utterance];
      return [
        id,
        {
          ...utterance,
          quotes: quotes.filter(has),
          evidence: evidence.filter(({ report }) => has(report)),
          relays: relays.filter(({ quoted }) => has(quoted)),
        },
      ];
    }),
  );
}
