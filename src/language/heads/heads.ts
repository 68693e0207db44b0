/** Takes an analysed sentence and what the encoder carried at its words, gives what the small heads say of it. */

import type { WordnetFilter } from '../lexicon/wordnet-filter.js';
import { MOST_WORDS } from '../network/network-memory.js';
import type { HeadReadings, PairedMention, PredicateReading, RoleReading, Token } from '../types.js';
import { kindsOf } from './kinds/kinds-head.js';
import type { NamesHead } from './names/names-head.js';
import { PairJudge } from './pairs/pair-judge.js';
import { mayBePredicate, rolesOf } from './roles/roles-head.js';
import { Tree } from './roles/tree.js';
import type { Scorer } from './scoring/scorer.js';

/** The heads of a file. */
export interface HeadParts {
  readonly names: NamesHead;
  readonly kinds: Scorer;
  readonly roles: Scorer;
  readonly pairs: Scorer;
}

/** From here on a word is given as a predicate. */
const PREDICATE = 0.3;

/** All heads. */
export class Heads {
  readonly #parts: HeadParts;
  readonly #wordnet: WordnetFilter;
  readonly #pairs: PairJudge;

  constructor(parts: HeadParts, wordnet: WordnetFilter) {
    this.#parts = parts;
    this.#wordnet = wordnet;
    this.#pairs = new PairJudge(parts.pairs);
  }

  /** `states`: a row a token, as `Network.states` gives them. Sentences are read in parts, as the network reads them. */
  read(tokens: readonly Token[], states: Int16Array): HeadReadings {
    const row = tokens.length === 0 ? 0 : states.length / tokens.length;
    const all = { names: [], predicates: [], happening: [], kinds: [] } as {
      -readonly [key in keyof HeadReadings]: HeadReadings[key][number][];
    };
    for (let start = 0; start < tokens.length; start += MOST_WORDS) {
      const part = tokens.slice(start, start + MOST_WORDS);
      const found = this.#part(
        start === 0 && part.length === tokens.length
          ? part
          : part.map((token) => within(token, start, part.length)),
        states.subarray(start * row, (start + part.length) * row),
      );
      const moved = <Span extends { first: number; last: number }>(span: Span): Span => ({
        ...span,
        first: span.first + start,
        last: span.last + start,
      });
      all.names.push(...found.names.map(moved));
      all.happening.push(...found.happening);
      all.kinds.push(...found.kinds);
      for (const predicate of found.predicates)
        all.predicates.push({
          ...predicate,
          token: predicate.token + start,
          roles: predicate.roles.map((role) => ({ ...moved(role), head: role.head + start })),
        });
    }
    return all;
  }

  #part(tokens: readonly Token[], states: Int16Array): HeadReadings {
    const { kinds } = this.#parts;
    const names = this.#parts.names.read(
      tokens.map(({ form }) => form),
      states,
    );
    const top = topLayer(states, tokens.length, kinds.states);
    kinds.look(top);
    const { predicate, happening, kinds: found } = kindsOf(kinds, tokens, names, this.#wordnet);
    const chosen = tokens.flatMap((token, at) =>
      predicate[at]! >= PREDICATE && mayBePredicate(token) ? [at] : [],
    );
    const theirRoles = this.rolesAt(tokens, states, chosen);
    const predicates = chosen.map(
      (token, which): PredicateReading => ({
        token,
        confidence: predicate[token]!,
        roles: theirRoles[which]!,
      }),
    );
    return { names, predicates, happening, kinds: found };
  }

  /** Roles of each of the predicates, of a sentence of at most `MOST_WORDS` words. */
  rolesAt(tokens: readonly Token[], states: Int16Array, predicates: readonly number[]): RoleReading[][] {
    const { roles } = this.#parts;
    if (predicates.length === 0) return [];
    const tree = new Tree(tokens);
    roles.look(topLayer(states, tokens.length, roles.states));
    return predicates.map((at) => rolesOf(roles, tree, at, this.#wordnet));
  }

  /** How likely two mentions are of the same thing. */
  sameEntity(a: PairedMention, b: PairedMention): number {
    return this.#pairs.same(a, b);
  }
}

/** A token of a part of a sentence: a head outside the part is no head. */
function within(token: Token, start: number, length: number): Token {
  const head = token.head - start;
  return { ...token, head: head > 0 && head <= length ? head : 0 };
}

/** The last numbers of each row: what the highest layer carries. */
export function topLayer(states: Int16Array, words: number, size: number): Int16Array {
  const row = states.length / Math.max(1, words);
  const top = new Int16Array(words * size);
  for (let word = 0; word < words; word++)
    top.set(states.subarray((word + 1) * row - size, (word + 1) * row), word * size);
  return top;
}
