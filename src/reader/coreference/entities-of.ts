/** Takes finished clusters, gives the entities: each with the fullest name as its label and one class. */
import type { ReportDocument } from '../document/report-document.js';
import { Entities, type ReaderEntity } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { countries } from '../names/known-names.js';
import type { Cluster } from './clusters.js';

export function entitiesOf(document: ReportDocument, clusters: Iterable<Cluster>): Entities {
  const inOrder = [...clusters]
    .map((cluster) => ({
      cluster,
      mentions: cluster.mentions.toSorted(
        (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end,
      ),
    }))
    .filter(({ mentions }) => mentions.some(({ mention }) => mention.kind !== 'pronoun'))
    .toSorted(
      (a, b) =>
        a.mentions[0]!.mention.start - b.mentions[0]!.mention.start ||
        b.mentions[0]!.mention.end - a.mentions[0]!.mention.end,
    );
  return new Entities(
    inOrder.map(
      ({ cluster, mentions }, index): ReaderEntity => ({
        index,
        label: labelOf(document, mentions),
        class: cluster.class,
        mentions: mentions.map(({ mention }) => mention),
      }),
    ),
  );
}

/** The fullest name; the country for a demonym; a common noun in its words. */
function labelOf(document: ReportDocument, mentions: readonly NamedMention[]): string {
  const textOf = ({ mention }: NamedMention) => document.text.slice(mention).replace(/\s+/g, ' ');
  const names = mentions.filter(({ mention }) => mention.kind === 'name').map(textOf);
  if (names.length > 0) return names.reduce((a, b) => (b.length > a.length ? b : a));
  const demonym = mentions.find(({ mention, known }) => mention.kind === 'demonym' && known !== undefined);
  if (demonym?.known !== undefined) {
    const [kind, of = ''] = demonym.known.key.split(/:(.*)/s);
    return countries().get(of)?.name ?? (kind === 'Region' ? of : textOf(demonym));
  }
  const nominals = mentions
    .filter(({ mention }) => mention.kind === 'nominal')
    .map((one) => phraseOf(document, one));
  return nominals.reduce((a, b) => (b.length > a.length ? b : a));
}

/** A common noun with all that stands before it in its phrase, names too. */
function phraseOf(document: ReportDocument, { mention }: NamedMention): string {
  const { tokens } = document.sentences[mention.sentence]!;
  let { first } = mention;
  while (first > 0) {
    const token = tokens[first - 1]!;
    if (
      token.head - 1 < first ||
      token.head - 1 > mention.head ||
      !/^(?:amod|compound|nummod|det|nmod:poss|flat|punct)/.test(token.deprel)
    )
      break;
    if (token.upos === 'PUNCT' && token.form !== '-') break;
    first -= 1;
  }
  return document.text
    .slice({ start: tokens[first]!.start, end: mention.end })
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an) /i, '');
}
