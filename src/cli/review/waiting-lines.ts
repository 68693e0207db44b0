/** What waits in a reading to lines: each proposal with its id, as a sentence, the way it took, and its passage. */
import { cardClaim } from '../../cards/card-claim.js';
import { linksOf } from '../../cards/claim-card.js';
import { localName, shorten } from '../../model/namespaces.js';
import type { Claim } from '../../model/records.js';
import type {
  LocalId,
  Proposal,
  ProposalKind,
  ReadClaim,
  ReadEntity,
  ReadEvent,
  ReadFigure,
  Reading,
  ReadPassage,
  ReadUtterance,
} from '../../reading/reading.js';
import { proposalsOf, type Verdict } from '../../review/decisions.js';
import type { InboxReport } from '../../review/inbox.js';
import type { Preview } from '../../review/preview.js';
import type { OpenQuestion } from '../../review/to-quads.js';
import { inSeries } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import { whereItStands } from './where-it-stands.js';

/** A proposal as it is printed, and as JSON has it. */
export interface Waiting {
  readonly id: LocalId;
  readonly kind: ProposalKind;
  readonly decided: Verdict | 'undecided';
  /** What it says, in a sentence or a name. */
  readonly says: string;
  /** Who says it and through whom, from the report to the first; of claims. */
  readonly chain: readonly string[];
  readonly act?: string;
  readonly passages: readonly (ReadPassage & { readonly text?: string })[];
  readonly by?: string;
  readonly confidence?: number;
}

/** @param text of the report, where it is at hand. */
export function waitingIn(
  { state }: InboxReport,
  preview: Preview,
  slice: (passage: ReadPassage) => string | undefined,
  isWanted: (kind: ProposalKind, decided: Waiting['decided']) => boolean,
): readonly Waiting[] {
  return [...proposalsOf(state.reading)].flatMap(([id, [kind, proposal]]) => {
    const decided = state.verdicts.get(id) ?? 'undecided';
    if (!isWanted(kind, decided)) return [];
    const { evidence = [], by, confidence } = proposal as Partial<ReadClaim>;
    const passages = evidence.map((each) => {
      const text = slice(each);
      return text === undefined ? each : { ...each, text };
    });
    const claim = preview.claims.get(id);
    return [
      {
        id,
        kind,
        decided,
        says:
          claim === undefined
            ? sayProposal(kind, proposal, state.reading)
            : cardClaim(preview.corpus, claim).said,
        chain: claim === undefined ? [] : chainOf(preview, claim),
        ...(kind === 'claims' ? { act: (proposal as ReadClaim).speechAct } : {}),
        passages,
        ...(by === undefined ? {} : { by }),
        ...(confidence === undefined ? {} : { confidence }),
      },
    ];
  });
}

function chainOf({ corpus }: Preview, claim: Claim): readonly string[] {
  return linksOf(corpus, claim).map(({ speakers, label }) => speakers || label);
}

function sayProposal(kind: ProposalKind, proposal: Proposal, reading: Reading): string {
  switch (kind) {
    case 'entities': {
      const { label, class: type } = proposal as ReadEntity;
      return `${label} (${type})`;
    }
    case 'events': {
      const { label, type } = proposal as ReadEvent;
      return `${label} (${type})`;
    }
    case 'figures': {
      const { min, max, group, outcome, item } = proposal as ReadFigure;
      const bounds = min === max ? `${min ?? 'unknown'}` : `${min ?? '…'} to ${max ?? '…'}`;
      return [bounds, group, item, outcome].filter((each) => each !== undefined).join(' ');
    }
    case 'utterances': {
      const { label, report, form, speakers = [] } = proposal as ReadUtterance;
      if (report === true) return 'the report';
      const names = speakers.map((id) => reading.entities.find((each) => each.id === id)?.label ?? id);
      const what = label ?? `a ${(form ?? 'statement').replaceAll('-', ' ')}`;
      return names.length === 0 ? what : `${what}, said by ${inSeries(names)}`;
    }
    case 'claims': {
      const { subject, predicate, object } = proposal as ReadClaim;
      return `${subject} ${predicate} ${typeof object === 'string' ? object : JSON.stringify(object)}`;
    }
  }
}

export function waitingLines(all: readonly Waiting[], reading: Reading, width: number): string[] {
  return all.flatMap(({ id, decided, says, chain, act, passages, by, confidence }) => {
    const why = [by, confidence === undefined ? undefined : String(confidence)].filter(
      (each) => each !== undefined,
    );
    const mark = decided === 'undecided' ? '' : ` ${paint.dim(`[${decided}]`)}`;
    const head = `${paint.bold(id)}  `;
    return [
      ...paragraph(`${says}${mark}`, width, head, '    '),
      ...(chain.length === 0
        ? []
        : paragraph(
            `${(act ?? '').replaceAll('-', ' ')}: ${chain.toReversed().join(', through ')}`,
            width,
            '    ',
          )),
      ...passages.flatMap(({ paragraph: number, start, end, text }) =>
        paragraph(
          `${whereItStands(reading, number)}, ${start} to ${end}${text === undefined ? '' : `: “${text}”`}`,
          width,
          '    ',
        ),
      ),
      ...(why.length === 0 ? [] : [paint.dim(`    proposed by ${why.join(', ')}`)]),
    ];
  });
}

/** What a person has to say before something can be written. */
export function questionLines(questions: readonly OpenQuestion[], width: number): string[] {
  return questions.flatMap(({ id, label, candidates }) => [
    ...paragraph(`${label} may be in the data already:`, width, `${paint.bold(id)}  `, '    '),
    ...candidates.flatMap(({ iri, why }) => paragraph(`--as ${id}=${shorten(iri)} (${why})`, width, '    ')),
    '    --new  (none of them)',
  ]);
}

/** `report 005`, by its IRI. */
export function sayReport({ report }: InboxReport): string {
  return `report ${localName(report)}`;
}
