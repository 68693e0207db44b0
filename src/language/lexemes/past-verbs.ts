/** Verbs that tell of what is past: takes a piece and tells whether it is one. */

import type { Lexeme } from './lexemes.js';

const PAST = new Set(
  (
    'was were had did said told left took began came went killed fell met held led fled hit broke saw made gave lost ' +
    'won sent struck shot fought found became got rose drove withdrew brought ran spoke wrote set put cut has have been ' +
    'stood kept knew grew threw drew flew blew sank sought caught taught brought bought burnt'
  ).split(' '),
);
const NO_VERB = new Set(
  'armed united hundred need indeed speed red bed exceed proceed feed seed breed weed unprecedented'.split(
    ' ',
  ),
);

/** True for a verb in the past, and for a participle that looks like one. */
export function isPastVerb({ kind, text, capital }: Lexeme): boolean {
  if (kind !== 'word') return false;
  if (PAST.has(text)) return true;
  return !capital && text.length > 3 && text.endsWith('ed') && !NO_VERB.has(text);
}
