/**
 * Takes a text and gives the language it is in, where its small words tell: the share of its words that are among the
 * commonest function words of each language here. It says nothing where that is not plain, and knows no other language:
 * a text in one of those may be taken for nothing, or, rarely, for its neighbour.
 */

/** What was made out, and on what it rests. */
export interface MadeOut {
  /** BCP 47. */
  readonly tag: string;
  /** English name of the language. */
  readonly name: string;
  /** Of the words that were looked at, those that are function words of it: from 0 to 1. */
  readonly share: number;
}

/** Below so many words nothing is said for sure. */
const LEAST_WORDS = 25;
/** So many of its small words make a short text seem to be in a language. */
const LEAST_SMALL = 2;
/** More are not looked at. */
const MOST_WORDS = 5000;
/** In running text a quarter to a half of the words are function words; in a list of names hardly any. */
const LEAST_SHARE = 0.15;
/** Neighbours have words in common: the first must have so many times what the second has. */
const AHEAD = 1.5;

const LANGUAGES: readonly (readonly [tag: string, name: string, words: string])[] = [
  [
    'en',
    'English',
    'the of and to in that was for is on with as at by it from be were has had have are this which not but his their been they who its an or',
  ],
  [
    'fr',
    'French',
    'le la les de des du et à en un une est que qui dans pour sur par au aux ce il se ne pas plus avec son sa ses été ont cette leur ont sont mais',
  ],
  [
    'es',
    'Spanish',
    'el la los las de del y en un una que es por con para se su al lo como más fue sus no pero han este esta entre según sobre desde también',
  ],
  [
    'pt',
    'Portuguese',
    'o a os as de do da dos das e em um uma que é por com para se no na nos nas ao foi mais seu sua não mas são pelo pela segundo também',
  ],
  [
    'it',
    'Italian',
    'il lo la i gli le di del della dei e in un una che è per con si nel nella al alla da dal non sono ha hanno più anche come stato questo',
  ],
  [
    'de',
    'German',
    'der die das den dem des und in zu mit von auf für ist im ein eine einer sich nicht es dass an auch als nach bei wurde wurden haben hat sind aus',
  ],
  [
    'nl',
    'Dutch',
    'de het een van en in is dat op te voor met zijn aan niet er die door als ook om bij naar uit over werd werden heeft hebben maar was tot',
  ],
  [
    'tr',
    'Turkish',
    've bir bu için ile olarak da de olan daha çok en sonra kadar gibi ancak ise göre olduğu tarafından her ne var o ki',
  ],
  [
    'ar',
    'Arabic',
    'في من على إلى أن عن مع هذا هذه التي الذي بعد قبل كان كانت قد لم لا ما بين حتى و أو كما عند خلال وقد وفي ومن الى ان',
  ],
  [
    'fa',
    'Persian',
    'و در به از که این را با است برای آن یک تا بر هم شد شده اند خود است می نیز کرد کرده بود های دو',
  ],
  [
    'ru',
    'Russian',
    'и в не на что с по о как из у за от к его был было были это для а но также который до во со их при же',
  ],
  [
    'uk',
    'Ukrainian',
    'і в у не на що з та про як до за від його був було були це для а але також який із які й по під чи',
  ],
];

const SETS = LANGUAGES.map(([tag, name, words]) => ({ tag, name, words: new Set(words.split(' ')) }));

/** Undefined where the text is short, or no language is plainly ahead. */
export function whichLanguage(text: string): MadeOut | undefined {
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return undefined;
  const [first, second] = byShare(words);
  if (first === undefined || second === undefined) return undefined;
  return first.share < LEAST_SHARE || first.share < AHEAD * second.share ? undefined : first;
}

/** What a text shorter than that seems to be in, where it is not English: by at least two of its small words. Words with a capital may be of names, and do not count. */
export function whatItSeems(text: string): MadeOut | undefined {
  if (wordsOf(text).length >= LEAST_WORDS) return undefined;
  const words = [...new Set(wordsOf(text.replace(/\p{Lu}[\p{L}\p{M}'’-]*/gu, ' ')))];
  const made = byShare(words);
  const [first] = made;
  const english = made.find(({ tag }) => tag === 'en')!.share;
  if (first === undefined || first.share * words.length < LEAST_SMALL - 0.5) return undefined;
  return first.share < LEAST_SHARE || first.share < 2 * english ? undefined : first;
}

function byShare(words: readonly string[]): readonly MadeOut[] {
  return SETS.map(({ tag, name, words: common }) => ({
    tag,
    name,
    share: words.filter((word) => common.has(word)).length / Math.max(words.length, 1),
  })).toSorted((a, b) => b.share - a.share);
}

/** Whether most of its letters are of another script than English has. */
export function hasOtherLetters(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS && latin * 2 < letters;
}

const LEAST_LETTERS = 10;

/** In lower case; an elided article (`l’armée`) stands for itself. */
function wordsOf(text: string): readonly string[] {
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return found.slice(0, MOST_WORDS);
}
