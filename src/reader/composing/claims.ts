/** Takes what was found in a report with the ids that it bears there, gives the claims in order of the text, each with its passages. */
import type { Range } from '../../model/range.js';
import type { ReadClaim, ReadObject } from '../../reading/reading.js';
import type { ReportDocument } from '../document/report-document.js';
import type { Argument, DirectRelation, ReaderEvent, Statement } from '../happenings/events.js';
import type { ReaderEntity } from '../mentions/entities.js';
import { type ReaderUtterance, utteranceAt } from '../utterances/utterances.js';
import { calibrated } from './confidence.js';
import { instrumentCode } from './instruments.js';
import { speechOf } from './speech.js';

export interface Found {
  readonly entities: readonly ReaderEntity[];
  readonly events: readonly ReaderEvent[];
  readonly relations: readonly DirectRelation[];
  readonly statements: readonly Statement[];
  readonly utterances: readonly ReaderUtterance[];
}

/** By index. */
export interface Ids {
  readonly entities: readonly string[];
  readonly events: readonly string[];
  /** By event, in the order of its figures. */
  readonly figures: readonly (readonly string[])[];
  /** By statement; empty where it has no figure. */
  readonly counts: readonly string[];
  readonly utterances: readonly string[];
}

type Unnumbered = Omit<ReadClaim, 'id'> & { readonly from: number };

const RANGE = ({ start, end }: Range): Range => ({ start, end });

export function claimsOf(
  document: ReportDocument,
  found: Found,
  ids: Ids,
  isCalibrated: boolean,
): readonly ReadClaim[] {
  const passages = (...at: readonly number[]) => {
    const sentences = [...new Set(at.map((place) => sentenceAt(document, place)))].toSorted((a, b) => a - b);
    return sentences.map((index) => document.text.passage(document.sentences[index]!));
  };
  /** Who says what stands at a place: where nobody is named, the report itself passes it on as said. */
  const voice = (place: number, inPassing = false) => {
    const { index, act, polarity, fallback } = utteranceAt(found.utterances, place);
    const said =
      inPassing && polarity === 'negated'
        ? { act: 'asserts' as const, polarity: 'affirmed' as const }
        : { act, polarity };
    return { utterance: ids.utterances[fallback ? 0 : index]!, said };
  };

  /** "The group claims responsibility": by which it says so itself, wherever the deed is told. */
  const ownClaim = ({ by, mention, entity }: Argument) => {
    const claim = by.endsWith('/claim')
      ? found.utterances.find(
          ({ act, cue, speakers }) =>
            act === 'claims-responsibility' &&
            cue !== undefined &&
            sentenceAt(document, cue.start) === mention.sentence &&
            speakers.some((one) => one.entity === entity),
        )
      : undefined;
    return claim === undefined
      ? undefined
      : { utterance: ids.utterances[claim.index]!, said: { act: claim.act, polarity: claim.polarity } };
  };

  const ofEvent = (event: ReaderEvent, at: number): readonly Unnumbered[] => {
    const subject = ids.events[at]!;
    const [first] = event.triggers;
    const roles = event.arguments.map((argument): Unnumbered => {
      const { utterance, said } = ownClaim(argument) ?? voice(argument.trigger.start);
      return {
        from: argument.mention.start,
        subject,
        predicate: argument.role,
        object:
          argument.role === 'instrument'
            ? { code: instrumentCode(document.text.slice(argument.mention)) }
            : ids.entities[argument.entity]!,
        utterance,
        ...speechOf(argument.trigger.told, said, argument.negated),
        evidence: passages(argument.trigger.start, argument.mention.start),
        objectAt: RANGE(argument.mention),
        by: argument.by,
        confidence: argument.confidence,
      };
    });
    const dates = event.dates.map((date): Unnumbered => {
      const { utterance, said } = voice(date.start);
      return {
        from: date.start,
        subject,
        predicate: date.predicate ?? 'date',
        object: date.date,
        utterance,
        ...speechOf(first!.told, said),
        evidence: passages(first!.start, date.start),
        objectAt: RANGE(date),
        by: date.by,
        confidence: date.confidence,
      };
    });
    const figures = event.figures.map(({ figure, wording, told, when, by, confidence }, nth): Unnumbered => {
      const { utterance, said } = voice(figure.start);
      return {
        from: figure.start,
        subject,
        predicate: figure.kind,
        object: ids.figures[at]![nth]!,
        utterance,
        ...speechOf(told ?? 'done', said),
        evidence: passages(figure.start),
        objectAt: RANGE(figure),
        ...(wording === undefined ? {} : { wording }),
        ...(when === undefined ? {} : { when }),
        by,
        confidence,
      };
    });
    return [...roles, ...dates, ...figures];
  };

  const ofRelation = (relation: DirectRelation): Unnumbered => {
    const { utterance, said } = voice(relation.start, isInPassing(relation.by));
    return {
      from: relation.start,
      subject: ids.entities[relation.subject.entity]!,
      predicate: relation.predicate,
      object: ids.entities[relation.object.entity]!,
      utterance,
      ...speechOf(relation.told, said),
      evidence: passages(relation.start, relation.subject.mention.start, relation.object.mention.start),
      objectAt: RANGE(relation.object.mention),
      ...(relation.when === undefined ? {} : { when: relation.when }),
      by: relation.by,
      confidence: relation.confidence,
    };
  };

  const ofStatement = (statement: Statement, at: number): Unnumbered => {
    const { subject, object } = statement;
    const { utterance, said } = voice(statement.start, isInPassing(statement.by));
    return {
      from: statement.start,
      subject: 'entity' in subject ? ids.entities[subject.entity]! : ids.events[subject.event]!,
      predicate: statement.predicate,
      object: objectOf(object, ids, at),
      utterance,
      ...speechOf(statement.told, said),
      evidence: passages(statement.start, ...statement.at),
      objectAt: RANGE(statement),
      by: statement.by,
      confidence: statement.confidence,
    };
  };

  return [
    ...found.events.flatMap(ofEvent),
    ...found.relations.map(ofRelation),
    ...found.statements.map(ofStatement),
  ]
    .map((claim, at) => ({ claim, at }))
    .toSorted((a, b) => a.claim.from - b.claim.from || a.at - b.at)
    .map(({ claim: { from: _, by = '', confidence = 0, ...claim } }, at) => ({
      id: `c${at + 1}`,
      ...claim,
      by,
      confidence: isCalibrated ? calibrated(claim.predicate, by, confidence) : confidence,
    }));
}

/** "denied that its fighters were there": that they are its fighters is not denied. */
const isInPassing = (by: string): boolean => /^(relation|words|count):(?!stance)/.test(by);

function objectOf(object: Statement['object'], ids: Ids, statement: number): ReadObject {
  if ('entity' in object) return ids.entities[object.entity]!;
  if ('event' in object) return ids.events[object.event]!;
  if ('figure' in object) return ids.counts[statement]!;
  return 'date' in object ? object.date : object;
}

/** The sentence that holds a place, or the nearest before it. */
function sentenceAt({ sentences }: ReportDocument, place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
