/** Names that are one by their letters: the same, a surname, an acronym in brackets, a shorter form. */
import { addTo, groupBy } from '../../structures/group-by.js';
import type { ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { isGivenName } from '../names/given-names.js';
import { NAME_NOUNS } from '../names/name-nouns.js';
import { type Cluster, type Clusters, mayBeOne } from './clusters.js';

const PLACES = new Set(['Country', 'Region', 'Settlement', 'Place', 'Base', 'Route']);
const isPlace = ({ class: type }: Cluster) => PLACES.has(type);
const isPerson = ({ class: type }: Cluster) => type === 'Person';
const isBody = (cluster: Cluster) =>
  !isPlace(cluster) &&
  !isPerson(cluster) &&
  cluster.class !== 'PopulationGroup' &&
  cluster.class !== 'Materiel';

/** Left out where names are compared: `city of Mosul`, `Al Mosul`. */
const SILENT = new Set(['al', 'el', 'the', 'city', 'town', 'of']);

/** Puts all names and demonyms into clusters. */
export function gatherNames(
  document: ReportDocument,
  clusters: Clusters,
  named: readonly NamedMention[],
): void {
  const byKey = new Map<string, Cluster>();
  for (const one of named) {
    const { mention, known } = one;
    const words = clusters.wordsOf(mention);
    const strong = mention.confidence > 0.8 || known?.weak !== true;
    const key =
      known !== undefined && strong
        ? known.key
        : `${mention.class === 'Person' ? 'p ' : ''}${words.join(' ')}`;
    const before = byKey.get(key);
    const fresh = clusters.start(one);
    if (before === undefined || !clusters.merge(before, fresh)) {
      if (before === undefined) byKey.set(key, fresh);
    }
  }
  sameWords(clusters);
  acronyms(document, clusters);
  callings(document, clusters);
  persons(document, clusters);
  shorterForms(clusters);
}

/** One spelling, once typed as this and once as that: the surer type is of both. */
function sameWords(clusters: Clusters): void {
  const byName = new Map<string, Cluster>();
  for (const cluster of [...clusters.all])
    for (const name of [...cluster.names]) {
      const key = name
        .split(' ')
        .filter((word) => !SILENT.has(word))
        .join(' ');
      if (key === '') continue;
      const before = byName.get(key);
      if (before === undefined || !clusters.all.has(before)) byName.set(key, cluster);
      else if (
        before !== cluster &&
        (isPlace(before) === isPlace(cluster) || Math.min(before.confidence, cluster.confidence) < 0.7)
      )
        clusters.merge(before, cluster);
    }
}

const ACRONYM = /^[\p{Lu}][\p{Lu}\p{N}-]{1,8}$/u;

/** `Coordination of Azawad Movements (CMA)`, `CMA (Coordination …)`: one, whatever the letters are short for. */
function acronyms({ sentences, text }: ReportDocument, clusters: Clusters): void {
  const mentions = [...clusters.all].flatMap((cluster) => cluster.mentions.map(({ mention }) => mention));
  const byPlace = new Map(mentions.map((mention) => [`${mention.sentence} ${mention.first}`, mention]));
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const { tokens } = sentences[mention.sentence]!;
    if (tokens[mention.last + 1]?.form !== '(') continue;
    const inside = byPlace.get(`${mention.sentence} ${mention.last + 2}`);
    if (
      inside === undefined ||
      inside.kind !== 'name' ||
      !/^[),;]$/.test(tokens[inside.last + 1]?.form ?? '')
    )
      continue;
    const [a, b] = [clusters.of(mention)!, clusters.of(inside)!];
    const short = text.slice(inside);
    const other = text.slice(mention);
    if (!ACRONYM.test(short) && !ACRONYM.test(other)) continue;
    if (isPlace(a) || (a.class === 'Person' && a.confidence > 0.8)) continue;
    if (clusters.merge(a, b) && a.class === 'Person') a.class = 'Organization';
  }
  initialsAlone(text, clusters);
}

/** `the PUB` after `the Popular Unity Brigades`: initials that stand behind the one name that spells them. */
function initialsAlone(text: ReportDocument['text'], clusters: Clusters): void {
  const byInitials = new Map<string, Set<Cluster>>();
  for (const one of clusters.all)
    if (isBody(one) || !isSure(one))
      for (const letters of [...one.names].flatMap(initials))
        byInitials.set(letters, (byInitials.get(letters) ?? new Set()).add(one));
  for (const short of [...clusters.all]) {
    const [name] = short.names;
    if (!clusters.all.has(short) || name === undefined || short.names.size > 1 || name.includes(' '))
      continue;
    if (
      (!isBody(short) && !isPerson(short) && isSure(short)) ||
      !ACRONYM.test(text.slice(short.mentions[0]!.mention))
    )
      continue;
    const long = [...(byInitials.get(name) ?? [])].filter((one) => one !== short && clusters.all.has(one));
    const [only] = long;
    if (long.length !== 1 || only === undefined || begins(short) < begins(only)) continue;
    // nobody is called by capitals alone
    if (isPerson(short)) short.confidence = 0;
    clusters.merge(only, short);
  }
}

/** A class that a list, or the data, tells: no guess. */
const isSure = ({ keys, confidence }: Cluster) => keys.size > 0 || confidence > 0.8;

const begins = ({ mentions }: Cluster) => Math.min(...mentions.map(({ mention }) => mention.start));

/** Words between a name and another that is said to be one with it: ", a former officer known as", ", known by its French acronym". */
const CALLED =
  /^, (?:(?:[\p{Ll}'’-]+ ){0,6})(?:known|nicknamed|dubbed)(?: as| by| under)?(?: (?:his|her|its|their|the)(?: \p{L}+){0,3} (?:acronym|initials|name|nickname|alias|nom de guerre))?(?: as)? ["“‘']?$/u;

/** "Ovan Rell, widely known as Barka": one. */
function callings({ text }: ReportDocument, clusters: Clusters): void {
  const names = [...clusters.all]
    .flatMap((cluster) => cluster.mentions.map(({ mention }) => mention))
    .filter(({ kind }) => kind === 'name')
    .toSorted((a, b) => a.start - b.start);
  for (const [nth, mention] of names.entries())
    for (const other of names.slice(nth + 1, nth + 4)) {
      if (other.sentence !== mention.sentence) break;
      if (!CALLED.test(text.slice({ start: mention.end, end: other.start }))) continue;
      const [a, b] = [clusters.of(mention)!, clusters.of(other)!];
      if (isPlace(a)) continue;
      if (b.mentions.length === 1 || b.class === a.class || b.confidence < 0.8) clusters.merge(a, b);
    }
}

function initials(name: string): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2) return [];
  const all = words.map((word) => word[0]).join('');
  const large = words
    .filter((word) => !/^(?:of|the|for|and|in|to|on|de|du|la|le|des|et)$/.test(word))
    .map((word) => word[0])
    .join('');
  return large.length < 2 ? [] : [all, large];
}

/** `Kabore` for the one Kabore that is named in full; where there are two, the one just spoken of, or nobody. */
function persons(document: ReportDocument, clusters: Clusters): void {
  const full = [...clusters.all].filter((one) => isPerson(one) && longest(one).length > 1);
  // First and last word the same: a middle name is left out.
  const bySurname = groupBy(full, (one) => longest(one).at(-1)!);
  const byWord = new Map<string, Cluster[]>();
  for (const one of full) for (const word of new Set(longest(one))) addTo(byWord, word, one);
  for (const a of full)
    for (const b of bySurname.get(longest(a).at(-1)!) ?? []) {
      if (a === b) continue;
      if (!clusters.all.has(a) || !clusters.all.has(b)) continue;
      const [one, two] = [longest(a), longest(b)];
      if (one[0] === two[0] && one.at(-1) === two.at(-1) && (contains(one, two) || contains(two, one)))
        clusters.merge(a, b);
    }
  for (const short of [...clusters.all]) {
    const words = longest(short);
    if (!clusters.all.has(short) || (short.keys.size > 0 && short.confidence > 0.9)) continue;
    const name = words.filter((word) => word !== 'al' && word !== 'el');
    if (name.length === 0 || words.length > 2 || (name.length > 1 && isGivenName(name[0]!))) continue;
    if (!isPerson(short) && !(short.confidence < 0.8)) continue;
    const others = (byWord.get(name.at(-1)!) ?? []).filter(
      (one) => one !== short && clusters.all.has(one) && mayBeOne(one, short),
    );
    const ofSurname = others.filter((one) => endsIn(longest(one), name));
    if (ofSurname.length > 0) {
      join(document, clusters, short, ofSurname);
      continue;
    }
    // By the first or a middle name alone: where only one may be meant.
    if (name.length > 1) continue;
    if (others.length === 1) join(document, clusters, short, others);
  }
}

function join(document: ReportDocument, clusters: Clusters, short: Cluster, full: readonly Cluster[]): void {
  const paragraph = ({ sentence }: EntityMention) => document.sentences[sentence]!.paragraph;
  const [only] = full;
  if (only === undefined) return;
  const asPerson = () => {
    if (short.class !== 'Person') {
      short.class = 'Person';
      short.confidence = 0;
      short.keys.clear();
    }
  };
  if (full.length === 1) {
    asPerson();
    clusters.merge(only, short);
    return;
  }
  // Two of one surname: each mention goes to the one named in full shortly before, with none of the others between.
  for (const named of [...short.mentions]) {
    const { mention } = named;
    const before = full
      .flatMap((one) => one.mentions.map((each) => ({ one, at: each.mention })))
      .filter(
        ({ at }) =>
          at.start < mention.start &&
          at.sentence >= mention.sentence - 1 &&
          paragraph(at) === paragraph(mention),
      )
      .toSorted((a, b) => b.at.start - a.at.start);
    const near = new Set(before.map(({ one }) => one));
    if (near.size !== 1) continue;
    short.mentions.splice(short.mentions.indexOf(named), 1);
    clusters.put(named, before[0]!.one);
  }
  if (short.mentions.length === 0) clusters.all.delete(short);
  else asPerson();
}

const longest = ({ names }: Cluster): readonly string[] =>
  [...names]
    .map((name) => name.split(' '))
    .reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);

const contains = (long: readonly string[], short: readonly string[]) =>
  short.every((word) => long.includes(word));
const endsIn = (long: readonly string[], end: readonly string[]) =>
  end.every((word, nth) => long[long.length - end.length + nth] === word);

/** `Wagner` for `Wagner Group`, `SITE` for `SITE Intelligence Group`: what is left out only says what it is. */
function shorterForms(clusters: Clusters): void {
  const bodies = [...clusters.all].filter((one) => isBody(one) && longest(one).length > 0);
  const byFirst = groupBy(bodies, (one) => longest(one)[0]!);
  for (const short of bodies) {
    if (!clusters.all.has(short)) continue;
    const words = longest(short);
    const long = byFirst.get(words[0]!)!.filter((one) => {
      if (one === short || !clusters.all.has(one)) return false;
      const all = longest(one);
      const rest = all.slice(words.length);
      return (
        all.length > words.length &&
        words.every((word, nth) => all[nth] === word) &&
        (rest.every((word) => NAME_NOUNS.has(word) || word === 'intelligence') || words.length > 2)
      );
    });
    if (long.length === 1) clusters.merge(long[0]!, short);
  }
}
