/** Takes what was put into the form of a claim and gives the decisions that say it. */

import type { Offered } from '../../../../src/desk/offered.js';
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import type { ReviewCard } from '../../../../src/desk/review-card.js';
import type { Polarity, SpeechAct } from '../../../../src/model/records.js';
import type { ReadClaim, ReadObject, ReadUtterance } from '../../../../src/reading/reading.js';
import type { Choice, Stated } from '../../../../src/review/decisions.js';
import type { Range } from '../state/review.js';
import { cueIn, NEW_SPEAKER, type NewUtterance } from './speaker-editor.js';

export interface Parts {
  readonly subject?: Offered;
  readonly relation?: Offered;
  readonly object?: Offered;
}

interface Manner {
  readonly opened: OpenedReport;
  readonly range: Range;
  readonly card: ReviewCard | undefined;
  readonly speaker: string;
  readonly act: SpeechAct;
  readonly polarity: Polarity;
  readonly wording: string;
  readonly gloss: string;
  /** Who says it, where that is somebody new. */
  readonly fresh: NewUtterance;
}

/** Undefined where something is missing; nothing to decide where an edit changes nothing. */
export function stating(parts: Parts, manner: Manner): readonly Choice[] | undefined {
  const { opened, range, card, act, polarity, wording, gloss } = manner;
  const claim = card?.claim;
  const [subject, predicate, object] = [
    parts.subject?.put ?? claim?.subject,
    parts.relation?.put ?? claim?.predicate,
    parts.object?.put ?? claim?.object,
  ];
  if (subject === undefined || predicate === undefined || object === undefined) return undefined;
  const spoken = utteranceOf(manner);
  const isBack = parts.relation?.inverse === true;
  const told = {
    subject: (isBack ? object : subject) as string,
    predicate: predicate as string,
    object: isBack ? (subject as ReadObject) : object,
    utterance: spoken.id,
    speechAct: act,
    polarity,
    ...(wording.trim() === '' ? {} : { wording: wording.trim() }),
    ...(gloss.trim() === '' ? {} : { gloss: gloss.trim() }),
  };
  const beside = together([parts.subject?.state, parts.object?.state, spoken.state]);
  if (claim === undefined) {
    const made: ReadClaim = { id: opened.byHand, ...told, evidence: [{ ...range, sha256: '' }], by: 'hand' };
    return [{ do: 'state', ...beside, claims: [made] }];
  }
  const isSame =
    Object.keys(beside).length === 0 &&
    Object.entries(told).every(([key, value]) => isAlike(value, claim[key as keyof ReadClaim]));
  if (isSame && told.wording === claim.wording && told.gloss === claim.gloss) return [];
  const edit: Choice = { do: 'edit', id: claim.id, set: told };
  return Object.keys(beside).length === 0 ? [edit] : [{ do: 'state', ...beside }, edit];
}

/** The utterance in which it is said; one of somebody new is stated beside the claim. */
function utteranceOf({ opened, range, speaker, fresh }: Manner): {
  readonly id: string;
  readonly state?: Stated;
} {
  const { who, form, cue, by, medium, addressee, saidOn } = fresh;
  if (speaker !== NEW_SPEAKER || who === undefined) return { id: speaker };
  const id = `${opened.byHand}u`;
  const place = cueIn(opened, cue, range);
  const utterance: ReadUtterance = {
    id,
    speakers: [who.put as string],
    form,
    ...(place === undefined ? {} : { cue: place }),
    ...(medium === undefined ? {} : { media: [medium.put as string] }),
    ...(addressee === undefined ? {} : { addressees: [addressee.put as string] }),
    ...(saidOn.trim() === '' ? {} : { saidOn: { edtf: saidOn.trim(), basis: 'stated' as const } }),
    content: [range],
    evidence: [{ ...(place ?? range), sha256: '' }],
  };
  const people = together([who.state, medium?.state, addressee?.state]);
  return { id, state: { ...people, utterances: [utterance], quotes: [{ by, quoted: id }] } };
}

/** Who or what is new in another part of the claim is the same here, under the same name. */
export function newBeside(text: string, others: readonly (Offered | undefined)[]): readonly Offered[] {
  const typed = text.trim().toLowerCase();
  return others.flatMap((each) =>
    each?.state?.entities === undefined || !each.label.toLowerCase().startsWith(typed)
      ? []
      : [{ ...each, why: 'in this claim' }],
  );
}

function together(all: readonly (Stated | undefined)[]): Stated {
  const entities = once(all.flatMap((each) => each?.entities ?? []));
  const events = once(all.flatMap((each) => each?.events ?? []));
  const figures = once(all.flatMap((each) => each?.figures ?? []));
  const utterances = once(all.flatMap((each) => each?.utterances ?? []));
  const quotes = all.flatMap((each) => each?.quotes ?? []);
  return {
    ...(entities.length === 0 ? {} : { entities }),
    ...(events.length === 0 ? {} : { events }),
    ...(figures.length === 0 ? {} : { figures }),
    ...(utterances.length === 0 ? {} : { utterances }),
    ...(quotes.length === 0 ? {} : { quotes }),
  };
}

/** The utterance in whose content the passage stands, the narrowest; otherwise the report itself. */
export function speakerOf({ utterances }: OpenedReport, { start, end }: Range): string {
  const around = utterances.flatMap(({ id, content }) =>
    content
      .filter((each) => each.start <= start && end <= each.end)
      .map((each) => ({ id, length: each.end - each.start })),
  );
  const [narrowest] = around.sort((a, b) => a.length - b.length);
  return narrowest?.id ?? utterances.find(({ report }) => report)!.id;
}

const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function once<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
