/** Takes a text in which numbers are written as French does (`1 200`, `1,5 million`, `une dizaine`) and gives it as English writes them, so that they are read; what could be misread is taken out. */

const COLLECTIVE: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};
const WORDS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  mille: 1000,
};
const SCALES: Readonly<Record<string, number>> = { mille: 1e3, million: 1e6, milliard: 1e9 };

const GAP = '[ \\u00a0\\u202f]';
/** Of three digits each, with space between them. */
const GROUPED = new RegExp(`(?<![\\d.,])\\d{1,3}(?:${GAP}\\d{3})+(?![\\d,.]*\\d)`, 'gu');
const SCALED = new RegExp(
  `(?<![\\d.,])(\\d+)(?:,(\\d{1,3}))?${GAP}?(mille|million|milliard)s?(?!\\p{L})`,
  'giu',
);
const AROUND = new RegExp(`(?<!\\p{L})une? (${Object.keys(COLLECTIVE).join('|')})(?!\\p{L})`, 'giu');
const NUMBER = Object.keys(WORDS).join('|');
/** A number word by itself: beside another it is a part of one that is not read. */
const ALONE = new RegExp(
  `(?<![-\\p{L}])(?:(?:${NUMBER}|cents|et|un|une)[- ])*(?:${NUMBER})(?:[- ](?:${NUMBER}|cents|et|un|une))*(?![-\\p{L}])`,
  'giu',
);
/** `1.200` and `2,5` are no whole numbers in English, or others; `3 dizaines` is no 3. */
const MISREAD = new RegExp(
  `(?<![\\d.,])\\d+(?:\\.\\d{3})+(?![\\d.,]*\\d)|(?<![\\d.,])\\d+,\\d{1,2}(?![\\d,.]*\\d)|\\d+${GAP}?(?:cents?|${Object.keys(COLLECTIVE).join('|')})s?(?!\\p{L})`,
  'giu',
);

/** @param language of the text (BCP 47); what is written in figures is read in any that is not English. */
export function asEnglishWrites(text: string, language: string | undefined): string {
  if (language === undefined || /^en\b/i.test(language)) return text;
  const inFigures = text
    .replace(GROUPED, (found) => found.replace(/\D/g, ''))
    .replace(SCALED, (_, whole: string, part: string | undefined, scale: string) =>
      String(Math.round(Number(`${whole}.${part ?? 0}`) * SCALES[scale.toLowerCase()]!)),
    )
    .replace(MISREAD, ' ');
  if (!/^fr\b/i.test(language)) return inFigures;
  return inFigures
    .replace(AROUND, (_, word: string) => `about ${COLLECTIVE[word.toLowerCase()]}`)
    .replace(ALONE, (found) => String(WORDS[found.toLowerCase()] ?? ' '))
    .replace(/(?<!\p{L})(?:au moins|plus d[e'’])(?!\p{L})/giu, 'at least')
    .replace(/(?<!\p{L})(?:environ|près d[e'’])/giu, 'about');
}
