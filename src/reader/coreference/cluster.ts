/** Takes mentions, gives entities: which mentions are of one. */
import type { ReportDocument } from '../document/report-document.js';
import { Entities, type EntityMention, type ReaderEntity } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { foldName } from '../names/gazetteer.js';

export function clusterMentions(document: ReportDocument, mentions: readonly NamedMention[]): Entities {
  const clusters = new Map<string, EntityMention[]>();
  for (const [at, { mention, known }] of mentions.entries()) {
    if (mention.kind === 'pronoun') continue;
    const key =
      known?.key ??
      (mention.kind === 'nominal' ? `one ${at}` : `${foldName(document.text.slice(mention)).join(' ')}`);
    const here = clusters.get(key);
    if (here === undefined) clusters.set(key, [mention]);
    else here.push(mention);
  }
  return new Entities(
    [...clusters.values()].map((all, index): ReaderEntity => {
      const label = all
        .filter(({ kind }) => kind !== 'demonym')
        .map((one) => document.text.slice(one))
        .reduce((a, b) => (b.length > a.length ? b : a), '');
      return {
        index,
        label: label === '' ? document.text.slice(all[0]!) : label,
        class: all[0]!.class ?? 'UnnamedActor',
        mentions: all,
      };
    }),
  );
}
