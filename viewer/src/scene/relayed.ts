/** A corpus and someone to the ties by which the claims of others come through them: their words, what these quote, who says that. */
import { chainOf } from '../../../src/compare/standing/chain.js';
import { waysOf } from '../../../src/compare/standing/claim-index.js';
import type { Corpus, Iri, Utterance } from '../../../src/model/records.js';
import { memo } from '../../../src/structures/memo.js';
import { type UtteranceTie, utteranceTies } from './utterances.js';

/** Whole chains, those by which most claims come first, of so many ties as there may be. */
export function relayedTies(corpus: Corpus, relay: Iri, most: number): readonly UtteranceTie[] {
  const known = tiesById(corpus);
  const drawn = new Set<UtteranceTie>();
  for (const chain of chainsThrough(corpus, relay)) {
    const ties = stepsOf(chain).flatMap((id) => known.get(id) ?? []);
    const more = ties.filter((tie) => !drawn.has(tie));
    if (drawn.size + more.length <= most) for (const tie of more) drawn.add(tie);
  }
  return [...drawn];
}

const tiesById = memo((corpus: Corpus) => new Map(utteranceTies(corpus).map((tie) => [tie.id, tie])));

/** From what it says itself to the one who claims, most claims first. */
function chainsThrough(corpus: Corpus, relay: Iri): readonly (readonly Utterance[])[] {
  const ways = waysOf(corpus).flatMap((way) => {
    const chain = chainOf(corpus, way);
    const at = chain.findIndex(({ speakers }) => speakers.includes(relay));
    return at === -1 || at === chain.length - 1
      ? []
      : [{ chain: chain.slice(at), claims: way.claims().length }];
  });
  return ways.sort((a, b) => b.claims - a.claims).map(({ chain }) => chain);
}

/** Ids of ties: each utterance to who says it, and to the one that it quotes. */
function stepsOf(chain: readonly Utterance[]): readonly string[] {
  return chain.flatMap(({ id, speakers }, at) =>
    [...speakers, ...(chain[at + 1] === undefined ? [] : [chain[at + 1]?.id])].map((to) => `${id} ${to}`),
  );
}
