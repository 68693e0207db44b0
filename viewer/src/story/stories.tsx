/** The stories of the page of notes: played, and changed in place: title, captions, the order of the steps. */
import type { Step, Story } from '../../../src/notes/notebook.js';
import { keeperOf } from '../notes/keeper.js';
import { useSession } from '../session/session.js';
import { goTo } from './telling.js';

export function Stories({ stories }: { readonly stories: readonly Story[] }) {
  if (stories.length === 0) return null;
  return (
    <section>
      <h3>
        Stories <span class="number">{stories.length}</span>
      </h3>
      {stories.map((story) => (
        <OneStory key={story.id} story={story} />
      ))}
    </section>
  );
}

function OneStory({ story }: { readonly story: Story }) {
  const session = useSession();
  const keeper = keeperOf(session);
  const isOpen = session.view.value.story?.id === story.id;
  const may = keeper.mayChange(story.id);
  const set = async (next: Partial<Story>) => {
    const why = await keeper.change({ stories: [{ ...story, ...next }] });
    if (why !== undefined) session.notice.value = why;
  };
  const remove = async () => {
    const why = await keeper.change({ gone: [story.id] });
    session.notice.value = why ?? 'The story is gone.';
    if (why === undefined && isOpen) session.change((view) => ({ ...view, story: undefined }));
  };
  return (
    <details class="section" open={isOpen}>
      <summary>
        {story.title || 'A story without a title'} <span class="number">{story.steps.length}</span>
      </summary>
      <div class="choices">
        <button
          type="button"
          disabled={story.steps.length === 0}
          onClick={() => void goTo(session, story, 1)}
        >
          Play
        </button>
        {may && (
          <button type="button" onClick={() => void remove()}>
            Delete the story
          </button>
        )}
      </div>
      {may && (
        <label>
          <span class="quiet">Title</span>
          <input
            type="text"
            value={story.title}
            maxLength={300}
            onChange={({ currentTarget: { value } }) => void set({ title: value.trim() })}
          />
        </label>
      )}
      <ol>
        {story.steps.map((step, at) => (
          <li key={`${at} ${step.view}`} class="story-step">
            <StepOf story={story} step={step} at={at} may={may} set={(steps) => void set({ steps })} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface StepProps {
  readonly story: Story;
  readonly step: Step;
  /** From 0. */
  readonly at: number;
  readonly may: boolean;
  readonly set: (steps: readonly Step[]) => void;
}

function StepOf({ story, step, at, may, set }: StepProps) {
  const session = useSession();
  const { steps } = story;
  const without = steps.toSpliced(at, 1);
  const number = at + 1;
  return (
    <>
      {may ? (
        <textarea
          rows={2}
          aria-label={`Caption of step ${number}`}
          value={step.caption}
          maxLength={2_000}
          onChange={({ currentTarget: { value } }) => set(steps.with(at, { ...step, caption: value.trim() }))}
        />
      ) : (
        <p class="note-text" dir="auto">
          {step.caption}
        </p>
      )}
      <p class="note-acts">
        <button
          type="button"
          class="link"
          aria-label={`Show step ${number}`}
          onClick={() => void goTo(session, story, number)}
        >
          Show
        </button>
        {may && at > 0 && (
          <button
            type="button"
            class="link"
            aria-label={`Step ${number} earlier`}
            onClick={() => set(without.toSpliced(at - 1, 0, step))}
          >
            Earlier
          </button>
        )}
        {may && at < steps.length - 1 && (
          <button
            type="button"
            class="link"
            aria-label={`Step ${number} later`}
            onClick={() => set(without.toSpliced(at + 1, 0, step))}
          >
            Later
          </button>
        )}
        {may && (
          <button
            type="button"
            class="link"
            aria-label={`Take out step ${number}`}
            onClick={() => set(without)}
          >
            Take out
          </button>
        )}
      </p>
    </>
  );
}
