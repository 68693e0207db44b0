/** Stories and saved views as they are made: each takes what is seen now. */
import type { SavedView, Step, Story } from '../../../src/notes/notebook.js';
import { keeperOf } from '../notes/keeper.js';
import { newId, now } from '../notes/new-id.js';
import { viewInWords } from '../notes/tell-view.js';
import type { Session } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { asKept } from '../view/kept.js';

/** What is seen now, with what it is of in words. */
function stepNow(session: Session): Step {
  const view = encodeView(asKept(session.view.peek()));
  return { view, caption: viewInWords(session.whole, view) };
}

/** Its first step is what is seen; gives why it is not kept, if it is not. */
export async function beginStory(session: Session): Promise<string | undefined> {
  const keeper = keeperOf(session);
  const number = keeper.notebook.peek().stories.length + 1;
  const story: Story = { id: newId('s'), made: now(), title: `Story ${number}`, steps: [stepNow(session)] };
  const why = await keeper.change({ stories: [story] });
  if (why === undefined) session.change((view) => ({ ...asKept(view), story: { id: story.id, step: 1 } }));
  return why;
}

/** After the step that is told. */
export async function addStep(session: Session, story: Story, after: number): Promise<string | undefined> {
  const steps = story.steps.toSpliced(after, 0, stepNow(session));
  const why = await keeperOf(session).change({ stories: [{ ...story, steps }] });
  if (why === undefined)
    session.change((view) => ({ ...asKept(view), story: { id: story.id, step: after + 1 } }));
  return why;
}

/** Gives why it is not kept, or the view as it is kept. */
export async function saveView(session: Session): Promise<string | SavedView> {
  const { view, caption } = stepNow(session);
  const saved: SavedView = { id: newId('v'), made: now(), view, title: caption };
  return (await keeperOf(session).change({ views: [saved] })) ?? saved;
}

/** Saves what is seen, and says so. */
export async function saveAndSay(session: Session): Promise<void> {
  const saved = await saveView(session);
  session.notice.value =
    typeof saved === 'string' ? saved : `This view is saved: ${saved.title}. Notes lists it.`;
}
