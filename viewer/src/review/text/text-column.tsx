/** The text of the report as a column to read: paragraphs numbered, marks by kind, the passage of the chosen card lit. Choosing a mark chooses its card. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { MarkKind } from '../../../../src/desk/marks.js';
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import { paragraphs } from '../../../../src/reports/passages.js';
import { OnTheWeb } from '../../elements/on-the-web.js';
import type { Review } from '../state/review.js';
import { isNamed, nameOf, PointText, shown } from '../state/shown-text.js';
import { bindMarking } from './marking.js';
import { type Segment, segmentsOf } from './segments.js';

export const MARK_WORDS: readonly (readonly [MarkKind, string])[] = [
  ['who', 'who'],
  ['what', 'what happened'],
  ['many', 'how many'],
  ['when', 'when'],
  ['says', 'who says so'],
];

interface ColumnProps {
  readonly review: Review;
  readonly opened: OpenedReport;
}

export function TextColumn({ review, opened }: ColumnProps) {
  const { text } = opened;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section class="text" aria-label="Text of the report" tabIndex={0}>
      <p class="about">
        {shown([opened.publisher, opened.date].filter((each) => each !== undefined).join(' · '))}
        <OnTheWeb {...opened.whereabouts} />
      </p>
      <ul class="samples" aria-label="Marks in the text">
        {MARK_WORDS.map(([kind, words]) => (
          <li key={kind}>
            <span class={`mark ${kind}`}>{words}</span>
          </li>
        ))}
      </ul>
      {opened.unread.length > 0 && (
        <p class="quiet">
          <span class="unread">What stands like this</span> is taken for something that is not the report’s
          own.
        </p>
      )}
      {text === undefined ? (
        <p class="warning">
          The text is not at hand: no file in the folder of texts has its hash. Cards can be decided on, but
          you do not see what they rest on.
        </p>
      ) : (
        <Column review={review} opened={opened} text={text} />
      )}
    </section>
  );
}

function Column({ review, opened, text }: ColumnProps & { readonly text: string }) {
  const column = useRef<HTMLElement>(null);
  const points = useMemo(() => new PointText(text), [text]);
  const blocks = useMemo(() => paragraphs(text), [text]);
  const lit = review.card.value?.evidence ?? [];
  const marked = review.marked.value;
  useEffect(() => bindMarking(review, column.current!, points), [review, points]);
  const chosen = review.chosen.value;
  useEffect(() => {
    column.current?.querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <article class="column" ref={column} aria-label={shown(opened.title)}>
      {blocks.map((block, number) => {
        const pieces = segmentsOf(points, block, { marks: opened.marks, unread: opened.unread, lit, marked });
        const body = pieces.map((each) => <Piece key={each.start} segment={each} />);
        return number === 0 ? (
          <h2 key={block.start}>{body}</h2>
        ) : (
          <p key={block.start}>
            <span class="number">{number}</span>
            {body}
          </p>
        );
      })}
    </article>
  );
}

function Piece({ segment }: { readonly segment: Segment }) {
  const { text, kinds, unread, lit, marked, cards, start } = segment;
  const named = isNamed(text);
  const names = [
    ...(kinds.length > 0 ? ['mark', ...kinds] : []),
    ...(unread ? ['unread'] : []),
    ...(lit ? ['lit'] : []),
    ...(marked ? ['marked'] : []),
    ...(named ? ['control'] : []),
  ];
  return (
    <span
      class={names.join(' ')}
      data-start={start}
      data-points={named ? 1 : undefined}
      data-cards={cards.length > 0 ? cards.join(' ') : undefined}
    >
      {named ? nameOf(text) : text}
    </span>
  );
}
