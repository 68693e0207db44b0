/** force-graph on its canvas, the simulation at rest, no names. */
import ForceGraph from 'force-graph';
import type { PlainGraph } from '../plain.js';
import type { Peer } from './draw.js';

export async function draw(host: HTMLElement, { nodes, edges }: PlainGraph): Promise<Peer> {
  const graph = new ForceGraph(host)
    .width(host.clientWidth)
    .height(host.clientHeight)
    .warmupTicks(0)
    .cooldownTicks(0)
    .nodeLabel(() => '')
    .graphData({
      nodes: nodes.map(({ id, x, y }) => ({ id, x, y, fx: x, fy: y })),
      links: edges.map(([source, target]) => ({ source, target })),
    });
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  graph.zoom(Math.min(host.clientWidth / span(xs), host.clientHeight / span(ys)) * 0.9);
  await new Promise<void>((resolve) => graph.onRenderFramePost(() => resolve()));
  let x = graph.centerAt().x;
  return {
    move: (pixels) => {
      x += pixels / graph.zoom();
      graph.centerAt(x, graph.centerAt().y);
    },
    zoom: (factor) => void graph.zoom(graph.zoom() * factor),
  };
}
