/** What FollowTheMoney says of a tie beside its ends, as a sentence, and out of that sentence again. */
import { inPlainWords } from '../telling/names.js';

const BEGIN = 'The file says of this tie: ';
const [PART, VALUE] = ['; ', ' | '];
/** A gloss that is as long as this may have been cut. */
const MOST = 300;

/** Properties that schemata of ties have beside their ends, their days and who says so. */
const PROPERTIES =
  'amount amountEur amountUsd currency description legalBasis ownershipType percentage programme purpose relationship role secretary sharesCount sharesCurrency sharesType sharesValue sourceUrl status transactionNumber'.split(
    ' ',
  );
const BY_WORD = new Map(PROPERTIES.map((each) => [inPlainWords(`#${each}`), each]));
// As ontology/mappings/ftm.ttl calls it.
BY_WORD.set('source', 'sourceUrl');

export function sayBesideTie(parts: readonly (readonly [word: string, values: readonly string[]])[]): string {
  return `${BEGIN}${parts.map(([word, values]) => `${word}: ${values.join(VALUE)}`).join(PART)}.`;
}

/** Property -> values; undefined for any other sentence, and for one that was cut short. */
export function besideTie(gloss: string | undefined): ReadonlyMap<string, readonly string[]> | undefined {
  if (gloss === undefined || !gloss.startsWith(BEGIN) || gloss.length >= MOST || !gloss.endsWith('.'))
    return undefined;
  const said: [string, string][] = [];
  for (const part of gloss.slice(BEGIN.length, -1).split(PART)) {
    const [word = ''] = part.split(': ', 1);
    const property = part.includes(': ') ? BY_WORD.get(word) : undefined;
    const last = said.at(-1);
    if (property !== undefined) said.push([property, part.slice(word.length + 2)]);
    else if (last !== undefined) last[1] += PART + part;
  }
  return new Map(said.map(([property, text]) => [property, text.split(VALUE)]));
}
