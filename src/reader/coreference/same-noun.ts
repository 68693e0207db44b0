/** Common nouns that stand for what was named before: in apposition, by what they say of whom, never by the noun alone. */
import { hasLabel, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { countries } from '../names/known-names.js';
import { nounClassOf } from '../names/noun-classes.js';
import { type Cluster, type Clusters, genderOfNoun, mayBeOne } from './clusters.js';
import { ATTACKERS, CLASSES_OF_NOUN, familyOf, REACH, type Reach } from './noun-families.js';
import { type NounPhrase, nounPhrase } from './noun-phrase.js';

export function gatherNominals(
  document: ReportDocument,
  clusters: Clusters,
  nominals: readonly NamedMention[],
): void {
  const search = new Search(document, clusters);
  for (const named of nominals) {
    const phrase = nounPhrase(document, named.mention);
    const found = search.beside(phrase) ?? search.ofState(phrase) ?? search.before(phrase);
    const fresh = clusters.start({ ...named, mention: named.mention }, [phrase.lemma]);
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
  /** `ML army` -> the army of Mali. */
  readonly #ofState = new Map<string, Cluster>();
  readonly #phrases: { readonly phrase: NounPhrase; readonly cluster: Cluster }[] = [];
  readonly #mainCountry: Cluster | undefined;

  constructor(document: ReportDocument, clusters: Clusters) {
    this.#document = document;
    this.#clusters = clusters;
    const count = ({ mentions }: Cluster) => mentions.length;
    for (const cluster of clusters.all) {
      for (const { mention } of cluster.mentions)
        this.#byHead.set(`${mention.sentence} ${mention.head}`, mention);
      for (const name of cluster.names) {
        const key = stateOfName(name);
        if (key !== undefined && cluster.class !== 'Country' && !this.#ofState.has(key))
          this.#ofState.set(key, cluster);
      }
      if (
        cluster.class === 'Country' &&
        (this.#mainCountry === undefined || count(cluster) > count(this.#mainCountry))
      )
        this.#mainCountry = cluster;
    }
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
    for (const [at, token] of tokens.entries()) {
      if (token.head - 1 !== mention.head || at < mention.head) continue;
      if (token.deprel === 'appos' || token.deprel === 'flat') {
        const found = fits(this.#byHead.get(`${mention.sentence} ${at}`));
        if (found?.mentions.some(({ mention: one }) => one.kind === 'name')) return found;
      }
    }
    // `Keita is a farmer`.
    const subject = tokens.findIndex((token) => token.head - 1 === mention.head && token.deprel === 'nsubj');
    const copula = tokens.some(
      (token) => token.head - 1 === mention.head && token.deprel === 'cop' && /^(?:is|was)$/.test(token.form),
    );
    const negated = tokens.some(
      (token) => token.head - 1 === mention.head && /^(?:not|n't|never|no)$/.test(token.form),
    );
    if (subject >= 0 && copula && !negated) return fits(this.#byHead.get(`${mention.sentence} ${subject}`));
    return undefined;
  }

  /** `Malian troops`, `the Malian army`, `Mali's government`: by the state and the kind of body. */
  ofState(phrase: NounPhrase): Cluster | undefined {
    if (phrase.lemma === 'capital') return this.#capital(phrase);
    const key = this.#stateKey(phrase);
    return key === undefined ? undefined : this.#ofState.get(key);
  }

  #stateKey({ mention, lemma, modifiers, counted, plural, of, definite }: NounPhrase): string | undefined {
    if (counted) return undefined;
    const family = familyOf(lemma, modifiers, plural);
    if (family === undefined) return undefined;
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

  #clusterAt(sentence: number, head: number): Cluster | undefined {
    const mention = this.#byHead.get(`${sentence} ${head}`);
    return mention === undefined ? undefined : this.#clusters.of(mention);
  }

  /** The capital of the state that is named with it, or that the report is mostly about. */
  #capital({ mention, of, modifiers }: NounPhrase): Cluster | undefined {
    if (modifiers.some((one) => /^(?:provincial|regional|state|district|former|commercial)$/.test(one)))
      return undefined;
    const { tokens } = this.#document.sentences[mention.sentence]!;
    // `the capital, Bamako` is in apposition; `its capital` is of whom was just named.
    const named = [
      ...of,
      ...tokens.flatMap((token, at) =>
        token.head - 1 === mention.head && token.deprel === 'nmod' ? [at] : [],
      ),
    ];
    const state =
      named.map((at) => this.#clusterAt(mention.sentence, at)).find((one) => one?.class === 'Country') ??
      this.#mainCountry;
    const code = state === undefined ? undefined : codeOf(state);
    if (code === undefined) return undefined;
    const known = [...this.#clusters.all].find(({ keys }) => keys.has(`capital:${code}`));
    return known ?? this.#ofState.get(`${code} capital`);
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
    return this.#called(phrase) ?? this.#sameNoun(phrase);
  }

  /** The nearest named one of a class; of two in one sentence the subject. */
  #near({ mention, modifiers }: NounPhrase, { classes, sentences }: Reach): Cluster | undefined {
    if (
      modifiers.some((one) =>
        /^(?:other|another|new|different|rival|local|neighbouring|neighboring)$/.test(one),
      )
    )
      return undefined;
    const before = [...this.#clusters.all]
      .filter((cluster) => classes.has(cluster.class))
      .flatMap((cluster) =>
        cluster.mentions
          .map(({ mention: at }) => ({ cluster, at }))
          .filter(
            ({ at }) =>
              at.end <= mention.start && at.sentence >= mention.sentence - sentences && at.kind !== 'pronoun',
          ),
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

  /** Who was called so: `President Keita … the president`; what has the noun in its name: `the ministry`. */
  #called({ mention, lemma, plural, of }: NounPhrase): Cluster | undefined {
    if (plural) return undefined;
    const states = of.map((at) => this.#clusterAt(mention.sentence, at)).filter((one) => one !== undefined);
    if (states.length > 0) return undefined;
    const found = [...this.#clusters.all].filter(
      (cluster) =>
        cluster.mentions.some(
          ({ mention: at }) =>
            at.kind === 'name' && at.start < mention.start && at.sentence >= mention.sentence - 8,
        ) &&
        ((cluster.class === 'Person' && cluster.nouns.has(lemma)) ||
          [...cluster.names].some(
            (name) =>
              cluster.class !== 'Person' && name.split(' ').length > 1 && name.split(' ').includes(lemma),
          )),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** The same noun before, where nothing in the two phrases differs and only one can be meant. */
  #sameNoun(phrase: NounPhrase): Cluster | undefined {
    const { mention, lemma, plural, modifiers } = phrase;
    const attackers = plural && ATTACKERS.has(lemma);
    const alike = this.#phrases.filter(({ phrase: other }) => {
      if (other.mention.sentence < mention.sentence - (attackers ? 4 : 6)) return false;
      if (other.plural !== plural) return false;
      if (other.lemma !== lemma && !(attackers && ATTACKERS.has(other.lemma))) return false;
      return modifiers.every((one) => other.modifiers.includes(one) || LOOSE.has(one));
    });
    const clusters = new Set(
      alike.map(({ cluster }) => cluster).filter((one) => this.#clusters.all.has(one)),
    );
    if (clusters.size === 1) return [...clusters][0];
    return undefined;
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
    this.#byHead.set(`${mention.sentence} ${mention.head}`, mention);
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

const SAYS = new Set([
  'say',
  'tell',
  'add',
  'claim',
  'announce',
  'report',
  'state',
  'declare',
  'note',
  'explain',
  'warn',
  'confirm',
  'speak',
  'describe',
  'recall',
  'estimate',
  'deny',
  'believe',
]);

function speaks({ sentences }: ReportDocument, { sentence, head }: EntityMention): boolean {
  const { tokens } = sentences[sentence]!;
  const { deprel, head: of } = tokens[head]!;
  if (deprel === 'nsubj' && SAYS.has(tokens[of - 1]?.lemma ?? '')) return true;
  return tokens.some(
    (token) => token.head - 1 === head && token.deprel === 'case' && token.form.toLowerCase() === 'according',
  );
}

function nounFits(named: string, cluster: Cluster): boolean {
  const classes = CLASSES_OF_NOUN[named];
  return cluster.class === named || classes?.has(cluster.class) === true;
}

function codeOf({ keys }: Cluster): string | undefined {
  for (const key of keys) if (key.startsWith('country:')) return key.slice('country:'.length);
  return undefined;
}

/** `malian armed forces` -> `ML army`. */
function stateOfName(name: string): string | undefined {
  for (const [code, { name: country, demonyms }] of countries())
    for (const word of [country, ...demonyms]) {
      const start = `${word.toLowerCase()} `;
      if (!name.startsWith(start)) continue;
      const rest = name.slice(start.length).replace(/^s /, '').split(' ');
      const lemma = rest.at(-1)!.replace(/^(force|troop|soldier|authoritie)s$/, '$1');
      const family = familyOf(lemma, rest.slice(0, -1), /s$/.test(rest.at(-1)!));
      if (family !== undefined) return `${code} ${family}`;
    }
  return undefined;
}
