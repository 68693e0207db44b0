/** Takes a reading and its text and gives what of it stands in that text; what does not is refused, each with its reason. */
import { EvidenceError, ShapeError } from '../model/errors.js';
import { sha256Hex } from '../model/identifiers.js';
import type { Ontology } from '../model/records.js';
import { needsOf } from './needs.js';
import { PassagesOfText } from './passages-of-text.js';
import {
  type LocalId,
  PROPOSAL_KINDS,
  type Proposal,
  type ProposalKind,
  type ReadEntity,
  type Reading,
  type ReadUtterance,
} from './reading.js';
import { outsideChain } from './verify-chain.js';
import { misfitOf } from './verify-classes.js';
import { edtfFault, faultsOf } from './verify-proposals.js';

export interface Refused {
  readonly kind: ProposalKind | 'mentions' | 'quotes';
  readonly id: LocalId;
  /** What is wrong, with the value. */
  readonly reason: string;
}

export interface Verified {
  readonly reading: Reading;
  readonly refused: readonly Refused[];
}

/**
 * @param ontology where it is given, classes, relations and codes have to be in it.
 * @throws EvidenceError where the reading is of another text, or counts in another unit; ShapeError where it has not
 *   one report among its utterances, or its date is none.
 */
export function verifyReading(reading: Reading, text: string, ontology?: Ontology): Verified {
  refuseOtherText(reading, text);
  const passages = new PassagesOfText(text);
  const refused: Refused[] = [];
  const kept = {
    ...reading,
    entities: withoutStrayMentions(reading.entities, passages, refused),
    utterances: withoutStrayQuotes(reading.utterances, refused),
  };
  const standing = new Map<LocalId, readonly [ProposalKind, Proposal]>();
  for (const kind of PROPOSAL_KINDS) {
    for (const each of kept[kind]) {
      if (standing.has(each.id))
        refused.push({ kind, id: each.id, reason: 'its id stands for something else too' });
      else standing.set(each.id, [kind, each]);
    }
  }
  const refuse = (id: LocalId, reason: string) => {
    refused.push({ kind: standing.get(id)![0], id, reason });
    standing.delete(id);
  };
  for (const [id, [kind, each]] of [...standing]) {
    const fault = faultsOf(kind, each, passages, ontology);
    if (fault !== undefined) refuse(id, fault);
  }
  for (const each of kept.claims) {
    if (ontology === undefined || standing.get(each.id)?.[1] !== each) continue;
    const misfit = misfitOf(each, (id) => standing.get(id), ontology);
    if (misfit !== undefined) refuse(each.id, misfit);
  }
  // What is refused takes with it what cannot be said without it.
  for (let before = -1; before !== standing.size; ) {
    before = standing.size;
    for (const [id, [kind, each]] of [...standing]) {
      const lost = needsOf(kind, each).find(
        ([need, kinds]) => !kinds.includes(standing.get(need)?.[0] as never),
      );
      if (lost !== undefined)
        refuse(id, `it refers to ${lost[0]}, which ${sayLost(lost[0], lost[1], refused)}`);
    }
    const utterances = kept.utterances.filter((each) => standing.get(each.id)?.[1] === each);
    for (const [id, reason] of outsideChain(utterances)) refuse(id, reason);
  }
  const stays = <T extends Proposal>(all: readonly T[]) =>
    all.filter((each) => standing.get(each.id)?.[1] === each);
  refuseLostReport(refused, kept.utterances);
  return {
    reading: {
      ...kept,
      entities: stays(kept.entities),
      events: stays(kept.events),
      figures: stays(kept.figures),
      utterances: stays(kept.utterances).map((each) => quotingOnly(each, (id) => standing.has(id))),
      claims: stays(kept.claims),
      unread: kept.unread.filter((each) => passages.holds(each)),
    },
    refused,
  };
}

/** The same of a reading that somebody else made: what reports share is found where their texts are, and not told. */
export function verifyForeign(reading: Reading, text: string, ontology?: Ontology): Verified {
  const told = reading.utterances.filter(({ sharedWith }) => sharedWith !== undefined);
  if (told.length === 0) return verifyReading(reading, text, ontology);
  const utterances = reading.utterances.filter((each) => !told.includes(each));
  const verified = verifyReading({ ...reading, utterances }, text, ontology);
  const reason = 'what it shares with other reports is found by add, and no reading can say it';
  return {
    ...verified,
    refused: [...told.map(({ id }) => ({ kind: 'utterances' as const, id, reason })), ...verified.refused],
  };
}

function refuseOtherText({ text: of, utterances, report }: Reading, text: string): void {
  const sha256 = sha256Hex(text);
  if (sha256 !== of.sha256) {
    throw new EvidenceError(
      `the reading is of a text with the SHA-256 ${of.sha256}, and this one has ${sha256}: read this text, or name the one that was read`,
    );
  }
  const { length } = new PassagesOfText(text);
  if (length !== of.codePoints) {
    throw new EvidenceError(
      `the reading counts ${of.codePoints} code points in its text, which has ${length}: places are counted in code points, not in bytes or UTF-16 units`,
    );
  }
  const roots = utterances.filter((each) => each.report === true);
  if (roots.length !== 1) {
    throw new ShapeError(
      `the reading has ${roots.length} utterances with "report": true: exactly one of them is the report`,
    );
  }
  const fault = report?.date === undefined ? undefined : edtfFault(report.date);
  if (fault !== undefined) throw new ShapeError(`the reading's report.date: ${fault}`);
}

/** One mention that is not in the text does not take the entity with it. */
function withoutStrayMentions(
  entities: readonly ReadEntity[],
  passages: PassagesOfText,
  refused: Refused[],
): readonly ReadEntity[] {
  return entities.map((entity) => {
    const mentions = entity.mentions.filter((each) => {
      if (passages.holds(each)) return true;
      const reason = `its mention ${each.start} to ${each.end} is not in the text, which has ${passages.length} code points`;
      refused.push({ kind: 'mentions', id: entity.id, reason });
      return false;
    });
    return mentions.length === entity.mentions.length ? entity : { ...entity, mentions };
  });
}

/** What is not there is not quoted; the rest of what is said stands. */
function withoutStrayQuotes(
  utterances: readonly ReadUtterance[],
  refused: Refused[],
): readonly ReadUtterance[] {
  const ids = new Set(utterances.map(({ id }) => id));
  return utterances.map((each) => {
    for (const quoted of each.quotes ?? []) {
      if (ids.has(quoted)) continue;
      refused.push({
        kind: 'quotes',
        id: each.id,
        reason: `it quotes ${quoted}, which is not among its utterances`,
      });
    }
    return quotingOnly(each, (id) => ids.has(id));
  });
}

function quotingOnly(utterance: ReadUtterance, stands: (id: LocalId) => boolean): ReadUtterance {
  const { quotes = [], relays } = utterance;
  if (quotes.every(stands)) return utterance;
  return {
    ...utterance,
    quotes: quotes.filter(stands),
    ...(relays === undefined ? {} : { relays: relays.filter(({ quoted }) => stands(quoted)) }),
  };
}

/** Without the report there is nobody who says the rest. */
function refuseLostReport(refused: readonly Refused[], utterances: readonly ReadUtterance[]): void {
  const root = utterances.find((each) => each.report === true)!;
  const lost = refused.find(({ kind, id }) => kind === 'utterances' && id === root.id);
  if (lost !== undefined) {
    throw new EvidenceError(`the reading's report ${root.id} cannot be taken: ${lost.reason}`);
  }
}

function sayLost(id: LocalId, kinds: readonly ProposalKind[], refused: readonly Refused[]): string {
  if (refused.some((each) => each.id === id && each.kind !== 'mentions' && each.kind !== 'quotes'))
    return 'was refused';
  return `is not among its ${kinds.join(' or ')}`;
}
