/** Common nouns that stand for what was named before: in apposition, by what they say of whom, never by the noun alone. */
import { dependentsOf, hasLabel, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { countries } from '../names/known-names.js';
import { nounClassOf } from '../names/noun-classes.js';
import { type Cluster, type Clusters, genderOfNoun, mayBeOne } from './clusters.js';
import { type Called, calledByPlace, keyOfName } from './called-by-place.js';
import { ATTACKERS, CLASSES_OF_NOUN, familyOf, REACH, type Reach } from './noun-families.js';
import { type NounPhrase, nounPhrase, speaks } from './noun-phrase.js';
import { codeOf, stateOfName } from './state-bodies.js';

export function gatherNominals(
  document: ReportDocument,
  clusters: Clusters,
  nominals: readonly NamedMention[],
): void {
  const search = new Search(document, clusters);
  for (const named of nominals) {
    const phrase = nounPhrase(document, named.mention);
    const found = search.beside(phrase) ??
      search.ofMission(phrase) ??
      search.ofState(phrase) ??
      search.before(phrase);
    const fresh = clusters.start({ ...named, mention: named.mention }, [phrase.lemma]);
    fresh.called = search.calledByPlace(phrase)?.called ?? search.calledByState(phrase);
    fresh.gender = genderOfNoun(phrase.lemma);
    fresh.class = search.classOf(phrase);
    if (found !== undefined && mayBeOne(found, fresh)) {
      clusters.merge(found, fresh);
      search.remember(phrase, found);
    } else search.remember(phrase, fresh);
  }
}

/** Finds what a common noun stands for, among what stands before it. */
class Search {
  readonly #document: ReportDocument;
  readonly #clusters: Clusters;
  readonly #byHead = new Map<string, EntityMention>();
  readonly #byKey = new Map<string, Cluster>();
  readonly #bySentence: readonly EntityMention[][];
  /** `ML army` -> the army of Mali. */
  readonly #ofState = new Map<string, Cluster>();
  readonly #phrases: { readonly phrase: NounPhrase; readonly cluster: Cluster }[] = [];
  readonly #mainCountry: Cluster | undefined;

  constructor(document: ReportDocument, clusters: Clusters) {
    this.#document = document;
    this.#clusters = clusters;
    this.#bySentence = document.sentences.map(() => []);
    const count = ({ mentions }: Cluster) => mentions.length;
    for (const cluster of clusters.all) {
      for (const { mention } of cluster.mentions) this.#put(mention);
      for (const key of cluster.keys) this.#byKey.set(key, cluster);
      for (const name of cluster.names) {
        const key = stateOfName(name);
        if (key !== undefined && cluster.class !== 'Country' && !this.#ofState.has(key))
          this.#ofState.set(key, cluster);
        const place = keyOfName(name);
        if (place !== undefined) this.#byKey.set(place, cluster);
      }
      if (
        cluster.class === 'Country' &&
        (this.#mainCountry === undefined || count(cluster) > count(this.#mainCountry))
      )
        this.#mainCountry = cluster;
    }
  }

  #put(mention: EntityMention): void {
    this.#byHead.set(`${mention.sentence} ${mention.head}`, mention);
    this.#bySentence[mention.sentence]!.push(mention);
  }

  /** `Ber, a town`; `the group JNIM`; `Moussa, a farmer`. */
  beside({ mention, plural, lemma }: NounPhrase): Cluster | undefined {
    const { tokens } = this.#document.sentences[mention.sentence]!;
    const { deprel, head } = tokens[mention.head]!;
    const noun = nounClassOf(lemma);
    const fits = (other: EntityMention | undefined): Cluster | undefined => {
      const cluster = other === undefined || other.kind === 'demonym' ? undefined : this.#clusters.of(other);
      if (cluster === undefined || noun === undefined || plural !== cluster.plural) return undefined;
      return nounFits(noun.named, cluster) ? cluster : undefined;
    };
    if (deprel === 'appos') {
      const found = fits(this.#byHead.get(`${mention.sentence} ${head - 1}`));
      if (found !== undefined) return found;
    }
    const below = dependentsOf(this.#document.sentences[mention.sentence]!, mention.head);
    for (const at of below) {
      const beside = /^(?:appos|flat)$/.test(tokens[at]!.deprel);
      if (
        at < mention.head ||
        !(beside || (at === mention.head + 1 && tokens[at]!.deprel === 'nmod:unmarked'))
      )
        continue;
      const found = fits(this.#byHead.get(`${mention.sentence} ${at}`));
      if (found?.mentions.some(({ mention: one }) => one.kind === 'name')) return found;
    }
    // `the JNIM group`, `the Wagner organisation`.
    const before = this.#byHead.get(`${mention.sentence} ${below.findLast((at) => at < mention.head) ?? -1}`);
    if (
      !plural &&
      /^(?:group|movement|organi[sz]ation|militia|network|alliance|coalition|mission|outfit)$/.test(lemma) &&
      before?.kind === 'name' &&
      before.last === mention.head - 1 &&
      tokens[before.head]!.deprel === 'compound'
    ) {
      const found = this.#clusters.of(before);
      if (found !== undefined && BANDS.test(found.class)) return found;
    }
    // `former ally France`.
    const next = this.#byHead.get(`${mention.sentence} ${mention.head + 1}`);
    if (
      /^(?:ally|neighbou?r|rival|foe|giant|power)$/.test(lemma) &&
      next?.kind === 'name' &&
      (tokens[next.head]!.head - 1 === mention.head || tokens[next.head]!.head === head)
    ) {
      const found = this.#clusters.of(next);
      if (found?.class === 'Country') return found;
    }
    // `Keita is a farmer`.
    const subject = below.find((at) => tokens[at]!.deprel === 'nsubj') ?? -1;
    const copula = below.some((at) => tokens[at]!.deprel === 'cop' && /^(?:is|was)$/.test(tokens[at]!.form));
    const negated = below.some((at) => /^(?:not|n't|never|no)$/.test(tokens[at]!.form));
    if (subject >= 0 && copula && !negated) return fits(this.#byHead.get(`${mention.sentence} ${subject}`));
    return undefined;
  }

  /** `Malian troops`, `the Malian army`, `Mali's government`: by the state and the kind of body. */
  ofState(phrase: NounPhrase): Cluster | undefined {
    if (phrase.lemma === 'capital') return this.#capital(phrase);
    const byPlace = this.calledByPlace(phrase);
    if (byPlace !== undefined) return this.#byKey.get(byPlace.key);
    const key = this.#stateKey(phrase);
    return key === undefined ? undefined : this.#ofState.get(key);
  }

  /** What it is called by the place that is named with it. */
  calledByPlace(phrase: NounPhrase): Called | undefined {
    return calledByPlace(phrase, {
      document: this.#document,
      clusterAt: (sentence, head) => this.#clusterAt(sentence, head),
      mainCountry: this.#mainCountry,
    });
  }

  /** `Mali's ruling junta` is the Malian junta, where the state is named with it. */
  calledByState(phrase: NounPhrase): string | undefined {
    const [code, family] = phrase.of.length === 0 ? [] : (this.#stateKey(phrase)?.split(' ') ?? []);
    const [demonym] = (code === undefined ? undefined : countries().get(code))?.demonyms ?? [];
    return demonym === undefined || !phrase.of.some((at) => this.#clusterAt(phrase.mention.sentence, at))
      ? undefined
      : `${demonym} ${family}`;
  }

  #stateKey({ mention, lemma, modifiers, counted, plural, of: owners, definite }: NounPhrase): string | undefined {
    if (counted) return undefined;
    const family = familyOf(lemma, modifiers, plural);
    if (family === undefined) return undefined;
    const of = /^(?:junta|government)$/.test(family) ? [...owners, ...this.#inside(mention)] : owners;
    const states = of
      .map((at) => this.#clusterAt(mention.sentence, at))
      .filter((cluster) => cluster?.class === 'Country');
    if (states.length > 1) return undefined;
    const state = states[0] ?? (definite && of.length === modifiers.length ? this.#mainCountry : undefined);
    const code = state === undefined ? undefined : codeOf(state);
    // Somebody else than a state has it: `the group's forces`.
    if (states.length === 0 && of.some((at) => this.#clusterAt(mention.sentence, at) !== undefined))
      return undefined;
    return code === undefined ? undefined : `${code} ${family}`;
  }

  /** `the military junta in Mali`. */
  #inside({ sentence, head }: EntityMention): readonly number[] {
    const here = this.#document.sentences[sentence]!;
    return dependentsOf(here, head).filter(
      (at) =>
        at > head &&
        here.tokens[at]!.deprel === 'nmod' &&
        dependentsOf(here, at).some((below) => /^in$/i.test(here.tokens[below]!.form)),
    );
  }

  #clusterAt(sentence: number, head: number): Cluster | undefined {
    const mention = this.#byHead.get(`${sentence} ${head}`);
    return mention === undefined ? undefined : this.#clusters.of(mention);
  }

  /** The capital of the state that is named with it, or that the report is mostly about. */
  #capital({ mention, of, modifiers }: NounPhrase): Cluster | undefined {
    if (modifiers.some((one) => /^(?:provincial|regional|state|district|former|commercial)$/.test(one)))
      return undefined;
    const sentence = this.#document.sentences[mention.sentence]!;
    const { tokens } = sentence;
    // `the capital, Bamako` is in apposition; `its capital` is of whom was just named.
    const named = [
      ...of,
      ...dependentsOf(sentence, mention.head).filter((at) => tokens[at]!.deprel === 'nmod'),
    ];
    const state =
      named.map((at) => this.#clusterAt(mention.sentence, at)).find((one) => one?.class === 'Country') ??
      this.#mainCountry;
    const code = state === undefined ? undefined : codeOf(state);
    if (code === undefined) return undefined;
    return this.#byKey.get(`capital:${code}`) ?? this.#ofState.get(`${code} capital`);
  }

  /** What was spoken of before, and is meant by a definite phrase. */
  before(phrase: NounPhrase): Cluster | undefined {
    if (!phrase.definite || (phrase.counted && !phrase.pointed)) return undefined;
    const { lemma } = phrase;
    if (/^(?:country|nation)$/.test(lemma) && !phrase.plural)
      return this.#near(phrase, REACH.country!) ?? this.#mainCountry;
    const reach = REACH[lemma];
    if (
      reach !== undefined &&
      !phrase.plural &&
      phrase.of.every((at) => this.#clusterAt(phrase.mention.sentence, at) === undefined)
    ) {
      const found = this.#near(phrase, reach);
      if (found !== undefined) return found;
    }
    return this.#called(phrase) ?? this.#sameNoun(phrase) ?? this.#onlyBase(phrase);
  }

  /** `the camp`, where one is named in the report. */
  #onlyBase({ lemma, plural, modifiers, of }: NounPhrase): Cluster | undefined {
    if (!/^(?:base|camp)$/.test(lemma) || plural || of.length > 0) return undefined;
    if (modifiers.some((one) => !LOOSE.has(one) && !/^(?:vacated|abandoned|evacuated)$/.test(one)))
      return undefined;
    return only(
      [...this.#clusters.all].filter(({ class: type, names }) => type === 'Base' && names.size > 0),
    );
  }

  /** `the peacekeepers`, `the UN mission`: of the one mission that is named in the report. */
  ofMission({ mention, lemma, counted, plural, definite, of }: NounPhrase): Cluster | undefined {
    if (counted || !(plural ? lemma === 'peacekeeper' : definite && lemma === 'mission')) return undefined;
    const owners = of.map((at) => this.#clusterAt(mention.sentence, at));
    const own = owners.find((one) => one?.class === 'PeaceOperation');
    if (own !== undefined) return own;
    if (owners.length === 0 ? !definite || !plural : owners.some((one) => one?.class !== 'InternationalOrganization'))
      return undefined;
    return only([...this.#clusters.all].filter((one) => one.class === 'PeaceOperation' && one.names.size > 0));
  }

  /** The nearest named one of a class; of two in one sentence the subject. */
  #near({ mention, modifiers }: NounPhrase, { classes, sentences }: Reach): Cluster | undefined {
    if (
      modifiers.some((one) =>
        /^(?:other|another|new|different|rival|local|neighbou?ring|(?:north|south|east|west)\w*|central)$/.test(
          one,
        ),
      )
    )
      return undefined;
    const before = this.#since(mention, sentences).filter(
      ({ cluster }) =>
        classes.has(cluster.class) &&
        !isContinent(cluster) &&
        !cluster.mentions.some(({ mention: one }) => this.#holds(one, mention)),
    );
    if (before.length === 0) return undefined;
    const last = Math.max(...before.map(({ at }) => at.sentence));
    const nearest = before.filter(({ at }) => at.sentence === last);
    const one = new Set(nearest.map(({ cluster }) => cluster));
    if (one.size === 1) return nearest[0]!.cluster;
    const { tokens } = this.#document.sentences[last]!;
    const subjects = new Set(
      nearest.filter(({ at }) => hasLabel(tokens[at.head]!, 'nsubj')).map(({ cluster }) => cluster),
    );
    return subjects.size === 1 ? [...subjects][0] : undefined;
  }

  /** `France, which was expelled from the country`: another than France. */
  #holds(one: EntityMention, { sentence, head }: EntityMention): boolean {
    if (one.sentence !== sentence) return false;
    const { tokens } = this.#document.sentences[sentence]!;
    for (let at = tokens[head]!.head - 1, steps = 0; at >= 0 && steps < 20; at = tokens[at]!.head - 1, steps += 1)
      if (at === one.head) return true;
    return false;
  }

  /** Who was called so: `President Keita … the president`; what has the noun in its name: `the ministry`. */
  #called({ mention, lemma, plural, of }: NounPhrase): Cluster | undefined {
    if (plural) return undefined;
    const states = of.map((at) => this.#clusterAt(mention.sentence, at)).filter((one) => one !== undefined);
    if (states.length > 0) return undefined;
    const found = new Set(
      this.#since(mention, 8)
        .filter(({ at }) => at.kind === 'name')
        .map(({ cluster }) => cluster)
        .filter((cluster) =>
          cluster.class === 'Person'
            ? cluster.nouns.has(lemma)
            : [...cluster.names].some((name) => name.includes(' ') && name.split(' ').includes(lemma)),
        ),
    );
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** What is mentioned before a place, from so many sentences back on. */
  #since(
    { sentence, start }: EntityMention,
    back: number,
  ): readonly { readonly cluster: Cluster; readonly at: EntityMention }[] {
    const found = [];
    for (let here = Math.max(0, sentence - back); here <= sentence; here += 1)
      for (const at of this.#bySentence[here]!) {
        const cluster = at.end <= start ? this.#clusters.of(at) : undefined;
        if (cluster !== undefined) found.push({ cluster, at });
      }
    return found;
  }

  #phrasesSince(sentence: number): readonly { readonly phrase: NounPhrase; readonly cluster: Cluster }[] {
    let first = this.#phrases.length;
    while (first > 0 && this.#phrases[first - 1]!.phrase.mention.sentence >= sentence) first -= 1;
    return this.#phrases.slice(Math.max(first, this.#phrases.length - MOST_PHRASES));
  }

  /** The same noun before, where nothing in the two phrases differs and only one can be meant. */
  #sameNoun(phrase: NounPhrase): Cluster | undefined {
    const { mention, lemma, plural, modifiers } = phrase;
    const attackers = plural && ATTACKERS.has(lemma);
    if (this.#isOfPronoun(phrase)) return undefined;
    const owners = this.#ownersOf(phrase);
    const alike = this.#phrasesSince(mention.sentence - 6).filter(({ phrase: other }) => {
      if (other.mention.sentence < mention.sentence - (attackers ? 4 : 6)) return false;
      if (other.plural !== plural) return false;
      if (other.lemma !== lemma && !(attackers && ATTACKERS.has(other.lemma))) return false;
      if (owners.length > 0 && !sameOwners(owners, this.#ownersOf(other))) return false;
      return modifiers.every((one) => other.modifiers.includes(one) || LOOSE.has(one));
    });
    const clusters = new Set(
      alike.map(({ cluster }) => cluster).filter((one) => this.#clusters.all.has(one)),
    );
    if (clusters.size === 1) return [...clusters][0];
    return undefined;
  }

  #ownersOf({ mention, of }: NounPhrase): readonly Cluster[] {
    return of.map((at) => this.#clusterAt(mention.sentence, at)).filter((one) => one !== undefined);
  }

  /** `their forces`: whose they are is not known yet. */
  #isOfPronoun({ mention: { sentence }, of }: NounPhrase): boolean {
    const { tokens } = this.#document.sentences[sentence]!;
    return of.some((at) => tokens[at]!.upos === 'PRON' && tokens[at]!.deprel === 'nmod:poss');
  }

  /** The class of a common noun that stands for nobody named. */
  classOf(phrase: NounPhrase): string {
    const { mention, lemma, definite, counted } = phrase;
    const noun = nounClassOf(lemma);
    if (noun === undefined) return mention.class ?? 'UnnamedActor';
    const isBody = /^(?:StateForce|GoverningAuthority|PeaceOperation|Coalition)$/.test(noun.named);
    if (
      isBody &&
      !counted &&
      !/^(?:troop|soldier|personnel)$/.test(lemma) &&
      (definite || this.#stateKey(phrase) !== undefined)
    )
      return noun.named;
    if (this.#stateKey(phrase) !== undefined && noun.named === 'StateForce') return 'StateForce';
    if (noun.animate && speaks(this.#document, mention)) return 'UnnamedSource';
    return noun.class;
  }

  remember(phrase: NounPhrase, cluster: Cluster): void {
    const { mention, lemma } = phrase;
    this.#put(mention);
    const byPlace = this.calledByPlace(phrase);
    if (byPlace !== undefined && !this.#byKey.has(byPlace.key)) this.#byKey.set(byPlace.key, cluster);
    this.#phrases.push({ phrase, cluster });
    const key = this.#stateKey(phrase);
    if (key !== undefined && !this.#ofState.has(key)) this.#ofState.set(key, cluster);
    if (lemma === 'capital' && cluster.keys.size === 0) {
      const code = this.#mainCountry === undefined ? undefined : codeOf(this.#mainCountry);
      if (code !== undefined && !this.#ofState.has(`${code} capital`) && phrase.of.length === 0)
        this.#ofState.set(`${code} capital`, cluster);
    }
  }
}

/** Who may be called a group, a movement or a mission behind the name. */
const BANDS = /^(?:ArmedGroup|PrivateMilitaryCompany|Coalition|PeaceOperation|Monitor|Organization)$/;

/** In a text without sentences there are far more. */
const MOST_PHRASES = 200;

/** Says nothing by which one could be told from another. */
const LOOSE = new Set([
  'same',
  'freed',
  'armed',
  'unidentified',
  'alleged',
  'suspected',
  'slain',
  'late',
  'said',
  'dead',
  'wounded',
  'injured',
  'captured',
  'released',
]);

/** "The region" is none. */
const isContinent = ({ names }: Cluster): boolean =>
  [...names].some((name) => /^(?:africa|asia|europe|america|latin america|south america)$/.test(name));

const only = (found: readonly Cluster[]): Cluster | undefined => (found.length === 1 ? found[0] : undefined);

const sameOwners = (one: readonly Cluster[], other: readonly Cluster[]): boolean =>
  one.every((owner) => other.includes(owner));

function nounFits(named: string, cluster: Cluster): boolean {
  const classes = CLASSES_OF_NOUN[named];
  return cluster.class === named || classes?.has(cluster.class) === true;
}
