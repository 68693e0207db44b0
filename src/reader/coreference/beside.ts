/** Who or what a common noun stands beside: `Ber, a town`; `the group JNIM`, `the JNIM group`; `Moussa is a farmer`. */
import { dependentsOf, type ReportDocument } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import { nounClassOf } from '../names/noun-classes.js';
import type { Cluster, Clusters } from './clusters.js';
import { CLASSES_OF_NOUN } from './noun-families.js';
import type { NounPhrase } from './noun-phrase.js';

/** `Ber, a town`; `the group JNIM`; `Moussa, a farmer`. */
export function clusterBeside(
  { mention, plural, lemma }: NounPhrase,
  document: ReportDocument,
  clusters: Clusters,
  mentionAt: (sentence: number, head: number) => EntityMention | undefined,
): Cluster | undefined {
  const { tokens } = document.sentences[mention.sentence]!;
  const { deprel, head } = tokens[mention.head]!;
  const noun = nounClassOf(lemma);
  const fits = (other: EntityMention | undefined): Cluster | undefined => {
    const cluster = other === undefined || other.kind === 'demonym' ? undefined : clusters.of(other);
    if (cluster === undefined || noun === undefined || plural !== cluster.plural) return undefined;
    return nounFits(noun.named, cluster) ? cluster : undefined;
  };
  if (deprel === 'appos') {
    const found = fits(mentionAt(mention.sentence, head - 1));
    if (found !== undefined) return found;
  }
  const below = dependentsOf(document.sentences[mention.sentence]!, mention.head);
  for (const at of below) {
    const beside = /^(?:appos|flat)$/.test(tokens[at]!.deprel);
    if (at < mention.head || !(beside || (at === mention.head + 1 && tokens[at]!.deprel === 'nmod:unmarked')))
      continue;
    const found = fits(mentionAt(mention.sentence, at));
    if (found?.mentions.some(({ mention: one }) => one.kind === 'name')) return found;
  }
  // `the group known as JNIM`, `a force called Wagner`.
  for (const at of below) {
    if (
      at < mention.head ||
      tokens[at]!.deprel !== 'acl' ||
      !/^(?:know|call|dub|name)$/.test(tokens[at]!.lemma)
    )
      continue;
    for (const name of dependentsOf(document.sentences[mention.sentence]!, at)) {
      const found = name > at && name - at <= 3 ? fits(mentionAt(mention.sentence, name)) : undefined;
      if (found?.mentions.some(({ mention: one }) => one.kind === 'name')) return found;
    }
  }
  // `the JNIM group`, `the Wagner organisation`.
  const before = mentionAt(mention.sentence, below.findLast((at) => at < mention.head) ?? -1);
  if (
    !plural &&
    /^(?:group|movement|organi[sz]ation|militia|network|alliance|coalition|mission|outfit)$/.test(lemma) &&
    before?.kind === 'name' &&
    before.last === mention.head - 1 &&
    tokens[before.head]!.deprel === 'compound'
  ) {
    const found = clusters.of(before);
    if (found !== undefined && BANDS.test(found.class)) return found;
  }
  // `former ally France`.
  const next = mentionAt(mention.sentence, mention.head + 1);
  if (
    /^(?:ally|neighbou?r|rival|foe|giant|power)$/.test(lemma) &&
    next?.kind === 'name' &&
    (tokens[next.head]!.head - 1 === mention.head || tokens[next.head]!.head === head)
  ) {
    const found = clusters.of(next);
    if (found?.class === 'Country') return found;
  }
  // `Keita is a farmer`.
  const subject = below.find((at) => tokens[at]!.deprel === 'nsubj') ?? -1;
  const copula = below.some((at) => tokens[at]!.deprel === 'cop' && /^(?:is|was)$/.test(tokens[at]!.form));
  const negated = below.some((at) => /^(?:not|n't|never|no)$/.test(tokens[at]!.form));
  if (subject >= 0 && copula && !negated) return fits(mentionAt(mention.sentence, subject));
  return undefined;
}

/** Who may be called a group, a movement or a mission behind the name. */
const BANDS = /^(?:ArmedGroup|PrivateMilitaryCompany|Coalition|PeaceOperation|Monitor|Organization)$/;

function nounFits(named: string, cluster: Cluster): boolean {
  const classes = CLASSES_OF_NOUN[named];
  return cluster.class === named || classes?.has(cluster.class) === true;
}
