/** Names of relations that say that something is not so: what they deny, as far as their words tell. */

export interface Denied {
  /** What is denied: `attack` of `did not attack`. */
  readonly rest: string;
  readonly template: string;
  readonly negatedTemplate: string;
}

const CLEAR =
  /^(did|does|do|has|have|had|is|are|was|were|will) ?(?:not|n't|n’t) (\p{L}.*)$|^(never) (\p{L}.*)$/iu;

/** Of words that begin as a denial in so many words does: `did not attack`, `never met`. */
export function deniedIn(words: string): Denied | undefined {
  const [, verb, of, never, ever] = CLEAR.exec(words.trim()) ?? [];
  const rest = of ?? ever;
  if (rest === undefined) return undefined;
  const plain = inTemplate(rest);
  const lead = verb === undefined ? '' : `${verb.toLowerCase()} `;
  return {
    rest,
    template: `{s} ${lead}${plain} {o}`,
    negatedTemplate: never === undefined ? `{s} ${lead}not ${plain} {o}` : `{s} never ${plain} {o}`,
  };
}

/** Of any words that begin as a denial may: `not by`, `no member of`, `denies having met`. Whatever they tell, it is no tie. */
export const readsAsDenial = (words: string): boolean =>
  deniedIn(words) !== undefined ||
  /^(?:not?|non|neither|cannot|den(?:y|ies|ied))(?![\p{L}\d])/iu.test(words.trim());

const inTemplate = (words: string) => words.replace(/[{}|]/g, ' ');
