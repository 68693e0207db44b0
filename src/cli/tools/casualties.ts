/** Low, best and high of those whom an outcome befell, per event and in total, by the rule of docs/casualties.md. */
import { casualties as countCasualties } from '../../compare/casualties/casualties.js';
import type { CasualtyLine } from '../../compare/casualties/line.js';
import { shorten } from '../../model/namespaces.js';
import { boundInWords } from '../../words/casualties.js';
import { labelOf } from '../../words/labels.js';
import { eventLabel } from '../casualties/as-text.js';
import { outcomeNamed } from '../casualties/casualties.js';
import { type Answer, answerOf } from './answers/answer.js';
import { claimLines, type ToldClaim, toldClaims } from './answers/told-claim.js';
import { NAME, type Tool } from './tool.js';

interface Bounds {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly highIsOpen: boolean;
  /** `low 3, best 6, high 14 or more`. */
  readonly words: string;
  readonly partyOnly: boolean;
}

interface Told extends Bounds {
  readonly events: readonly string[];
  readonly label: string;
  /** In how many wholes it lies, each of which holds its numbers already. */
  readonly depth: number;
  readonly claims: readonly ToldClaim[];
}

export const casualties: Tool = {
  name: 'casualties',
  title: 'Casualties: low, best, high',
  description:
    'Count casualties per event and in total: no part is added to its whole, no event told twice counts twice, and what a party says of others than its own raises the high alone. A number that no account may carry is null. Each event comes with the claims behind its numbers.',
  inputs: { outcome: { ...NAME, description: 'killed (unless told), wounded, neutralised, captured, …' } },
  required: [],
  call: (session, { outcome = 'killed' }: { outcome?: string }, page): Answer => {
    const { graph, teller } = session;
    const { corpus } = graph;
    const found = countCasualties(corpus, { outcome: outcomeNamed(corpus, outcome, '"outcome"') });
    const total = bounds(found.total);
    const apart = toldClaims(
      teller,
      [...found.withoutEvent, ...found.otherWords, ...found.inTitles].map(({ id }) => id),
    );
    const what = labelOf(corpus, found.outcome);
    return answerOf(
      {
        head: { outcome: shorten(found.outcome), sum: total, notCounted: apart },
        headLines: [
          `All events, ${what}: ${total.words}${total.partyOnly ? ' (by parties alone)' : ''}`,
          ...(apart.length === 0
            ? []
            : ['In no number, as no event bounds it, another word is used, or only a title says so:']),
          ...apart.flatMap((claim) => claimLines(claim, '  ')),
        ],
        all: found.events,
        item: (event): Told => ({
          ...bounds(event),
          events: event.events.map(shorten),
          label: eventLabel(corpus, event.events),
          depth: event.depth,
          claims: toldClaims(teller, event.claims),
        }),
        lines,
        noun: ['event', 'events'],
        view: teller.address({ page: 'figures' }),
      },
      page,
      session.most,
    );
  },
};

function bounds(line: CasualtyLine): Bounds {
  const { low, best, high, open, partyOnly } = line;
  const words = (['low', 'best', 'high'] as const).map(
    (each) => `${each} ${boundInWords(line, each) ?? 'unknown'}`,
  );
  return {
    low: low ?? null,
    best: best ?? null,
    high: high ?? null,
    highIsOpen: open,
    words: words.join(', '),
    partyOnly,
  };
}

function lines({ label, events, words, depth, partyOnly, claims }: Told): readonly string[] {
  const part = depth === 0 ? '' : ' (a part of what stands above, in its numbers already)';
  return [
    `${label} (${events.join(', ')})${part}: ${words}${partyOnly ? ' (by parties alone)' : ''}`,
    ...claims.flatMap((claim) => claimLines(claim, '  ')),
  ];
}
