/** Takes a report with its entities, gives relations that are told by how names stand together: parts, ties, offices, places. */
import type { ReportDocument } from '../document/report-document.js';
import type { DirectRelation } from '../happenings/events.js';
import { SentenceTree } from '../happenings/tree.js';
import type { Entities } from '../mentions/entities.js';
import { belongingRelations } from './belonging.js';
import { knownIn, type Named, Pairs } from './pairs.js';
import { placeRelations } from './places.js';
import { stanceRelations } from './stances.js';

/** In a sentence with more names than this no pairs are made: it is a list. */
const MOST_NAMES = 60;

export function findRelations(document: ReportDocument, entities: Entities): readonly DirectRelation[] {
  const bySentence = new Map<number, Named[]>();
  for (const entity of entities.all)
    for (const mention of entity.mentions) {
      const here = bySentence.get(mention.sentence);
      if (here === undefined) bySentence.set(mention.sentence, [{ entity, mention }]);
      else here.push({ entity, mention });
    }
  const known = knownIn(document.sentences, entities);
  const seen = new Set<string>();
  // what a title tells too is shown where the report tells it
  return document.sentences
    .toSorted((a, b) => Number(a.inTitle) - Number(b.inTitle) || a.index - b.index)
    .flatMap((sentence) => {
      const named = (bySentence.get(sentence.index) ?? []).toSorted(
        (a, b) => a.mention.start - b.mention.start,
      );
      if (named.length === 0 || named.length > MOST_NAMES) return [];
      const pairs = new Pairs(new SentenceTree(sentence), named, entities, known);
      return [...placeRelations(pairs), ...belongingRelations(pairs), ...stanceRelations(pairs)];
    })
    .filter(({ subject, predicate, object }) => {
      const key = `${subject.entity} ${predicate} ${object.entity}`;
      if (subject.entity === object.entity || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
