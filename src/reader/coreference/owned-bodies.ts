/** What a common noun stands for by whose it is or where it lies: `Mali's army`, `the military junta in Mali`, `their base in Kidal`, `the UN mission`. */
import { dependentsOf } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import { countries } from '../names/known-names.js';
import { type Around, calledByPlace, keyOfName } from './called-by-place.js';
import type { Cluster } from './clusters.js';
import { familyOf } from './noun-families.js';
import type { NounPhrase } from './noun-phrase.js';
import { codeOf, stateOfName } from './state-bodies.js';

/** Says of a base nothing by which it could be told from another. */
const EMPTY_OF_LATE = /^(?:vacated|abandoned|evacuated|former)$/;

/** The clusters of names by key, and those of nouns as they come. */
export class OwnedBodies {
  readonly #around: Around;
  readonly #byKey = new Map<string, Cluster>();
  /** `ML army` -> the army of Mali. */
  readonly #ofState = new Map<string, Cluster>();
  readonly #bases: readonly Cluster[];
  readonly #missions: readonly Cluster[];

  constructor(named: Iterable<Cluster>, around: Around) {
    this.#around = around;
    const all = [...named];
    this.#bases = all.filter((one) => one.class === 'Base' && one.names.size > 0);
    this.#missions = all.filter((one) => one.class === 'PeaceOperation' && one.names.size > 0);
    for (const cluster of all) {
      for (const key of cluster.keys) this.#byKey.set(key, cluster);
      for (const name of cluster.names) {
        const key = stateOfName(name);
        if (key !== undefined && cluster.class !== 'Country' && !this.#ofState.has(key))
          this.#ofState.set(key, cluster);
        const place = keyOfName(name);
        if (place !== undefined) this.#byKey.set(place, cluster);
      }
    }
  }

  find(phrase: NounPhrase): Cluster | undefined {
    return this.#ofMission(phrase) ?? this.#ofStateOrPlace(phrase);
  }

  /** `Malian troops`, `the Malian army`, `Mali's government`: by the state and the kind of body. */
  #ofStateOrPlace(phrase: NounPhrase): Cluster | undefined {
    if (phrase.lemma === 'capital') return this.#capital(phrase);
    const byPlace = calledByPlace(phrase, this.#around);
    if (byPlace !== undefined) return this.#byKey.get(byPlace.key);
    const key = this.stateKey(phrase);
    return key === undefined ? undefined : this.#ofState.get(key);
  }

  /** What it is called where no name names it: the Malian junta for `Mali's ruling junta`, the Kidal base. */
  called(phrase: NounPhrase): string | undefined {
    const byPlace = calledByPlace(phrase, this.#around);
    if (byPlace !== undefined) return byPlace.called;
    const [code, family] = phrase.of.length === 0 ? [] : (this.stateKey(phrase)?.split(' ') ?? []);
    const [demonym] = (code === undefined ? undefined : countries().get(code))?.demonyms ?? [];
    return demonym === undefined || !phrase.of.some((at) => this.#at(phrase.mention.sentence, at))
      ? undefined
      : `${demonym} ${family}`;
  }

  /** `ML army`; none where it is no body of a state. */
  stateKey({
    mention,
    lemma,
    modifiers,
    counted,
    plural,
    of: owners,
    definite,
  }: NounPhrase): string | undefined {
    if (counted) return undefined;
    const family = familyOf(lemma, modifiers, plural);
    if (family === undefined) return undefined;
    const of = /^(?:junta|government)$/.test(family) ? [...owners, ...this.#inside(mention)] : owners;
    const states = of
      .map((at) => this.#at(mention.sentence, at))
      .filter((cluster) => cluster?.class === 'Country');
    if (states.length > 1) return undefined;
    const state =
      states[0] ?? (definite && of.length === modifiers.length ? this.#around.countryOf(mention) : undefined);
    const code = state === undefined ? undefined : codeOf(state);
    // Somebody else than a state has it: `the group's forces`.
    if (states.length === 0 && of.some((at) => this.#at(mention.sentence, at) !== undefined))
      return undefined;
    return code === undefined ? undefined : `${code} ${family}`;
  }

  /** `the military junta in Mali`. */
  #inside({ sentence, head }: EntityMention): readonly number[] {
    const here = this.#around.document.sentences[sentence]!;
    return dependentsOf(here, head).filter(
      (at) =>
        at > head &&
        here.tokens[at]!.deprel === 'nmod' &&
        dependentsOf(here, at).some((below) => /^in$/i.test(here.tokens[below]!.form)),
    );
  }

  /** The capital of the state that is named with it, or that the report is mostly about. */
  #capital({ mention, of, modifiers }: NounPhrase): Cluster | undefined {
    if (modifiers.some((one) => /^(?:provincial|regional|state|district|former|commercial)$/.test(one)))
      return undefined;
    const sentence = this.#around.document.sentences[mention.sentence]!;
    const { tokens } = sentence;
    // `the capital, Bamako` is in apposition; `its capital` is of whom was just named.
    const named = [
      ...of,
      ...dependentsOf(sentence, mention.head).filter((at) => tokens[at]!.deprel === 'nmod'),
    ];
    const state =
      named.map((at) => this.#at(mention.sentence, at)).find((one) => one?.class === 'Country') ??
      this.#around.mainCountry;
    const code = state === undefined ? undefined : codeOf(state);
    if (code === undefined) return undefined;
    return this.#byKey.get(`capital:${code}`) ?? this.#ofState.get(`${code} capital`);
  }

  /** `the camp`, where one is named in the report. */
  onlyBase({ lemma, plural, modifiers, of }: NounPhrase): Cluster | undefined {
    if (!/^(?:base|camp)$/.test(lemma) || plural || of.length > 0) return undefined;
    if (modifiers.some((one) => !EMPTY_OF_LATE.test(one))) return undefined;
    return only(this.#bases);
  }

  /** `the peacekeepers`, `the UN mission`: of the one mission that is named in the report. */
  #ofMission({ mention, lemma, counted, plural, definite, of }: NounPhrase): Cluster | undefined {
    if (counted || !(plural ? lemma === 'peacekeeper' : definite && lemma === 'mission')) return undefined;
    const owners = of.map((at) => this.#at(mention.sentence, at));
    const own = owners.find((one) => one?.class === 'PeaceOperation');
    if (own !== undefined) return own;
    if (
      owners.length === 0
        ? !definite || !plural
        : owners.some((one) => one?.class !== 'InternationalOrganization')
    )
      return undefined;
    return only(this.#missions);
  }

  remember(phrase: NounPhrase, cluster: Cluster): void {
    const byPlace = calledByPlace(phrase, this.#around);
    if (byPlace !== undefined && !this.#byKey.has(byPlace.key)) this.#byKey.set(byPlace.key, cluster);
    const key = this.stateKey(phrase);
    if (key !== undefined && !this.#ofState.has(key)) this.#ofState.set(key, cluster);
    if (phrase.lemma === 'capital' && cluster.keys.size === 0) {
      const code = this.#around.mainCountry === undefined ? undefined : codeOf(this.#around.mainCountry);
      if (code !== undefined && !this.#ofState.has(`${code} capital`) && phrase.of.length === 0)
        this.#ofState.set(`${code} capital`, cluster);
    }
  }

  #at(sentence: number, head: number): Cluster | undefined {
    return this.#around.clusterAt(sentence, head);
  }
}

const only = (found: readonly Cluster[]): Cluster | undefined => (found.length === 1 ? found[0] : undefined);
