/** Takes a report with its entities, gives it with the offices that persons are named with: "President X", "Y, the prime minister", "Z, head of the National Guard". */
import { type ReportDocument, rangeOf } from '../document/report-document.js';
import { type SentenceTree, treesOf } from '../happenings/tree.js';
import { Entities, type EntityMention, type ReaderEntity } from '../mentions/entities.js';

const POSTS =
  /^(president|minister|premier|chancellor|secretary|secretary-general|governor|mayor|ambassador|envoy|commissioner|chairman|chairwoman|chairperson|director|spokesman|spokeswoman|spokesperson|senator|prefect|speaker|king|queen|emir|pope)$/;

/** Words for who leads something: an office where it is told of what. */
const LEADS =
  /^(head|chief|commander|leader|coordinator|deputy|president|chair|judge|prosecutor|administrator|rector|imam)$/;

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
          : (title ?? heldBehind(tree, head));
      if (
        beside === undefined ||
        isOver(tree, beside) ||
        entities.at(sentence, beside).some(({ entity }) => entity.class === 'Office')
      )
        continue;
      const span = { sentence, first: firstOf(tree, beside), last: beside };
      const range = rangeOf(document, span);
      // "head" alone names no office
      const whole = { ...span, last: beside > head ? endOfWhole(tree, beside) : beside };
      const label = document.text.slice(rangeOf(document, whole));
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

/** "Ousmane Traore, the governor of Gao": the noun that stands beside the name. */
function heldBehind(tree: SentenceTree, head: number): number | undefined {
  return tree.withLabel(head, 'appos').find(
    (at) =>
      at > head &&
      tree.tokens[at]!.upos === 'NOUN' &&
      (POSTS.test(lemmaOf(tree, at)) || (LEADS.test(lemmaOf(tree, at)) && wholeOf(tree, at) !== undefined)) &&
      // "a former minister", "a commander of the group" hold none, or one of many
      !isOver(tree, at) &&
      !tree.children(at).some((child) => /^(an?|one)$/.test(lemmaOf(tree, child))),
  );
}

/** "former president Keita" holds no office. */
const isOver = (tree: SentenceTree, at: number): boolean =>
  tree
    .children(at)
    .some((child) =>
      /^(former|late|ousted|deposed|then|ex|toppled|slain|erstwhile|onetime|one-time|disgraced|overthrown)$/i.test(
        tree.tokens[child]!.form,
      ),
    ) || /^(former|late|ousted|deposed|ex|toppled|overthrown)$/i.test(tree.tokens[at - 1]?.form ?? '');

/** What an office is of, where that stands right behind it. */
function wholeOf(tree: SentenceTree, at: number): number | undefined {
  return tree
    .withLabel(at, 'nmod')
    .find((child) => child > at && child - at <= MOST_BETWEEN && tree.caseOf(child) === 'of');
}

const MOST_BETWEEN = 6;

/** The last word of "governor of Gao", without what is told of Gao. */
function endOfWhole(tree: SentenceTree, at: number): number {
  const whole = wholeOf(tree, at);
  if (whole === undefined) return at;
  const flat = tree.withLabel(whole, 'flat').filter((child) => child > whole);
  return Math.max(whole, ...flat);
}

const lemmaOf = (tree: SentenceTree, at: number): string => tree.tokens[at]!.lemma.toLowerCase();

/** Is told of who holds it, and is no part of what it is called. */
const SAID_OF =
  /^(elected|new|newly|current|incumbent|outgoing|incoming|embattled|long-time|longtime|veteran|powerful|civilian|democratically|installed|appointed|backed)$/i;

/** "Prime" of "Prime Minister", "foreign" of "foreign minister". */
function firstOf(tree: SentenceTree, head: number): number {
  let first = head;
  // "Internal Affairs Minister": what hangs on a word of the office is of it
  for (let at = head - 1; at >= 0 && tree.parent(at) > at && tree.parent(at) <= head; at -= 1) {
    if (!/^(compound|amod|nmod:desc)/.test(tree.tokens[at]!.deprel) || SAID_OF.test(tree.tokens[at]!.form))
      break;
    first = at;
  }
  return first;
}
