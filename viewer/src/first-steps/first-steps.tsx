/** Three steps for whoever comes first: what a line is, who says it, where accounts part. Each shows it on the graph that is open. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { type Session, useSession } from '../session/session.js';
import { openPage, showSurface } from '../view/view.js';
import './first-steps.css';

interface Step {
  readonly title: string;
  readonly words: string;
  /** What is shown with it; none where that is nothing here. */
  readonly show?: (session: Session) => void;
}

const STEPS: readonly Step[] = [
  {
    title: 'A line is something that is said',
    words:
      'Discs are names, lines what somebody says of two of them. The thicker a line, the more independent sources say so. None of it is taken for a fact.',
  },
  {
    title: 'Press a line, and read who says so',
    words:
      'The panel names each speaker, through whom it came, and the paragraph of the report. A double line is disputed: somebody denies it.',
    show: (session) => {
      const line = tellingLine(session.loaded);
      if (line !== undefined) session.select({ kind: 'edge', id: line });
    },
  },
  {
    title: 'Where accounts part',
    words:
      'Disagreements sets both sides beside each other; Paths, Sources, Notes and Queries are pages like it. The search finds names and words; Take away has pictures, data and links. The key ? has all keys, and these steps again.',
    show: (session) => session.change((view) => openPage(view, 'disagreements')),
  },
];

export function FirstSteps({ close }: { readonly close: () => void }) {
  const session = useSession();
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  const { title, words } = STEPS[at]!;
  const go = (to: number) => {
    setAt(to);
    // What it speaks of is a drawing of relations.
    session.change((view) => showSurface(openPage(view, undefined), 'relations'));
    STEPS[to]?.show?.(session);
  };
  useEffect(() => aboveTheButtons(card.current), []);
  // What the step opened has taken the focus: who goes on by keyboard stays here.
  useEffect(() => {
    if (at > 0) next.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <aside
      class="first-steps"
      aria-label="First steps"
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <p class="quiet">
        First steps · {at + 1} of {STEPS.length}
      </p>
      <h2>{title}</h2>
      <p aria-live="polite">{words}</p>
      <p class="first-steps-buttons">
        {at > 0 && (
          <button type="button" onClick={() => go(at - 1)}>
            Back
          </button>
        )}
        <button
          type="button"
          ref={next}
          class="forward"
          onClick={() => (at < STEPS.length - 1 ? go(at + 1) : close())}
        >
          {at < STEPS.length - 1 ? 'Next' : 'Done'}
        </button>
        {at < STEPS.length - 1 && (
          <button type="button" onClick={close}>
            Skip
          </button>
        )}
      </p>
    </aside>
  );
}

/** The disputed line of most sources; where nothing is disputed, the line of most sources. */
function tellingLine({ actorEdges }: LoadedGraph): string | undefined {
  const worth = ({ standing, origins }: (typeof actorEdges)[number]['attributes']) =>
    (standing === 'contested' ? 1_000_000 : 0) + origins;
  let best: (typeof actorEdges)[number] | undefined;
  for (const edge of actorEdges)
    if (best === undefined || worth(edge.attributes) > worth(best.attributes)) best = edge;
  return best?.key;
}

/** Keeps what its style stands on above the buttons of the drawing, in however many rows these are. */
function aboveTheButtons(card: HTMLElement | null): () => void {
  const buttons = document.querySelector('.stage-controls');
  const under = card?.offsetParent;
  if (card === null || buttons === null || !under) return () => {};
  const watch = new ResizeObserver(() => {
    const foot = under.getBoundingClientRect().bottom - buttons.getBoundingClientRect().top;
    card.style.setProperty('--foot', `${foot + 8}px`);
  });
  watch.observe(buttons);
  watch.observe(under);
  return () => watch.disconnect();
}
