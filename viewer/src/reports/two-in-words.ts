/** What two reports have of each other as sentences: what each adds, what both tell, where they do not agree. */
import type { TwoReports } from '../../../src/compare/differences/two-reports.js';
import { capitalized, count } from '../../../src/words/phrases.js';

type Counted = Pick<
  TwoReports,
  'shared' | 'inOtherWords' | 'differ' | 'namesLeft' | 'namesRight' | 'namesBoth'
>;

/** Things are what is told, each once however many claims tell it. */
interface Added {
  readonly things: number;
  readonly names: number;
}

/** `left` and `right` as they stand within a sentence: `report 001`. */
export function sayTwo(
  { shared, inOtherWords, differ, ...names }: Counted,
  [left, addsLeft]: readonly [string, Added],
  [right, addsRight]: readonly [string, Added],
): string {
  return [
    `${capitalized(left)} adds ${sayAdded(addsLeft)}; ${right} adds ${sayAdded(addsRight)}.`,
    sayShared(shared, inOtherWords.length),
    differ.length === 0
      ? `Nothing was found in which they contradict each other or do not fit.${sayApart(names)}`
      : `They contradict each other or do not fit in ${count(differ.length, 'place')}.`,
  ].join(' ');
}

/** Of two reports of one raid, each with an event of its own, nothing would be found whatever they say. */
function sayApart({
  namesLeft,
  namesRight,
  namesBoth,
}: Pick<Counted, 'namesLeft' | 'namesRight' | 'namesBoth'>): string {
  const hasEvent = (names: typeof namesBoth) => names.some(({ kind }) => kind === 'event');
  return hasEvent(namesBoth) || !hasEvent(namesLeft) || !hasEvent(namesRight)
    ? ''
    : ' No event stands here as told by both: what they tell of two events is not held against each other, also where the two may be one and nobody has said so.';
}

function sayAdded({ things, names }: Added): string {
  const parts = [
    ...(things > 0 ? [count(things, 'thing')] : []),
    ...(names > 0 ? [count(names, 'name')] : []),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

function sayShared(shared: TwoReports['shared'], inOtherWords: number): string {
  if (shared.length === 0)
    return inOtherWords === 0
      ? 'Nothing is told in both.'
      : `Both tell nothing in the same way, and ${count(inOtherWords, 'thing')} in other words.`;
  const independent = shared.filter((each) => each.independent).length;
  const sources =
    shared.length === 1
      ? `on ${independent === 1 ? 'independent sources' : 'one source'}`
      : `${ofThem(independent, shared.length)} on independent sources`;
  const more = inOtherWords === 0 ? '' : `, and ${inOtherWords} more in other words`;
  return `Both tell ${count(shared.length, 'thing')} in the same way, ${sources}${more}.`;
}

/** `all of them`, `none of them`, `22 of them`. */
function ofThem(some: number, all: number): string {
  return `${some === 0 ? 'none' : some === all ? 'all' : some} of them`;
}

/** `139 claims, 92 of them told so in no other report`. */
export function sayAlone(claims: string, all: number, alone: number): string {
  if (all === 0) return claims;
  if (all === 1) return `${claims}, told so in ${alone === 1 ? 'no other' : 'another'} report`;
  return alone === 0
    ? `${claims}, each told so in another report too`
    : `${claims}, ${ofThem(alone, all)} told so in no other report`;
}
