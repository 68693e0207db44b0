/** What is called by where it lies: "the country's north" is northern Mali, "their base in Kidal" the Kidal base. */
import { dependentsOf, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import { countries } from '../names/known-names.js';
import type { Cluster } from './clusters.js';
import type { NounPhrase } from './noun-phrase.js';
import { codeOf } from './state-bodies.js';

/** What it is called where no name names it, and by what it is known again. */
export interface Called {
  readonly called: string;
  readonly key: string;
}

export interface Around {
  readonly document: ReportDocument;
  readonly clusterAt: (sentence: number, head: number) => Cluster | undefined;
  readonly mainCountry: Cluster | undefined;
  /** Whose bodies are meant by a definite phrase without an owner. */
  readonly countryOf: (mention: EntityMention) => Cluster | undefined;
}

const DIRECTION =
  /^(north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|cent(?:re|er|ral))(?:ern)?$/;
const PART = /^(?:region|part|area|half|zone|side|territory|province)$/;

/** `north`, of the noun and what stands before it; none where more is said than the direction. */
function directionOf(lemma: string, modifiers: readonly string[]): string | undefined {
  const [only, ...more] = PART.test(lemma) ? modifiers : [lemma, ...modifiers];
  return only === undefined || more.length > 0 ? undefined : plain(only);
}

/** `northern mali` -> `north` and `mali`. */
function directionInName(name: string): readonly [direction: string, rest: string] | undefined {
  const [first, ...rest] = name.split(' ');
  const direction = plain(first!);
  return direction === undefined || rest.length === 0 ? undefined : [direction, rest.join(' ')];
}

/** `northern Mali`, `central Mali`. */
const partCalled = (direction: string, country: string): string =>
  `${direction === 'central' ? direction : `${direction}ern`} ${country}`;

function plain(word: string): string | undefined {
  const found = DIRECTION.exec(word.toLowerCase())?.[1]?.replace('-', '');
  return found?.startsWith('cent') ? 'central' : found;
}

const BASE = /^(?:base|camp|barracks|garrison|outpost)$/;

export function calledByPlace(phrase: NounPhrase, around: Around): Called | undefined {
  return BASE.test(phrase.lemma) ? baseIn(phrase, around) : partOfCountry(phrase, around);
}

/** `northern mali`, `ber camp`: the key of what is called so. */
export function keyOfName(name: string): string | undefined {
  const [direction, country] = directionInName(name) ?? [];
  if (direction !== undefined) return `${direction} ${country}`;
  const base = /^(.+) (?:base|camp|barracks)$/.exec(name)?.[1];
  return base === undefined ? undefined : `${base} base`;
}

/** `the country's north`, `the northern region of Mali`. */
function partOfCountry(phrase: NounPhrase, { document, clusterAt, mainCountry }: Around): Called | undefined {
  const { mention, lemma, modifiers, of } = phrase;
  const direction = directionOf(lemma, modifiers);
  if (direction === undefined) return undefined;
  const { tokens } = document.sentences[mention.sentence]!;
  const owners = of.filter((at) => at > mention.head || tokens[at]!.deprel === 'nmod:poss');
  if (owners.length !== 1) return undefined;
  const [owner] = owners;
  const country =
    clusterAt(mention.sentence, owner!) ??
    (/^(?:country|nation)$/.test(tokens[owner!]!.lemma) ? mainCountry : undefined);
  const code = country?.class === 'Country' ? codeOf(country) : undefined;
  const name = code === undefined ? undefined : countries().get(code)?.name;
  return name === undefined
    ? undefined
    : { called: partCalled(direction, name), key: `${direction} ${name.toLowerCase()}` };
}

/** `their base in Kidal`, `the camp in the rebel stronghold of Kidal`. */
function baseIn({ mention, lemma, plural }: NounPhrase, { document, clusterAt }: Around): Called | undefined {
  const sentence = document.sentences[mention.sentence]!;
  const { tokens } = sentence;
  const preposition = tokens[mention.head + 1];
  if (plural || preposition === undefined || !/^(?:in|at)$/.test(preposition.form)) return undefined;
  const place = preposition.head - 1;
  if (preposition.deprel !== 'case' || place <= mention.head) return undefined;
  const named = [place, ...dependentsOf(sentence, place).filter((at) => at > place)]
    .map((at) => clusterAt(mention.sentence, at))
    .find((one) => one?.class === 'Settlement');
  const name = named?.mentions.find(({ mention: one }) => one.kind === 'name')?.mention;
  if (name === undefined) return undefined;
  const town = document.text.slice(name).replace(/\s+/g, ' ');
  return { called: `${town} ${lemma}`, key: `${town.toLowerCase()} base` };
}
