/** What the pointer does on the stage: hover, click, double click, drag a node to pin it, move the view. */
import type Sigma from 'sigma';
import type { StageEvents } from './display/events.js';
import type { Focus } from './focus.js';
import type { StageEdge, StageNode } from './webgl/marks.js';

/** Below this many pixels a press on a node is a click, not a drag. */
const STEADY = 4;

export function bindPointer(sigma: Sigma<StageNode, StageEdge>, focus: Focus, events: StageEvents): void {
  let held: { id: string; x: number; y: number; moved: boolean; released?: true } | undefined;
  const host = sigma.getContainer();
  const point = (over: boolean) => host.classList.toggle('pointing', over);

  sigma.on('enterNode', ({ node }) => {
    point(true);
    const { label, name } = sigma.getGraph().getNodeAttributes(node);
    // What was shortened is read whole where it is pointed at.
    host.title = name === label ? '' : label;
    if (held === undefined) focus.hover({ kind: 'node', id: node });
  });
  sigma.on('leaveNode', () => {
    point(false);
    host.title = '';
    if (held === undefined) focus.hover(undefined);
  });
  sigma.on('enterEdge', ({ edge }) => {
    point(true);
    if (held === undefined) focus.hover({ kind: 'edge', id: edge });
  });
  sigma.on('leaveEdge', () => {
    point(false);
    if (held === undefined) focus.hover(undefined);
  });
  sigma.on('clickNode', ({ node }) => {
    if (held?.moved !== true) events.pick({ kind: 'node', id: node });
  });
  sigma.on('clickEdge', ({ edge }) => events.pick({ kind: 'edge', id: edge }));
  sigma.on('clickStage', () => events.pick(undefined));
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
