/** Takes finished clusters, gives the entities: each with the fullest name as its label and one class. */
import type { ReportDocument } from '../document/report-document.js';
import { Entities, type EntityMention, type ReaderEntity } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { countries } from '../names/known-names.js';
import type { Cluster } from './clusters.js';
import { nominalLabel, type Owner } from './nominal-label.js';

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
  const ownerAt = ownersByPronoun(
    document,
    inOrder.map(({ cluster }) => cluster),
  );
  return new Entities(
    inOrder.map(
      ({ cluster, mentions }, index): ReaderEntity => ({
        index,
        label: labelOf(document, cluster, mentions, ownerAt),
        class: cluster.class,
        mentions: mentions.map(({ mention }) => mention),
      }),
    ),
  );
}

type OwnerAt = (sentence: number, token: number) => Owner | undefined;

/** By the token of a pronoun the shortest name of whom it stands for: `its bases` are the `MINUSMA bases`. */
function ownersByPronoun(document: ReportDocument, clusters: Iterable<Cluster>): OwnerAt {
  const owners = new Map<string, Cluster>();
  for (const cluster of clusters)
    for (const { mention } of cluster.mentions)
      if (mention.kind === 'pronoun') owners.set(`${mention.sentence} ${mention.head}`, cluster);
  return (sentence, token) => {
    const owner = owners.get(`${sentence} ${token}`);
    const names = (owner?.mentions ?? [])
      .filter(({ mention }) => mention.kind === 'name')
      .map(({ mention }) => textOf(document, mention));
    return names.length === 0
      ? undefined
      : {
          name: names.reduce((a, b) => (b.length < a.length ? b : a)),
          isPerson: owner?.class === 'Person',
        };
  };
}

const textOf = (document: ReportDocument, mention: EntityMention) =>
  document.text
    .slice(mention)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '');

/** The fullest name; the country for a demonym; a common noun in its words. */
function labelOf(
  document: ReportDocument,
  { called }: Cluster,
  mentions: readonly NamedMention[],
  ownerAt: OwnerAt,
): string {
  const names = mentions
    .filter(({ mention }) => mention.kind === 'name')
    .map(({ mention }) => document.text.slice(mention).replace(/\s+/g, ' '));
  if (names.length > 0) return names.reduce((a, b) => (b.length > a.length ? b : a));
  const demonym = mentions.find(({ mention, known }) => mention.kind === 'demonym' && known !== undefined);
  if (demonym?.known !== undefined) {
    const [kind, of = ''] = demonym.known.key.split(/:(.*)/s);
    return (
      countries().get(of)?.name ??
      (kind === 'Region' ? of : document.text.slice(demonym.mention).replace(/\s+/g, ' '))
    );
  }
  if (called !== undefined) return called;
  const nominals = mentions
    .filter(({ mention }) => mention.kind === 'nominal')
    .map(({ mention }) => nominalLabel(document, mention, ownerAt));
  return nominals.reduce((a, b) => (b.length > a.length ? b : a));
}
