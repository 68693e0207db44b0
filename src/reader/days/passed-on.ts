/** Days that pass from one event to another, or from a date line to what stands under it: inferred, and less sure. */
import type { ReportDocument } from '../document/report-document.js';
import type { EventDate, ReaderEvent } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { DatesInReport } from './dates-in-report.js';

/** Whether two places of the text are said by the same. */
export type SameVoice = (one: number, other: number) => boolean;

export function passedOn(
  document: ReportDocument,
  events: readonly ReaderEvent[],
  dates: DatesInReport,
  treeOf: (sentence: number) => SentenceTree,
  sameVoice: SameVoice,
): readonly ReaderEvent[] {
  const given: ReaderEvent[] = [];
  for (const event of events)
    given.push(
      event.dates.length > 0
        ? event
        : withInherited(document, event, events, given, dates, treeOf, sameVoice),
    );
  return given;
}

function withInherited(
  document: ReportDocument,
  event: ReaderEvent,
  events: readonly ReaderEvent[],
  before: readonly ReaderEvent[],
  dates: DatesInReport,
  treeOf: (sentence: number) => SentenceTree,
  sameVoice: SameVoice,
): ReaderEvent {
  const whole = event.partOf === undefined ? undefined : events[event.partOf];
  if (whole !== undefined && whole.dates.length > 0)
    return inherits(event, whole.dates[0]!, 'date:of-whole', 0.6);
  const [first] = event.triggers;
  if (
    first === undefined ||
    first.told === 'planned' ||
    first.told === 'threatened' ||
    first.told === 'demanded'
  )
    return event;
  const heading = dates.heading(first.sentence);
  if (heading !== undefined) {
    const { start, end, day, wording } = heading;
    const date = { edtf: day, earliest: day, latest: day, wording, basis: 'inferred' as const };
    return { ...event, dates: [{ start, end, date, by: 'date:date-line', confidence: 0.7 }] };
  }
  if (first.told === 'denied' || first.told === 'supposed') return event;
  const title = document.sentences[first.sentence]!.inTitle;
  const other = title ? firstAlike(event, events) : tellsOn(document, event, before, treeOf, sameVoice);
  return other === undefined
    ? event
    : inherits(event, other, title ? 'date:title' : 'date:sentence-before', title ? 0.6 : 0.5);
}

function inherits(
  event: ReaderEvent,
  { start, end, date, predicate }: EventDate,
  by: string,
  confidence: number,
): ReaderEvent {
  return {
    ...event,
    dates: [
      {
        start,
        end,
        date: { ...date, basis: 'inferred' },
        ...(predicate === undefined ? {} : { predicate }),
        by,
        confidence,
      },
    ],
  };
}

/** Sentences of the text in which that of which the title tells is dated. */
const OPENING = 4;

function firstAlike(event: ReaderEvent, events: readonly ReaderEvent[]): EventDate | undefined {
  const found = events.find(
    (one) =>
      one !== event &&
      one.dates.length > 0 &&
      one.triggers[0]!.sentence <= OPENING &&
      (one.type === event.type ||
        one.triggers.some(({ sense }) => event.triggers.some((trigger) => trigger.sense === sense))),
  );
  return found?.dates[0];
}

/** A sentence right after, in the same paragraph or the next, in which the same speaker goes on telling in the past: its day is that of what came before. */
function tellsOn(
  document: ReportDocument,
  event: ReaderEvent,
  before: readonly ReaderEvent[],
  treeOf: (sentence: number) => SentenceTree,
  sameVoice: SameVoice,
): EventDate | undefined {
  const [first] = event.triggers;
  const { sentence, head } = first!;
  const here = document.sentences[sentence]!;
  const tree = treeOf(sentence);
  if (isBackground(tree, head)) return undefined;
  for (const other of before.toReversed()) {
    const date = other.dates.find(
      ({ by, date: { earliest, latest } }) =>
        by === 'date:own-clause' && earliest !== undefined && earliest === latest,
    );
    if (date === undefined) continue;
    const last = other.triggers.at(-1)!;
    const there = document.sentences[last.sentence]!;
    if (
      last.sentence > sentence ||
      sentence - last.sentence > 2 ||
      here.paragraph - there.paragraph > 1 ||
      there.inTitle
    )
      continue;
    if (here.paragraph !== there.paragraph && !goesOn(document, event, other)) return undefined;
    return sameVoice(first!.start, date.start) ? date : undefined;
  }
  return undefined;
}

/** Over the end of a paragraph: it names nobody, or somebody of the other, or somebody known: "the attackers", "they". */
function goesOn({ sentences }: ReportDocument, event: ReaderEvent, other: ReaderEvent): boolean {
  const known = new Set(other.arguments.map(({ entity }) => entity));
  return (
    event.arguments.length === 0 ||
    event.arguments.some(({ entity, mention: { sentence, first, kind } }) => {
      const { form } = sentences[sentence]!.tokens[first]!;
      return (
        known.has(entity) ||
        kind === 'pronoun' ||
        /^(the|this|that|these|those|their|his|her|its)$/i.test(form)
      );
    })
  );
}

/** What is told as background: in the perfect, in the present, or with words for another time. */
function isBackground(tree: SentenceTree, head: number): boolean {
  let verb = head;
  for (let step = 0; step < 3 && !tree.isVerb(verb) && tree.parent(verb) >= 0; step += 1)
    verb = tree.parent(verb);
  const { xpos, upos } = tree.tokens[verb]!;
  if (upos === 'VERB' && /^(VB|VBP|VBZ)$/.test(xpos)) return true;
  const perfect = tree
    .children(verb)
    .some((child) => tree.is(child, 'aux') && /^(have|will|would|may|can|could)$/.test(tree.lemma(child)));
  return (
    perfect ||
    tree.tokens.some(({ lemma }) =>
      /^(previous|previously|earlier|past|recent|recently|often|repeatedly|frequent|regularly|ago|former|series|last|since|years?|similar|separate|separately)$/i.test(
        lemma,
      ),
    )
  );
}
