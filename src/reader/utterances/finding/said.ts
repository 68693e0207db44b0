/** What a rule says of a cue: what is said, and where the cue ends; and whether a noun can be who says it. */
import type { SpeechAct } from '../../../model/records.js';
import { BANDS, DOCUMENTS, VOICES } from '../cues/nouns.js';
import type { Quotation } from '../quotations/quotations.js';
import type { Draft } from './draft.js';
import type { Reach, Tree } from './tree.js';

/** Whether a noun phrase can speak, by the class of its entity where it has one. */
export type IsVoice = (sentence: number, head: number) => boolean | undefined;

/** Quotations that touch a sentence. */
export type Quotes = readonly Quotation[];

export interface Said {
  readonly content: Draft['content'];
  readonly block: Reach;
  readonly by: string;
  readonly cue?: Reach;
  readonly act?: SpeechAct;
  readonly trailing?: boolean;
}

export function canSpeak(tree: Tree, head: number, isVoice: IsVoice): boolean {
  const known = isVoice(tree.sentence.index, head);
  if (known !== undefined) return known;
  return (
    tree.upos(head) === 'PROPN' ||
    VOICES.has(tree.lemma(head)) ||
    BANDS.has(tree.lemma(head)) ||
    DOCUMENTS.has(tree.lemma(head)) ||
    /^(?:he|she|they|it|who|we)$/.test(tree.lemma(head))
  );
}

/** A name alone is not known to be who speaks: `the raid revealed`. */
export const isNamedVoice = (tree: Tree, head: number): boolean =>
  VOICES.has(tree.lemma(head)) || BANDS.has(tree.lemma(head)) || DOCUMENTS.has(tree.lemma(head));

export function upTo([first, last]: Reach, content: Draft['content']): Reach {
  const from = content[0];
  return from === undefined || from.first <= first ? [first, last] : [first, Math.min(last, from.first - 1)];
}
