/** Common nouns that stand for what was named before: in apposition, by what they say of whom, never by the noun alone. */
import { hasLabel, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { nounClassOf } from '../names/noun-classes.js';
import { clusterBeside } from './beside.js';
import { type Cluster, type Clusters, genderOfNoun, mayBeOne } from './clusters.js';
import { isContinent, mainCountry, mainTown } from './main-places.js';
import { ATTACKERS, REACH, type Reach } from './noun-families.js';
import { type NounPhrase, nounPhrase, speaks } from './noun-phrase.js';
import { OwnedBodies } from './owned-bodies.js';

export function gatherNominals(
  document: ReportDocument,
  clusters: Clusters,
  nominals: readonly NamedMention[],
): void {
  const search = new Search(document, clusters);
  for (const named of nominals) {
    const phrase = nounPhrase(document, named.mention);
    const found = search.beside(phrase) ?? search.owned.find(phrase) ?? search.before(phrase);
    const fresh = clusters.start({ ...named, mention: named.mention }, [phrase.lemma]);
    fresh.called = search.owned.called(phrase);
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
  readonly #bySentence: readonly EntityMention[][];
  readonly owned: OwnedBodies;
  readonly #phrases: { readonly phrase: NounPhrase; readonly cluster: Cluster }[] = [];
  readonly #mainCountry: Cluster | undefined;
  /** No other is named as often. */
  readonly #isMainAlone: boolean;
  readonly #mainTown: Cluster | undefined;

  constructor(document: ReportDocument, clusters: Clusters) {
    this.#document = document;
    this.#clusters = clusters;
    this.#bySentence = document.sentences.map(() => []);
    for (const cluster of clusters.all) for (const { mention } of cluster.mentions) this.#put(mention);
    [this.#mainCountry, this.#isMainAlone] = mainCountry(clusters);
    this.#mainTown = mainTown(clusters);
    this.owned = new OwnedBodies(clusters.all, {
      document,
      clusterAt: (sentence, head) => this.#clusterAt(sentence, head),
      mainCountry: this.#mainCountry,
      countryOf: (mention) => this.#countryOf(mention),
    });
  }

  /** Whose army "the army" is: of the country that the report is mostly about, unless its paragraph is about others alone. */
  #countryOf(mention: EntityMention): Cluster | undefined {
    const named = this.#countriesBefore(mention);
    const main = this.#mainCountry;
    if (main === undefined || (named.size > 0 && !named.has(main))) return undefined;
    return this.#isMainAlone ? main : undefined;
  }

  /** Countries that its paragraph names before it. */
  #countriesBefore({ sentence, start }: EntityMention): ReadonlySet<Cluster> {
    const { sentences } = this.#document;
    const named = new Set<Cluster>();
    for (let at = sentence; sentences[at]?.paragraph === sentences[sentence]!.paragraph; at -= 1)
      for (const mention of this.#bySentence[at]!) {
        const cluster =
          mention.kind === 'name' && mention.end <= start ? this.#clusters.of(mention) : undefined;
        if (cluster?.class === 'Country') named.add(cluster);
      }
    return named;
  }

  /** "Russian authorities", and under "Myanmar" "the authorities". */
  #isOfOtherState({ mention }: NounPhrase, other: NounPhrase): boolean {
    const states = this.#ownersOf(other).filter((one) => one.class === 'Country');
    const here = this.#countriesBefore(mention);
    return states.length > 0 && here.size > 0 && states.every((state) => !here.has(state));
  }

  beside(phrase: NounPhrase): Cluster | undefined {
    return clusterBeside(phrase, this.#document, this.#clusters, (sentence, head) =>
      this.#byHead.get(`${sentence} ${head}`),
    );
  }

  #put(mention: EntityMention): void {
    this.#byHead.set(`${mention.sentence} ${mention.head}`, mention);
    this.#bySentence[mention.sentence]!.push(mention);
  }

  #clusterAt(sentence: number, head: number): Cluster | undefined {
    const mention = this.#byHead.get(`${sentence} ${head}`);
    return mention === undefined ? undefined : this.#clusters.of(mention);
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
    return this.#called(phrase) ?? this.#sameNoun(phrase) ?? this.owned.onlyBase(phrase);
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
    // `the city` is not every city that was named in passing
    if (classes.has('Settlement') && last < mention.sentence && !one.has(this.#mainTown!)) return undefined;
    if (one.size === 1) return nearest[0]!.cluster;
    const { tokens } = this.#document.sentences[last]!;
    const subjects = new Set(
      nearest.filter(({ at }) => hasLabel(tokens[at.head]!, 'nsubj')).map(({ cluster }) => cluster),
    );
    return subjects.size === 1 ? [...subjects][0] : undefined;
  }

  /** `Kenya, which was barred from the country`: another than Kenya. */
  #holds(one: EntityMention, { sentence, head }: EntityMention): boolean {
    if (one.sentence !== sentence) return false;
    const { tokens } = this.#document.sentences[sentence]!;
    for (
      let at = tokens[head]!.head - 1, steps = 0;
      at >= 0 && steps < 20;
      at = tokens[at]!.head - 1, steps += 1
    )
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
            : // a liberation army is a group, and `the army` that of the state
              !(cluster.class === 'ArmedGroup' && /^(?:army|military|force|police)$/.test(lemma)) &&
              [...cluster.names].some((name) => name.includes(' ') && name.split(' ').includes(lemma)),
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
      if (owners.length === 0 && this.#isOfOtherState(phrase, other)) return false;
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
      (definite || this.owned.stateKey(phrase) !== undefined)
    )
      return noun.named;
    if (this.owned.stateKey(phrase) !== undefined && noun.named === 'StateForce') return 'StateForce';
    if (noun.animate && speaks(this.#document, mention)) return 'UnnamedSource';
    return noun.class;
  }

  remember(phrase: NounPhrase, cluster: Cluster): void {
    this.#put(phrase.mention);
    this.#phrases.push({ phrase, cluster });
    this.owned.remember(phrase, cluster);
  }
}

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

const sameOwners = (one: readonly Cluster[], other: readonly Cluster[]): boolean =>
  one.every((owner) => other.includes(owner));
