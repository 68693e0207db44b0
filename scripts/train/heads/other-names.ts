/** Takes a sentence with names, gives it as it might stand in another text: other names in their place, other capitals. */

import type { NameType } from '../../../src/language/types.js';
import type { SeededRandom } from '../random.js';
import type { GoldName, NamedSentence } from './gold-names.js';
import type { KnownNames } from './known-names.js';

/** A sentence for one reading of the training text. */
export interface VariedSentence extends NamedSentence {
  /** Words hidden from the head, and words that the lists are not asked for. */
  readonly hidden: readonly boolean[];
  readonly unlisted: readonly boolean[];
  /** False where the words are still those of the sentence as it stands. */
  readonly changed: boolean;
}

/** Chances of each change. */
export interface Variation {
  /** A name gives way to another. */
  readonly replaced: number;
  /** Of those: to one of the lists, else to one of the training text. */
  readonly listed: number;
  /** A word is hidden; a word of a name. */
  readonly hidden: number;
  readonly hiddenName: number;
  /** A name is not looked up in the lists. */
  readonly unlisted: number;
  /** All in capitals; each word capitalised. */
  readonly shouted: number;
  readonly titled: number;
  /** A title before a person who takes the place of another. */
  readonly title: number;
  /** A name in small letters. */
  readonly small: number;
}

const SYLLABLES =
  'ba be bo da di do fa ga gao gu ha he ka ki ko la lo ma mo mu na ni no ra ri ro sa si so ta ti to wa ya za zi kha dji dou sou tou abd ibn ould ag al an ar en in on ou im am ek as is us ov ev sk'.split(
    ' ',
  );
const LETTERS = 'ABCDEFGHIJKLMNOPRSTUVW';
const ORGANIZATION_ENDS =
  'Party|Movement|Front|Army|Council|Union|Association|Ministry|Group|Forces|Bank|Corporation|Inc.|University|Institute|Agency|Committee|Congress|Brigade|Foundation|Times|Post|News|Network|Court|Organization|Coalition|Police'.split(
    '|',
  );
const ORGANIZATION_STARTS =
  'National|Popular|United|Democratic|Islamic|Free|International|Central|People|Liberation|Supreme|African|European|World|Federal|General|Northern|Rapid|Human'.split(
    '|',
  );
const OF =
  'Ministry|University|Bank|Movement|Front|Council|Union|Association|Army|Court|House|Department|Office|Party'.split(
    '|',
  );
/** What stands before a name of a person and is no part of it. */
const TITLES =
  'President|Colonel|General|Captain|Major|Lieutenant|Sheikh|Minister|Prime Minister|Mr.|Mrs.|Dr.|Imam|Senator|Governor|Ambassador|Commander|spokesman|spokeswoman|leader|chief|envoy|journalist'.split(
    '|',
  );
const HEADS_OF_PLACES = 'Lake|Mount|Port|New|North|South|West|East|San|Saint|Fort|Camp|Cape|El|Al'.split('|');
const ENDS_OF_PLACES =
  'River|County|Province|Valley|City|Island|Street|Desert|Bay|Mountains|District|Region'.split('|');

/** Makes variants; what it draws depends on `random` alone. */
export class OtherNames {
  readonly #known: KnownNames;
  readonly #seen: Readonly<Record<NameType, (readonly string[])[]>>;

  /** `sentences`: the training text, whose names are put in each other's place. */
  constructor(known: KnownNames, sentences: readonly NamedSentence[]) {
    this.#known = known;
    this.#seen = { person: [], organization: [], place: [] };
    for (const { forms, names } of sentences)
      for (const { first, last, type } of names) this.#seen[type].push(forms.slice(first, last + 1));
  }

  vary({ forms, names }: NamedSentence, chances: Variation, random: SeededRandom): VariedSentence {
    const varied = {
      changed: false,
      forms: [] as string[],
      hidden: [] as boolean[],
      unlisted: [] as boolean[],
    };
    const found: GoldName[] = [];
    let at = 0;
    const push = (form: string, hidden: boolean, unlisted: boolean): void => {
      varied.forms.push(form);
      varied.hidden.push(hidden);
      varied.unlisted.push(unlisted);
    };
    for (const { first, last, type } of [
      ...names,
      { first: forms.length, last: forms.length, type: undefined },
    ]) {
      for (; at < first; at++) push(forms[at]!, random.next() < chances.hidden, false);
      if (type === undefined) break;
      const own = forms.slice(first, last + 1);
      const replaced = random.next() < chances.replaced && own.some((form) => /^\p{Lu}/u.test(form));
      const words = replaced ? this.#another(type, own, chances, random) : own;
      if (replaced) varied.changed = true;
      if (replaced && type === 'person' && random.next() < chances.title)
        for (const word of pick(TITLES, random).split(' ')) push(word, false, false);
      const unlisted = random.next() < chances.unlisted;
      const hidden = random.next() < chances.hiddenName;
      found.push({ first: varied.forms.length, last: varied.forms.length + words.length - 1, type });
      const small = random.next() < chances.small;
      if (small) varied.changed = true;
      for (const word of words) push(small ? word.toLowerCase() : word, hidden, unlisted);
      at = last + 1;
    }
    const loud = random.next();
    if (loud < chances.shouted + chances.titled) varied.changed = true;
    if (loud < chances.shouted) varied.forms = varied.forms.map((form) => form.toUpperCase());
    else if (loud < chances.shouted + chances.titled)
      varied.forms = varied.forms.map((form) => (form.length > 3 ? capitalised(form) : form));
    return { ...varied, names: found };
  }

  #another(
    type: NameType,
    own: readonly string[],
    chances: Variation,
    random: SeededRandom,
  ): readonly string[] {
    if (random.next() >= chances.listed) return pick(this.#seen[type], random);
    const chance = random.next();
    if (type === 'person') {
      const last = chance < 0.35 ? invented(random) : pick(this.#known.lastNames, random);
      if (own.length === 1 && random.next() < 0.8)
        return words(random.next() < 0.35 ? pick(this.#known.firstNames, random) : last);
      const given = words(pick(this.#known.firstNames, random));
      const first = random.next() < 0.06 ? [pick(['El', 'Al', 'Abd'], random), '-', ...given] : given;
      const middle = random.next();
      if (middle < 0.08)
        return [...first, `${LETTERS[Math.floor(random.next() * LETTERS.length)]}.`, ...words(last)];
      if (middle < 0.16)
        return [
          ...first,
          pick(['Ag', 'Ould', 'bin', 'Ben', 'al', 'van', 'de', 'El'], random),
          ...words(last),
        ];
      return [...first, ...words(last)];
    }
    if (type === 'place') {
      if (chance < 0.3) return words(invented(random));
      if (chance < 0.4) return [pick(HEADS_OF_PLACES, random), ...words(pick(this.#known.places, random))];
      if (chance < 0.5) return [...words(pick(this.#known.places, random)), pick(ENDS_OF_PLACES, random)];
      return words(pick(this.#known.places, random));
    }
    const place = (): readonly string[] => words(pick(this.#known.places, random));
    if (chance < 0.3) return words(pick(this.#known.organizations, random));
    if (chance < 0.5)
      return [
        Array.from({ length: 2 + Math.floor(random.next() * 4) }, () => pick([...LETTERS], random)).join(''),
      ];
    if (chance < 0.65) return [...place(), pick(ORGANIZATION_ENDS, random)];
    if (chance < 0.8) return [pick(ORGANIZATION_STARTS, random), pick(ORGANIZATION_ENDS, random)];
    if (chance < 0.9) return [pick(OF, random), 'of', ...place()];
    return [invented(random), pick(ORGANIZATION_ENDS, random)];
  }
}

function pick<T>(list: readonly T[], random: SeededRandom): T {
  return list[Math.floor(random.next() * list.length)]!;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function invented(random: SeededRandom): string {
  const count = 2 + Math.floor(random.next() * 3);
  const name = capitalised(Array.from({ length: count }, () => pick(SYLLABLES, random)).join(''));
  return random.next() < 0.1 ? `Al - ${name}` : name;
}

/** Words of a listed name as the treebanks cut them: hyphens apart. */
function words(name: string): string[] {
  return name.replace(/(?<=\p{L})-(?=\p{Lu})/gu, ' - ').split(' ');
}
