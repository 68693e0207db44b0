/** What happened and what was said, in order of time, each date as it is told. */
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { TimelineEntry } from '../../times/timeline-entry.js';
import { type Answer, answerOf } from './answers/answer.js';
import { claimsUnder, type ToldClaim, toldClaim } from './answers/told-claim.js';
import { NAME, named, type Session, type Tool } from './tool.js';

interface Given {
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Told {
  /** `event`, `relation` or `utterance`. */
  readonly kind: string;
  readonly id?: string | undefined;
  readonly title: string;
  /** As it is told; absent where nobody gives a date. */
  readonly when?: string | undefined;
  /** Where nobody tells it as done: planned, feared, … */
  readonly only?: string | undefined;
  readonly origins: number;
  readonly partyOnly: boolean;
  readonly otherDates: readonly {
    readonly when: string;
    readonly how: string;
    readonly claims: readonly string[];
  }[];
  readonly toldBy: readonly ToldClaim[];
  readonly deniedBy: readonly ToldClaim[];
}

const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2023-08-31'] } as const;

export const timeline: Tool = {
  name: 'timeline',
  title: 'What happened and what was said, in order',
  description:
    'Events, dated relations and utterances in order of time, each date as it is told, with the claims that give it, who denies it, and other dates that are told. What has no date comes last.',
  inputs: {
    about: { ...NAME, description: 'what it takes part in, what happened there, what it says' },
    from: { ...DAY, description: 'what may have been on this day or later, as 2023-08-01' },
    to: { ...DAY, description: 'what may have been on this day or before' },
  },
  required: [],
  call: (session, { about, from, to }: Given, page): Answer => {
    const { graph, teller } = session;
    for (const day of [from, to]) if (day !== undefined) refuseNoDay(day);
    if (from !== undefined && to !== undefined && from > to)
      throw new ShapeError(`"from" ${from} comes after "to" ${to}: name the first day first`);
    const of = about === undefined ? undefined : named(session, about);
    const { entries, undated } = graph.timeline({ about: of?.short, from, to });
    return answerOf(
      {
        all: [...entries, ...undated],
        item: (entry) => told(session, entry),
        lines,
        noun: ['entry', 'entries'],
        view: teller.address({
          node: of === undefined ? undefined : [of.id],
          timeline: 'on',
          time: from === undefined || to === undefined ? undefined : `${from}/${to}`,
        }),
        remarks: of?.remarks ?? [],
      },
      page,
      session.most,
    );
  },
};

/** 31 February is written like a day and is none. */
function refuseNoDay(day: string): void {
  if (new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day)
    throw new ShapeError(`${day} is no day of the calendar: write one like 2023-08-13`);
}

function told({ teller }: Session, entry: TimelineEntry): Told {
  const { kind, id, title, when, modality, affirmedBy, deniedBy, origins, partyOnly, otherDates } = entry;
  return {
    kind,
    id: kind === 'relation' ? undefined : shorten(id),
    title,
    when,
    only: modality,
    origins: origins.length,
    partyOnly,
    otherDates: otherDates.map((other) => ({
      when: other.when,
      how: other.how,
      claims: other.affirmedBy.map((claim) => shorten(claim.id)),
    })),
    toldBy: affirmedBy.map((claim) => toldClaim(teller, claim)),
    deniedBy: deniedBy.map((claim) => toldClaim(teller, claim)),
  };
}

function lines({ kind, id, title, when, only, otherDates, toldBy, deniedBy }: Told): readonly string[] {
  return [
    `${when ?? 'no date is told'}: ${kind === 'utterance' ? 'said: ' : ''}${title}${id === undefined ? '' : ` (${id})`}${only === undefined ? '' : `, only ${only}`}`,
    ...claimsUnder(kind === 'utterance' ? 'it says' : 'told by', toldBy),
    ...claimsUnder('denied', deniedBy),
    ...otherDates.map((each) => `  ${each.how}: ${each.when} (${each.claims.join(', ')})`),
  ];
}
