/** Takes a sentence with its tree, gives it with the tree mended where its words leave no other reading than one that the parser did not take. */
import type { Sentence } from '../../../language/types.js';
import { mendAmongThem, mendBounds, mendHandOver, mendToDeath } from './counted.js';
import {
  mendBeforeNumber,
  mendCapitals,
  mendHaving,
  mendJoinedVerbs,
  mendOnlyVerb,
  mendPronouns,
  mendSameMark,
  mendSubjects,
  mendTaken,
  mendWithoutSubject,
} from './participles.js';
import {
  mendClaims,
  mendLabel,
  mendListedSayers,
  mendSaidClause,
  mendSaidInSpeech,
  mendShotDown,
  mendSplitSubject,
} from './sayers.js';
import { mendHolders, mendJoinedTitles, mendTitles } from './titles.js';
import { Words } from './words.js';

const RULES = [
  mendTitles,
  mendJoinedTitles,
  mendHolders,
  mendHaving,
  mendAmongThem,
  mendBounds,
  mendToDeath,
  mendHandOver,
  mendCapitals,
  mendSubjects,
  mendWithoutSubject,
  mendTaken,
  mendSameMark,
  mendOnlyVerb,
  mendPronouns,
  mendListedSayers,
  mendSplitSubject,
  mendSaidInSpeech,
  mendSaidClause,
  mendClaims,
  mendShotDown,
  mendJoinedVerbs,
  mendBeforeNumber,
];

/** `label`: where the label of a turn of a transcript ends, if the sentence begins with one. */
export function mendTree<One extends Sentence>(sentence: One, label?: number): One {
  const words = new Words(sentence);
  if (label !== undefined) mendLabel(words, label);
  for (const rule of RULES) rule(words);
  return { ...sentence, tokens: words.tokens };
}
