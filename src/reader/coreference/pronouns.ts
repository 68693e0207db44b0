/** Pronouns to what they stand for: by number, gender, kind, nearness and place in the sentence; where two may be meant, to neither. */
import type { Token } from '../../language/types.js';
import { hasLabel, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { antecedentOf } from '../names/nominals.js';
import { nounClassOf } from '../names/noun-classes.js';
import { type Cluster, type Clusters, genderOfNoun } from './clusters.js';

const PERSON_CLASSES = new Set(['Person', 'UnnamedActor', 'UnnamedSource']);
const BACK = 2;
/** One is chosen where it is better than the next by this. */
const MARGIN = 2;

export function gatherPronouns(
  document: ReportDocument,
  clusters: Clusters,
  pronouns: readonly NamedMention[],
): void {
  const bySentence: { mention: EntityMention; cluster: Cluster }[][] = document.sentences.map(() => []);
  for (const cluster of clusters.all)
    for (const { mention } of cluster.mentions) bySentence[mention.sentence]!.push({ mention, cluster });
  for (const named of pronouns) {
    const { mention } = named;
    const found =
      relative(document, mention, bySentence[mention.sentence]!) ?? personal(document, mention, bySentence);
    if (found === undefined) continue;
    clusters.put(named, found);
    bySentence[mention.sentence]!.push({ mention, cluster: found });
  }
}

type Here = readonly { readonly mention: EntityMention; readonly cluster: Cluster }[];

/** `who`, `which`: what the clause hangs on. */
function relative(
  { sentences }: ReportDocument,
  { sentence, head }: EntityMention,
  here: Here,
): Cluster | undefined {
  const { tokens } = sentences[sentence]!;
  if (!/^(?:who|whom|whose|which|that)$/i.test(tokens[head]!.form)) return undefined;
  const of = antecedentOf(tokens, head);
  return here.find(({ mention }) => mention.head === of && mention.kind !== 'pronoun')?.cluster;
}

function personal(
  { sentences }: ReportDocument,
  pronoun: EntityMention,
  bySentence: readonly Here[],
): Cluster | undefined {
  const { tokens } = sentences[pronoun.sentence]!;
  const form = tokens[pronoun.head]!.form.toLowerCase();
  if (
    !/^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves)$/.test(
      form,
    )
  )
    return undefined;
  const scores = new Map<Cluster, number>();
  const himself = turnSpeaker(sentences, pronoun.sentence, bySentence);
  const { paragraph } = sentences[pronoun.sentence]!;
  const isQuoted = isWithinQuotes(sentences, pronoun.sentence, pronoun.head);
  for (let sentence = pronoun.sentence; sentence >= Math.max(0, pronoun.sentence - BACK); sentence -= 1)
    for (const { mention, cluster } of bySentence[sentence]!) {
      if (
        mention.end > pronoun.start ||
        !fits(form, mention, cluster, sentences[sentence]!.tokens[mention.head]!)
      )
        continue;
      const token = sentences[sentence]!.tokens[mention.head]!;
      if (sentence === pronoun.sentence && sharesClause(tokens, mention.head, pronoun.head, form)) continue;
      const isDoer = isSubject(sentences[sentence]!.tokens, mention.head);
      if (cluster === himself) continue;
      // of whom somebody speaks are those who do something, where another paragraph tells of them
      const isDone = !isDoer || /:pass$/.test(token.deprel);
      const isNear = sentences[sentence]!.paragraph === paragraph && hasLabel(token, 'obj');
      if (isQuoted && isDone && !isNear && !isWithinQuotes(sentences, sentence, mention.head)) continue;
      if (isDoer && sentence === pronoun.sentence && isOfCaptives(tokens, pronoun.head)) continue;
      const role = isDoer ? 3 : hasLabel(token, 'obj') ? 1 : token.deprel === 'nmod:poss' ? 0.5 : 0;
      const score =
        role -
        (pronoun.sentence - sentence) * 2.5 +
        (mention.kind === 'name' ? 1 : mention.kind === 'pronoun' ? 1.5 : 0) +
        Math.min(cluster.mentions.length, 6) * 0.15;
      if (score > (scores.get(cluster) ?? Number.NEGATIVE_INFINITY)) scores.set(cluster, score);
    }
  const best = [...scores].toSorted(([, a], [, b]) => b - a);
  if (best.length === 0 || (best.length > 1 && best[0]![1] - best[1]![1] < MARGIN)) return undefined;
  return best[0]![0];
}

/** By the marks before it in its paragraph. */
function isWithinQuotes(sentences: ReportDocument['sentences'], sentence: number, at: number): boolean {
  let marks = 0;
  for (let here = sentence; sentences[here]?.paragraph === sentences[sentence]!.paragraph; here -= 1) {
    const { tokens } = sentences[here]!;
    marks += tokens
      .slice(0, here === sentence ? at : tokens.length)
      .filter(({ form }) => /^["“”]$/.test(form)).length;
  }
  return marks % 2 === 1;
}

/** Who speaks in a turn of a transcript says "I" of himself. */
function turnSpeaker(
  sentences: ReportDocument['sentences'],
  from: number,
  bySentence: readonly Here[],
): Cluster | undefined {
  const { paragraph } = sentences[from]!;
  for (let at = from; at >= 0 && sentences[at]!.paragraph === paragraph; at -= 1) {
    const label = bySentence[at]!.find(
      ({ mention: { first, last } }) => first === 0 && sentences[at]!.tokens[last + 1]?.form === ':',
    );
    if (label !== undefined) return label.cluster;
  }
  return undefined;
}

/** "Gunmen took ten pupils and demand money for their release": not that of the gunmen. */
function isOfCaptives(tokens: readonly Token[], at: number): boolean {
  const { deprel, head } = tokens[at]!;
  return (
    deprel === 'nmod:poss' &&
    /^(?:release|freedom|liberation|captor|abductor|kidnapper|captivity|rescue)$/.test(
      tokens[head - 1]!.lemma.toLowerCase(),
    )
  );
}

/** A subject, or one of several that are together: `Diarra and Keita left`. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  let here = at;
  for (let steps = 0; steps < 8 && tokens[here]!.deprel === 'conj'; steps += 1) here = tokens[here]!.head - 1;
  return hasLabel(tokens[here]!, 'nsubj');
}

/** `Keita met him`: the object is not its own subject. */
function sharesClause(
  tokens: readonly { readonly head: number; readonly deprel: string }[],
  other: number,
  pronoun: number,
  form: string,
): boolean {
  if (/^(?:his|her|its|their)$/.test(form) && tokens[pronoun]!.deprel === 'nmod:poss')
    return tokens[pronoun]!.head - 1 === other;
  if (/self|selves/.test(form)) return false;
  return (
    tokens[other]!.head === tokens[pronoun]!.head && !/^(?:conj|parataxis)/.test(tokens[pronoun]!.deprel)
  );
}

function fits(
  form: string,
  mention: EntityMention,
  cluster: Cluster,
  token: { readonly lemma: string; readonly feats?: string },
): boolean {
  if (mention.kind === 'demonym') return false;
  const noun = mention.kind === 'nominal' ? nounClassOf(token.lemma.toLowerCase()) : undefined;
  const gender = cluster.gender ?? (noun === undefined ? undefined : genderOfNoun(token.lemma.toLowerCase()));
  const plural = mention.kind === 'nominal' ? /Number=Plur/.test(token.feats ?? '') : cluster.plural;
  if (/^(?:he|him|his|himself)$/.test(form)) return isHuman(cluster, noun) && !plural && gender !== 'f';
  if (/^(?:she|her|hers|herself)$/.test(form))
    return (
      isHuman(cluster, noun) && !plural && gender !== 'm' && (gender === 'f' || mention.kind === 'nominal')
    );
  if (/^(?:they|them|their|theirs|themselves)$/.test(form))
    return plural
      ? !/^(?:Materiel|Country|Settlement|Region|Base|Route|Place)$/.test(cluster.class)
      : isBody(cluster, noun);
  return !plural && !isHuman(cluster, noun) && cluster.class !== 'PopulationGroup';
}

function isHuman(cluster: Cluster, noun: ReturnType<typeof nounClassOf>): boolean {
  if (cluster.class === 'Person') return true;
  // an ally, a foe may be a state
  return PERSON_CLASSES.has(cluster.class) && noun?.named === 'Person' && !cluster.nouns.has('ally');
}

function isBody(cluster: Cluster, noun: ReturnType<typeof nounClassOf>): boolean {
  return (
    noun?.collective === true ||
    /^(?:ArmedGroup|Coalition|StateForce|Unit|PeaceOperation|PopulationGroup|PrivateMilitaryCompany)$/.test(
      cluster.class,
    )
  );
}
