/** A query to the names in it that the vocabulary does not have, each with the terms that may be meant. */
import { distance } from 'fastest-levenshtein';
import type { QueryTerm } from './terms.js';

export interface UnknownTerm {
  /** As the query writes it: `cg:speakers`. */
  readonly name: string;
  /** The nearest first, at most two; none where nothing is near. */
  readonly meant: readonly QueryTerm[];
}

/** What holds no names: comments, strings, IRIs. */
const NO_NAMES = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>\s]*>|#[^\n]*/g;
const NAME = /(?<![\w:?$-])cg:[A-Za-z_][\w-]*/g;

export function unknownTerms(query: string, terms: readonly QueryTerm[]): readonly UnknownTerm[] {
  const known = new Set(terms.map(({ name }) => name));
  const written = new Set(query.replace(NO_NAMES, ' ').match(NAME) ?? []);
  return [...written]
    .filter((name) => !known.has(name))
    .map((name) => {
      // Longer names may be further off; half of a short one is another word.
      const most = Math.max(1, Math.floor((name.length - 3) / 3));
      const near = terms
        .filter((term) => term.name.startsWith('cg:'))
        .map((term) => ({ term, away: distance(term.name.toLowerCase(), name.toLowerCase()) }))
        .filter(({ away }) => away <= most)
        .sort((a, b) => a.away - b.away || b.term.uses - a.term.uses);
      return { name, meant: near.slice(0, 2).map(({ term }) => term) };
    });
}

/** `There is no cg:speakers: did you mean cg:speaker, on utterances?` */
export function sayUnknown({ name, meant }: UnknownTerm): string {
  const kind = /^cg:[A-Z]/.test(name) ? 'class' : 'property';
  const [first] = meant;
  if (first === undefined) return `There is no ${kind} ${name} in the vocabulary.`;
  const each = meant.map((term) => `${term.name}${term.on === undefined ? '' : `, on ${term.on}`}`);
  return `There is no ${kind} ${name}: did you mean ${each.join(', or ')}?`;
}
