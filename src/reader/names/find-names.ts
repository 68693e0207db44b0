/** Takes a sentence, gives the spans of its names with what is known of each: titles, articles and `'s` stay outside. */
import type { Token } from '../../language/types.js';
import type { ReportSentence } from '../document/report-document.js';
import { capitalsOf, isCapital, plain, type Run, runsOf } from './capitals.js';
import type { Gazetteer, KnownName, Match } from './gazetteer.js';
import { NAME_NOUNS } from './name-nouns.js';
import { PERSON_TITLES, TITLES } from './name-parts.js';
import { nounClassOf } from './noun-classes.js';

/** A name in a sentence. */
export interface FoundName extends Run {
  /** What is known to bear it; empty where nothing is. */
  readonly known: readonly KnownName[];
  /** A title stands before it: it is a person's. */
  readonly titled: boolean;
  /** Part of a country or region, by a direction before it. */
  readonly region?: true;
}

export function findNames(sentence: ReportSentence, gazetteer: Gazetteer): readonly FoundName[] {
  const { tokens } = sentence;
  const capitals = capitalsOf(sentence, gazetteer);
  const found: FoundName[] = [];
  let done = 0;
  for (const run of runsOf(tokens, capitals)) {
    if (run.last < done) continue;
    for (const name of namesOfRun(tokens, { first: Math.max(run.first, done), last: run.last }, gazetteer)) {
      if (isCommonNoun(tokens, name)) continue;
      found.push(withinPlace(tokens, name));
      done = found.at(-1)!.last + 1;
    }
  }
  return found;
}

/** `the Coalition`, `the Department`, `Foreign Secretary`: nouns that are written large, and no names. */
function isCommonNoun(tokens: readonly Token[], { first, last, known }: FoundName): boolean {
  if (known.some(({ weak }) => weak !== true)) return false;
  const { form, lemma } = tokens[last]!;
  const word = plain(form);
  if (form.length > 1 && form === form.toUpperCase()) return false;
  const noun = nounClassOf(lemma.toLowerCase()) ?? nounClassOf(word);
  if (first === last) return noun !== undefined || TITLES.has(word);
  return (
    noun?.named === 'Person' &&
    tokens.slice(first, last).every((token) => {
      const each = plain(token.form);
      return TITLES.has(each) || OFFICE_WORDS.has(each) || /^(?:of|for|and|the|[-–&])$/.test(each);
    })
  );
}

const DIRECTION =
  /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)-?(?:east|west)(?:ern)?|central|upper|lower|mainland|rural)$/i;
/** Behind the name of a place, and then part of it though written small. */
const DIVISION =
  /^(?:province|region|district|county|governorate|oblast|territory|prefecture|commune|state|department|cercle|woreda|raion|municipality|valley|river|lake|mountains|forest|peninsula|island|islands|airport|basin|desert)$/;

/** `Soum province`, `northern Mali`: what is a place only with the word beside it. */
function withinPlace(tokens: readonly Token[], name: FoundName): FoundName {
  const { known, titled } = name;
  let { first, last } = name;
  if (titled) return name;
  const next = tokens[last + 1];
  const isPlace = known.length === 0 || known.some((one) => PLACES.has(one.class) && one.demonym !== true);
  if (!isPlace) return name;
  if (next !== undefined && DIVISION.test(next.form) && next.upos !== 'VERB' && tokens[last]!.spaceAfter) {
    const hangs =
      tokens[last]!.deprel === 'compound' ||
      tokens[last]!.deprel === 'flat' ||
      tokens[first]!.deprel === 'compound';
    if (hangs && !/^(?:Country)$/.test(known[0]?.class ?? ''))
      return { first, last: last + 1, known: [], titled };
  }
  const before = tokens[first - 1];
  if (
    before !== undefined &&
    DIRECTION.test(before.form) &&
    known.some((one) => /^(?:Country|Region)$/.test(one.class))
  ) {
    first -= 1;
    const far = tokens[first - 1];
    if (far?.form === '-' && DIRECTION.test(tokens[first - 2]?.form ?? '')) first -= 2;
    return { first, last, known: [], titled, region: true };
  }
  return name;
}

const PLACES = new Set(['Country', 'Region', 'Settlement', 'Place', 'Base', 'Route']);

/** A run of capitals to its names: known ones, and what is left between titles. */
function namesOfRun(tokens: readonly Token[], run: Run, gazetteer: Gazetteer): readonly FoundName[] {
  const { last } = run;
  const found: FoundName[] = [];
  let { first } = run;
  let titled = false;
  while (first <= last) {
    const match = gazetteer.longest(tokens, first);
    if (match !== undefined && match.last >= last) {
      // The list may go on where capitals do not: `Support Group for Islam and Muslims`.
      found.push({ first, last: match.last, known: match.known, titled });
      return found;
    }
    const title = titleEnd(tokens, first, last);
    if (title > first) {
      titled = PERSON_TITLES.has(plain(tokens[title - 1]!.form));
      first = title;
      continue;
    }
    const body = bodyEnd(tokens, first, last, gazetteer);
    if (
      match !== undefined &&
      standsAlone(tokens, match, first, match.last < body ? body : last, gazetteer)
    ) {
      found.push({ first, last: match.last, known: match.known, titled });
      first = match.last + 1;
      while (first <= last && !isCapital(tokens[first]!)) first += 1;
      titled = false;
      continue;
    }
    if (body < last) {
      found.push({ first, last: body, known: [], titled });
      first = body + 1;
      while (first <= last && !isCapital(tokens[first]!)) first += 1;
      titled = false;
      continue;
    }
    found.push({ first, last, known: [], titled });
    return found;
  }
  return found;
}

/** Where the name of a body ends before another name: `Malian Air Force Mi-24`, `Foreign Ministry Spokesman Diop`. */
function bodyEnd(tokens: readonly Token[], first: number, last: number, gazetteer: Gazetteer): number {
  for (let at = first + 1; at < last; at += 1) {
    const noun = NAME_NOUNS.get(plain(tokens[at]!.form));
    if (noun !== 'StateForce' && noun !== 'GoverningAuthority') continue;
    if (NAME_NOUNS.has(plain(tokens[at + 1]!.form)) || !isCapital(tokens[at + 1]!)) continue;
    const rest = tokens
      .slice(at + 1, last + 1)
      .map(({ form }) => form)
      .join('');
    const known = gazetteer.longest(tokens, at + 1);
    if (
      titleEnd(tokens, at + 1, last) > at + 1 ||
      /\d$/.test(rest) ||
      (known !== undefined && known.last >= last && known.known[0]!.weak !== true)
    )
      return at;
  }
  return last;
}

/** Behind the titles that a run begins with; `first` where there are none, or nothing but them. */
function titleEnd(tokens: readonly Token[], first: number, last: number): number {
  if (endsInNameNoun(tokens, first, last)) return first;
  let end = first;
  let sure = false;
  for (let at = first; at < last; at += 1) {
    const word = oneOf(plain(tokens[at]!.form));
    if (/^[-–&]$/.test(word) || word === 'of' || word === 'for' || word === 'and' || word === 'the') continue;
    if (!TITLES.has(word) && !(at === end && OFFICE_WORDS.has(word))) break;
    if (tokens[at + 1]!.form === '-' && !TITLES.has(plain(tokens[at + 2]?.form ?? ''))) break;
    if (PERSON_TITLES.has(word)) sure = true;
    end = at + 1;
  }
  return sure ? end : first;
}

/** "Presidents Vell and Rell": the title of each. */
const oneOf = (word: string): string =>
  !TITLES.has(word) && word.endsWith('s') && PERSON_TITLES.has(word.slice(0, -1)) ? word.slice(0, -1) : word;

/** Between a title and what it is of, within one run: `Internal Affairs Minister`. */
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  `internal external affairs armed forces interior economy trade energy oil labor labour education culture agriculture
   transport communications home public security territorial administration religious parliamentary political humanitarian
   regional provincial district county municipal federal central general assistant associate principal permanent special
   united joint allied wing squadron sub junior senior executive managing vice ground naval royal republican
   intelligence operations counterterrorism anti-terrorism human rights women's foreign defence defense`.split(
    /\s+/,
  ),
);

/** Whether the last word, or the one before `of`, tells what the name is of. */
function endsInNameNoun(tokens: readonly Token[], first: number, last: number): boolean {
  return nameNounOf(tokens, first, last) !== undefined;
}

/** The class by the noun of a name: its last word, or the one before its first `of`, `for`, `in`. */
export function nameNounOf(tokens: readonly Token[], first: number, last: number): string | undefined {
  for (let at = first + 1; at < last; at += 1)
    if (/^(?:of|for|in|against|on)$/.test(tokens[at]!.form)) {
      const before = NAME_NOUNS.get(plain(tokens[at - 1]!.form));
      if (before !== undefined) return before;
    }
  return NAME_NOUNS.get(plain(tokens[last]!.form));
}

/** Whether a known name that ends within a run is a name by itself there: `Malian` in `Malian President Keita`. */
function standsAlone(
  tokens: readonly Token[],
  match: Match,
  first: number,
  last: number,
  gazetteer: Gazetteer,
): boolean {
  const [known] = match.known;
  if (known === undefined) return false;
  const rest = match.last + 1;
  const next = plain(tokens[rest]?.form ?? '');
  if (/^[-–]$/.test(next)) return false;
  if (titleEnd(tokens, rest, last) > rest || TITLES.has(next)) return !endsInNameNoun(tokens, first, last);
  // `Russian Africa Corps`, `Islamist Boko Haram`: what comes is known by itself.
  const then = gazetteer.longest(tokens, rest);
  const sure =
    then !== undefined &&
    then.last >= last &&
    then.known.some(({ weak, demonym }) => weak !== true && demonym !== true);
  if (known.demonym) return sure || !endsInNameNoun(tokens, first, last);
  if (known.class === 'PopulationGroup') return sure;
  return false;
}
