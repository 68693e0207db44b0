/** Where an expression of time can start: takes a piece and tells whether the grammar is worth trying there. */

import { isNumberWord } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';
import { isRelationStart } from './phrases/relation.js';
import {
  DAY_PARTS,
  HALVES,
  MONTHS,
  PARTS,
  SEASONS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  UNIT_PLURALS,
  UNITS,
  WEEKDAYS,
} from './phrases/words.js';

const OTHERS =
  'the a an this that these last next past coming recent today tonight yesterday tomorrow recently overnight earlier ' +
  'later between from several few more at over less just only barely some exactly nearly almost q h small eve fortnight ' +
  'fortnights final opening closing twenties fifties sixties seventies eighties nineties';

const STARTS: ReadonlySet<string> = new Set(
  [MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS, SEASONS, UNITS, UNIT_PLURALS, DAY_PARTS, PARTS, HALVES]
    .flatMap((table) => [...table.keys()])
    .concat(OTHERS.split(' ')),
);

/** A cheap test: false only where {@link datePhrase} would find nothing. */
export function canStartDate({ kind, text }: Lexeme): boolean {
  if (kind !== 'word') return kind !== 'mark';
  return STARTS.has(text) || isRelationStart(text) || isNumberWord(text);
}
