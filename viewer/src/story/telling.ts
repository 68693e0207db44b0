/** A story told: from step to step, as the page shows each. */
import type { Story } from '../../../src/notes/notebook.js';
import { needsOf } from '../session/fetching.js';
import { heeded } from '../session/heeded.js';
import type { Session } from '../session/session.js';
import { decodeView } from '../view/address.js';
import type { ViewState } from '../view/view.js';

/** The view of a step, from 1; that before the first is the first, and after the last the last. */
export function viewAt({ id, steps }: Story, wanted: number): ViewState {
  const step = Math.min(Math.max(1, wanted), Math.max(1, steps.length));
  return { ...decodeView(steps[step - 1]?.view ?? ''), story: { id, step } };
}

/** What of it is not here any more is said, and the rest is shown. */
export async function goTo(session: Session, story: Story, wanted: number): Promise<void> {
  const asked = viewAt(story, wanted);
  await session.fetching.need(needsOf(asked));
  const written = story.steps[(asked.story?.step ?? 1) - 1]?.view ?? '';
  const { view, leftOut } = heeded(written, asked, session.whole);
  const stage = session.stage.peek();
  if (view.camera === undefined && session.view.peek().camera !== undefined) stage?.fit();
  session.change(() => view);
  if (leftOut !== '') session.notice.value = leftOut;
  if (view.camera !== undefined) session.stage.peek()?.camera.set(view.camera);
}
