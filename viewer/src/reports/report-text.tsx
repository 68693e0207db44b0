/** The text of a report to read: each passage that something was taken from is marked by kind; a mark that is pressed or entered opens what rests on it. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReportMark } from '../../../src/cards/report-marks.js';
import { count } from '../../../src/words/phrases.js';
import { useSession } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { readAs } from '../view/reading.js';
import { KIND_WORDS, LANE, linesUnder } from './mark-kinds.js';
import { narrowFirst, RestsOn, restingOn } from './rests-on.js';
import { blocksOf, type Piece, standing, type TextBlock } from './text-blocks.js';

interface TextProps {
  readonly text: string;
  /** Whether it is the whole text, or its passages alone. */
  readonly isWhole: boolean;
  readonly marks: readonly ReportMark[];
  readonly language: string;
}

export function ReportText({ text, isWhole, marks, language }: TextProps) {
  const session = useSession();
  const { at, hiddenKinds } = session.view.value.reader;
  const kept = useMemo(() => standing(text, marks), [text, marks]);
  const shown = useMemo(
    () => kept.marks.filter(({ kind }) => !hiddenKinds.includes(kind)),
    [kept, hiddenKinds],
  );
  const blocks = useMemo(() => blocksOf(text, shown, isWhole), [text, shown, isWhole]);
  const open = at === undefined ? [] : narrowFirst(shown.filter(({ start, end }) => start <= at && at < end));
  const section = useRef<HTMLDivElement>(null);
  useEmphasis(open);
  useEffect(() => {
    section.current?.querySelector('.passage-mark.here')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const close = () => {
    session.change((view) => readAs(view, { at: undefined }));
    section.current?.querySelector<HTMLElement>('.passage-mark.here')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && at !== undefined) {
      // What lies over the text is closed first, and not the page.
      event.stopPropagation();
      close();
    } else if (goAlong(event)) event.preventDefault();
  };
  return (
    <>
      {!isWhole && (
        <p class="warning">
          The passages of this text are here, and nothing else of it: “…” stands where words are left out.
        </p>
      )}
      {kept.strayed > 0 && (
        <p class="warning">
          {count(kept.strayed, 'passage')} could not be marked:{' '}
          {isWhole ? 'the text has other words at that place.' : 'what stands there is not here.'}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that move among its links */}
      <div
        class={open.length > 0 ? 'reading-text opened' : 'reading-text'}
        ref={section}
        onKeyDown={onKeyDown}
      >
        <article class="report-column" lang={language} aria-label="Text of the report">
          {blocks.map((block) => (
            <Block key={block.number} block={block} open={open} first={firstMarked(blocks, at)} />
          ))}
        </article>
        {open.length > 0 && <Opened marks={open} close={close} />}
      </div>
    </>
  );
}

/** Lights on the drawing what is opened. */
function useEmphasis(open: readonly ReportMark[]): void {
  const session = useSession();
  const { graph } = session.loaded;
  const ids = restingOn(open).claims.map(({ proposition: { key, subject } }) =>
    graph.hasEdge(key) ? key : subject,
  );
  const key = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    session.emphasis.value = key === '' ? [] : key.split(' ');
    return () => {
      session.emphasis.value = [];
    };
  }, [session, key]);
}

/** The one mark that Tab leads to: what is open, else the first; from there arrows lead on. */
function firstMarked(blocks: readonly TextBlock[], at: number | undefined): number | undefined {
  const pieces = blocks.flatMap((block) => block.pieces.filter(({ marks }) => marks.length > 0));
  const here = at === undefined ? undefined : pieces.find(({ start, end }) => start <= at && at < end);
  return (here ?? pieces[0])?.start;
}

function Block({
  block: { number, lanes, pieces },
  open,
  first,
}: {
  readonly block: TextBlock;
  readonly open: readonly ReportMark[];
  readonly first: number | undefined;
}) {
  const body = pieces.map((piece) => (
    <PieceView key={piece.start} piece={piece} lanes={lanes} open={open} isFirst={piece.start === first} />
  ));
  const style = { lineHeight: `calc(1.5em + ${lanes * LANE}px)` };
  if (number === 0)
    return (
      <h3 class="block" dir="auto" style={style}>
        {body}
      </h3>
    );
  return (
    <p class="block" dir="auto" style={style}>
      <span class="block-number" aria-hidden="true">
        {number}
      </span>
      {body}
    </p>
  );
}

function PieceView({
  piece,
  lanes,
  open,
  isFirst,
}: {
  readonly piece: Piece;
  readonly lanes: number;
  readonly open: readonly ReportMark[];
  readonly isFirst: boolean;
}) {
  const session = useSession();
  const view = session.view.value;
  const { text, marks, lines, start, end, absent } = piece;
  if (absent) return <span class="absent"> … </span>;
  if (marks.length === 0) return <>{text}</>;
  const { at } = view.reader;
  const isHere = at !== undefined && start <= at && at < end;
  const isLit = marks.some((mark) => open.includes(mark));
  const { claims, utterances } = restingOn(marks);
  const kinds = [...new Set(marks.map(({ kind }) => KIND_WORDS[kind]))].join(', ');
  const number = claims.length > 0 ? count(claims.length, 'claim') : count(utterances.length, 'utterance');
  return (
    <a
      class={['passage-mark', isLit ? 'lit' : '', isHere ? 'here' : ''].filter(Boolean).join(' ')}
      href={encodeView(readAs(view, { at: start }))}
      style={linesUnder(lines, lanes)}
      title={`${number}: ${kinds}`}
      aria-current={isHere ? 'location' : undefined}
      tabIndex={isFirst ? 0 : -1}
      draggable={false}
      data-at={start}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        session.change((now) => readAs(now, { at: start }));
      }}
    >
      {text}
    </a>
  );
}

/** From mark to mark by arrows, Home and End. */
function goAlong({ key, target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !target.classList.contains('passage-mark')) return false;
  const all = [...(currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.passage-mark')];
  const at = all.indexOf(target);
  const next = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  }[key];
  if (next === undefined) return false;
  all[Math.min(all.length - 1, Math.max(0, next))]?.focus();
  return true;
}

/** Beside the text, in a narrow window over its foot. */
function Opened({ marks, close }: { readonly marks: readonly ReportMark[]; close(): void }) {
  const { claims, utterances } = restingOn(marks);
  const said = [
    ...(claims.length > 0 ? [count(claims.length, 'claim')] : []),
    ...(utterances.length > 0 ? [`${count(utterances.length, 'utterance')} named`] : []),
  ].join(', ');
  return (
    <section class="opened-marks" aria-label="What rests on these words">
      <p class="opened-head">
        <strong role="status">On these words: {said}</strong>
        <button type="button" aria-label="Close what rests on these words" onClick={close}>
          ×
        </button>
      </p>
      <RestsOn key={claims.map(({ id }) => id).join(' ')} claims={claims} utterances={utterances} />
    </section>
  );
}
