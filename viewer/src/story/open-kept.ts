/** A kept view on the page: what of it is not here any more is said. */
import { needsOf } from '../session/fetching.js';
import { heeded } from '../session/heeded.js';
import type { Session } from '../session/session.js';
import { decodeView } from '../view/address.js';

export async function openKept(session: Session, kept: string): Promise<void> {
  const asked = decodeView(kept);
  await session.fetching.need(needsOf(asked));
  const { view, leftOut } = heeded(kept, asked, session.whole);
  session.change(() => view);
  if (leftOut !== '') session.notice.value = leftOut;
  if (view.camera !== undefined) session.stage.peek()?.camera.set(view.camera);
}
