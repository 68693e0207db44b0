/** What two lenses say in other words, as sentences: who says what, and how the one lies in the other. */
import type { Link } from '../compare/lenses/hierarchy.js';
import type { InOtherWords } from '../compare/lenses/in-other-words.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { sayClaim } from './claims.js';
import { labelOf } from './labels.js';

/** What the left lens says, what the right says, and what links the two. */
export interface InOtherWordsSaid {
  readonly left: string;
  readonly right: string;
  readonly links: readonly string[];
}

export function partsInOtherWords(corpus: Corpus, { left, right, links }: InOtherWords): InOtherWordsSaid {
  return {
    left: sayAll(corpus, left),
    right: sayAll(corpus, right),
    // What is told of parts leads up to what may be one.
    links: [false, true].flatMap((guess) =>
      links
        .filter(({ kind }) => (kind === 'perhaps') === guess)
        .map((link) => sayLink(corpus, link))
        .sort(),
    ),
  };
}

/** `JNIM: “Ambush” was aimed at Malian army. Malian army: Malian army took part in “Fighting”. “Ambush” and “Fighting” may be one.` */
export function sayInOtherWords(
  corpus: Corpus,
  each: InOtherWords,
  names: readonly [left: string, right: string],
): string {
  const { left, right, links } = partsInOtherWords(corpus, each);
  return [`${names[0]}: ${left}`, `${names[1]}: ${right}`, ...links].map((said) => `${said}.`).join(' ');
}

function sayAll(corpus: Corpus, claims: readonly Claim[]): string {
  const said = claims.map((claim) => sayClaim(corpus, claim).sentence);
  return [...new Set(said)].sort().join('; ');
}

function sayLink(corpus: Corpus, { kind, from, to }: Link): string {
  const [one, other] = [named(corpus, from), named(corpus, to)];
  if (kind === 'perhaps') return `${one} and ${other} may be one`;
  return kind === 'within' ? `${one} is in ${other}` : `${one} is part of ${other}`;
}

function named(corpus: Corpus, iri: Iri): string {
  const label = labelOf(corpus, iri);
  return corpus.entities.get(iri)?.kind === 'event' ? `“${label}”` : label;
}
