/** What the pointer does on the stage: hover, click, double click, drag a node to pin it, move the view. */
import type Sigma from 'sigma';
import type { Hit, StageEvents } from './display/events.js';
import type { Focus } from './focus.js';
import type { Gestures } from './gestures.js';
import type { StageEdge, StageNode } from './webgl/marks.js';

/** Below this many pixels a press on a node is a click, not a drag. */
const STEADY = 4;

export function bindPointer(
  sigma: Sigma<StageNode, StageEdge>,
  focus: Focus,
  gestures: Pick<Gestures, 'has'>,
  events: StageEvents,
): void {
  let held: { id: string; x: number; y: number; moved: boolean; released?: true } | undefined;
  const host = sigma.getContainer();
  const point = (over: boolean) => host.classList.toggle('pointing', over);

  /** Said of what the pointer comes upon; nothing while a disc is held. */
  const tell = (hit: Hit | undefined, { original }: { readonly original: MouseEvent | TouchEvent }) => {
    // A finger hides what it is on.
    if (!('clientX' in original)) return;
    events.pointed(held === undefined ? hit : undefined, { x: original.clientX, y: original.clientY });
  };

  sigma.on('enterNode', ({ node, event }) => {
    point(true);
    tell({ kind: 'node', id: node }, event);
    const { label, name } = sigma.getGraph().getNodeAttributes(node);
    // What was shortened is read whole where it is pointed at.
    host.title = name === label ? '' : label;
    if (held === undefined) focus.hover({ kind: 'node', id: node });
  });
  sigma.on('leaveNode', ({ event }) => {
    point(false);
    tell(undefined, event);
    host.title = '';
    if (held === undefined) focus.hover(undefined);
  });
  sigma.on('enterEdge', ({ edge, event }) => {
    point(true);
    tell({ kind: 'edge', id: edge }, event);
    if (held === undefined) focus.hover({ kind: 'edge', id: edge });
  });
  sigma.on('leaveEdge', ({ event }) => {
    point(false);
    tell(undefined, event);
    if (held === undefined) focus.hover(undefined);
  });
  sigma.on('clickNode', ({ node }) => {
    if (held?.moved !== true && !gestures.has) events.pick({ kind: 'node', id: node });
  });
  sigma.on('clickEdge', ({ edge }) => gestures.has || events.pick({ kind: 'edge', id: edge }));
  sigma.on('clickStage', () => gestures.has || events.pick(undefined));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.open({ kind: 'node', id: node });
  });
  sigma.on('doubleClickEdge', ({ edge, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.open({ kind: 'edge', id: edge });
  });

  sigma.on('downNode', ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, moved: false };
  });
  sigma.on('moveBody', ({ event }) => {
    if (held === undefined || held.released) return;
    event.preventSigmaDefault();
    if (!held.moved && Math.hypot(event.x - held.x, event.y - held.y) < STEADY) return;
    held.moved = true;
    sigma.getGraph().mergeNodeAttributes(held.id, { ...sigma.viewportToGraph(event), fixed: true });
  });
  const release = () => {
    if (held?.moved === true) {
      const { x, y } = sigma.getGraph().getNodeAttributes(held.id);
      events.pinned(held.id, { x, y });
    }
    const done = held;
    if (done !== undefined) done.released = true;
    // The click that ends a drag comes after the release; a next move may come before it.
    setTimeout(() => {
      if (held === done) held = undefined;
    }, 0);
  };
  sigma.on('upNode', release);
  sigma.on('upEdge', release);
  sigma.on('upStage', release);
  sigma.getCamera().on('updated', ({ x, y, ratio }) => events.moved({ x, y, ratio }));
}
