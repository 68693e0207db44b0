/** Whether a text is what the reader is made for: says in words why not. */
import { hasOtherLetters, whatItSeems, whichLanguage } from '../../language/text/which-language.js';
import type { ReportSentence } from './report-document.js';

/** Code points of a text that are read; a long report has some 60,000. */
export const MOST_READ = 1_000_000;

/** The language of the text, in words, where it is plainly not English. */
export function otherLanguage(text: string): string | undefined {
  const start = text.slice(0, 20_000);
  const made = whichLanguage(start);
  if (made !== undefined) return made.tag === 'en' ? undefined : made.name;
  return hasOtherLetters(start) ? 'a language with other letters than English' : undefined;
}

/** Of a short text: that it seems to be in another language. It is read all the same. */
export function seemsOther(text: string): string | undefined {
  const seems = whatItSeems(text);
  return seems === undefined
    ? undefined
    : `it seems to be in ${seems.name}, and the reader knows English alone`;
}

/** Fewer sentences than these tell nothing of how many are whole, fewer words nothing of talk. */
const TELLING = 8;
const TELLING_WORDS = 25;
/** Of the sentences of news most have a subject and its verb, and end as sentences do. */
const LEAST_WHOLE = 0.35;
/** In talk and songs people say `I` and `you`. */
const MOST_TALK = 0.12;

/** Undefined where it reads like news, or is too short to say. */
export function unlikeNews(sentences: readonly ReportSentence[]): string | undefined {
  const whole = sentences.filter(isWhole).length / sentences.length;
  if (sentences.length >= TELLING && whole < LEAST_WHOLE)
    return `${Math.round(whole * 100)} % of its lines are sentences; it may be a table or a list`;
  const words = sentences.flatMap(({ tokens }) => tokens.filter(({ upos }) => upos !== 'PUNCT'));
  if (words.length < TELLING_WORDS) return undefined;
  const talk = words.filter(({ form }) => TALK.has(form.toLowerCase())).length / words.length;
  if (talk > MOST_TALK) return 'much of it is “I” and “you”; it may be a talk, a transcript or a song';
  return undefined;
}

const TALK = new Set(['i', 'you', 'me', 'my', 'your', "i'm", "you're", 'mine', 'yours', 'yeah', 'oh']);

function isWhole({ tokens }: ReportSentence): boolean {
  const last = tokens.at(-1)?.form ?? '';
  return (
    /^[.!?…"”’')]+$/.test(last) &&
    tokens.some(({ deprel }) => deprel.startsWith('nsubj') || deprel.startsWith('csubj'))
  );
}
