/** Takes a report with its entities, gives it with the offices that persons are named with: "President X", "Y, the prime minister". */
import { type ReportDocument, rangeOf } from '../document/report-document.js';
import { type SentenceTree, treesOf } from '../happenings/tree.js';
import { Entities, type EntityMention, type ReaderEntity } from '../mentions/entities.js';

const POSTS =
  /^(president|minister|premier|chancellor|secretary|secretary-general|governor|mayor|ambassador|envoy|commissioner|chairman|chairwoman|chairperson|director|spokesman|spokeswoman|spokesperson|senator|prefect|speaker|king|queen|emir|pope)$/;

export function withOffices(document: ReportDocument, entities: Entities): Entities {
  const treeOf = treesOf(document);
  const offices = new Map<string, EntityMention[]>();
  for (const { class: type, mentions } of entities.all) {
    if (type !== 'Person') continue;
    for (const { kind, sentence, head } of mentions) {
      if (kind !== 'name') continue;
      const tree = treeOf(sentence);
      const title = tree
        .children(head)
        .find(
          (at) =>
            at < head &&
            /^(nmod:desc|compound|flat)/.test(tree.tokens[at]!.deprel) &&
            POSTS.test(lemmaOf(tree, at)),
        );
      const above = tree.parent(head);
      const beside =
        title === undefined &&
        tree.is(head, 'appos') &&
        above >= 0 &&
        above < head &&
        POSTS.test(lemmaOf(tree, above))
          ? above
          : title;
      if (
        beside === undefined ||
        entities.at(sentence, beside).some(({ entity }) => entity.class === 'Office')
      )
        continue;
      const span = { sentence, first: firstOf(tree, beside), last: beside };
      const range = rangeOf(document, span);
      const label = document.text.slice(range);
      const mention: EntityMention = {
        ...span,
        ...range,
        head: beside,
        kind: 'nominal',
        class: 'Office',
        basis: 'grammar',
        confidence: 0.7,
      };
      const here = offices.get(label);
      if (here === undefined) offices.set(label, [mention]);
      else here.push(mention);
    }
  }
  if (offices.size === 0) return entities;
  const added = [...offices].map(
    ([label, mentions], nth): ReaderEntity => ({
      index: entities.all.length + nth,
      label,
      class: 'Office',
      mentions,
    }),
  );
  return new Entities([...entities.all, ...added]);
}

const lemmaOf = (tree: SentenceTree, at: number): string => tree.tokens[at]!.lemma.toLowerCase();

/** "Prime" of "Prime Minister", "foreign" of "foreign minister". */
function firstOf(tree: SentenceTree, head: number): number {
  let first = head;
  for (let at = head - 1; at >= 0 && tree.parent(at) === head; at -= 1) {
    if (!/^(compound|amod|nmod:desc)/.test(tree.tokens[at]!.deprel)) break;
    first = at;
  }
  return first;
}
