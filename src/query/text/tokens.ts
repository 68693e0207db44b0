/** A SPARQL text to its tokens, so that a word of the language is told from the same word in a string, an IRI or a comment. */

export type TokenKind = 'word' | 'prefixed' | 'iri' | 'string' | 'variable' | 'language' | 'number' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the query, in UTF-16 units. */
  readonly at: number;
}

// The terminals of SPARQL 1.1, section 19.8, as far as telling them apart needs. Order matters: an IRI before
// the sign `<`, a long string before a short one, a prefixed name before a word.
const TERMINALS: readonly (readonly [TokenKind | undefined, RegExp])[] = [
  [undefined, /\s+|#[^\n\r]*/y],
  ['iri', /<[^<>"{}|^`\\\p{Cc} ]*>/uy],
  ['string', /"""(?:"{0,2}(?:[^"\\]|\\[\s\S]))*"""|'''(?:'{0,2}(?:[^'\\]|\\[\s\S]))*'''/y],
  ['string', /"(?:[^"\\\n\r]|\\[\s\S])*"|'(?:[^'\\\n\r]|\\[\s\S])*'/y],
  ['variable', /[?$][\p{L}\p{N}_]+/uy],
  ['language', /@[A-Za-z]+(?:-[A-Za-z0-9]+)*/y],
  ['prefixed', /(?:[\p{L}_][\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_:.-]|%[0-9A-Fa-f]{2}|\\[\s\S])*/uy],
  ['number', /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['mark', /[\s\S]/uy],
];

/** The tokens of a query in order; white space and comments are left out. Never fails: an odd character is a mark. */
export function tokens(query: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < query.length) {
    for (const [kind, pattern] of TERMINALS) {
      pattern.lastIndex = at;
      const text = pattern.exec(query)?.[0];
      if (text === undefined || text === '') continue;
      if (kind !== undefined) found.push({ kind, text, at });
      at += text.length;
      break;
    }
  }
  return found;
}

/** Line and column, both from 1, of an offset. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
