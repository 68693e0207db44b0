/** What somebody is called whom no name names: a common noun with all that stands before it, and whose or of whom it is. */
import type { ReportDocument, ReportSentence } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';

/** Whom a pronoun stands for, by a short name. */
export interface Owner {
  readonly name: string;
  readonly isPerson: boolean;
}

/** A label with what stands behind `of` is no longer than this. */
const MOST_LETTERS = 70;

/** `ownerAt` gives a short name for the one whom a pronoun stands for. */
export function nominalLabel(
  document: ReportDocument,
  mention: EntityMention,
  ownerAt: (sentence: number, token: number) => Owner | undefined,
): string {
  const sentence = document.sentences[mention.sentence]!;
  const { tokens } = sentence;
  const first = firstOf(sentence, mention);
  const text = (from: number, to: number) =>
    document.text.slice({ start: tokens[from]!.start, end: tokens[to]!.end }).replace(/\s+/g, ' ');
  const own = tokens[first]!;
  const isOwned = own.upos === 'PRON' && own.deprel === 'nmod:poss' && first < mention.head;
  const phrase = text(isOwned ? first + 1 : first, mention.last).replace(
    /^(?:(?:this|that|last|next) (?:year|month|week|morning|night) |\S+ o['’]clock |(?:the|a|an|this|that|these|those|various|multiple|own) |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )/i,
    '',
  );
  const owner = isOwned ? ownerAt(mention.sentence, first) : undefined;
  if (owner !== undefined) return owner.isPerson ? `${phrase} of ${owner.name}` : `${owner.name} ${phrase}`;
  const end = ofName(sentence, mention);
  const whole = end === undefined ? phrase : `${phrase} ${text(mention.last + 1, end)}`;
  const label = whole.length > MOST_LETTERS ? phrase : whole;
  const isBegun = first === 0 && !sentence.inTitle && /^(?:DET|NUM|ADJ|NOUN|ADV|ADP|VERB)$/.test(own.upos);
  return isBegun && label.startsWith(own.form) && own.xpos !== 'NNP' && !isName(own.form)
    ? label[0]!.toLowerCase() + label.slice(1)
    : label;
}

function firstOf({ tokens }: ReportSentence, mention: EntityMention): number {
  let { first } = mention;
  while (first > 0) {
    const token = tokens[first - 1]!;
    if (
      token.head - 1 < first ||
      token.head - 1 > mention.head ||
      !/^(?:amod|compound|nummod|det|nmod:poss|flat|punct)/.test(token.deprel)
    )
      break;
    if (token.upos === 'PUNCT' && token.form !== '-') break;
    first -= 1;
  }
  return wholeWord(tokens, first);
}

/** "Iranian-backed militias", "a Tarn Front-backed militia": what a hyphen joins to the first word is of it. */
function wholeWord(tokens: ReportSentence['tokens'], from: number): number {
  const isJoined = (at: number) =>
    tokens[at]?.form === '-' && !tokens[at].spaceAfter && tokens[at - 1]?.spaceAfter === false;
  let first = from;
  while (isJoined(first - 1)) first -= 2;
  if (isJoined(first + 1)) while (tokens[first - 1]?.xpos === 'NNP') first -= 1;
  return first;
}

/** "Malian", "UN": with a capital wherever it stands. */
const isName = (form: string): boolean =>
  /^\p{Lu}.*\p{Lu}/u.test(form) || /(?:ian|ean|ese|ish|ench|abe)$/.test(form);

/** "members of the UN contingent": where it ends, if a name stands in it. */
function ofName({ tokens }: ReportSentence, { head, last }: EntityMention): number | undefined {
  if (last !== head || tokens[head + 1]?.form !== 'of') return undefined;
  const below = tokens[head + 1]!.head - 1;
  const noun = tokens[below]!;
  if (below <= head + 1 || noun.head - 1 !== head || noun.deprel !== 'nmod') return undefined;
  let end = below;
  while (tokens[end + 1] !== undefined && isInName(tokens, end + 1, below)) end += 1;
  // "Port-au-Prince"
  while (tokens[end + 1]?.form === '-' && !tokens[end]!.spaceAfter && !tokens[end + 1]!.spaceAfter) end += 2;
  const within = tokens.slice(head + 2, end + 1);
  return within.some(({ upos }) => upos === 'PROPN') &&
    within.every(({ upos, form }) => upos !== 'PUNCT' || form === '-')
    ? end
    : undefined;
}

/** "for Islam and Muslims" of the name that a noun begins. */
function isInName(tokens: ReportSentence['tokens'], at: number, noun: number): boolean {
  const { upos, head, deprel } = tokens[at]!;
  if (tokens[noun]!.upos !== 'PROPN' || /^(?:punct|acl|appos)/.test(deprel) || head === 0) return false;
  if (/^(?:ADP|CCONJ)$/.test(upos))
    return tokens[at + 1]?.upos === 'PROPN' && /^(?:for|and|of)$/.test(tokens[at]!.form);
  return upos === 'PROPN';
}
