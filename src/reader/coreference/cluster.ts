/** Takes mentions, gives entities: which mentions are of one. */
import type { ReportDocument } from '../document/report-document.js';
import type { Entities } from '../mentions/entities.js';
import type { NamedMention } from '../names/find-mentions.js';
import { Clusters } from './clusters.js';
import { entitiesOf } from './entities-of.js';
import { gatherPronouns } from './pronouns.js';
import { gatherNames } from './same-name.js';
import { gatherNominals } from './same-noun.js';

export function clusterMentions(document: ReportDocument, mentions: readonly NamedMention[]): Entities {
  const clusters = new Clusters(document);
  const of = (...kinds: readonly string[]) => mentions.filter(({ mention }) => kinds.includes(mention.kind));
  gatherNames(document, clusters, of('name', 'demonym'));
  gatherNominals(document, clusters, of('nominal'));
  gatherPronouns(document, clusters, of('pronoun'));
  return entitiesOf(document, clusters.all);
}
