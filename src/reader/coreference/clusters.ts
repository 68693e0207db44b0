/** Mentions that are taken to be of one, as they are gathered: each cluster with what is known of it. */
import { dependentsOf, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { foldName } from '../names/gazetteer.js';
import { type Gender, genderOfName } from '../names/given-names.js';

export interface Cluster {
  readonly mentions: NamedMention[];
  /** Keys of the data or of the lists: two clusters with other keys are never one. */
  readonly keys: Set<string>;
  /** Names as word keys: `roch marc christian kabore`. */
  readonly names: Set<string>;
  /** What it is called by: titles, nouns beside it; lower-case lemmas. */
  readonly nouns: Set<string>;
  class: string;
  confidence: number;
  gender?: Gender | undefined;
  plural: boolean;
  /** What it is called where no name names it: `northern Mali` for the country's north. */
  called?: string | undefined;
}

const FEMALE =
  /^(?:woman|wife|mother|daughter|sister|girl|widow|queen|princess|mrs|ms|miss|lady|spokeswoman|chairwoman|aunt|niece|grandmother|actress|businesswoman|nun|congresswoman)$/;
const MALE =
  /^(?:man|husband|father|son|brother|boy|king|prince|mr|sir|lord|spokesman|chairman|uncle|nephew|grandfather|businessman|monk|imam|sheikh|congressman|gunman|policeman|serviceman)$/;

export function genderOfNoun(noun: string): Gender | undefined {
  return FEMALE.test(noun) ? 'f' : MALE.test(noun) ? 'm' : undefined;
}

/** All clusters of a report, and where each mention is. */
export class Clusters {
  readonly all = new Set<Cluster>();
  readonly #of = new Map<EntityMention, Cluster>();
  readonly #document: ReportDocument;

  constructor(document: ReportDocument) {
    this.#document = document;
  }

  of(mention: EntityMention): Cluster | undefined {
    return this.#of.get(mention);
  }

  /** A cluster of this mention alone. */
  start(named: NamedMention, nouns: readonly string[] = []): Cluster {
    const { mention, known, title } = named;
    const { tokens } = this.#document.sentences[mention.sentence]!;
    const isName = mention.kind === 'name';
    const words = isName ? this.wordsOf(mention) : [];
    const called = [...(title === undefined ? [] : [title]), ...nouns];
    const gender =
      called.map(genderOfNoun).find((one) => one !== undefined) ??
      (mention.class === 'Person' && isName && mention.last > mention.first
        ? genderOfName(tokens[mention.first]!.form)
        : undefined);
    const cluster: Cluster = {
      mentions: [],
      keys: new Set(known === undefined ? [] : [known.key]),
      names: new Set(words.length === 0 ? [] : [words.join(' ')]),
      nouns: new Set(called),
      class: mention.class ?? 'UnnamedActor',
      confidence: mention.kind === 'nominal' ? 0 : mention.confidence,
      gender,
      plural: !isName && /Number=Plur/.test(tokens[mention.head]!.feats ?? ''),
    };
    this.all.add(cluster);
    this.put(named, cluster);
    return cluster;
  }

  put(named: NamedMention, cluster: Cluster): void {
    cluster.mentions.push(named);
    this.#of.set(named.mention, cluster);
  }

  /** Makes the two one; not where both have keys of their own. Gives whether they are one then. */
  merge(into: Cluster, other: Cluster): boolean {
    if (into === other) return true;
    if (!mayBeOne(into, other)) return false;
    for (const named of other.mentions) this.put(named, into);
    for (const field of ['keys', 'names', 'nouns'] as const)
      for (const one of other[field]) into[field].add(one);
    if (other.confidence > into.confidence) {
      into.class = other.class;
      into.confidence = other.confidence;
      into.plural = other.plural;
    }
    into.gender ??= other.gender;
    into.called ??= other.called;
    this.all.delete(other);
    return true;
  }

  wordsOf(mention: EntityMention): readonly string[] {
    return foldName(this.#document.text.slice(mention));
  }
}

/** Not where lists or data say that they are two, nor where one is a man and the other a woman. */
export function mayBeOne(a: Cluster, b: Cluster): boolean {
  if (a.keys.size > 0 && b.keys.size > 0 && ![...a.keys].some((key) => b.keys.has(key))) return false;
  return a.gender === undefined || b.gender === undefined || a.gender === b.gender;
}

/** Lemmas in lower case of what modifies a token before it: adjectives, numbers, nouns. */
export function modifiersOf(
  document: ReportDocument,
  { sentence, first, head }: EntityMention,
): readonly string[] {
  const { tokens } = document.sentences[sentence]!;
  return dependentsOf(document.sentences[sentence]!, head).flatMap((at) => {
    const { deprel, lemma } = tokens[at]!;
    return at >= first && at < head && /^(?:amod|compound|nmod)/.test(deprel) ? [lemma.toLowerCase()] : [];
  });
}
