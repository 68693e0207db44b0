/** What a mention by a common noun says of itself: its noun, whether it is definite, counted, and what it is of. */
import type { Token } from '../../language/types.js';
import { dependentsOf, type ReportDocument, type ReportSentence } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';

export interface NounPhrase {
  readonly mention: EntityMention;
  /** Lower case. */
  readonly lemma: string;
  /** `the`, `this`, `its`: it is taken to be known. */
  readonly definite: boolean;
  /** `this`, `that`, `the same`: it has just been spoken of. */
  readonly pointed: boolean;
  /** A number, or a word for one, stands in it: `four`, `several`, `a`. */
  readonly counted: boolean;
  readonly plural: boolean;
  /** Adjectives and nouns before it, lower case; no names, no determiners. */
  readonly modifiers: readonly string[];
  /** Heads of what possesses it, stands before it, or behind `of`: tokens that may be names. */
  readonly of: readonly number[];
}

const POINTING = /^(?:this|that|these|those|same)$/i;
const COUNTING =
  /^(?:a|an|some|any|several|many|few|another|each|every|no|most|all|both|more|dozens|hundreds|scores|other|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

export function nounPhrase({ sentences }: ReportDocument, mention: EntityMention): NounPhrase {
  const sentence = sentences[mention.sentence]!;
  const { tokens } = sentence;
  const below = dependentsOf(sentence, mention.head);
  const before = below.filter((at) => at < mention.head);
  const forms = before.map((at) => tokens[at]!);
  const has = (test: (token: Token) => boolean) => forms.some(test);
  const pointed = has(({ form }) => POINTING.test(form));
  const possessed = has(({ deprel }) => deprel === 'nmod:poss');
  return {
    mention,
    lemma: tokens[mention.head]!.lemma.toLowerCase(),
    definite: pointed || possessed || has(({ form, deprel }) => deprel === 'det' && /^the$/i.test(form)),
    pointed,
    counted:
      has(({ deprel, form }) => deprel === 'nummod' || COUNTING.test(form)) ||
      isPartOfCount(sentence, mention.head),
    plural: /Number=Plur/.test(tokens[mention.head]!.feats ?? ''),
    modifiers: forms.flatMap(({ deprel, lemma, upos }) =>
      /^(?:amod|compound|nmod:unmarked)$/.test(deprel) && upos !== 'PROPN' ? [lemma.toLowerCase()] : [],
    ),
    of: [
      ...before.filter((at) => /^(?:amod|compound|nmod:poss|nmod)$/.test(tokens[at]!.deprel)),
      ...below.filter((at) => at > mention.head && tokens[at]!.deprel === 'nmod' && isOf(sentence, at)),
    ],
  };
}

/** `two of the soldiers`, `dozens of soldiers`: not all of them. */
function isPartOfCount({ tokens }: ReportSentence, head: number): boolean {
  const { deprel, head: of } = tokens[head]!;
  const parent = tokens[of - 1];
  return (
    deprel === 'nmod' &&
    parent !== undefined &&
    (parent.upos === 'NUM' ||
      /^(?:dozen|hundred|thousand|score|number|most|some|many|several|one|handful|majority)s?$/i.test(
        parent.form,
      )) &&
    of - 1 < head
  );
}

function isOf(sentence: ReportSentence, at: number): boolean {
  return dependentsOf(sentence, at).some(
    (below) => sentence.tokens[below]!.deprel === 'case' && sentence.tokens[below]!.form === 'of',
  );
}

const SAYS = new Set([
  'say',
  'tell',
  'add',
  'claim',
  'announce',
  'report',
  'state',
  'declare',
  'note',
  'explain',
  'warn',
  'confirm',
  'speak',
  'describe',
  'recall',
  'estimate',
  'deny',
  'believe',
]);

/** Whether it is the subject of a word of saying, or `according to` it. */
export function speaks({ sentences }: ReportDocument, { sentence, head }: EntityMention): boolean {
  const here = sentences[sentence]!;
  const { tokens } = here;
  const { deprel, head: of } = tokens[head]!;
  if (deprel === 'nsubj' && SAYS.has(tokens[of - 1]?.lemma ?? '')) return true;
  return dependentsOf(here, head).some(
    (at) => tokens[at]!.deprel === 'case' && tokens[at]!.form.toLowerCase() === 'according',
  );
}
