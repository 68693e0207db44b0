/** sigma with its default programs and nothing else; hiding goes through reducers, as its documentation has it. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { PlainGraph } from '../plain.js';
import type { Peer } from './draw.js';

export function draw(host: HTMLElement, { nodes, edges }: PlainGraph): Peer {
  const graph = new MultiDirectedGraph();
  for (const { id, x, y, label } of nodes) graph.addNode(id, { x, y, size: 3, label, color: '#445566' });
  for (const [n, [source, target]] of edges.entries()) {
    graph.addEdgeWithKey(`e${n}`, source, target, { size: 1, color: '#aaaaaa' });
  }
  let hidden: string | undefined;
  const sigma = new Sigma(graph, host, {
    nodeReducer: (id, data) =>
      hidden !== undefined && id.startsWith(hidden) ? { ...data, hidden: true } : data,
    edgeReducer: (id, data) =>
      hidden !== undefined && graph.extremities(id).some((end) => end.startsWith(hidden as string))
        ? { ...data, hidden: true }
        : data,
  });
  return {
    move: (pixels) => {
      const camera = sigma.getCamera();
      camera.setState({ x: camera.x + pixels / host.clientWidth });
    },
    zoom: (factor) => {
      const camera = sigma.getCamera();
      camera.setState({ ratio: camera.ratio / factor });
    },
    hide: (prefix) => {
      hidden = prefix;
      sigma.refresh();
    },
  };
}
