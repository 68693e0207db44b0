/** A story as it is told or made: the caption of its step, forward and back, by itself on request, and what is seen as a further step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Story } from '../../../src/notes/notebook.js';
import { keeperOf } from '../notes/keeper.js';
import { type Session, useSession } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { openPage } from '../view/view.js';
import { addStep } from './making.js';
import { goTo } from './telling.js';
import './story.css';

/** How long a caption stands while the story goes by itself, and for each of its letters; in milliseconds. */
const A_STEP = 4_000;
const A_LETTER = 60;
const LONGEST = 20_000;

export function StoryBar() {
  const session = useSession();
  const keeper = keeperOf(session);
  const place = session.view.value.story;
  const [isHere, setHere] = useState(false);
  useEffect(() => void keeper.loaded.then(() => setHere(true)), [keeper]);
  if (place === undefined) return null;
  const story = keeper.notebook.value.stories.find(({ id }) => id === place.id);
  if (story === undefined)
    return isHere ? (
      <section class="story-bar" aria-label="Story">
        <p class="story-caption">
          The story of this link is not kept here: a link carries one view. Whoever made it can send it as one
          file.
        </p>
        <Leave session={session} />
      </section>
    ) : null;
  const step = Math.min(place.step, story.steps.length);
  return <Told story={story} step={step} />;
}

function Told({ story, step }: { readonly story: Story; readonly step: number }) {
  const session = useSession();
  const keeper = keeperOf(session);
  const { steps, title } = story;
  const caption = steps[step - 1]?.caption ?? '';
  const [running, setRunning] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const go = (to: number) => void goTo(session, story, to);
  useEffect(() => {
    // A link that names a step alone leads to its view.
    if (encodeView({ ...session.view.peek(), story: undefined }) === '' && steps[step - 1]?.view) go(step);
    // Whoever began it goes on from here with the arrows.
    if (document.activeElement === document.body) bar.current?.focus({ preventScroll: true });
  }, [story.id]);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(
      () => {
        if (step < steps.length) go(step + 1);
        else setRunning(false);
      },
      Math.min(LONGEST, A_STEP + caption.length * A_LETTER),
    );
    return () => clearTimeout(timer);
  }, [running, step, caption]);
  const playItself = () => {
    setRunning(!running);
    if (!running && step === steps.length) go(1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 1, End: steps.length }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (to >= 1 && to <= steps.length) go(to);
  };
  const add = async () => {
    const why = await addStep(session, story, step);
    session.notice.value = why ?? `This view is step ${step + 1} of “${title}”.`;
  };
  return (
    <section class="story-bar" aria-label="Story" tabIndex={-1} ref={bar} onKeyDown={onKeyDown}>
      <p class="quiet story-place">
        {title} · {step} of {steps.length}
      </p>
      <p class="story-caption" dir="auto" aria-live="polite">
        {caption}
      </p>
      <div class="story-buttons">
        <button
          type="button"
          aria-label="Step back"
          title="Back (←)"
          disabled={step <= 1}
          onClick={() => go(step - 1)}
        >
          ←
        </button>
        <button
          type="button"
          class="forward"
          aria-label="Step forward"
          title="Forward (→)"
          disabled={step >= steps.length}
          onClick={() => go(step + 1)}
        >
          Forward →
        </button>
        {/* There from the first step on: a button that came later would push the next ones from under the hand. */}
        <button type="button" aria-pressed={running} disabled={steps.length < 2} onClick={playItself}>
          {running ? 'Stop' : 'Play by itself'}
        </button>
        {keeper.mayChange(story.id) && (
          <button type="button" title="What you see now becomes the next step" onClick={() => void add()}>
            Add this view
          </button>
        )}
        {keeper.mayChange(story.id) && (
          <button type="button" onClick={() => session.change((view) => openPage(view, 'notes'))}>
            Captions
          </button>
        )}
        <Send story={story} />
        <Leave session={session} />
      </div>
    </section>
  );
}

function Send({ story }: { readonly story: Story }) {
  const session = useSession();
  const send = async () => {
    try {
      const { sendStory } = await import('./send.js');
      session.notice.value = `Saved as ${await sendStory(session, story)}: it opens from disk, and tells the story.`;
    } catch (error) {
      console.warn(error);
      session.notice.value = 'The file could not be made: the page for one file is not beside this one.';
    }
  };
  return (
    <button
      type="button"
      title="This page with the story and the claims inside, for somebody else"
      onClick={() => void send()}
    >
      One HTML file
    </button>
  );
}

function Leave({ session }: { readonly session: Session }) {
  return (
    <button
      type="button"
      class="leave"
      title="The view stays as it is"
      onClick={() => session.change((view) => ({ ...view, story: undefined }))}
    >
      Leave
    </button>
  );
}
