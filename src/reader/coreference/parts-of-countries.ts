/** Parts of a country by direction: "northern Mali", "the north of Mali", "the country's northern region" are one. */

const DIRECTION =
  /^(north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|cent(?:re|er|ral))(?:ern)?$/;
const PART = /^(?:region|part|area|half|zone|side|territory|province)$/;

/** `north`, of the noun and what stands before it; none where more is said than the direction. */
export function directionOf(lemma: string, modifiers: readonly string[]): string | undefined {
  const [only, ...more] = PART.test(lemma) ? modifiers : [lemma, ...modifiers];
  return only === undefined || more.length > 0 ? undefined : plain(only);
}

/** `northern mali` -> `north` and `mali`. */
export function directionInName(name: string): readonly [direction: string, rest: string] | undefined {
  const [first, ...rest] = name.split(' ');
  const direction = plain(first!);
  return direction === undefined || rest.length === 0 ? undefined : [direction, rest.join(' ')];
}

/** `northern Mali`, `central Mali`. */
export const partCalled = (direction: string, country: string): string =>
  `${direction === 'central' ? direction : `${direction}ern`} ${country}`;

function plain(word: string): string | undefined {
  const found = DIRECTION.exec(word.toLowerCase())?.[1]?.replace('-', '');
  return found?.startsWith('cent') ? 'central' : found;
}
