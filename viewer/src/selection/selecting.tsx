/** The menu and the card over the drawing, and the bar among its buttons. */
import { useEffect } from 'preact/hooks';
import { useSession } from '../session/session.js';
import { MarkedBar } from './bar.js';
import { HoverCard } from './card.js';
import { bindMenu, ContextMenu } from './menu.js';

export const Bar = MarkedBar;

export function Selecting() {
  const session = useSession();
  useEffect(() => bindMenu(session), [session]);
  return (
    <>
      <ContextMenu />
      <HoverCard />
    </>
  );
}
